import { askLeave, makeUp, noteAbsence, notePresent, signIn, stepsTaken } from './attendance';
import { miss, makeUpFor } from './missing';
import { announce, call, cancel, finishResolution, hold, move, openSignIn } from './occasion';
import { AFTER, AT_START, BEFORE, DURING, almanac, occasion } from './samples';
import type { Attendance, Occasion } from './state';

const refusal = (act: () => unknown): string => {
  try {
    act();
    return 'done';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

const signing = (changes: Partial<Occasion> = {}): Occasion =>
  occasion({ state: 'signing_in', secret: 'ab', ...changes });

const NOTICE = { venue: '党员活动室', agenda: ['学习'], expected: ['ann'], by: 'lead' };
const stored = (next: Omit<Attendance, 'version'>): Attendance => ({ ...next, version: 1 });

describe('before it', () => {
  it('is called a week ahead, once', () => {
    const planned = occasion({ state: 'planned' });
    expect(call(planned, '2026-10-07T10:59:59.999Z')).toBeNull();
    const called = call(planned, '2026-10-07T11:00:00.000Z');
    expect(called?.events).toMatchObject([{ type: 'OccasionNears' }]);
    expect(call({ ...planned, ...called?.next }, AT_START)).toBeNull();
  });

  it('is announced to its audience, not once it has begun and not to nobody', () => {
    const planned = occasion({ state: 'planned' });
    expect(announce(planned, NOTICE, BEFORE).next).toMatchObject({
      state: 'announced',
      expected: ['ann'],
    });
    expect(refusal(() => announce(planned, NOTICE, AT_START))).toBe('calendar.already_begun');
    expect(refusal(() => announce(planned, { ...NOTICE, expected: [] }, BEFORE))).toBe(
      'calendar.nobody_invited',
    );
  });

  it.each([
    ['2026-10-21T11:00:00.000Z', 'done'],
    ['2026-11-04T11:00:00.000Z', 'calendar.out_of_period'],
    ['2026-10-13T11:00:00.000Z', 'calendar.in_the_past'],
    [AT_START, 'calendar.nothing_changes'],
  ])('moves to %s: %s', (startsAt, outcome) => {
    const act = () => move(occasion(), { startsAt, reason: '', by: 'lead' }, BEFORE);
    expect(refusal(act)).toBe(outcome);
  });

  it('keeps its length when it moves', () => {
    const to = { startsAt: '2026-10-21T11:00:00.000Z', reason: '', by: 'lead' };
    expect(move(occasion(), to, BEFORE).next.endsAt).toBe('2026-10-21T12:30:00.000Z');
  });

  it('is never called off when a rule asks for it', () => {
    const off = { reason: '', by: 'lead' };
    expect(refusal(() => cancel(occasion(), off, BEFORE))).toBe('calendar.must_take_place');
    const activity = occasion({ kind: 'unified_activity' });
    expect(cancel(activity, off, BEFORE).next.state).toBe('cancelled');
  });

  it.each([
    ['2026-10-14T09:59:59.999Z', 'calendar.too_early'],
    ['2026-10-14T10:00:00.000Z', 'done'],
    ['2026-10-14T12:30:00.000Z', 'calendar.over'],
  ])('opens sign-in at %s: %s', (at, outcome) => {
    expect(refusal(() => openSignIn(occasion(), 'ab', at, almanac))).toBe(outcome);
  });
});

describe('signing in', () => {
  const ann = { personId: 'ann', code: '123456', taken: ['123456', '654321'] };

  it('takes the code of now and of the step before, and no other', () => {
    expect(signIn(signing(), undefined, ann, DURING).next).toMatchObject({
      state: 'present',
      how: 'code',
    });
    expect(signIn(signing(), undefined, { ...ann, code: '654321' }, DURING).next.state).toBe(
      'present',
    );
    const wrong = { ...ann, code: '000000' };
    expect(refusal(() => signIn(signing(), undefined, wrong, DURING))).toBe('calendar.wrong_code');
  });

  it('knows the step by the server’s clock: one half minute back', () => {
    const [now = 0, before = 0] = stepsTaken(DURING);
    expect(now - before).toBe(1);
    expect(stepsTaken('2026-10-14T11:30:30.000Z')[1]).toBe(now);
  });

  it('refuses twice, uninvited, closed, after the end', () => {
    const first = signIn(signing(), undefined, ann, DURING);
    const cases: [() => unknown, string][] = [
      [() => signIn(signing(), stored(first.next), ann, DURING), 'calendar.already_signed_in'],
      [
        () => signIn(signing(), undefined, { ...ann, personId: 'zoe' }, DURING),
        'calendar.not_invited',
      ],
      [() => signIn(occasion(), undefined, ann, DURING), 'calendar.sign_in_closed'],
      [() => signIn(signing(), undefined, ann, AFTER), 'calendar.sign_in_closed'],
    ];
    expect(cases.map(([act]) => refusal(act))).toEqual(cases.map(([, code]) => code));
  });

  it('whoever leads notes others present, never themselves', () => {
    const noted = { personId: 'ann', by: 'bo' };
    expect(notePresent(signing(), undefined, noted, AFTER).next).toMatchObject({
      how: 'by_hand',
      notedBy: 'bo',
    });
    const self = { personId: 'bo', by: 'bo' };
    expect(refusal(() => notePresent(signing(), undefined, self, AFTER))).toBe(
      'calendar.note_yourself',
    );
  });
});

describe('being away', () => {
  const leave = { personId: 'ann', ground: 'class' as const, note: '' };
  const owed = { personId: 'ann', makeUpBy: '2026-10-28T15:59:59.999Z' };

  it('with leave or without owes a make-up; who came after all owes none', () => {
    const excused = stored(askLeave(occasion(), undefined, leave, BEFORE).next);
    expect(noteAbsence(signing(), excused, owed, AFTER)?.next).toMatchObject({
      state: 'excused',
      makeUpBy: owed.makeUpBy,
    });
    expect(noteAbsence(signing(), undefined, owed, AFTER)?.next.state).toBe('absent');
    const ann = { personId: 'ann', code: '1', taken: ['1'] };
    const came = stored(signIn(signing(), excused, ann, DURING).next);
    expect(came.state).toBe('present');
    expect(noteAbsence(signing(), came, owed, AFTER)).toBeNull();
  });

  it('is made up once, late or not', () => {
    const decision = noteAbsence(signing(), undefined, owed, AFTER);
    if (!decision) throw new Error('nothing owed');
    const absent = stored(decision.next);
    const done = makeUp(absent, '补看了', '2026-12-01T00:00:00.000Z');
    expect(done.next).toMatchObject({ state: 'made_up', makeUp: '补看了' });
    expect(refusal(() => makeUp(stored(done.next), '又', AFTER))).toBe('calendar.nothing_to_do');
  });

  it('takes no leave twice and none after it began', () => {
    const excused = stored(askLeave(occasion(), undefined, leave, BEFORE).next);
    expect(refusal(() => askLeave(occasion(), excused, leave, BEFORE))).toBe(
      'calendar.already_on_leave',
    );
    expect(refusal(() => askLeave(occasion(), undefined, leave, AT_START))).toBe(
      'calendar.already_begun',
    );
  });
});

describe('minutes', () => {
  const minutes = {
    sections: [{ heading: '学了什么', text: '章程' }],
    resolutions: [{ text: '查灯', assignee: 'bo', dueOn: '2026-10-20' }],
    by: 'lead',
    present: 2,
  };

  it('close sign-in, forget the secret, and make tasks', () => {
    const held = hold(signing(), minutes, AFTER, almanac);
    expect(held.next).toMatchObject({ state: 'held', secret: null });
    expect(held.events.map(({ type }) => type)).toEqual(['OccasionHeld', 'ResolutionMade']);
    const done = { resolution: 'r1', outcome: '好了', by: 'bo', leads: false };
    const after = finishResolution({ ...held.next, version: 2 }, done, AFTER);
    expect(after.next.resolutions[0]).toMatchObject({ outcome: '好了', doneAt: AFTER });
    const again = () => finishResolution({ ...after.next, version: 3 }, done, AFTER);
    expect(refusal(again)).toBe('calendar.nothing_to_do');
  });

  it.each<
    [string, Partial<{ at: string; present: number; assignee: string; dueOn: string }>, string]
  >([
    ['before it began', { at: BEFORE }, 'calendar.not_begun'],
    ['with nobody there', { present: 0 }, 'calendar.nobody_present'],
    ['a task for a stranger', { assignee: 'zoe' }, 'calendar.not_invited'],
    ['a task due yesterday', { dueOn: '2026-10-13' }, 'calendar.in_the_past'],
  ])('refuse %s', (_, { at = AFTER, present = 2, ...task }, code) => {
    const resolutions = minutes.resolutions.map((one) => ({ ...one, ...task }));
    const act = () => hold(signing(), { ...minutes, present, resolutions }, at, almanac);
    expect(refusal(act)).toBe(code);
  });

  it('leave a task to whom it was given and to whoever leads', () => {
    const held = { ...hold(signing(), minutes, AFTER, almanac).next, version: 2 };
    const by = (person: string, leads: boolean) =>
      refusal(() =>
        finishResolution(held, { resolution: 'r1', outcome: '', by: person, leads }, AFTER),
      );
    expect([by('ann', false), by('ann', true)]).toEqual(['calendar.not_your_task', 'done']);
  });
});

describe('missing it', () => {
  it('makes a make-up with days of notice, at the same hour, and again when that is missed', () => {
    const missed = miss(occasion(), AFTER, almanac);
    expect(missed?.next.state).toBe('missed');
    const [event] = missed?.events ?? [];
    expect(event).toMatchObject({
      type: 'OccasionMissed',
      makeUp: { id: 'organization_life.b03.2026-10.m1', startsAt: '2026-10-19T11:00:00.000Z' },
    });
    const makeUpOf = {
      id: 'organization_life.b03.2026-10.m1',
      startsAt: '2026-10-19T11:00:00.000Z',
    };
    const next = makeUpFor(occasion(), makeUpOf, AFTER);
    expect(next).toMatchObject({
      state: 'planned',
      attempt: 1,
      endsAt: '2026-10-19T12:30:00.000Z',
    });
    const again = miss({ ...next, version: 1 }, '2026-10-19T12:30:00.000Z', almanac);
    expect(again?.events).toMatchObject([
      { attempt: 1, makeUp: { id: 'organization_life.b03.2026-10.m2' } },
    ]);
  });

  it('leaves alone what was held, is under way or not over', () => {
    expect(miss(occasion(), DURING, almanac)).toBeNull();
    expect(miss(signing(), AFTER, almanac)).toBeNull();
    expect(miss(occasion({ state: 'held' }), AFTER, almanac)).toBeNull();
  });

  it('at the end of the term says that there is no day left', () => {
    const late = '2027-01-14T15:00:00.000Z';
    const last = occasion({ startsAt: late, endsAt: late });
    expect(miss(last, late, almanac)?.events).toMatchObject([{ makeUp: null }]);
  });
});
