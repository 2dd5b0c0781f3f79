/** What the server answers once: who gets which code. */
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import type { OutputOf } from '../../../platform/call/contract';
import type { issueSheet } from '@louyu/shared/contracts/organization-joining';

export type Sheet = OutputOf<typeof issueSheet>;
export type Slip = Sheet['slips'][number];

/** Where the slip has to go. */
export const whereTo = ({ roomId }: Slip): string => (roomId ? roomLabel(roomId) : '不住公寓');
