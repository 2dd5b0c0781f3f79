import fc from 'fast-check';
import { dayAfter } from './calendar';
import { type Recurrence, isRule, occurrences } from './recurrence';
import { type UniversityYear, almanacOf, termOf } from './terms';

const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** 1 to 7 October are free, 10 October is worked instead. */
const PUBLIC = {
  isPublicHoliday: (day: string) => day >= '2026-10-01' && day <= '2026-10-07',
  isWorkingDay: (day: string) =>
    day === '2026-10-10' ||
    (![0, 6].includes(weekday(day)) && !(day >= '2026-10-01' && day <= '2026-10-07')),
};
const almanac = almanacOf(PUBLIC);

const weekly = (changes: Partial<Recurrence> = {}): Recurrence => ({
  rule: 'FREQ=WEEKLY;BYDAY=TU,TH',
  anchor: '2026-09-01',
  avoids: ['holidays', 'exams', 'vacations'],
  otherwise: 'skip',
  ...changes,
});

const window = (from: string, until: string) => ({ from, until });

describe('occurrences', () => {
  it('leave out holidays, exam weeks and the time between terms', () => {
    expect(occurrences(weekly(), window('2026-09-28', '2026-10-16'), almanac)).toEqual([
      '2026-09-29',
      '2026-10-08',
      '2026-10-13',
      '2026-10-15',
    ]);
    expect(occurrences(weekly(), window('2026-12-31', '2027-02-28'), almanac)).toEqual([
      '2026-12-31',
      '2027-02-23',
      '2027-02-25',
    ]);
  });

  it('move past a holiday instead, and two that meet count once', () => {
    const moving = weekly({ otherwise: 'next_working_day' });
    expect(occurrences(moving, window('2026-09-28', '2026-10-11'), almanac)).toEqual([
      '2026-09-29',
      '2026-10-08',
    ]);
  });

  it('that were moved into a window count in it', () => {
    const moving = weekly({ rule: 'FREQ=WEEKLY;BYDAY=FR', otherwise: 'next_working_day' });
    expect(occurrences(moving, window('2026-10-08', '2026-10-08'), almanac)).toEqual([
      '2026-10-08',
    ]);
  });

  it('keep a Sunday round on Sundays unless weekends are to be kept clear of', () => {
    const sunday = weekly({ rule: 'FREQ=WEEKLY;BYDAY=SU' });
    const days = window('2026-09-07', '2026-09-20');
    expect(occurrences(sunday, days, almanac)).toEqual(['2026-09-13', '2026-09-20']);
    expect(occurrences({ ...sunday, avoids: ['weekends'] }, days, almanac)).toEqual([]);
  });

  it('follow what the university says about its own year', () => {
    const year: UniversityYear = {
      exceptions: { '2026-09-29': 'free', '2026-10-06': 'working' },
      terms: [
        {
          ...{ id: '2026-autumn', from: '2026-09-01', until: '2027-01-10' },
          exams: { from: '2026-10-12', until: '2026-10-16' },
        },
      ],
    };
    const days = window('2026-09-28', '2026-10-23');
    expect(occurrences(weekly(), days, almanacOf(PUBLIC, year))).toEqual([
      '2026-10-06',
      '2026-10-08',
      '2026-10-20',
      '2026-10-22',
    ]);
    expect(termOf('2027-01-12', year.terms)).toBeNull();
  });

  it('of a month fall on its last Friday, its 15th, every third month', () => {
    const days = window('2026-09-01', '2026-12-31');
    const of = (rule: string) => occurrences(weekly({ rule, avoids: [] }), days, almanac);
    expect(of('FREQ=MONTHLY;BYDAY=-1FR')).toEqual([
      '2026-09-25',
      '2026-10-30',
      '2026-11-27',
      '2026-12-25',
    ]);
    expect(of('FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15')).toEqual(['2026-09-15', '2026-12-15']);
    expect(of('FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2')).toEqual(['2026-09-30', '2026-10-31']);
    expect(of('FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=9')).toEqual(['2026-10-09']);
  });

  it('of a week agree with counting by hand, for any days, interval and start', () => {
    const NAMES = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
    const start = fc
      .integer({ min: 0, max: 200 })
      .map((days) =>
        Array.from({ length: days }).reduce<string>((day) => dayAfter(day), '2026-09-01'),
      );
    const chosen = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 });
    fc.assert(
      fc.property(start, chosen, fc.integer({ min: 1, max: 4 }), (anchor, days, every) => {
        const rule = `FREQ=WEEKLY;INTERVAL=${every};BYDAY=${days.map((day) => NAMES[day]).join()}`;
        const until = '2027-06-30';
        const monday = (day: string) => Date.parse(day) / 86_400_000 - ((weekday(day) + 6) % 7);
        const byHand: string[] = [];
        for (let day = anchor; day <= until; day = dayAfter(day))
          if (days.includes(weekday(day)) && ((monday(day) - monday(anchor)) / 7) % every === 0)
            byHand.push(day);
        const plain = { rule, anchor, avoids: [], otherwise: 'skip' as const };
        expect(occurrences(plain, { from: anchor, until }, almanac)).toEqual(byHand);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a rule', () => {
  it.each([
    'FREQ=HOURLY',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=WEEKLY;INTERVAL=0',
    'FREQ=MONTHLY;BYMONTHDAY=31',
    'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=15',
    'FREQ=WEEKLY;BYDAY=2TU',
    'FREQ=DAILY;COUNT=3;UNTIL=20261010',
    'BYDAY=TU',
    'every Tuesday',
    '',
  ])('that programs read differently, or nobody can, is refused: %s', (rule) => {
    expect(isRule(rule)).toBe(false);
    expect(() =>
      occurrences(weekly({ rule }), window('2026-09-01', '2026-09-30'), almanac),
    ).toThrow(expect.objectContaining({ code: 'kernel.invalid_recurrence' }));
  });
});
