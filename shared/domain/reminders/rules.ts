/**
 * How a reminder is made, seen and sent (brief R27; seam: a claimed message is never sent
 * twice). In WeChat one acceptance is one message, so what a failed sending means for the
 * person's remaining messages is decided here, and nowhere by guessing.
 */
import { type Instant, addDays } from '../kernel/calendar';
import type { Decision, DomainEvent } from '../kernel/entity';
import type { PersonId } from '../kernel/ids';
import { ensure } from '../kernel/problem';
import { ruleOf } from './kinds';
import { type Climb, climbsAt } from './ladder';
import { placeInLine } from './parcels';
import type { Planned } from './plans';
import type { Cause, Grant, Message, MessageState, Reminder, TemplateKey } from './state';
import { type Wishes, messageFrom } from './timing';

export { LAPSING, templateOf } from './kinds';
export { afterFailure, claimsLostBefore, triedAgainAt } from './sending';
export type { SendFailure, Verdict } from './sending';

interface Made {
  id: string;
  personId: PersonId;
  cause: Cause;
  /** When the causing event happened. */
  causedAt: Instant;
  now: Instant;
  /** How the person wishes to be told. */
  wishes: Wishes;
}

type Told = Pick<Reminder, 'kind' | 'cause' | 'personId' | 'fireAt' | 'dueAt'>;

/** The message behind a reminder: ready when it may go out, or none. */
function messageFor({ kind, cause, personId, fireAt: from, dueAt }: Told, wishes: Wishes): Message {
  const ready = messageFrom({ kind, topic: cause.context, from, dueAt }, wishes);
  return {
    state: ready === null ? 'none' : 'waiting',
    line: placeInLine(ready ?? from, personId),
    claimedAt: null,
    claimedBy: null,
    attempts: 0,
  };
}

const begun = (fireAt: Instant, now: Instant) => ({
  version: 1,
  state: fireAt <= now ? ('fired' as const) : ('scheduled' as const),
  firedAt: fireAt <= now ? now : null,
  seenAt: null,
  settledAt: null,
  snoozes: 0,
  climbed: 0,
  toldAbove: false,
});

/** A planned reminder as one person's; whatever is due already stands in the inbox at once. */
export function remind({ to, ...planned }: Planned, made: Made): Reminder {
  const { now, wishes, ...whose } = made;
  const over = 'over' in to ? to.over : null;
  const own = { ...whose, ...planned, over, stage: 'own' as const, ...begun(planned.fireAt, now) };
  const message = messageFor(own, wishes);
  return { ...own, message, climbsAt: climbsAt({ ...own, message }) };
}

/** The same matter, asked of somebody who answers for whom it was meant for. */
export function askAbove(
  { kind, cause, causedAt, place, over, dueAt }: Reminder,
  { stage }: Climb,
  { id, personId, now, wishes }: Pick<Made, 'id' | 'personId' | 'now' | 'wishes'>,
): Reminder {
  const what = { kind, cause, causedAt, place, over, dueAt, stage, asks: true };
  const above = { ...what, id, personId, fireAt: now, ...begun(now, now) };
  return { ...above, message: messageFor(above, wishes), climbsAt: null };
}

/** What the holder reads of the message: a settled matter no longer waits for one. */
export const shownMessage = ({ state, message }: Reminder): MessageState =>
  state === 'settled' && message.state === 'waiting' ? 'none' : message.state;

export interface ReminderSeen extends DomainEvent {
  type: 'ReminderSeen';
  reminderId: string;
}

/** Opened by its holder; the first time counts. */
export function see(reminder: Reminder, at: Instant): Decision<Reminder, ReminderSeen> {
  const { version: _version, ...before } = reminder;
  return {
    next: { ...before, seenAt: reminder.seenAt ?? at },
    events: [{ type: 'ReminderSeen', reminderId: reminder.id }],
  };
}

export interface ReminderSnoozed extends DomainEvent {
  type: 'ReminderSnoozed';
  reminderId: string;
  until: Instant;
}

/** Often enough to find a better hour, too seldom to make a habit of it. */
const MOST_SNOOZES = 3;
const MOST_DAYS = 7;

/** The latest that it may come back: before it is due, and within a week. */
export function snoozeUntilAtMost({ dueAt }: Pick<Reminder, 'dueAt'>, now: Instant): Instant {
  const week = addDays(now, MOST_DAYS);
  return dueAt !== null && dueAt < week ? dueAt : week;
}

/** Whether it can be put off at all: what is grave, late, or was put off too often cannot. */
export const maySnooze = (
  {
    kind,
    state,
    asks,
    dueAt,
    snoozes,
  }: Pick<Reminder, 'kind' | 'state' | 'asks' | 'dueAt' | 'snoozes'>,
  now: Instant,
): boolean =>
  asks &&
  state !== 'settled' &&
  ruleOf(kind).weight !== 'grave' &&
  snoozes < MOST_SNOOZES &&
  (dueAt === null || dueAt > now);

/**
 * Put off by its holder: it leaves today until then and comes back unopened, with a message
 * of its own. Its due time stays, and with it the ladder.
 */
export function snooze(
  reminder: Reminder,
  { until, now, wishes }: { until: Instant; now: Instant; wishes: Wishes },
): Decision<Reminder, ReminderSnoozed> {
  ensure(maySnooze(reminder, now), 'reminders.cannot_snooze');
  const latest = snoozeUntilAtMost(reminder, now);
  ensure(until > now && until < latest, 'reminders.snoozed_too_long', { latest });
  const { version: _version, ...before } = reminder;
  const off = { ...before, state: 'scheduled' as const, fireAt: until, seenAt: null };
  const message = messageFor(off, wishes);
  const next = { ...off, snoozes: reminder.snoozes + 1, message, climbsAt: climbsAt(off) };
  return { next, events: [{ type: 'ReminderSnoozed', reminderId: reminder.id, until }] };
}

export interface MessageAllowed extends DomainEvent {
  type: 'MessageAllowed';
  personId: PersonId;
  template: TemplateKey;
}

/**
 * One more message allowed. WeChat counts per identity: what another identity of the same
 * person allowed cannot be sent to this one, so the newest identity starts anew.
 */
export function allow(
  grant: Grant | undefined,
  tap: Pick<Grant, 'id' | 'personId' | 'openid' | 'template'>,
): Decision<Grant, MessageAllowed> {
  const { personId, template } = tap;
  const before = grant?.openid === tap.openid ? grant.left : 0;
  return {
    next: { ...tap, left: before + 1 },
    events: [{ type: 'MessageAllowed', personId, template }],
  };
}
