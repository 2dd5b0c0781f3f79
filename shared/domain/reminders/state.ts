/**
 * Something that a person should do or know. One document is at once the row of
 * "today", the entry of the inbox and the message in WeChat, so that the three cannot
 * disagree (brief R27).
 */
import type { Entity } from '../kernel/entity';
import type { Instant } from '../kernel/calendar';
import type { PersonId } from '../kernel/ids';
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
] as const;

export interface Cause {
  context: (typeof CAUSE_CONTEXTS)[number];
  id: string;
}

export interface Reminder extends Entity {
  personId: PersonId;
  cause: Cause;
  /** When the event happened that caused it; only what happened later can settle it. */
  causedAt: Instant;
  kind: ReminderKind;
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
  message: { state: MessageState; claimedAt: Instant | null; attempts: number };
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
}
