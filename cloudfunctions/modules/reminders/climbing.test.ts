import * as contract from '@louyu/shared/contracts/reminders';
import type { Reminder } from '@louyu/shared/domain/reminders/state';
import { doneBy, runClock } from '../../kernel/testing/clock-run';
import { type Campus, NOW, openCampus, readyFor, reminder } from '../../kernel/testing/reminded';

let campus: Campus;
beforeEach(async () => {
  campus = await openCampus();
  campus.cloud.person({ id: 'ann', roles: [['member', 'b03']] });
  campus.cloud.person({ id: 'officer', roles: [['guidance', 'university']] });
});
afterEach(() => campus.cloud.close());

const LATE = '2026-10-16T16:00:00.000Z';
const letter = (id: string, changes: Partial<Reminder> = {}) =>
  campus.cloud.put(
    'reminders',
    reminder(id, {
      ...{ kind: 'letter_to_answer', personId: 'ann', climbsAt: LATE },
      ...{ cause: { context: 'mailbox', id: 'l1' }, seenAt: NOW },
      ...changes,
    }),
  );
const after = (time: string) => campus.cloud.advance({ advanceTo: time, missed: 'last' });
const above = async () =>
  (await campus.remindersOf())
    .filter(({ stage }) => stage !== 'own')
    .map(({ personId, stage, kind, cause }) => [personId, stage, kind, cause.id].join(' '))
    .sort();

/** What the leader is asked about letters; the clock brings them other things as well. */
const asked = async () => {
  const { data } = await campus.cloud.as(campus.leader).call(contract.today, {});
  return data.rows.filter(({ kind }) => kind === 'letter_to_answer');
};

describe('the ladder', () => {
  it('asks those who answer for it, once, straight at the matter', async () => {
    letter('x');
    await after(LATE);
    await after('2026-10-17T16:00:00.000Z');
    expect(await above()).toEqual([
      'instructor late letter_to_answer l1',
      'leader late letter_to_answer l1',
    ]);
    expect(await asked()).toMatchObject([
      { stage: 'late', cause: { context: 'mailbox', id: 'l1' } },
    ]);
  });

  it('asks once however many share a matter, and however many runs look at it', async () => {
    campus.cloud.person({ id: 'bo', roles: [['member', 'b03']] });
    letter('x');
    letter('y', { personId: 'bo' });
    campus.cloud.local.clock.set(Date.parse(LATE));
    await campus.cloud.faults({ dbLatencyMs: 10 });
    await Promise.all([1, 2, 3].map(() => runClock(campus.cloud)));
    expect(await above()).toHaveLength(2);
  });

  it('goes on where a run died between asking and moving on', async () => {
    letter('x');
    await after(LATE);
    await campus.change('reminders', { _id: 'x' }, { climbed: 0, climbsAt: LATE });
    expect(doneBy(await runClock(campus.cloud), 'reminders.climb')).toBe(0);
    expect(await above()).toHaveLength(2);
  });

  it('is left as soon as the matter is settled, and takes its rungs with it', async () => {
    letter('x');
    await after(LATE);
    await campus.change('reminders', { kind: 'letter_to_answer' }, { state: 'settled' });
    expect(await asked()).toEqual([]);
    letter('done', { state: 'settled', cause: { context: 'mailbox', id: 'l2' } });
    await runClock(campus.cloud);
    expect(await above()).toHaveLength(2);
  });

  it('reaches the department where nobody stands above', async () => {
    campus.cloud.person({ id: 'far', roles: [['member', 'b09']] });
    letter('x', { personId: 'far' });
    await after(LATE);
    expect(await above()).toEqual(['officer late letter_to_answer l1']);
  });

  it('never asks whoever it is about', async () => {
    letter('x', { personId: 'leader' });
    await after(LATE);
    expect(await above()).toEqual(['instructor late letter_to_answer l1']);
  });
});

describe('somebody whom no message reaches', () => {
  const THEN = '2026-10-15T02:00:00.000Z';
  const fix = (changes: Partial<Reminder> = {}) =>
    campus.cloud.put(
      'reminders',
      reminder('x', {
        ...{ over: { buildingId: 'b03' }, climbsAt: THEN },
        ...{ message: { ...readyFor('fixer'), state: 'no_grant' } },
        ...changes,
      }),
    );

  it('is told by a person', async () => {
    fix();
    await after(THEN);
    expect(await above()).toEqual(['instructor unreached hazard_to_fix of-x']);
  });

  it('is left alone once they have opened it, or WeChat has said it', async () => {
    fix({ seenAt: NOW });
    await after(THEN);
    expect(await above()).toEqual([]);
    await campus.change(
      'reminders',
      { _id: 'x' },
      { seenAt: null, toldAbove: false, climbsAt: THEN },
    );
    await campus.change(
      'reminders',
      { _id: 'x' },
      { message: { ...readyFor('fixer'), state: 'sent' } },
    );
    await runClock(campus.cloud);
    expect(await above()).toEqual([]);
  });

  it('has no WeChat at all: the inbox has it, and the ladder is climbed', async () => {
    await campus.change('bindings', { personId: 'fixer' }, { active: false });
    fix({ message: readyFor('fixer') });
    await after(THEN);
    const [own] = await campus.remindersOf('fixer');
    expect(own?.message.state).toBe('no_grant');
    expect(await above()).toEqual(['instructor unreached hazard_to_fix of-x']);
  });
});
