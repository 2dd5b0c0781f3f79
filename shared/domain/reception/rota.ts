/**
 * A rota after it was made (brief R11): shifts laid down and taken, swaps asked, accepted and
 * confirmed, overrides by whoever leads, and that a shift was kept. Every gap is said at once.
 */
import type { Instant } from '../kernel/calendar';
import type { Decision, Fresh } from '../kernel/entity';
import type { PersonId } from '../kernel/ids';
import { ensure } from '../kernel/problem';
import type { RotaEvent, ShiftFilled } from './events';
import type { Holder, Rota, Shift, ShiftLeave } from './state';

export type RotaDecision = Decision<Rota, RotaEvent>;

export const rotaId = (buildingId: string, month: string): string => `${buildingId}.${month}`;

export const rotaOf = (buildingId: string, month: string): Fresh<Rota> => ({
  id: rotaId(buildingId, month),
  ...{ buildingId, month, venue: '', shifts: [], swaps: [], people: [], lastDay: `${month}-31` },
});

export const fieldsOf = ({ version: _version, ...fields }: Rota) => fields;

const holding = ({ holders }: Shift): PersonId[] => holders.map(({ personId }) => personId);

const sameHolders = (a: Shift, b: Shift): boolean =>
  holding(a).join() === holding(b).join() && a.seats === b.seats;

const filledEvent = (rota: Fresh<Rota>, shift: Shift): ShiftFilled => ({
  type: 'ShiftFilled',
  shiftId: `${rota.id}:${shift.id}`,
  ...{ buildingId: rota.buildingId, startsAt: shift.startsAt, endsAt: shift.endsAt },
  ...{ holders: holding(shift), missing: Math.max(0, shift.seats - shift.holders.length) },
});

/** The rota with other shifts, and what has changed about each of them. */
export function fill(
  rota: Fresh<Rota>,
  { shifts, venue, swaps }: Pick<Rota, 'shifts'> & Partial<Pick<Rota, 'venue' | 'swaps'>>,
  before: Pick<Rota, 'shifts'> | null,
): RotaDecision {
  const stood = new Map((before?.shifts ?? []).map((shift) => [shift.id, shift]));
  const next: Fresh<Rota> = {
    ...rota,
    shifts,
    venue: venue ?? rota.venue,
    swaps: swaps ?? rota.swaps,
    people: [...new Set(shifts.flatMap(holding))].sort(),
  };
  const changed = shifts.filter((shift) => {
    const old = stood.get(shift.id);
    return !old || !sameHolders(old, shift);
  });
  const still = new Set(shifts.map(({ id }) => id));
  const dropped = [...stood.keys()].filter((id) => !still.has(id));
  return {
    next,
    events: [
      ...changed.map((shift) => filledEvent(next, shift)),
      ...dropped.map((id) => ({ type: 'ShiftDropped' as const, shiftId: `${rota.id}:${id}` })),
    ],
  };
}

/** The shift, before it begins. */
export function shiftAhead({ shifts }: Pick<Rota, 'shifts'>, id: string, now: Instant): Shift {
  const shift = shifts.find((one) => one.id === id);
  ensure(shift, 'kernel.not_found');
  ensure(now < shift.startsAt, 'reception.already_begun');
  return shift;
}

export const withShift = (rota: Pick<Rota, 'shifts'>, changed: Shift): Shift[] =>
  rota.shifts.map((one) => (one.id === changed.id ? changed : one));

export const holds = (shift: Shift, personId: PersonId): boolean =>
  holding(shift).includes(personId);

const isOpen = ({ state }: { state: string }): boolean => state === 'asked' || state === 'accepted';

/** Swaps that somebody's going has made void. */
const lapsed = (rota: Rota, shiftId: string, personId: PersonId): Rota['swaps'] =>
  rota.swaps.map((swap) => {
    const about = swap.shiftId === shiftId || swap.forShiftId === shiftId;
    const theirs = swap.from === personId || swap.to === personId;
    return about && theirs && isOpen(swap) ? { ...swap, state: 'lapsed' as const } : swap;
  });

