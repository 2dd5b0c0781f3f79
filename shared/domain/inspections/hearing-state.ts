/**
 * What the people of a room said to an inspection and what came of it, kept beside what was
 * seen: the answers themselves never change (brief R6, principles 3 and 6; ADR 16).
 */
import type { Severity } from '../hazards/state';
import type { Instant } from '../kernel/calendar';
import type { PersonId } from '../kernel/ids';
import type { Role } from '../kernel/positions';

export const REPLY_KINDS = ['seen', 'explained'] as const;
export type ReplyKind = (typeof REPLY_KINDS)[number];

/** One occupant's own word; each has one. */
export interface RoomReply {
  by: PersonId;
  byName: string;
  kind: ReplyKind;
  /** Empty where they only said that they have seen it. */
  text: string;
  at: Instant;
}

export const OBJECTION_STATES = ['open', 'upheld', 'changed', 'rejected'] as const;
export type ObjectionState = (typeof OBJECTION_STATES)[number];

export const RULING_KINDS = ['struck', 'milder', 'stands'] as const;
export type RulingKind = (typeof RULING_KINDS)[number];

/** What became of one item that was objected to. */
export interface Ruling {
  item: string;
  kind: RulingKind;
  /** What it counts as from now on, where it was made milder; `null` otherwise. */
  severity: Severity | null;
}

export interface ObjectionDecision {
  by: PersonId;
  byName: string;
  role: Role;
  reason: string;
  at: Instant;
  rulings: Ruling[];
}

export interface Objection {
  by: PersonId;
  byName: string;
  /** Failed items, or `MANNER` for how the inspection was made. */
  items: string[];
  text: string;
  at: Instant;
  decideBy: Instant;
  /** The inspector and whoever shared the round: they do not judge it. */
  notBy: PersonId[];
  state: ObjectionState;
  decision: ObjectionDecision | null;
}

export interface Hearing {
  replies: RoomReply[];
  objection: Objection | null;
}

/** Stands among the items for how the inspection was made: unannounced, nobody present. */
export const MANNER = 'manner';
