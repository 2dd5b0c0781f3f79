/**
 * Every collection with its indexes, as data: the local cloud enforces them, a deployment
 * creates them. All are readable and writable through cloud functions only. A query that
 * no index serves is a fault that tests find.
 */
import { CALENDAR } from './collections/calendar';
import { DEVELOPMENT } from './collections/development';
import { DUTIES } from './collections/duties';
import { PEOPLE } from './collections/people';
import { RECORDS } from './collections/records';
import { ROOMS } from './collections/rooms';
import type { CollectionDeclaration } from './collections/declaring';

export type { CollectionDeclaration, IndexDeclaration } from './collections/declaring';

export const COLLECTIONS: CollectionDeclaration[] = [
  ...PEOPLE,
  ...ROOMS,
  ...DUTIES,
  ...CALENDAR,
  ...DEVELOPMENT,
  ...RECORDS,
];
