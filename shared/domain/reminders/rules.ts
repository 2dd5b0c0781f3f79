/**
 * How a reminder is made, seen and sent (brief R27; seam: a claimed message is never sent
 * twice). In WeChat one acceptance is one message, so what a failed sending means for the
 * person's remaining messages is decided here, and nowhere by guessing.
 */
import { type Instant, addHours } from '../kernel/calendar';
import type { Decision, DomainEvent } from '../kernel/entity';
import type { PersonId } from '../kernel/ids';
import { templateOf } from './kinds';
import type { Planned } from './plans';
import type { Cause, Grant, MessageState, Reminder, TemplateKey } from './state';

export { LAPSING, templateOf } from './kinds';

interface Made {
  id: string;
  personId: PersonId;
  cause: Cause;
  /** When the causing event happened. */
  causedAt: Instant;
  now: Instant;
}

/** A planned reminder as one person's; whatever is due already stands in the inbox at once. */
export function remind({ to: _to, ...planned }: Planned, made: Made): Reminder {
  const { now, ...own } = made;
  const fired = planned.fireAt <= now;
  const state = templateOf(planned.kind) ? ('waiting' as const) : ('none' as const);
  return {
    ...own,
    ...planned,
    version: 1,
    state: fired ? 'fired' : 'scheduled',
    firedAt: fired ? now : null,
    seenAt: null,
    settledAt: null,
    message: { state, claimedAt: null, attempts: 0 },
  };
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

/** A claim older than this belongs to a run that died; longer than any run may last. */
const CLAIM_LASTS_HOURS = 5 / 60;

/** Claims from before this instant are given up. */
export const claimsLostBefore = (now: Instant): Instant => addHours(now, -CLAIM_LASTS_HOURS);

/** Why a sending failed, as far as it is known. */
export interface SendFailure {
  /** WeChat's number; `undefined` when no answer came. */
  code: number | undefined;
  /** Whether the request surely never reached WeChat. */
  neverLeft: boolean;
}

export interface Verdict {
  message: Extract<MessageState, 'waiting' | 'no_grant' | 'failed' | 'unknown'>;
  /** What becomes of the grant that was taken for it. */
  grant: 'returned' | 'emptied' | 'spent';
  /** Whether further sending is pointless for now. */
  pause: boolean;
}

const NO_GRANT = 43101;
/** Bad identity, template, page, or a field that does not fit: the same again would fail again. */
const FAULTY = [40003, 40037, 41030, 47003];
/** The daily quota, the minute's quota, a missing permission: later it may go. */
const LATER = [45009, 45011, -604100, -604101];

/** What a failed sending means. Without certainty that nothing was sent it is never sent again. */
export function afterFailure({ code, neverLeft }: SendFailure): Verdict {
  if (code === NO_GRANT) return { message: 'no_grant', grant: 'emptied', pause: false };
  if (code !== undefined && FAULTY.includes(code))
    return { message: 'failed', grant: 'returned', pause: false };
  const later = neverLeft || (code !== undefined && LATER.includes(code));
  if (later) return { message: 'waiting', grant: 'returned', pause: true };
  return { message: 'unknown', grant: 'spent', pause: false };
}
