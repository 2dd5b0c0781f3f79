/** Opens the matter behind an entry, and marks the entry as seen on the way there. */
import { see } from '@louyu/shared/contracts/reminders';
import { destinationOf } from '@louyu/shared/domain/reminders/destination';
import { useAct } from '../../platform/query/use-act';
import { goToAddress } from '../../platform/route';
import type { OutputOf } from '../../platform/call/contract';
import type { inbox } from '@louyu/shared/contracts/reminders';

export type Entry = OutputOf<typeof inbox>['rows'][number];

export function useMatter(): (entry: Entry) => void {
  const { act, reset } = useAct(see);
  const markSeen = async ({ id, version }: Entry) => {
    const done = await act({ reminderId: id, expectedVersion: version });
    if (!done) reset(); // not worth a word: it stays unseen and is marked the next time
  };
  return (entry) => {
    if (!entry.seen) void markSeen(entry);
    goToAddress(destinationOf(entry));
  };
}
