/**
 * Something that a person should do or know. One document is at once the row of
 * "today", the entry of the inbox and the message in WeChat, so that the three cannot
 * disagree (brief R27).
 */
import type { Entity } from '../kernel/entity';
import type { Instant } from '../kernel/calendar';
import type { PersonId } from '../kernel/ids';
import type { Locus } from '../kernel/positions';
import type { ReminderKind, TemplateKey } from './kinds';

export { REMINDER_KINDS, TEMPLATE_KEYS } from './kinds';
export type { ReminderKind, TemplateKey } from './kinds';

/**
 * `none`: no message is meant for it. `waiting`: it goes out once the reminder has fired.
 * `claimed`: a run of the clock has taken it. `unknown`: that run died between send and
 * mark, so it is never sent again. `no_grant`: WeChat allows no more messages; the inbox
 * has it. `failed`: WeChat refused it for good.
 */
export type MessageState =
  | 'none'
  | 'waiting'
  | 'claimed'
  | 'sent'
  | 'unknown'
  | 'no_grant'
  | 'failed';

export const CAUSE_CONTEXTS = [
  'inspections',
  'hazards',
  'mailbox',
  'conduct',
  'development',
  'records',
  'organization',
  'duties',
  'care',
  'alarms',
  'reports',
  'asked_reports',
  'points',
  'calendar',
  'thought_reports',
  'reception',
] as const;

export interface Cause {
  context: (typeof CAUSE_CONTEXTS)[number];
  id: string;
}

/**
 * `own`: meant for its holder by what happened. The other two are rungs above it:
 * `unreached`: no message could reach whom it is meant for; `late`: nothing was done in time.
 */
export const STAGES = ['own', 'unreached', 'late'] as const;
export type Stage = (typeof STAGES)[number];

export interface Reminder extends Entity {
  personId: PersonId;
  cause: Cause;
  /** When the event happened that caused it; only what happened later can settle it. */
  causedAt: Instant;
  kind: ReminderKind;
  stage: Stage;
  /** The place that its recipients were asked for, for whoever stands above them; `null`: look at the person. */
  over: Locus | null;
  /** Where it lies: "3-412", "4 层巡查"; never personal content. */
  place: string;
  /** Whether it asks for an act (today) or only informs (inbox). */
  asks: boolean;
  /** When it enters the inbox and, with a grant left, WeChat. */
  fireAt: Instant;
  /** Until when the act is due; `null` when it only informs. */
  dueAt: Instant | null;
  state: 'scheduled' | 'fired' | 'settled';
  firedAt: Instant | null;
  seenAt: Instant | null;
  settledAt: Instant | null;
  /** How often its holder put it off; each time it comes back, with a message of its own. */
  snoozes: number;
  /** When its ladder is looked at next; `null` at the top. */
  climbsAt: Instant | null;
  /** How many rungs for being late were taken. */
  climbed: number;
  /** Whether the rung for not being reached was taken. */
  toldAbove: boolean;
  message: Message;
}

export interface Message {
  state: MessageState;
  /** Its place among what waits; only read while it does. */
  line: string;
  claimedAt: Instant | null;
  /** Which try of which run has it. */
  claimedBy: string | null;
  attempts: number;
}

/** How somebody wishes to be told; one document per person. */
export interface Preferences extends Entity {
  personId: PersonId;
  /** `null`: the university's quiet hours. */
  quiet: { from: number; until: number } | null;
  topics: Partial<Record<Cause['context'], 'now' | 'morning' | 'inbox'>>;
}

/**
 * How many messages a person still allows per template; each grant is one message. `left`
 * is moved by taps and by the clock alike, so `version` counts the taps alone.
 */
export interface Grant extends Entity {
  personId: PersonId;
  /** The identity's address for messages; read only by `clock`. */
  openid: string;
  template: TemplateKey;
  left: number;
  /** Which try took the newest one; the clock's own bookkeeping. */
  takenBy?: string | null;
}
