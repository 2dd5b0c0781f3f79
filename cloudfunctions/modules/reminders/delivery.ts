/**
 * One message: claimed, sent, marked. The claim is won by one run only, the grant is taken
 * before the sending, and whatever dies in between leaves a claim that is never sent again.
 */
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import { destinationOf } from '@louyu/shared/domain/reminders/destination';
import { type MessageTemplate, messageOf } from '@louyu/shared/domain/reminders/message';
import { type Verdict, afterFailure } from '@louyu/shared/domain/reminders/rules';
import type { Grant, MessageState, Reminder } from '@louyu/shared/domain/reminders/state';
import { REMINDER_WORDS } from '@louyu/shared/messages/reminders';
import { changeAll, claim, putBack, takeOne } from '../../kernel/claims';
import { sendSubscribeMessage } from '../../kernel/cloud';
import { logEvent } from '../../kernel/log';
import { errCodeOf, neverLeft } from '../../kernel/sdk-errors';
import { grants, reminders } from './repository';

/** What came of a try; `taken`: another run had it, or it was settled meanwhile. */
export type Tried = 'sent' | Verdict['message'] | 'taken';

export interface Delivery {
  reminder: Reminder;
  template: MessageTemplate;
  /** What the person still allows, if anything. */
  grant: Grant | undefined;
}

const WAITING = { state: 'fired', 'message.state': 'waiting' };

/** Moves the message on from `from`; whether it still stood there. */
const mark = ({ id }: Reminder, state: MessageState, from = 'claimed') =>
  claim(reminders, id, { 'message.state': from }, { message: { state } });

/** The reminder with its claim, or `undefined` when another run won it. */
async function claimed(reminder: Reminder, now: Instant): Promise<Reminder | undefined> {
  const attempts = reminder.message.attempts + 1;
  const message = { state: 'claimed' as const, claimedAt: now, attempts };
  const won = await claim(reminders, reminder.id, WAITING, { message });
  return won ? { ...reminder, message } : undefined;
}

async function send({ reminder, template }: Delivery, { openid }: Grant): Promise<void> {
  const { kind, place, dueAt, fireAt } = reminder;
  const { title: what, todo } = REMINDER_WORDS[kind];
  await sendSubscribeMessage({
    touser: openid,
    templateId: template.templateId,
    page: destinationOf(reminder),
    data: messageOf(template, { what, place, until: dueAt ?? fireAt, todo }),
  });
}

/** A tap since this run read the grant is newer than WeChat's refusal; it stays. */
const SETTLE_GRANT: Record<Verdict['grant'], (grant: Grant) => Promise<unknown>> = {
  returned: ({ id }) => putBack(grants, id, 'left'),
  emptied: ({ id, version }) => changeAll(grants, { _id: id, version }, { left: 0 }),
  spent: async () => undefined,
};

async function fail({ reminder }: Delivery, grant: Grant, error: unknown): Promise<Tried> {
  const code = errCodeOf(error);
  const { message, grant: fate } = afterFailure({ code, neverLeft: neverLeft(error) });
  logEvent('message not sent', { reminder: reminder.id, code: code ?? 'none', message });
  await SETTLE_GRANT[fate](grant);
  await mark(reminder, message);
  return message;
}

async function sendClaimed(delivery: Delivery, grant: Grant): Promise<Tried> {
  if (!(await takeOne(grants, grant.id, 'left'))) {
    await mark(delivery.reminder, 'no_grant');
    return 'no_grant';
  }
  try {
    await send(delivery, grant);
  } catch (error) {
    return fail(delivery, grant, error);
  }
  await mark(delivery.reminder, 'sent');
  return 'sent';
}

/** Tries one waiting message; five round trips and the sending when all goes well. */
export async function deliver(delivery: Delivery, now: Instant): Promise<Tried> {
  const { reminder, grant } = delivery;
  if (!grant || grant.left < 1)
    return (await mark(reminder, 'no_grant', 'waiting')) ? 'no_grant' : 'taken';
  const own = await claimed(reminder, now);
  return own ? sendClaimed({ ...delivery, reminder: own }, grant) : 'taken';
}
