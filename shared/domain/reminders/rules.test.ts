import fc from 'fast-check';
import { GRAVE } from './kinds';
import { asks, informs } from './plans';
import { prefer, wishesOf } from './preferences';
import {
  afterFailure,
  allow,
  claimsLostBefore,
  remind,
  see,
  shownMessage,
  snooze,
  templateOf,
  triedAgainAt,
} from './rules';
import { type Grant, REMINDER_KINDS, type Reminder } from './state';
import { USUAL_QUIET } from './timing';

const NOW = '2026-10-14T02:00:00.000Z';
const LATER = '2026-10-15T02:00:00.000Z';

const made = {
  id: 'x1',
  personId: 'ann',
  cause: { context: 'hazards' as const, id: 'h1' },
  causedAt: NOW,
  now: NOW,
  wishes: wishesOf(undefined, USUAL_QUIET),
};
const to = { people: ['ann'] };

describe('making a reminder', () => {
  it('puts what is due into the inbox at once, and its message behind it', () => {
    const reminder = remind(informs('opinion_given', to, '3-412', NOW), made);
    expect(reminder).toMatchObject({
      state: 'fired',
      firedAt: NOW,
      message: { state: 'waiting', attempts: 0 },
    });
    expect(reminder).not.toHaveProperty('to');
  });

  it('keeps what is due later for the clock', () => {
    const reminder = remind(informs('hazard_overdue', to, '3-412', LATER), made);
    expect(reminder).toMatchObject({ state: 'scheduled', firedAt: null });
  });

  it('means no message for kinds that the inbox is enough for', () => {
    for (const kind of REMINDER_KINDS) {
      const { message } = remind(informs(kind, to, '3-412', NOW), made);
      expect(message.state).toBe(templateOf(kind) ? 'waiting' : 'none');
    }
  });
});

describe('seeing', () => {
  it('counts the first time only', () => {
    const first = see({ ...remind(informs('opinion_given', to, '', NOW), made) }, NOW).next;
    const second = see({ ...first, version: 2 }, LATER).next;
    expect(second.seenAt).toBe(NOW);
  });
});

describe('what is shown of a message', () => {
  it('does not wait for one that a settled matter will never send', () => {
    const waiting = remind(informs('opinion_given', to, '', NOW), made);
    const settled: Reminder = { ...waiting, state: 'settled' };
    expect([shownMessage(waiting), shownMessage(settled)]).toEqual(['waiting', 'none']);
    const sent: Reminder = { ...settled, message: { ...waiting.message, state: 'sent' } };
    expect(shownMessage(sent)).toBe('sent');
  });
});

describe('allowing messages', () => {
  const tap = { id: 'g1', personId: 'ann', openid: 'o-1', template: 'task' as const };

  it('adds exactly one per tap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), (taps) => {
        let grant: Grant | undefined;
        for (let tapped = 0; tapped < taps; tapped += 1)
          grant = { ...allow(grant, tap).next, version: tapped + 1 };
        expect(grant?.left).toBe(taps);
      }),
    );
  });

  it('starts anew with another identity, which alone can be reached from now on', () => {
    const old: Grant = { ...tap, left: 5, version: 5 };
    expect(allow(old, { ...tap, openid: 'o-2' }).next).toMatchObject({ openid: 'o-2', left: 1 });
  });

  it('journals neither identity nor count', () => {
    expect(JSON.stringify(allow(undefined, tap).events)).not.toContain('o-1');
  });
});

