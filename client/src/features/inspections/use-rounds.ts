/** My rounds with the form they need, as last seen where there is no network. */
import { mine } from '@louyu/shared/contracts/inspections';
import { useDraftNames } from '../../platform/drafts/draft-names';
import { useKeptRead } from '../../platform/query/use-kept-read';
import { useSession } from '../../platform/session/use-session';
import { useOutbox, useReceipts } from '../../platform/outbox/use-outbox';
import { INSPECTION } from './submission';
import { roomsAlong } from './rooms';
import { submit } from '@louyu/shared/contracts/inspections';
import type { KeptRead } from '../../platform/query/use-kept-read';
import type { OutputOf } from '../../platform/call/contract';
import type { OnPhone, RoundRoom } from './rooms';

export type MyRounds = OutputOf<typeof mine>;
export type MyRound = MyRounds['rounds'][number];

export const useRounds = (when = true): KeptRead<MyRounds> => useKeptRead(mine, {}, { when });

/** What this phone knows of inspections beside the server. */
export function useOnPhone(): OnPhone {
  const drafts = useDraftNames(INSPECTION);
  const pending = useOutbox(submit.procedure);
  const receipts = useReceipts();
  const ownRoom = useSession().person?.roomId ?? null;
  return { drafts, pending, receipts, ownRoom };
}

/** A round's rooms along the corridor; empty while it is not known. */
export function useRoomsOf(roundId: string | null): RoundRoom[] {
  const phone = useOnPhone();
  const { data } = useRounds(roundId !== null);
  const round = data?.rounds.find(({ id }) => id === roundId);
  return round ? roomsAlong(round, phone) : [];
}
