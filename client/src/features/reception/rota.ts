/** A month's rota as the server tells it. */
import type { rota } from '@louyu/shared/contracts/reception';
import type { OutputOf } from '../../platform/call/contract';

export type Rota = OutputOf<typeof rota>;
export type Shift = Rota['shifts'][number];
export type Swap = Rota['swaps'][number];

/** Which rota a page is about: `b03.2026-10`, also out of a reminder's `b03.2026-10:s1`. */
export function rotaOf(id: string): { place: string; month: string; part: string } | undefined {
  const [, place, month, part = ''] = /^(b\d{2})\.(\d{4}-\d{2})(?::(.+))?$/.exec(id) ?? [];
  return place && month ? { place, month, part } : undefined;
}

export const holds = (shift: Shift, personId: string): boolean =>
  shift.holders.some((one) => one.personId === personId);

/** Those whom a shift could be given to. */
export const othersOf = ({ people, self }: Rota, shift: Shift) =>
  people.filter(({ personId }) => personId !== self && !holds(shift, personId));

/** Shifts that somebody holds ahead and the asker does not: what could be swapped for. */
export const offersOf = ({ shifts, self }: Rota, personId: string, now: string): Shift[] =>
  shifts.filter((one) => one.startsAt > now && holds(one, personId) && !holds(one, self));

export const missingOf = ({ seats, holders }: Shift): number => Math.max(0, seats - holders.length);
