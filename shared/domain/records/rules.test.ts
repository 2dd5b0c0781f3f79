import fc from 'fast-check';
import type { Actor, Role } from '../kernel/positions';
import { expiredBefore, leftUpTo, nextRunAt, partition, summed } from './retention';
import { type Disputed, answer, ask, isAnswerer, mayAnswer } from './rules';
import type { Correction, Removal } from './state';

/** A Wednesday, ten in the morning in Shanghai. */
const NOW = '2026-10-14T02:00:00.000Z';
const weekdays = {
  isWorkingDay: (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
};

const lin = { personId: 'lin', name: '林同学' };

const fact: Disputed = {
  kind: 'conduct.about_me',
  recordId: 'fact',
  title: '影响他人休息 2026-10-13',
  opens: null,
  locus: { buildingId: 'b03', collegeId: 'law' },
  answeredBy: ['instructor'],
  authors: ['teacher'],
};

const words = { id: 'c1', wrong: '不在场', instead: '撤回' };

const asked = (record: Disputed = fact, earlier: Pick<Correction, 'state'>[] = []) =>
  ask(words, record, lin, earlier, NOW, weekdays);

const correction = (changes: Partial<Correction> = {}): Correction => ({
  ...asked().next,
  version: 1,
  ...changes,
});

const actor = (personId: string, role: Role, building: string | null): Actor => ({
  personId,
  name: personId,
  gender: 'female',
  roomId: null,
  buildingId: null,
  collegeId: null,
  classId: null,
  positions: [
    {
      role,
      scope: building ? { kind: 'building', id: building } : { kind: 'university' },
      from: '2026-01-01T00:00:00.000Z',
      until: null,
    },
  ],
});

const refusal = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return (error as { code?: string }).code;
  }
  return 'no refusal';
};

describe('an objection', () => {
  it('is owed an answer by the fifth working day, by posts over the record’s place', () => {
    const { next, events } = asked();
    expect(next).toMatchObject({ dueAt: '2026-10-21T15:59:59.999Z', state: 'open' });
    expect(next.answeredBy).toEqual(['instructor', 'guidance']);
    expect(JSON.stringify(events)).not.toMatch(/不在场|撤回|林同学/);
  });

  it('waits for the answer to an earlier one, and goes to the last instance after it', () => {
    expect(refusal(() => asked(fact, [{ state: 'open' }]))).toBe('records.already_asked');
    expect(asked(fact, [{ state: 'answered' }]).next.answeredBy).toEqual([
      'guidance',
      'administrator',
    ]);
  });

  it('is not possible where there is nothing to correct', () => {
    expect(refusal(() => asked({ ...fact, answeredBy: [] }))).toBe('records.nobody_answers');
  });
});

describe('an answer', () => {
  const given = { outcome: 'upheld' as const, text: '核对过' };

  it('comes from a post over the place, and from nobody who asked or wrote the record', () => {
    expect(mayAnswer(correction(), actor('other', 'instructor', 'b03'), NOW)).toBe(true);
    expect(mayAnswer(correction(), actor('officer', 'guidance', null), NOW)).toBe(true);
    expect(mayAnswer(correction(), actor('other', 'instructor', 'b04'), NOW)).toBe(false);
    expect(mayAnswer(correction(), actor('other', 'logistics', 'b03'), NOW)).toBe(false);
    expect(mayAnswer(correction(), actor('teacher', 'instructor', 'b03'), NOW)).toBe(false);
    expect(mayAnswer(correction(), actor('lin', 'instructor', 'b03'), NOW)).toBe(false);
  });

  it('is given once', () => {
    const officer = actor('officer', 'guidance', null);
    const { next, events } = answer(correction(), given, officer, NOW);
    expect(next).toMatchObject({ state: 'answered', answeredAt: NOW, answer: { by: 'officer' } });
    expect(JSON.stringify(events)).not.toContain('核对过');
    const answered = correction({ ...next, version: 2 });
    expect(refusal(() => answer(answered, given, officer, NOW))).toBe('records.already_answered');
    expect(isAnswerer(answered, officer, NOW)).toBe(true);
  });
});

describe('time that is over', () => {
  it('counts months on Shanghai’s clock', () => {
    expect(expiredBefore(NOW, 24)).toBe('2024-10-14T02:00:00.000Z');
    expect(leftUpTo('2027-06-30T17:00:00.000Z')).toBe('2026-07-01');
    expect(nextRunAt(NOW)).toBe('2026-10-14T16:00:00.000Z');
  });

  it('never takes what something open keeps, and loses nothing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat()), fc.nat({ max: 5 }), (records, divisor) => {
        const keeps = (record: number) => record % (divisor + 1) === 0;
        const { over, kept } = partition(records, keeps);
        expect(over.some(keeps)).toBe(false);
        expect([...over, ...kept].sort()).toEqual([...records].sort());
      }),
    );
  });

  it('is reported per collection, reason and way, in sums', () => {
    const one: Removal = {
      collection: 'letters',
      reason: 'period_over',
      how: 'removed',
      count: 2,
      until: NOW,
    };
    const none = { ...one, collection: 'hazards', count: 0 };
    expect(summed([one, none, { ...one, count: 3 }])).toEqual([{ ...one, count: 5 }]);
  });
});
