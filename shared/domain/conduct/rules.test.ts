import fc from 'fast-check';
import type { Actor, Role } from '../kernel/positions';
import { addDays } from '../kernel/calendar';
import { finalise, movesOf, record, remark, withdraw } from './rules';
import { CONDUCT_CATEGORIES, type ConductFact } from './state';

/** A Wednesday, ten in the morning in Shanghai. */
const NOW = '2026-10-14T02:00:00.000Z';
const WINDOW_END = '2026-10-19T15:59:59.999Z';
const AFTER_WINDOW = '2026-10-19T16:00:00.000Z';
const EVER = { from: '2026-01-01T00:00:00.000Z', until: null };

const calendar = {
  isWorkingDay: (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
};

const actor = (personId: string, ...posts: [Role, string][]): Actor => ({
  personId,
  name: `name of ${personId}`,
  gender: 'female',
  roomId: null,
  buildingId: null,
  collegeId: null,
  classId: null,
  positions: posts.map(([role, id]) => ({ role, scope: { kind: 'building', id }, ...EVER })),
});

const LIN = { id: 'lin', name: '林同学', buildingId: 'b03', collegeId: 'law' };
const seen = {
  id: 'fact-1',
  category: 'disturbance' as const,
  text: '凌晨一点大声播放音乐',
  happenedOn: '2026-10-13',
};
const teacher = actor('teacher', ['instructor', 'b03']);
const subject = actor('lin', ['student', 'b03']);

const recorded = (author = teacher): ConductFact => ({
  ...record(seen, LIN, author, NOW, calendar).next,
  version: 1,
});
const remarked = (): ConductFact => ({ ...remark(recorded(), '说明', NOW).next, version: 2 });
const final = (): ConductFact => ({ ...finalise(remarked(), teacher, NOW).next, version: 3 });

describe('recording', () => {
  it('given a post over the person, notices the fact and opens three working days', () => {
    const { next, events } = record(seen, LIN, teacher, NOW, calendar);
    expect(next).toMatchObject({ state: 'noticed', remarkUntil: WINDOW_END, personName: '林同学' });
    expect(events).toEqual([
      {
        type: 'ConductRecorded',
        factId: 'fact-1',
        personId: 'lin',
        author: 'teacher',
        remarkUntil: WINDOW_END,
        buildingId: 'b03',
        collegeId: 'law',
      },
    ]);
  });

  it('speaks as instructor when the author holds both posts', () => {
    const both = actor('both', ['group_leader', 'b03'], ['instructor', 'b03']);
    expect(recorded(both).authorRole).toBe('instructor');
    const elsewhere = actor('split', ['group_leader', 'b03'], ['instructor', 'b04']);
    expect(recorded(elsewhere).authorRole).toBe('group_leader');
  });

  it('refuses oneself', () => {
    const self = { ...teacher, personId: 'lin' };
    expect(() => record(seen, LIN, self, NOW, calendar)).toThrow('conduct.about_yourself');
  });

  it('takes today in Shanghai and refuses tomorrow', () => {
    const lateEvening = '2026-10-14T15:30:00.000Z';
    const pastMidnight = '2026-10-14T16:30:00.000Z';
    const on = (happenedOn: string, now: string) => () =>
      record({ ...seen, happenedOn }, LIN, teacher, now, calendar);
    expect(on('2026-10-14', lateEvening)).not.toThrow();
    expect(on('2026-10-15', lateEvening)).toThrow('conduct.in_future');
    expect(on('2026-10-15', pastMidnight)).not.toThrow();
  });

  it('refuses an author without a post over the person', () => {
    const foreign = actor('foreign', ['instructor', 'b04']);
    expect(() => recorded(foreign)).toThrow('conduct.no_longer_appointed');
  });
});

describe('the remark', () => {
  it('stands beside the fact, once', () => {
    expect(remarked().remark).toEqual({ text: '说明', at: NOW });
    expect(() => remark(remarked(), '再说', NOW)).toThrow('conduct.already_remarked');
  });

  it('is welcome after the window while the fact is not final', () => {
    expect(remark(recorded(), '迟到的说明', AFTER_WINDOW).next.remark?.at).toBe(AFTER_WINDOW);
  });

  it('is refused beside a final or withdrawn fact', () => {
    const settled = { ...final(), remark: null };
    expect(() => remark(settled, '太晚', NOW)).toThrow('conduct.wrong_state');
    expect(() => remark({ ...settled, state: 'withdrawn' }, '太晚', NOW)).toThrow(
      'conduct.wrong_state',
    );
  });
});

describe('finalising', () => {
  it('waits for the remark or the end of the window', () => {
    expect(() => finalise(recorded(), teacher, WINDOW_END)).toThrow('conduct.window_open');
    expect(finalise(recorded(), teacher, AFTER_WINDOW).next.state).toBe('final');
    expect(final()).toMatchObject({ state: 'final', settledAt: NOW });
  });

  it('asks that the author still holds a post over the place', () => {
    const left = actor('teacher', ['instructor', 'b04']);
    expect(() => finalise(remarked(), left, NOW)).toThrow('conduct.no_longer_appointed');
    const expired = {
      ...teacher,
      positions: teacher.positions.map((post) => ({ ...post, until: NOW })),
    };
    expect(() => finalise(remarked(), expired, NOW)).toThrow('conduct.no_longer_appointed');
  });

  it('happens once', () => {
    expect(() => finalise(final(), teacher, NOW)).toThrow('conduct.wrong_state');
  });
});

describe('withdrawing', () => {
  it('keeps the reason and ends the fact', () => {
    const { next, events } = withdraw(recorded(), '记错了人', NOW);
    expect(next).toMatchObject({
      state: 'withdrawn',
      withdrawnBecause: '记错了人',
      settledAt: NOW,
    });
    expect(events[0]).toEqual({
      type: 'ConductWithdrawn',
      factId: 'fact-1',
      personId: 'lin',
      author: 'teacher',
    });
  });

  it('is refused once final', () => {
    expect(() => withdraw(final(), '后悔', NOW)).toThrow('conduct.wrong_state');
  });
});

describe('what the reader may do', () => {
  it('the person remarks once; the author goes on when the person was heard', () => {
    expect(movesOf(recorded(), subject, NOW)).toEqual(['remark']);
    expect(movesOf(remarked(), subject, NOW)).toEqual([]);
    expect(movesOf(recorded(), teacher, NOW)).toEqual(['withdraw']);
    expect(movesOf(remarked(), teacher, NOW)).toEqual(['finalise', 'withdraw']);
    expect(movesOf(recorded(), teacher, AFTER_WINDOW)).toEqual(['finalise', 'withdraw']);
    expect(movesOf(recorded(), actor('guidance'), NOW)).toEqual([]);
    expect(movesOf(final(), teacher, NOW)).toEqual([]);
  });
});

const acts = fc.array(
  fc.record({
    act: fc.constantFrom('remark', 'finalise', 'withdraw' as const),
    by: fc.constantFrom(teacher, subject, actor('teacher')),
    days: fc.integer({ min: 0, max: 3 }),
  }),
  { maxLength: 12 },
);

/** Applies an act as the person may; what is refused leaves the fact as it was. */
function attempt(fact: ConductFact, act: string, by: Actor, now: string): ConductFact {
  try {
    if (act === 'remark') return { ...remark(fact, 'x', now).next, version: 1 };
    if (act === 'withdraw') return { ...withdraw(fact, 'x', now).next, version: 1 };
    return { ...finalise(fact, by, now).next, version: 1 };
  } catch {
    return fact;
  }
}

it('whatever is tried, a final fact was heard or had its time, and never changes again', () => {
  fc.assert(
    fc.property(acts, fc.constantFrom(...CONDUCT_CATEGORIES), (tried, category) => {
      let fact: ConductFact = { ...recorded(), category };
      let now = NOW;
      for (const { act, by, days } of tried) {
        now = addDays(now, days);
        const offered = movesOf(fact, act === 'remark' ? subject : by, now);
        const next = attempt(fact, act, by, now);
        if (next !== fact && by !== subject) expect(offered).toContain(act);
        if (fact.state !== 'noticed') expect(next).toBe(fact);
        fact = next;
        const unheard = fact.remark === null && (fact.settledAt ?? '') <= fact.remarkUntil;
        expect(fact.state === 'final' && unheard).toBe(false);
      }
    }),
  );
});
