/** A hazard as the server shows it: a row of a list, and the whole of it. */
import type { get, list } from '@louyu/shared/contracts/hazards';
import type { OutputOf } from '../../platform/call/contract';

export type Hazard = OutputOf<typeof get>;
export type HazardLine = OutputOf<typeof list>['rows'][number];
export type Move = Hazard['may'][number];
export type Show = 'open' | 'overdue' | 'undecided' | 'fixed' | 'closed';