/** Lays a shift down; the seat stands open for anybody, and who leads hears of it. */
export function layDown(
  rota: Rota,
  { shiftId, personId, ground }: { shiftId: string; personId: PersonId; ground: ShiftLeave },
  now: Instant,
): RotaDecision {
  const shift = shiftAhead(rota, shiftId, now);
  ensure(holds(shift, personId), 'reception.not_your_shift');
  const holders = shift.holders.filter((one) => one.personId !== personId);
  const laidDown = [...shift.laidDown, { personId, ground, at: now }];
  const shifts = withShift(rota, { ...shift, holders, laidDown });
  return fill(fieldsOf(rota), { shifts, swaps: lapsed(rota, shiftId, personId) }, rota);
}

/** Takes an open seat. */
export function take(rota: Rota, shiftId: string, personId: PersonId, now: Instant): RotaDecision {
  const shift = shiftAhead(rota, shiftId, now);
  ensure(!holds(shift, personId), 'reception.already_yours');
  ensure(shift.holders.length < shift.seats, 'reception.no_seat');
  const holders: Holder[] = [...shift.holders, { personId, how: 'override' }];
  return fill(fieldsOf(rota), { shifts: withShift(rota, { ...shift, holders }) }, rota);
}

/** Whoever leads puts these people on a shift, whatever the rota said; a new rota leaves it so. */
export function override(
  rota: Rota,
  { shiftId, people }: { shiftId: string; people: readonly PersonId[] },
  now: Instant,
): RotaDecision {
  const shift = shiftAhead(rota, shiftId, now);
  ensure(new Set(people).size === people.length, 'reception.twice_on_a_shift');
  ensure(people.length <= shift.seats, 'reception.no_seat');
  const same = people.join() === holding(shift).join();
  ensure(!same, 'reception.nothing_changes');
  const holders = people.map((personId): Holder => {
    const stood = shift.holders.find((one) => one.personId === personId);
    return stood ?? { personId, how: 'override' };
  });
  const gone = holding(shift).filter((one) => !people.includes(one));
  const swaps = gone.reduce(
    (all, one) => lapsed({ ...rota, swaps: all }, shiftId, one),
    rota.swaps,
  );
  return fill(fieldsOf(rota), { shifts: withShift(rota, { ...shift, holders }), swaps }, rota);
}

/** Somebody left the group: their shifts ahead stand open. `null` when they had none. */
export function release(rota: Rota, personId: PersonId, now: Instant): RotaDecision | null {
  const theirs = rota.shifts.filter((one) => one.startsAt > now && holds(one, personId));
  if (theirs.length === 0) return null;
  const freed = (shift: Shift): Shift =>
    theirs.includes(shift)
      ? { ...shift, holders: shift.holders.filter((one) => one.personId !== personId) }
      : shift;
  const swaps = theirs.reduce(
    (all, { id }) => lapsed({ ...rota, swaps: all }, id, personId),
    rota.swaps,
  );
  return fill(fieldsOf(rota), { shifts: rota.shifts.map(freed), swaps }, rota);
}

/** Said afterwards by one of those who were there; once. */
export function keep(
  rota: Rota,
  {
    shiftId,
    by,
    visitors,
    note,
  }: { shiftId: string; by: PersonId; visitors: number; note: string },
  now: Instant,
): RotaDecision {
  const shift = rota.shifts.find((one) => one.id === shiftId);
  ensure(shift, 'kernel.not_found');
  ensure(holds(shift, by), 'reception.not_your_shift');
  ensure(now >= shift.startsAt, 'reception.not_begun');
  ensure(shift.kept === null, 'reception.already_kept');
  const shifts = withShift(rota, { ...shift, kept: { by, at: now, visitors, note } });
  const next = { ...fieldsOf(rota), shifts };
  return { next, events: [{ type: 'ShiftKept', shiftId: `${rota.id}:${shiftId}` }] };
}
