import fc from 'fast-check';
import { avoids } from '../kernel/recurrence';
import { CADENCES } from './cadences';
import { TERM, almanac, cadence } from './samples';
import { daysOf, movedDay, periodOf, termCalendar } from './term-calendar';

const whole = { from: TERM.from, until: TERM.until };
const daysFor = (id: string, changes = {}) =>
  daysOf(cadence(id, changes), TERM, whole, almanac).map(({ day, movedFrom }) => [day, movedFrom]);

const BUILDINGS = Array.from({ length: 60 }, (_, at) => `b${String(at + 1).padStart(2, '0')}`);

describe('a term', () => {
  it('has organization life once a month, and none in a month of exams', () => {
    expect(daysFor('organization_life')).toEqual([
      ['2026-09-09', null],
      ['2026-10-14', null],
      ['2026-11-11', null],
      ['2026-12-09', null],
    ]);
  });

  it('moves off a holiday to the next clear day, and says what the rule had named', () => {
    const first = { recurrence: 'FREQ=MONTHLY;BYDAY=1WE' };
    expect(daysFor('organization_life', first)[1]).toEqual(['2026-10-08', '2026-10-07']);
  });

  it('moves back when the month has no clear day ahead', () => {
    const last = cadence('organization_life');
    const examsEarly = { ...TERM, until: '2026-12-31' };
    const noLater = { ...almanac, isHoliday: (day: string) => day >= '2026-12-28' };
    expect(movedDay(last, '2026-12-30', examsEarly, noLater)).toBe('2026-12-25');
  });

  it('asks for reports once a quarter and for the appraisal once a term', () => {
    expect(daysFor('thought_report').map(([day]) => day)).toEqual(['2026-09-20', '2026-12-20']);
    expect(daysFor('appraisal_meeting')).toEqual([['2026-12-16', null]]);
  });

  it('stands for sixty buildings at once, each thing under an id of its own', () => {
    const all = termCalendar(CADENCES, BUILDINGS, { term: TERM, window: whole, almanac });
    expect(all).toHaveLength(60 * 11);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(termCalendar(CADENCES, BUILDINGS, { term: TERM, window: whole, almanac })).toEqual(all);
  });

  it('gives a rule of some buildings to those alone', () => {
    const own = { ...cadence('themed_day'), buildings: ['b02'] };
    const all = termCalendar([own], ['b01', 'b02'], { term: TERM, window: whole, almanac });
    expect(new Set(all.map(({ buildingId }) => buildingId))).toEqual(new Set(['b02']));
  });
});

it('never puts a meeting on a holiday, a weekend or into exams, nor out of its period', () => {
  const kinds = { avoids: ['holidays', 'exams', 'vacations', 'weekends'] as const };
  const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
  const nth = fc.constantFrom('1', '2', '3', '4', '-1');
  const free = fc.array(fc.integer({ min: 0, max: 150 }), { maxLength: 60 });
  fc.assert(
    fc.property(weekday, nth, free, (on, which, offs) => {
      const given = new Set(
        offs.map((off) =>
          new Date(Date.parse(`${TERM.from}T00:00:00Z`) + off * 86_400_000)
            .toISOString()
            .slice(0, 10),
        ),
      );
      const wild = {
        ...almanac,
        isHoliday: (day: string) => given.has(day) || almanac.isHoliday(day),
      };
      const rule = cadence('organization_life', { recurrence: `FREQ=MONTHLY;BYDAY=${which}${on}` });
      for (const { day, movedFrom, period } of daysOf(rule, TERM, whole, wild)) {
        expect(avoids(kinds, day, wild)).toBe(false);
        expect(periodOf('month', day, TERM.id)).toBe(period);
        if (movedFrom) expect(avoids(kinds, movedFrom, wild)).toBe(true);
      }
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 100) },
  );
});
