import fc from 'fast-check';
import { GRAVE, REMINDER_KINDS, type ReminderKind, ruleOf } from './kinds';
import {
  USUAL_QUIET,
  type Wishes,
  isQuietEnough,
  messageFrom,
  messageFromNow,
  morningFrom,
} from './timing';
import { wishesOf } from './preferences';

/** Shanghai's clock on a Wednesday. */
const at = (clock: string, day = '2026-10-14') =>
  new Date(`${day}T${clock}:00.000+08:00`).toISOString();
const USUAL = wishesOf(undefined, USUAL_QUIET);

const ready = (kind: ReminderKind, from: string, dueAt: string | null = null) =>
  ({ kind, topic: 'hazards', from, dueAt }) as const;

describe('a message', () => {
  it('goes at once by day where its kind says so', () => {
    expect(messageFrom(ready('hazard_to_fix', at('10:00')), USUAL)).toBe(at('10:00'));
  });

  it.each([
    ['23:59', at('07:30', '2026-10-15')],
    ['22:00', at('07:30', '2026-10-15')],
    ['03:00', at('07:30')],
    ['07:29', at('07:30')],
    ['07:30', at('07:30')],
    ['21:59', at('21:59')],
  ])('that is ready at %s respects the quiet hours', (clock, goes) => {
    expect(messageFrom(ready('hazard_to_fix', at(clock)), USUAL)).toBe(goes);
  });

  it('that can wait goes with the next morning, unless that would be after it is due', () => {
    const next = at('07:30', '2026-10-15');
    expect(messageFrom(ready('letter_to_answer', at('10:00')), USUAL)).toBe(next);
    const tonight = ready('letter_to_answer', at('10:00'), at('20:00'));
    expect(messageFrom(tonight, USUAL)).toBe(at('10:00'));
  });

  it('is never sent for kinds that the inbox is enough for', () => {
    expect(messageFrom(ready('conduct_to_finalise', at('10:00')), USUAL)).toBeNull();
  });
});

describe('what somebody wishes', () => {
  const wishing = (wish: 'now' | 'morning' | 'inbox', quiet = USUAL_QUIET): Wishes => ({
    quiet,
    topics: { hazards: wish },
  });

  it('counts for what is usual', () => {
    const verify = ready('hazard_to_verify', at('10:00'));
    expect(messageFrom(verify, wishing('inbox'))).toBeNull();
    expect(messageFrom(verify, wishing('morning'))).toBe(at('07:30', '2026-10-15'));
    expect(messageFrom(ready('letter_to_answer', at('10:00')), wishing('now'))).toBe(at('10:00'));
  });

  it('cannot keep away what is important: it comes with the morning', () => {
    const fix = ready('hazard_to_fix', at('10:00'));
    expect(messageFrom(fix, wishing('inbox'))).toBe(at('07:30', '2026-10-15'));
  });

  it('may name other quiet hours, also none', () => {
    const night = { from: 60, until: 9 * 60 };
    const fix = ready('hazard_to_fix', at('00:30'));
    expect(messageFrom(fix, wishing('now', night))).toBe(at('00:30'));
    expect(messageFrom(ready('hazard_to_fix', at('03:00')), wishing('now', night))).toBe(
      at('09:00'),
    );
    expect(messageFrom(fix, wishing('now', { from: 0, until: 0 }))).toBe(at('00:30'));
  });

  it('may be quiet for fourteen hours, and no longer', () => {
    expect(isQuietEnough({ from: 20 * 60, until: 10 * 60 })).toBe(true);
    expect(isQuietEnough({ from: 20 * 60, until: 10 * 60 + 1 })).toBe(false);
  });
});

const minute = fc.integer({ min: 0, max: 1439 });
const quiet = fc.record({ from: minute, until: minute }).filter(isQuietEnough);
const instant = fc
  .integer({ min: 0, max: 400 * 1440 })
  .map((minutes) => new Date(Date.parse(at('00:00')) + minutes * 60_000).toISOString());
const wish = fc.constantFrom('now' as const, 'morning' as const, 'inbox' as const);
const topics = fc.dictionary(fc.constantFrom('hazards'), wish) as fc.Arbitrary<Wishes['topics']>;

describe('whatever is wished', () => {
  it('nothing goes before it is ready, in quiet hours, or more than a day late', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...REMINDER_KINDS),
        instant,
        fc.record({ quiet, topics }),
        (kind, from, wishes) => {
          const goes = messageFrom(ready(kind, from), wishes);
          if (goes === null) return;
          expect(goes >= from).toBe(true);
          expect(Date.parse(goes) - Date.parse(from)).toBeLessThanOrEqual(86_400_000);
          if (ruleOf(kind).weight === 'grave') expect(goes).toBe(from);
          else
            expect(messageFrom(ready('hazard_to_fix', goes), { ...wishes, topics: {} })).toBe(goes);
        },
      ),
      { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 200) },
    );
  });

  it('no important or grave kind that has a message can be kept away', () => {
    for (const kind of REMINDER_KINDS) {
      const { weight, template } = ruleOf(kind);
      if (weight === 'usual' || !template) continue;
      const silenced: Wishes = { quiet: USUAL_QUIET, topics: { hazards: 'inbox' } };
      expect(messageFrom(ready(kind, at('10:00')), silenced)).not.toBeNull();
    }
    for (const kind of GRAVE)
      expect(messageFrom(ready(kind, at('03:00')), USUAL)).toBe(at('03:00'));
  });
});

describe('what should have gone by now', () => {
  const late = (now: string, kind: ReminderKind = 'hazard_to_fix') =>
    messageFromNow(ready(kind, at('10:00')), USUAL, now);

  it('goes at once by day, and with the morning by night', () => {
    expect(late(at('16:00'))).toBe(at('10:00'));
    expect(late(at('23:00'))).toBe(at('07:30', '2026-10-15'));
    expect(late(at('03:00', '2026-10-15'))).toBe(at('07:30', '2026-10-15'));
  });

  it('goes at any hour where it is grave, and never before it is planned', () => {
    for (const kind of GRAVE) expect(late(at('23:00'), kind)).toBe(at('10:00'));
    expect(late(at('09:00'))).toBe(at('10:00'));
    expect(late(at('23:00'), 'conduct_to_finalise')).toBeNull();
  });
});

it('a morning is the next end of the quiet hours', () => {
  expect(morningFrom(at('07:30'), USUAL_QUIET)).toBe(at('07:30'));
  expect(morningFrom(at('07:31'), USUAL_QUIET)).toBe(at('07:30', '2026-10-15'));
});
