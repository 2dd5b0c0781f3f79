/** When a building's activity room is open: stretches of a week that do not overlap. */
import { ensure } from '../kernel/problem';
import type { Slot } from './state';

type Stretch = Omit<Slot, 'id'>;

const overlap = (a: Stretch, b: Stretch): boolean =>
  a.weekday === b.weekday && a.from < b.to && b.from < a.to;

/** The stretches in the week's order under their ids; refuses two that overlap. */
export function ensureHours(stretches: readonly Stretch[]): Slot[] {
  const sorted = [...stretches].sort(
    (a, b) => a.weekday - b.weekday || a.from.localeCompare(b.from),
  );
  sorted.forEach((one, at) => {
    const next = sorted[at + 1];
    ensure(!next || !overlap(one, next), 'reception.slots_overlap');
  });
  return sorted.map((one) => ({ ...one, id: `${one.weekday}-${one.from.replace(':', '')}` }));
}
