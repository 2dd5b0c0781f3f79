import fc from 'fast-check';
import { openedBy, sayingsOf } from '../../messages/parcels';
import { REMINDER_KINDS, type ReminderKind, ruleOf } from './kinds';
import { messageOf, shortened } from './message';
import { parcelsOf, placeInLine, readyAt, readyUntil } from './parcels';
import { asks, informs } from './plans';
import { wishesOf } from './preferences';
import { remind } from './rules';
import type { Reminder } from './state';
import { USUAL_QUIET } from './timing';

const NOW = '2026-10-14T02:00:00.000Z';
const wishes = wishesOf(undefined, USUAL_QUIET);

const one = (
  id: string,
  kind: ReminderKind = 'hazard_to_fix',
  { personId = 'ann', place = '3-412', dueAt = null as string | null, informing = false } = {},
): Reminder => {
  const to = { people: [personId] };
  const plan = informing ? informs(kind, to, place, NOW, dueAt) : asks(kind, to, place, NOW, dueAt);
  const cause = { context: 'hazards' as const, id: `of-${id}` };
  return remind(plan, { id, personId, cause, causedAt: NOW, now: NOW, wishes });
};

describe('what goes together', () => {
  it('is what is ready for one person, the soonest due first', () => {
    const [parcel, other] = parcelsOf([
      one('a'),
      one('b', 'letter_to_answer', { dueAt: '2026-10-16T00:00:00.000Z' }),
      one('c', 'opinion_given', { informing: true }),
      one('d', 'hazard_to_fix', { personId: 'bo' }),
    ]);
    expect(parcel?.reminders.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(parcel?.templates).toEqual(['task', 'matter']);
    expect(other?.personId).toBe('bo');
  });

  it('leaves what is grave by itself', () => {
    const grave = REMINDER_KINDS.find((kind) => ruleOf(kind).weight === 'grave');
    if (!grave) return;
    const parcels = parcelsOf([one('a'), one('b', grave), one('c')]);
    expect(parcels.map(({ reminders }) => reminders.map(({ id }) => id))).toEqual([
      ['b'],
      ['a', 'c'],
    ]);
  });

  it('loses nothing and doubles nothing', () => {
    const any = fc.record({
      kind: fc.constantFrom(...REMINDER_KINDS),
      personId: fc.constantFrom('ann', 'bo', 'cai'),
    });
    fc.assert(
      fc.property(fc.array(any), (drawn) => {
        const all = drawn.map(({ kind, personId }, at) => one(`r${at}`, kind, { personId }));
        const parcels = parcelsOf(all);
        const ids = parcels.flatMap(({ reminders }) => reminders.map(({ id }) => id));
        expect(ids.sort()).toEqual(all.map(({ id }) => id).sort());
        for (const { personId, reminders } of parcels)
          expect(new Set(reminders.map((each) => each.personId))).toEqual(new Set([personId]));
      }),
    );
  });
});

describe('a digest', () => {
  const three: [Reminder, ...Reminder[]] = [
    one('a', 'hazard_to_fix', { dueAt: '2026-10-16T00:00:00.000Z' }),
    one('b', 'hazard_to_fix', { place: '3-413' }),
    one('c', 'opinion_given', { informing: true }),
  ];

  it('says how many, where and until when, and opens today', () => {
    expect(sayingsOf(three)).toEqual({
      what: '有 2 件事等你办',
      place: '3-412等 2 处',
      until: '2026-10-16T00:00:00.000Z',
      todo: '点开看看，最急的在最前',
    });
    expect(openedBy(three)).toBe('pages/today/index');
  });

  it('of news alone opens the inbox', () => {
    const news = one('a', 'opinion_given', { informing: true });
    expect(openedBy([news, { ...news, id: 'b' }])).toBe('pages/inbox/index');
    expect(sayingsOf([news, { ...news, id: 'b' }]).what).toBe('有 2 条新消息');
  });

  it('of one is that one, straight at its matter', () => {
    const [only] = three;
    expect(openedBy([only])).toBe('packages/hazards/detail/index?id=of-a');
    expect(sayingsOf([only]).what).toBe('有一处隐患等待整改');
  });

  it('fits the fields whole, also with a hundred of them', () => {
    const many = Array.from({ length: 100 }, (_, at) => one(`r${at}`)) as [Reminder];
    for (const text of [sayingsOf(many).what, sayingsOf(many).todo])
      expect(shortened(text, 20)).toBe(text);
  });

  it('fits the message with words of any length and emoji', () => {
    const template = {
      ...{ key: 'task' as const, templateId: 't', title: '' },
      fields: { thing1: 'thing', thing2: 'thing' },
      says: { thing1: 'what' as const, thing2: 'place' as const },
    };
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (place) => {
        const said = messageOf(template, { ...sayingsOf(three), place });
        for (const { value } of Object.values(said)) {
          expect(value.length).toBeGreaterThan(0);
          expect(value.length).toBeLessThanOrEqual(20);
        }
      }),
    );
  });
});

describe('the line', () => {
  it('stands by time, then by person, and ends at this moment', () => {
    const later = '2026-10-14T02:00:00.001Z';
    const line = [placeInLine(NOW, 'ann'), placeInLine(NOW, 'bo'), placeInLine(later, 'ann')];
    expect([...line].sort()).toEqual(line);
    expect(line.filter((place) => place <= readyUntil(NOW))).toHaveLength(2);
    expect(line.map(readyAt)).toEqual([NOW, NOW, later]);
  });
});