describe('a sending that failed', () => {
  const verdict = (code: number | undefined, neverLeft = false) =>
    afterFailure({ code, neverLeft });

  it('corrects the count when WeChat allows no more', () => {
    expect(verdict(43101)).toEqual({ message: 'no_grant', grant: 'emptied', pause: false });
  });

  it.each([47003, 40037, 40003, 41030])('is given up for good at %i', (code) => {
    expect(verdict(code)).toEqual({ message: 'failed', grant: 'returned', pause: false });
  });

  it.each([45009, -604101])('waits for a better time at %i', (code) => {
    expect(verdict(code)).toEqual({ message: 'waiting', grant: 'returned', pause: true });
  });

  it('goes again after the network only when it surely never left', () => {
    expect(verdict(undefined, true).message).toBe('waiting');
    expect(verdict(undefined)).toEqual({ message: 'unknown', grant: 'spent', pause: false });
  });

  it('is never tried again, and its grant never reused, unless it surely was not sent', () => {
    const sure = [43101, 47003, 40037, 40003, 41030, 45009, 45011, -604100, -604101];
    fc.assert(
      fc.property(fc.integer(), (code) => {
        fc.pre(!sure.includes(code));
        expect(verdict(code)).toMatchObject({ message: 'unknown', grant: 'spent' });
      }),
    );
  });
});

it('gives a claim up after five minutes', () => {
  expect(claimsLostBefore(NOW)).toBe('2026-10-14T01:55:00.000Z');
});

describe('putting off', () => {
  const off = (reminder: Reminder, until: string, now = NOW) =>
    snooze(reminder, { until, now, wishes: made.wishes });
  const open = remind(asks('hazard_to_fix', to, '3-412', NOW, LATER), made);
  const SOON = '2026-10-14T08:00:00.000Z';

  it('takes it out of today, and brings it back unopened with a message of its own', () => {
    const seen = { ...open, seenAt: NOW, message: { ...open.message, state: 'sent' as const } };
    const { next, events } = off(seen, SOON);
    expect(next).toMatchObject({
      ...{ state: 'scheduled', fireAt: SOON, dueAt: LATER, seenAt: null, snoozes: 1 },
      message: { state: 'waiting', line: `${SOON}/ann`, attempts: 0 },
    });
    expect(events).toEqual([{ type: 'ReminderSnoozed', reminderId: 'x1', until: SOON }]);
  });

  it.each([
    ['to its due time or beyond', LATER],
    ['into the past', NOW],
  ])('cannot go %s', (_, until) => {
    expect(() => off(open, until)).toThrow('reminders.snoozed_too_long');
  });

  it('ends within a week where nothing is due', () => {
    const whenever = { ...open, dueAt: null };
    expect(() => off(whenever, '2026-10-21T02:00:00.000Z')).toThrow('reminders.snoozed_too_long');
    expect(off(whenever, '2026-10-21T01:59:00.000Z').next.snoozes).toBe(1);
  });

  it.each<[string, Partial<Reminder>]>([
    ['is late', { dueAt: NOW }],
    ['is done', { state: 'settled' }],
    ['asks nothing', { asks: false }],
    ['was put off three times', { snoozes: 3 }],
  ])('is not for what %s', (_, change) => {
    expect(() => off({ ...open, ...change }, SOON)).toThrow('reminders.cannot_snooze');
  });

  it('is not for what is grave', () => {
    for (const kind of GRAVE)
      expect(() => off({ ...open, kind }, SOON)).toThrow('reminders.cannot_snooze');
  });
});

it('tries again later each time, at most an hour later', () => {
  const minutes = [1, 2, 3, 7, 30].map(
    (attempts) => (Date.parse(triedAgainAt(NOW, attempts)) - Date.parse(NOW)) / 60_000,
  );
  expect(minutes).toEqual([1, 2, 4, 60, 60]);
});

it('chooses how to be told, and never to hear nothing', () => {
  const choice = { id: 'p1', personId: 'ann', topics: { mailbox: 'inbox' as const } };
  const { next, events } = prefer({ ...choice, quiet: { from: 1320, until: 420 } });
  expect(wishesOf(next, USUAL_QUIET)).toEqual({
    quiet: { from: 1320, until: 420 },
    topics: { mailbox: 'inbox' },
  });
  expect(events).toEqual([{ type: 'PreferencesChanged', personId: 'ann' }]);
  expect(wishesOf({ ...next, quiet: null }, USUAL_QUIET).quiet).toBe(USUAL_QUIET);
  expect(() => prefer({ ...choice, quiet: { from: 0, until: 1000 } })).toThrow(
    'reminders.quiet_too_long',
  );
});
