/** Why: everything the console adds to the gateway, in the one order that works. */
import type { DatabaseActions } from '../database/database-actions';
import type { DocumentStore } from '../database/store/document-store';
import type { Route } from '../gateway/router';
import type { FaultControl } from '../sandbox/faults';
import { DocumentEndpoint } from './document-endpoint';
import { faultFormRoute } from './fault-form-endpoint';
import { InventoryEndpoint, type InventoryParts } from './inventory-endpoint';
import { PageEndpoint } from './page-endpoint';

export interface ConsoleParts extends InventoryParts {
  store: DocumentStore;
  database: DatabaseActions;
  faults: FaultControl;
}

/** The page comes last: its prefix would swallow what stands behind it. */
export const consoleRoutes = (parts: ConsoleParts): Route[] => [
  ...new DocumentEndpoint(parts.store, parts.database, parts.clock).routes(),
  ...new InventoryEndpoint(parts).routes(),
  faultFormRoute(parts.faults),
  ...new PageEndpoint().routes(),
];
