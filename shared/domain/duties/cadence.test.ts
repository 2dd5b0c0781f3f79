import fc from 'fast-check';
import { isExcused, planOf, rhythmOf } from './cadence';
import { DUTY_KINDS, type LeavePeriod } from './state';

const TERM = {
  id: '2026-autumn',
  from: '2026-09-01',
  until: '2027-01-15',
  exams: { from: '2027-01-02', until: '2027-01-15' },
};
const duty = { kind: 'area' as const, from: '2026-09-01', until: null };
const leave = (from: string, until: string): LeavePeriod => ({ from, until, reason: 'illness' });
const never = { lastActOn: null, leaves: [] };

describe('the plan of a duty', () => {
  it('cuts the term into stretches of the kind, and leaves no half one', () => {
    const plan = planOf(duty, TERM);
    expect(plan[0]).toEqual({ from: '2026-09-01', dueOn: '2026-09-14' });
    expect(plan[1]).toEqual({ from: '2026-09-15', dueOn: '2026-09-28' });
    expect(plan).toHaveLength(9);
    expect(planOf({ ...duty, until: '2026-09-20' }, TERM)).toHaveLength(1);
    expect(planOf({ ...duty, from: '2027-01-10' }, TERM)).toEqual([]);
  });

  it('never overlaps, never leaves the duty or the term', () => {
    const days = fc.integer({ min: 0, max: 300 }).map((at) => {
      const day = new Date(Date.parse('2026-06-01') + at * 86_400_000);
      return day.toISOString().slice(0, 10);
    });
    fc.assert(
      fc.property(fc.constantFrom(...DUTY_KINDS), days, fc.option(days), (kind, from, until) => {
        const plan = planOf({ kind, from, until }, TERM);
        plan.forEach((stretch, at) => {
          expect(stretch.from >= from && stretch.from >= TERM.from).toBe(true);
          expect(stretch.dueOn <= (until ?? TERM.until)).toBe(true);
          expect(stretch.from > (plan[at - 1]?.dueOn ?? '')).toBe(true);
        });
      }),
      { numRuns: 100 },
    );
  });
});

describe('silence', () => {
  it('is a stretch that ended without an act', () => {
    expect(rhythmOf(duty, never, '2026-09-14')).toEqual({
      dueOn: '2026-09-14',
      silentSince: null,
    });
    expect(rhythmOf(duty, never, '2026-09-15')).toEqual({
      dueOn: '2026-09-14',
      silentSince: '2026-09-14',
    });
  });

  it('is broken by an act in that stretch or after it', () => {
    for (const lastActOn of ['2026-09-01', '2026-09-14', '2026-09-15'])
      expect(rhythmOf(duty, { lastActOn, leaves: [] }, '2026-09-16').silentSince).toBeNull();
    const before = { lastActOn: '2026-08-31', leaves: [] };
    expect(rhythmOf(duty, before, '2026-09-16').silentSince).toBe('2026-09-14');
  });

  it('asks for the next act only once the last stretch has its own', () => {
    const acted = { lastActOn: '2026-09-16', leaves: [] };
    expect(rhythmOf(duty, acted, '2026-09-17').dueOn).toBe('2026-10-12');
  });

  it('is excused by a leave on its last day or over half of it, not by a short one', () => {
    const stretch = { from: '2026-09-01', dueOn: '2026-09-14' };
    expect(isExcused(stretch, [leave('2026-09-14', '2026-09-14')])).toBe(true);
    expect(isExcused(stretch, [leave('2026-09-02', '2026-09-08')])).toBe(true);
    expect(isExcused(stretch, [leave('2026-09-02', '2026-09-07')])).toBe(false);
    expect(
      isExcused(stretch, [leave('2026-09-02', '2026-09-04'), leave('2026-09-06', '2026-09-09')]),
    ).toBe(true);
  });

  it('is unknown between two terms', () => {
    expect(rhythmOf(duty, never, '2027-01-20')).toEqual({ dueOn: null, silentSince: null });
  });
});
