/**
 * Swaps (brief R11): asked by one, accepted by the other, confirmed by whoever leads. One open
 * swap a shift at a time, and everything is checked anew at the end, so that two at once can
 * never leave a shift with nobody or with somebody twice.
 */
import type { Instant } from '../kernel/calendar';
import type { PersonId } from '../kernel/ids';
import { ensure } from '../kernel/problem';
import type { SwapEvent } from './events';
import { type RotaDecision, fieldsOf, fill, holds, shiftAhead, withShift } from './rota';
import type { Holder, Rota, Shift, Swap, SwapState } from './state';

export const OPEN: readonly SwapState[] = ['asked', 'accepted'];

const isOpen = ({ state }: Swap): boolean => OPEN.includes(state);

const touches = (swap: Swap, shiftId: string): boolean =>
  swap.shiftId === shiftId || swap.forShiftId === shiftId;

const startOf = ({ shifts }: Rota, id: string | null): Instant[] =>
  shifts.filter((shift) => shift.id === id).map(({ startsAt }) => startsAt);

const eventOf = (type: SwapEvent['type'], rota: Rota, swap: Swap): SwapEvent => {
  const { id, from, to, shiftId, forShiftId } = swap;
  const [settleBy = ''] = [...startOf(rota, shiftId), ...startOf(rota, forShiftId)].sort();
  return { type, swapId: `${rota.id}:${id}`, buildingId: rota.buildingId, from, to, settleBy };
};

/** What the two would hold must be possible: each on their own shift now, neither twice after. */
function ensurePossible(
  rota: Rota,
  swap: Pick<Swap, 'shiftId' | 'forShiftId' | 'from' | 'to'>,
  now: Instant,
) {
  const given = shiftAhead(rota, swap.shiftId, now);
  ensure(holds(given, swap.from), 'reception.not_your_shift');
  ensure(!holds(given, swap.to), 'reception.already_theirs');
  if (swap.forShiftId === null) return { given, taken: null };
  const taken = shiftAhead(rota, swap.forShiftId, now);
  ensure(holds(taken, swap.to), 'reception.not_their_shift');
  ensure(!holds(taken, swap.from), 'reception.already_yours');
  return { given, taken };
}

export interface Asking {
  id: string;
  shiftId: string;
  from: PersonId;
  to: PersonId;
  forShiftId: string | null;
}

/** Asks somebody to take a shift, for one of theirs or for nothing. */
export function ask(rota: Rota, asking: Asking, now: Instant): RotaDecision {
  const { shiftId, forShiftId, from, to } = asking;
  ensure(from !== to, 'reception.yourself');
  ensurePossible(rota, asking, now);
  const about = [shiftId, ...(forShiftId ? [forShiftId] : [])];
  const open = rota.swaps.some((one) => isOpen(one) && about.some((id) => touches(one, id)));
  ensure(!open, 'reception.swap_open');
  const swap: Swap = {
    ...asking,
    ...{ state: 'asked', askedAt: now, answeredAt: null, confirmedBy: null },
  };
  const next = { ...fieldsOf(rota), swaps: [...rota.swaps, swap] };
  return { next, events: [eventOf('SwapAsked', rota, swap)] };
}

function swapOf({ swaps }: Rota, id: string, ...states: SwapState[]): Swap {
  const swap = swaps.find((one) => one.id === id);
  ensure(swap, 'kernel.not_found');
  ensure(states.includes(swap.state), 'reception.swap_settled', { state: swap.state });
  return swap;
}

const withSwap = (rota: Rota, changed: Swap): Swap[] =>
  rota.swaps.map((one) => (one.id === changed.id ? changed : one));

const settledAs = (rota: Rota, swap: Swap, type: SwapEvent['type']): RotaDecision => ({
  next: { ...fieldsOf(rota), swaps: withSwap(rota, swap) },
  events: [eventOf(type, rota, swap)],
});

/** The other says yes or no. */
export function answer(
  rota: Rota,
  { id, by, accepts }: { id: string; by: PersonId; accepts: boolean },
  now: Instant,
): RotaDecision {
  const swap = swapOf(rota, id, 'asked');
  ensure(swap.to === by, 'reception.not_asked');
  if (accepts) ensurePossible(rota, swap, now);
  const state = accepts ? 'accepted' : 'declined';
  return settledAs(
    rota,
    { ...swap, state, answeredAt: now },
    accepts ? 'SwapAccepted' : 'SwapClosed',
  );
}

/** Whoever asked takes it back, as long as nobody confirmed it. */
export function withdraw(rota: Rota, id: string, by: PersonId): RotaDecision {
  const swap = swapOf(rota, id, ...OPEN);
  ensure(swap.from === by, 'reception.not_yours_to_withdraw');
  return settledAs(rota, { ...swap, state: 'withdrawn' }, 'SwapClosed');
}

const exchanged = (shift: Shift, out: PersonId, into: PersonId): Shift => ({
  ...shift,
  holders: shift.holders.map(
    (one): Holder => (one.personId === out ? { personId: into, how: 'swap' } : one),
  ),
});

/** Who leads confirms what both want, and only then the shifts change hands. */
export function confirm(
  rota: Rota,
  { id, by }: { id: string; by: PersonId },
  now: Instant,
): RotaDecision {
  const swap = swapOf(rota, id, 'accepted');
  ensure(by !== swap.from && by !== swap.to, 'reception.own_swap');
  const { given, taken } = ensurePossible(rota, swap, now);
  const { from, to } = swap;
  const first = withShift(rota, exchanged(given, from, to));
  const shifts = taken ? withShift({ shifts: first }, exchanged(taken, to, from)) : first;
  const swaps = withSwap(rota, { ...swap, state: 'confirmed', confirmedBy: by });
  const { next, events } = fill(fieldsOf(rota), { shifts, swaps }, rota);
  return { next, events: [...events, eventOf('SwapConfirmed', rota, swap)] };
}

/** What nobody settled before its shift began. */
export function lapse(rota: Rota, now: Instant): RotaDecision | null {
  const late = rota.swaps.filter(
    (swap) =>
      isOpen(swap) &&
      [...startOf(rota, swap.shiftId), ...startOf(rota, swap.forShiftId)].some((at) => at <= now),
  );
  if (late.length === 0) return null;
  const swaps = rota.swaps.map((swap) =>
    late.includes(swap) ? { ...swap, state: 'lapsed' as const } : swap,
  );
  return {
    next: { ...fieldsOf(rota), swaps },
    events: late.map((swap) => eventOf('SwapClosed', rota, swap)),
  };
}
