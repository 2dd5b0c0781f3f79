/** One inspection as its screen shows it. */
import type { get } from '@louyu/shared/contracts/inspections';
import type { OutputOf } from '../../platform/call/contract';

export type InspectionRecord = OutputOf<typeof get>;
