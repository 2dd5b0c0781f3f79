/** Why: everything the console adds to the gateway, in the one order that works. */
import type { DatabaseActions } from '../database/database-actions';
import type { DocumentStore } from '../database/document-store';
import type { Route } from '../gateway/router';
import { DataEndpoint } from './data-endpoint';
import { InventoryEndpoint, type InventoryParts } from './inventory-endpoint';
import { PageEndpoint } from './page-endpoint';

export interface ConsoleParts extends InventoryParts {
  store: DocumentStore;
  database: DatabaseActions;
}

/** The page comes last: its prefix would swallow what stands behind it. */
export const consoleRoutes = (parts: ConsoleParts): Route[] => [
  ...new DataEndpoint(parts.store, parts.database, parts.clock).routes(),
  ...new InventoryEndpoint(parts).routes(),
  ...new PageEndpoint().routes(),
];
