/**
 * The members' reception days (党员接待日, brief R11): when the activity room of a building is
 * open, who receives whom when, and what came of it. A month's rota is one document, so that
 * two swaps of one shift meet in it.
 */
import type { Day, Instant } from '../kernel/calendar';
import type { Entity } from '../kernel/entity';
import type { BuildingId, PersonId } from '../kernel/ids';

/** `3-1900`: Wednesdays from seven o'clock. Weekdays from 1, Monday. */
export interface Slot {
  id: string;
  weekday: number;
  from: string;
  to: string;
}

/** When a building's activity room is open. Id: the building's. */
export interface ReceptionHours extends Entity {
  venue: string;
  /** How many receive together. */
  seats: number;
  slots: Slot[];
  setBy: PersonId;
  setAt: Instant;
  /** The last month that a rota was made for. */
  plannedTo: string;
}

export const HOLDING_WAYS = ['rota', 'override', 'swap'] as const;
/** `override` and `swap` were settled between people: a rota that is made anew leaves them. */
export type HoldingWay = (typeof HOLDING_WAYS)[number];

export interface Holder {
  personId: PersonId;
  how: HoldingWay;
}

export const SHIFT_LEAVES = ['class', 'illness', 'family', 'away', 'other'] as const;
export type ShiftLeave = (typeof SHIFT_LEAVES)[number];

export interface Shift {
  /** `2026-10-14.3-1900` within the rota. */
  id: string;
  day: Day;
  startsAt: Instant;
  endsAt: Instant;
  seats: number;
  holders: Holder[];
  /** Who laid it down; they are not put on it again. */
  laidDown: { personId: PersonId; ground: ShiftLeave; at: Instant }[];
  /** Said afterwards by one who was there. */
  kept: { by: PersonId; at: Instant; visitors: number; note: string } | null;
}

export const SWAP_STATES = [
  'asked',
  'accepted',
  'confirmed',
  'declined',
  'withdrawn',
  'lapsed',
] as const;
export type SwapState = (typeof SWAP_STATES)[number];

/** `from` gives a shift to `to`, for one of theirs or for nothing. */
export interface Swap {
  id: string;
  shiftId: string;
  from: PersonId;
  to: PersonId;
  /** The other's shift in the same month; `null`: they only help out. */
  forShiftId: string | null;
  state: SwapState;
  askedAt: Instant;
  answeredAt: Instant | null;
  confirmedBy: PersonId | null;
}

export interface Rota extends Entity {
  /** `b03.2026-10`. */
  id: string;
  buildingId: BuildingId;
  month: string;
  venue: string;
  shifts: Shift[];
  swaps: Swap[];
  /** Everybody in it, for looking up one's own. */
  people: PersonId[];
  lastDay: Day;
}

export const VISIT_CATEGORIES = [
  'study',
  'daily_life',
  'thought',
  'getting_along',
  'safety',
  'joining_the_party',
  'suggestion',
  'other',
] as const;
export type VisitCategory = (typeof VISIT_CATEGORIES)[number];

/** Somebody came. Who they are is kept only when they say so themselves. */
export interface Visit extends Entity {
  rotaId: string;
  shiftId: string;
  buildingId: BuildingId;
  recorder: PersonId;
  category: VisitCategory;
  asked: string;
  done: string;
  /** By their own will; empty: not named. */
  visitor: string;
  followUp: boolean;
  recordedAt: Instant;
}
