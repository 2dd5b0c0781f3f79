/** A calendar, hours and a month's rota as the tests of these rules begin with. */
import { almanacOf } from '../kernel/terms';
import { type Planning, plan } from './planning';
import type { Rota } from './state';

const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();
const isPublicHoliday = (day: string): boolean => day >= '2026-10-01' && day <= '2026-10-07';

export const almanac = almanacOf({
  isPublicHoliday,
  isWorkingDay: (day) => ![0, 6].includes(weekday(day)) && !isPublicHoliday(day),
});

export const NOW = '2026-10-08T00:00:00.000Z';

/** Tuesdays and Thursdays from seven to nine, two seats. */
export const HOURS = {
  venue: '党员活动室',
  seats: 2,
  slots: [
    { id: '2-1900', weekday: 2, from: '19:00', to: '21:00' },
    { id: '4-1900', weekday: 4, from: '19:00', to: '21:00' },
  ],
};

export const candidates = (ids: readonly string[]): Planning['people'] =>
  ids.map((id) => ({ id, load: 0, away: () => false }));

export const planning = (changes: Partial<Planning> = {}): Planning => ({
  buildingId: 'b03',
  month: '2026-10',
  hours: HOURS,
  people: candidates(['ann', 'bo', 'cai', 'dan', 'eva', 'fei']),
  almanac,
  now: NOW,
  ...changes,
});

export const rota = (changes: Partial<Planning> = {}): Rota => ({
  ...plan(null, planning(changes)).next,
  version: 1,
});

export const loadsIn = ({ shifts }: Pick<Rota, 'shifts'>): Record<string, number> => {
  const loads: Record<string, number> = {};
  for (const { holders } of shifts)
    for (const { personId } of holders) loads[personId] = (loads[personId] ?? 0) + 1;
  return loads;
};
