import fc from 'fast-check';
import { informs } from './plans';
import {
  afterFailure,
  allow,
  claimsLostBefore,
  remind,
  see,
  shownMessage,
  templateOf,
} from './rules';
import { type Grant, REMINDER_KINDS, type Reminder } from './state';

const NOW = '2026-10-14T02:00:00.000Z';
const LATER = '2026-10-15T02:00:00.000Z';

const made = {
  id: 'x1',
  personId: 'ann',
  cause: { context: 'hazards' as const, id: 'h1' },
  causedAt: NOW,
  now: NOW,
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
