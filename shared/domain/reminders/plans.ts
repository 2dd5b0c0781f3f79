/**
 * How reminders are planned: for whom, whether they ask or inform, and the ladder at a due
 * time. Recipients are named by post where an event cannot name a person; who holds the
 * post is asked when the reminder is made.
 */
import type { Instant } from '../kernel/calendar';
import { type BuildingId, type PersonId, type RoomId, buildingLabel } from '../kernel/ids';
import type { Locus, Role } from '../kernel/positions';
import type { Cause, ReminderKind } from './state';

export type Recipients =
  | { people: readonly PersonId[] }
  | { roles: readonly Role[]; over: Locus; except?: PersonId | readonly PersonId[] }
  /** Everybody who lives in the room when the reminder is made, and some others. */
  | { livingIn: RoomId; and?: readonly PersonId[] };

/** One kind of reminder for some people, not yet anyone's. */
export interface Planned {
  kind: ReminderKind;
  to: Recipients;
  place: string;
  asks: boolean;
  fireAt: Instant;
  dueAt: Instant | null;
}

export interface Consequence {
  cause: Cause;
  /** Kinds about this cause that need no further answer; ones caused by this event stay. */
  settles: ReminderKind[];
  /** Somebody named twice for one kind counts where they stand first. */
  plans: Planned[];
}

/** Where a matter lies that is tied to no building. */
export const APARTMENT = '学生公寓';

export const placeOf = (buildingId: BuildingId | null): string =>
  buildingId ? buildingLabel(buildingId) : APARTMENT;

export const asks = (
  kind: ReminderKind,
  to: Recipients,
  place: string,
  fireAt: Instant,
  dueAt: Instant | null,
): Planned => ({ kind, to, place, asks: true, fireAt, dueAt });

export const informs = (
  kind: ReminderKind,
  to: Recipients,
  place: string,
  fireAt: Instant,
  dueAt: Instant | null = null,
): Planned => ({ kind, to, place, asks: false, fireAt, dueAt });

/**
 * At its due time: those whose act it is are told once more (their row of today stands
 * already), those who answer for them get a row of their own.
 */
export const overdue = (
  kind: ReminderKind,
  doers: Recipients,
  answering: readonly Recipients[],
  place: string,
  dueAt: Instant,
): Planned[] => [
  informs(kind, doers, place, dueAt, dueAt),
  ...answering.map((to) => asks(kind, to, place, dueAt, dueAt)),
];

export const consequence = (
  context: Cause['context'],
  id: string,
  settles: ReminderKind[],
  plans: Planned[] = [],
): Consequence => ({ cause: { context, id }, settles, plans });

/** Whether something that came later has already settled what is planned. */
export const isOvertaken = ({ kind }: Planned, later: readonly Consequence[]): boolean =>
  later.some(({ settles }) => settles.includes(kind));
