/**
 * Fills a month's shifts fairly: week by week the fewest squared loads over the term, nobody
 * twice in a week while others are free, nobody on leave, by the proposer's optimum. What
 * people settled between themselves, and what has begun, a new plan leaves as it is.
 */
import { type Problem, assign } from '../kernel/assignment';
import { type Day, type Instant, dayAfter } from '../kernel/calendar';
import type { PersonId } from '../kernel/ids';
import { ensure } from '../kernel/problem';
import { type Avoided, avoids } from '../kernel/recurrence';
import type { Almanac } from '../kernel/terms';
import { type RotaDecision, fill, rotaOf } from './rota';
import type { Holder, ReceptionHours, Rota, Shift, Slot } from './state';

export interface Candidate {
  id: PersonId;
  /** Shifts of this term so far, in other months. */
  load: number;
  /** Days on which they laid their duties down. */
  away: (day: Day) => boolean;
}

const CLEAR_OF: { avoids: readonly Avoided[] } = { avoids: ['holidays', 'exams', 'vacations'] };

const WEEK_DAYS = 7;
const weekdayOf = (day: Day): number => new Date(`${day}T12:00:00.000Z`).getUTCDay() || WEEK_DAYS;

const instantAt = (day: Day, at: string): Instant =>
  new Date(`${day}T${at}:00.000+08:00`).toISOString();

export const shiftKey = (day: Day, slot: Slot): string => `${day}.${slot.id}`;

const shiftOn = (day: Day, slot: Slot, seats: number): Shift => ({
  id: shiftKey(day, slot),
  ...{ day, startsAt: instantAt(day, slot.from), endsAt: instantAt(day, slot.to), seats },
  ...{ holders: [], laidDown: [], kept: null },
});

function daysOfMonth(month: string): Day[] {
  const days: Day[] = [];
  for (let day = `${month}-01`; day.startsWith(month); day = dayAfter(day)) days.push(day);
  return days;
}

/** The empty shifts of a month under the hours, without holidays, exam weeks and vacations. */
export const shiftsOf = (
  { slots, seats }: Pick<ReceptionHours, 'slots' | 'seats'>,
  month: string,
  almanac: Almanac,
): Shift[] =>
  daysOfMonth(month)
    .filter((day) => !avoids(CLEAR_OF, day, almanac))
    .flatMap((day) =>
      slots
        .filter(({ weekday }) => weekday === weekdayOf(day))
        .map((slot) => shiftOn(day, slot, seats)),
    );

const MS_A_WEEK = WEEK_DAYS * 86_400_000;
/** Weeks from Monday on: 1970-01-01 was a Thursday. */
const weekOf = (day: Day): number =>
  Math.floor((Date.parse(`${day}T00:00:00.000Z`) + 3 * 86_400_000) / MS_A_WEEK);

interface Seat {
  shift: Shift;
}

const emptySeats = (shifts: readonly Shift[]): Seat[] =>
  shifts.flatMap((shift) =>
    Array.from({ length: Math.max(0, shift.seats - shift.holders.length) }, () => ({ shift })),
  );

const mayHold = (shift: Shift, { id, away }: Candidate): boolean =>
  !away(shift.day) &&
  !shift.holders.some(({ personId }) => personId === id) &&
  !shift.laidDown.some(({ personId }) => personId === id);

/** One seat of a shift a person at most: a second seat of the same shift is another round. */
function roundOf(
  seats: readonly Seat[],
  people: readonly Candidate[],
  loads: Map<PersonId, number>,
) {
  const problem: Problem = {
    targets: seats.length,
    holders: people.map(({ id }) => ({ room: 1, load: loads.get(id) ?? 0 })),
    choice: (seat, person) => {
      const [at, who] = [seats[seat], people[person]];
      return at && who && mayHold(at.shift, who) ? { changes: 0, distance: 0 } : null;
    },
    standing: () => 0,
  };
  return assign(problem).holderOf;
}

function seat(shift: Shift, personId: PersonId, loads: Map<PersonId, number>): void {
  shift.holders = [...shift.holders, { personId, how: 'rota' }];
  loads.set(personId, (loads.get(personId) ?? 0) + 1);
}

/** First those who have no shift this week; only then a second one for anybody. */
function fillWeek(
  shifts: Shift[],
  people: readonly Candidate[],
  loads: Map<PersonId, number>,
): void {
  const busy = new Set(shifts.flatMap(({ holders }) => holders.map(({ personId }) => personId)));
  const rounds = [people.filter(({ id }) => !busy.has(id)), people];
  for (const free of rounds) {
    const seats = emptySeats(shifts);
    if (seats.length === 0) return;
    roundOf(seats, free, loads).forEach((person, at) => {
      const [shift, who] = [seats[at]?.shift, free[person]];
      if (shift && who && mayHold(shift, who)) seat(shift, who.id, loads);
    });
  }
}

const byWeek = (shifts: readonly Shift[]): Shift[][] => {
  const weeks = new Map<number, Shift[]>();
  for (const shift of shifts)
    weeks.set(weekOf(shift.day), [...(weeks.get(weekOf(shift.day)) ?? []), shift]);
  return [...weeks.values()];
};

const settled = ({ how }: Holder): boolean => how !== 'rota';

/** What of a standing shift a new plan keeps: the past whole, else what people settled. */
function kept(shift: Shift, serving: ReadonlySet<PersonId>, now: Instant): Shift {
  if (shift.startsAt <= now) return shift;
  const holders = shift.holders.filter(({ personId }) => serving.has(personId));
  return { ...shift, holders };
}

function skeleton(plan: Shift[], before: Rota | null, people: readonly Candidate[], now: Instant) {
  const serving = new Set(people.map(({ id }) => id));
  const standing = new Map((before?.shifts ?? []).map((one) => [one.id, kept(one, serving, now)]));
  const planned = plan.map((one) => {
    const old = standing.get(one.id);
    return old ? { ...old, seats: old.startsAt <= now ? old.seats : one.seats } : { ...one };
  });
  const names = new Set(plan.map(({ id }) => id));
  const stays = [...standing.values()].filter(
    (one) => !names.has(one.id) && (one.startsAt <= now || one.holders.some(settled)),
  );
  return [...planned, ...stays].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}

export interface Planning {
  buildingId: string;
  month: string;
  hours: Pick<ReceptionHours, 'slots' | 'seats' | 'venue'>;
  people: readonly Candidate[];
  almanac: Almanac;
  now: Instant;
}

const MOST_SHIFTS = 62;

/** Makes the month's rota, or makes it anew after hours or people changed. Deterministic. */
export function plan(before: Rota | null, planning: Planning): RotaDecision {
  const { buildingId, month, hours, people, almanac, now } = planning;
  const shifts = skeleton(shiftsOf(hours, month, almanac), before, people, now);
  ensure(shifts.length <= MOST_SHIFTS, 'kernel.too_large', { most: MOST_SHIFTS });
  const loads = new Map(people.map(({ id, load }) => [id, load]));
  for (const { holders } of shifts)
    for (const { personId } of holders) loads.set(personId, (loads.get(personId) ?? 0) + 1);
  const sorted = [...people].sort((a, b) => (a.id < b.id ? -1 : 1));
  const ahead = shifts.filter(({ startsAt }) => startsAt > now);
  for (const week of byWeek(ahead)) fillWeek(week, sorted, loads);
  return fill(before ?? rotaOf(buildingId, month), { shifts, venue: hours.venue }, before);
}
