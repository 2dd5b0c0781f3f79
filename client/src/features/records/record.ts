/** What the server tells a person about the records that are held about them. */
import type { OutputOf } from '../../platform/call/contract';
import type { asked, list, mine, readings } from '@louyu/shared/contracts/records';

export type HeldKind = OutputOf<typeof mine>['kinds'][number];
export type Told = OutputOf<typeof list>['rows'][number];
export type Reading = OutputOf<typeof readings>['rows'][number];
export type Correction = OutputOf<typeof asked>['rows'][number];
