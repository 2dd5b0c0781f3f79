/** A calendar and an occasion as the tests of these rules begin with. */
import { almanacOf, termOf } from '../kernel/terms';
import { CADENCES } from './cadences';
import type { Cadence, Occasion } from './state';
import { occasionOf } from './term-calendar';

const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();
const isPublicHoliday = (day: string): boolean =>
  (day >= '2026-10-01' && day <= '2026-10-07') || day === '2027-01-01';

export const almanac = almanacOf({
  isPublicHoliday,
  isWorkingDay: (day) => ![0, 6].includes(weekday(day)) && !isPublicHoliday(day),
});

const term = termOf('2026-10-14');
if (!term) throw new Error('no term');
export const TERM = term;

export function cadence(id: string, changes: Partial<Cadence> = {}): Cadence {
  const found = CADENCES.find((one) => one.id === id);
  if (!found) throw new Error(`no cadence ${id}`);
  return { ...found, ...changes };
}

const PEOPLE = ['ann', 'bo', 'cai'];

/** Organization life on 14 October at seven, announced to three people. */
export const occasion = (changes: Partial<Occasion> = {}): Occasion => ({
  ...occasionOf({
    cadence: cadence('organization_life'),
    buildingId: 'b03',
    period: '2026-10',
    day: '2026-10-14',
    movedFrom: null,
  }),
  version: 1,
  state: 'announced',
  expected: PEOPLE,
  ...changes,
});

export const AT_START = '2026-10-14T11:00:00.000Z';
export const BEFORE = '2026-10-14T02:00:00.000Z';
export const DURING = '2026-10-14T11:30:10.000Z';
export const AFTER = '2026-10-14T13:00:00.000Z';
