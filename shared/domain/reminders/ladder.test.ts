import { addHours } from '../kernel/calendar';
import { REMINDER_KINDS, type ReminderKind, ruleOf } from './kinds';
import { climbedTo, climbsAt, climbsOf } from './ladder';
import { asks } from './plans';
import { wishesOf } from './preferences';
import { askAbove, remind } from './rules';
import type { MessageState, Reminder } from './state';
import { USUAL_QUIET } from './timing';

const NOW = '2026-10-14T02:00:00.000Z';
const DUE = '2026-10-16T15:59:59.999Z';
const wishes = wishesOf(undefined, USUAL_QUIET);
const made = {
  id: 'x1',
  personId: 'ann',
  cause: { context: 'mailbox' as const, id: 'l1' },
  causedAt: NOW,
  now: NOW,
  wishes,
};

const reminder = (
  kind: ReminderKind,
  { dueAt = DUE, message = 'sent' }: { dueAt?: string | null; message?: MessageState } = {},
): Reminder => {
  const one = remind(asks(kind, { people: ['ann'] }, '3-412', NOW, dueAt), made);
  return { ...one, message: { ...one.message, state: message } };
};

const stages = (one: Reminder, now: string) => climbsOf(one, now).map(({ stage }) => stage);
const movedOn = (one: Reminder, now: string): Reminder => ({ ...one, ...climbedTo(one, now) });

describe('a letter that nobody answers', () => {
  const late = addHours(DUE, 24);

  it('is looked at when no message reached its addressee, and a day after it was due', () => {
    const letter = reminder('letter_to_answer', { message: 'no_grant' });
    expect(climbsAt(letter)).toBe(addHours(NOW, 48));
    expect(stages(letter, addHours(NOW, 47))).toEqual([]);
    expect(stages(letter, addHours(NOW, 48))).toEqual(['unreached']);
    const told = movedOn(letter, addHours(NOW, 48));
    expect(told).toMatchObject({ toldAbove: true, climbed: 0, climbsAt: late });
    expect(stages(told, late)).toEqual(['late']);
    expect(movedOn(told, late)).toMatchObject({ climbed: 1, climbsAt: null });
  });

  it('climbs for being late alone where its message arrived or it was opened', () => {
    for (const letter of [
      reminder('letter_to_answer'),
      { ...reminder('letter_to_answer', { message: 'failed' }), seenAt: NOW },
    ]) {
      const then = addHours(NOW, 48);
      expect(stages(letter, then)).toEqual([]);
      expect(movedOn(letter, then).climbsAt).toBe(late);
    }
  });

  it('waits while WeChat may still say it', () => {
    const letter = reminder('letter_to_answer', { message: 'waiting' });
    const then = addHours(NOW, 48);
    expect(stages(letter, then)).toEqual([]);
    const waiting = movedOn(letter, then);
    expect(waiting).toMatchObject({ toldAbove: false, climbsAt: addHours(then, 1) });
    const refused = { ...waiting, message: { ...waiting.message, state: 'failed' as const } };
    expect(stages(refused, addHours(then, 1))).toEqual(['unreached']);
  });
});

it('takes every rung of a kind once, in order, from when it came in where nothing is due', () => {
  for (const kind of REMINDER_KINDS) {
    const { late = [] } = ruleOf(kind);
    let standing: Reminder = { ...reminder(kind, { dueAt: null }), seenAt: NOW };
    standing = { ...standing, climbsAt: climbsAt(standing) };
    for (const { afterHours, roles } of late) {
      expect(standing.climbsAt).toBe(addHours(NOW, afterHours));
      const [climb, ...others] = climbsOf(standing, standing.climbsAt ?? '');
      expect(climb).toEqual({ stage: 'late', rung: { afterHours, roles } });
      expect(others).toEqual([]);
      standing = movedOn(standing, standing.climbsAt ?? '');
    }
    expect(standing.climbsAt).toBeNull();
  }
});

it('what is itself a rung climbs no further by itself, and is told of the same matter', () => {
  const letter = reminder('letter_to_answer');
  const [climb] = climbsOf(letter, addHours(DUE, 24));
  if (!climb) throw new Error('no rung');
  const above = askAbove(letter, climb, { id: 'y1', personId: 'lead', now: NOW, wishes });
  expect(above).toMatchObject({
    ...{ personId: 'lead', stage: 'late', asks: true, climbsAt: null, state: 'fired' },
    ...{ kind: 'letter_to_answer', cause: letter.cause, causedAt: NOW, dueAt: DUE },
  });
  expect(stages(above, addHours(DUE, 999))).toEqual([]);
});

it('rungs of one kind lie one after the other, and every rung names somebody', () => {
  for (const kind of REMINDER_KINDS) {
    const { late = [], unreached } = ruleOf(kind);
    const hours = late.map(({ afterHours }) => afterHours);
    expect(hours).toEqual([...hours].sort((a, b) => a - b));
    for (const { roles } of [...late, ...(unreached ? [unreached] : [])])
      expect(roles.length).toBeGreaterThan(0);
  }
});
