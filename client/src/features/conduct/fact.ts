/** A fact as the server shows it to its reader. */
import type { get } from '@louyu/shared/contracts/conduct';
import type { OutputOf } from '../../platform/call/contract';

export type Fact = OutputOf<typeof get>;
