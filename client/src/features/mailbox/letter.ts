/** A letter as its addressee sees it: where it was left, never by whom. */
import type { get } from '@louyu/shared/contracts/mailbox';
import type { OutputOf } from '../../platform/call/contract';

export type Letter = OutputOf<typeof get>;
