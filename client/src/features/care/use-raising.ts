/**
 * Pressing the button: the act lies on the phone first, goes by itself when there is a network,
 * and is found again by whoever comes back to the page. Sent twice it is one alarm.
 */
import { raise } from '@louyu/shared/contracts/care-alarms';
import { useDraft } from '../../platform/drafts/use-draft';
import { outbox } from '../../platform/outbox/the-outbox';
import { useOutbox, useReceipts } from '../../platform/outbox/use-outbox';
import { serverNow } from '../../platform/clock/server-clock';
import { ALARM, emptyAlarm, inputOf, readAlarm } from './alarm-draft';
import type { Person } from '../../platform/session/use-session';

/** Long enough to see who took it; a new emergency later begins afresh. */
const SHOWN_MS = 60 * 60_000;

export function useRaising(person: Person, caseId: string) {
  const about = `${ALARM}${caseId || 'own'}`;
  const draft = useDraft({ name: about, empty: emptyAlarm(caseId), read: readAlarm });
  const waiting = useOutbox(raise.procedure).find((item) => item.about === about);
  const receipt = useReceipts().find(
    (kept) =>
      kept.about === about && serverNow().getTime() - Date.parse(kept.serverTime) < SHOWN_MS,
  );
  const reply = raise.output.safeParse(receipt?.reply);
  const around = { caseId, home: person.buildingId, pressedAt: serverNow().toISOString() };
  const input = inputOf(draft.body, around);
  const press = async () => {
    if (!input) return;
    const { commandId } = draft;
    await draft.finish();
    const act = { commandId, procedure: raise.procedure, label: '紧急求助', about, input };
    await outbox.submit(act);
  };
  const again = async () => {
    if (receipt) await outbox.forgetReceipt(receipt.commandId);
    if (waiting?.state === 'stuck') await outbox.discard(waiting.commandId);
  };
  return {
    ...{ draft, ready: input !== undefined, press, again, waiting },
    alarmId: reply.success ? reply.data.alarmId : undefined,
  };
}
