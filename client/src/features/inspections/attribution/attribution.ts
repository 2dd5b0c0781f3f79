/** One question whose a finding is, as its screen shows it. */
import type { attribution } from '@louyu/shared/contracts/inspection-attributions';
import type { OutputOf } from '../../../platform/call/contract';

export type Attribution = OutputOf<typeof attribution>;
