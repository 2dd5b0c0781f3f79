import { evaluate, passPercent } from './civilized';
import { type DriftRule, driftOf } from './drift';
import type { Hearing } from './hearing-state';
import { type Counted, counted, monthsFrom, monthOf, roomMonth, spanOf } from './room-month';
import { AT, ROOM, answersWith, failed, formWith } from './samples';
import type { Inspection } from './state';

const inspection = (changes: Partial<Inspection> = {}): Inspection => {
  const { id, ...form } = formWith();
  return { id, ...form, roundId: null, inspector: 'lin', submittedAt: AT, version: 1, ...changes };
};
const WIRING = answersWith(failed('wiring'));
const hearing = (state: 'open' | 'upheld'): Hearing => ({
  replies: [],
  objection: {
    ...{ by: 'zhou', byName: '', items: ['wiring'], text: '', at: AT, decideBy: AT, notBy: [] },
    state,
    decision:
      state === 'open'
        ? null
        : {
            ...{ by: 'leader', byName: '', role: 'group_leader', reason: '', at: AT },
            rulings: [{ item: 'wiring', kind: 'struck', severity: null }],
          },
  },
});

describe('a month', () => {
  it('is a month in Shanghai', () => {
    expect(monthOf('2026-10-31T15:59:59.999Z')).toBe('2026-10');
    expect(monthOf('2026-10-31T16:00:00.000Z')).toBe('2026-11');
    expect(monthsFrom('2026-01', -1)).toBe('2025-12');
    expect(monthsFrom('2026-12', 1)).toBe('2027-01');
    expect(monthsFrom('2026-10', -11)).toBe('2025-11');
    expect(spanOf('2026-12')).toEqual({
      from: '2026-11-30T16:00:00.000Z',
      before: '2026-12-31T16:00:00.000Z',
    });
  });

  it('adds up what still counts: a struck item passes, one that was not judged is not asked', () => {
    const asked = counted(inspection()).asked;
    expect(counted(inspection({ answers: WIRING }))).toMatchObject({
      passed: asked - 1,
      safety: 1,
    });
    const struck = inspection({ answers: WIRING, hearing: hearing('upheld') });
    expect(counted(struck)).toMatchObject({ passed: asked, safety: 0, struck: 1 });
    const none = answersWith({ item: 'wiring', result: 'not_applicable' });
    expect(counted(inspection({ answers: none })).asked).toBe(asked - 1);
  });

  it('counts rooms that could not be seen apart, and knows the newest that was', () => {
    const missed = inspection({ id: 'late', outcome: 'could_not_inspect', answers: [] });
    const later = { ...missed, submittedAt: '2026-10-20T02:00:00.000Z' };
    const month = roomMonth(ROOM, '2026-10', [later, inspection({ answers: WIRING })]);
    expect(month).toMatchObject({ inspected: 1, missed: 1, lastAt: AT, lastFailed: 1, floor: 4 });
    expect(month?.records.map(({ id }) => id)).toEqual(['inspection-1', 'late']);
    expect(roomMonth(ROOM, '2026-10', [])).toBeNull();
  });

  it('grows in revision with every inspection and every decision', () => {
    const of = (...found: Inspection[]) => roomMonth(ROOM, '2026-10', found)?.revision ?? 0;
    expect(of(inspection(), inspection({ id: 'two' }))).toBeGreaterThan(of(inspection()));
    expect(of(inspection({ version: 2 }))).toBeGreaterThan(of(inspection()));
  });
});

describe('a civilized room', () => {
  const month = (...found: Inspection[]) => {
    const made = roomMonth(ROOM, '2026-10', found);
    if (!made) throw new Error('no month');
    return made;
  };
  const two = (changes: Partial<Inspection> = {}) =>
    month(inspection(), inspection({ id: 'two', ...changes }));

  it('meets every criterion, or is told which one it misses and by which records', () => {
    expect(evaluate(two()).verdict).toBe('meets');
    const { verdict, lines } = evaluate(two({ answers: WIRING }));
    expect(verdict).toBe('not_yet');
    expect(lines.find(({ criterion }) => criterion === 'safety')).toMatchObject({
      value: 1,
      needed: 0,
      met: false,
      records: ['two'],
    });
  });

  it('is not judged on too little, nor while an objection is open; a struck item does not count', () => {
    expect(evaluate(month(inspection())).verdict).toBe('too_few');
    const open = two({ answers: WIRING, hearing: hearing('open') });
    expect(evaluate(open).verdict).toBe('not_yet');
    expect(evaluate(two({ answers: WIRING, hearing: hearing('upheld') })).verdict).toBe('meets');
  });

  it('rounds down, and says nothing of nothing', () => {
    expect(passPercent({ asked: 1000, passed: 949 })).toBe(94);
    expect(passPercent({ asked: 0, passed: 0 })).toBe(0);
  });
});

describe('an inspector who always gives full marks', () => {
  const rule: DriftRule = {
    ...{ version: 'test', leastOwn: 3, leastOthers: 4, othersFindPercent: 25 },
    ...{ months: 2, source: '' },
  };
  const seen = (inspector: string, failing: number, sound: number): Counted[] =>
    Array.from({ length: failing + sound }, (_, at) => ({
      ...{ id: `${inspector}${at}`, at: AT, inspector, inspected: true, asked: 10 },
      ...{ passed: at < failing ? 9 : 10, safety: 0, struck: 0, contested: false },
    }));
  const verdicts = (records: Counted[]) =>
    Object.fromEntries(driftOf(records, rule).map((each) => [each.inspector, each.verdict]));

  it('is named only where others found something and both samples are large enough', () => {
    expect(verdicts([...seen('lin', 0, 3), ...seen('zhao', 1, 3)])).toEqual({
      lin: 'always_full',
      zhao: 'finds',
    });
    expect(verdicts([...seen('lin', 0, 2), ...seen('zhao', 1, 3)])['lin']).toBe('too_few');
    expect(verdicts([...seen('lin', 0, 3), ...seen('zhao', 1, 2)])['lin']).toBe(
      'nothing_to_compare',
    );
    expect(verdicts([...seen('lin', 0, 3), ...seen('zhao', 0, 4)])['lin']).toBe(
      'nothing_to_compare',
    );
  });

  it('found what was struck later too; what could not be seen is nobody’s full mark', () => {
    const struck = seen('lin', 0, 3).map((each) => ({ ...each, struck: 1 }));
    expect(verdicts([...struck, ...seen('zhao', 1, 3)])['lin']).toBe('finds');
    const unseen = seen('lin', 0, 3).map((each) => ({ ...each, inspected: false }));
    expect(verdicts([...unseen, ...seen('zhao', 1, 3)])['lin']).toBeUndefined();
  });

  it('is told in the order of ids, whoever found most', () => {
    const all = driftOf([...seen('zhao', 4, 0), ...seen('ann', 0, 4)], rule);
    expect(all.map(({ inspector }) => inspector)).toEqual(['ann', 'zhao']);
  });
});
