import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { AT } from '../samples';
import { check, committedText, commitmentOf, drawRooms } from './drawing';
import { type Wish, abandon, commit, confirm, enter, normalised, weightOf } from './rules';
import type { Draw, Hand } from './state';

const room = (at: number, weight = 1) => ({
  roomId: `b03-04${String(at).padStart(2, '0')}`,
  weight,
});

const WISH: Wish = {
  ...{ buildingId: 'b03', term: '2026-autumn', number: 3 },
  source: { kind: 'welfare_3d', issue: '2026275', drawnOn: '2026-10-15' },
  ...{ count: 3, secret: '0f'.repeat(16), inspectors: ['lin', 'zhao'] },
  rooms: Array.from({ length: 20 }, (_, at) => room(at + 1, (at % 4) + 1)),
};
const NIGHT = '2026-10-15T14:30:00.000Z';
const hand = (by: string, at: string): Hand => ({ by, byName: by, at });
const stored = (next: Omit<Draw, 'version'>): Draw => ({ ...next, version: 1 });
const committed = (changes: Partial<Wish> = {}) =>
  stored(commit({ ...WISH, ...changes }, hand('leader', AT)).next);
const entered = () =>
  stored(enter(committed(), { value: '3 8 1', where: '官网' }, hand('leader', NIGHT)).next);
const drawn = () => stored(confirm(entered(), '381', hand('other', NIGHT)).next);
const refusal = (code: string) => expect.objectContaining({ code });

describe('a draw', () => {
  it('can be done again by anybody with a tool for SHA-256 and a pencil', () => {
    const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
    expect(committedText(WISH).split('\n').slice(0, 6)).toEqual([
      'louyu-draw-1',
      'b03 2026-autumn 3',
      'welfare_3d 2026275 2026-10-15',
      'count 3',
      `secret ${WISH.secret}`,
      'b03-0401 1',
    ]);
    expect(commitmentOf(WISH)).toBe(hash(committedText(WISH)));

    const left = [...WISH.rooms];
    const byHand = [1, 2, 3].map((throwNumber) => {
      const total = left.reduce((sum, { weight }) => sum + weight, 0);
      const number = parseInt(hash(`${WISH.secret}|3 8 1|${throwNumber}`).slice(0, 12), 16) % total;
      const urn = left.flatMap((each) => Array<typeof each>(each.weight).fill(each));
      const found = urn[number];
      left.splice(
        left.findIndex((each) => each === found),
        1,
      );
      return found?.roomId;
    });
    expect(drawRooms(WISH, '3 8 1')).toEqual(byHand);
  });

  it('depends on the public value and on the secret, and on nothing else', () => {
    expect(drawRooms(WISH, '3 8 1')).toEqual(drawRooms({ ...WISH }, '3 8 1'));
    expect(drawRooms(WISH, '3 8 2')).not.toEqual(drawRooms(WISH, '3 8 1'));
    expect(drawRooms({ ...WISH, secret: '00'.repeat(16) }, '3 8 1')).not.toEqual(
      drawRooms(WISH, '3 8 1'),
    );
  });

  it('draws each room once at most, as many as asked for', () => {
    const rooms = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(rooms, fc.nat({ max: 60 }), fc.string(), (weights, count, value) => {
        const frozen = { ...WISH, count, rooms: weights.map((weight, at) => room(at + 1, weight)) };
        const found = drawRooms(frozen, value);
        expect(found).toHaveLength(Math.min(count, weights.length));
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 100 },
    );
  });

  it('draws heavier rooms so much more often: four times the weight, four times as often', () => {
    const frozen = { ...WISH, count: 1, rooms: [room(1, 4), room(2, 1)] };
    const times = Array.from({ length: 2_000 }, (_, at) => drawRooms(frozen, String(at))[0]);
    const share = times.filter((roomId) => roomId === 'b03-0401').length / times.length;
    expect(share).toBeGreaterThan(0.77);
    expect(share).toBeLessThan(0.83);
  });

  it('weighs what nobody has seen for long most', () => {
    const days = (count: number) => new Date(Date.parse(AT) - count * 86_400_000).toISOString();
    expect([null, days(50), days(30), days(2)].map((seen) => weightOf(seen, AT))).toEqual([
      4, 4, 2, 1,
    ]);
  });
});

describe('checking a draw', () => {
  it('finds it sound as it was drawn', () => {
    expect(check(drawn(), '3 8 1')).toMatchObject({ commitment: true, rooms: true });
  });

  it.each([
    ['a room taken off the list', { rooms: WISH.rooms.slice(1) }],
    ['a weight that was changed', { rooms: [room(1, 9), ...WISH.rooms.slice(1)] }],
    ['another secret', { secret: 'ab'.repeat(16) }],
    ['another count', { count: 2 }],
    ['another number', { number: 4 }],
    ['another issue', { source: { ...WISH.source, issue: '2026276' } }],
  ])('finds %s', (_, tampered) => {
    expect(check({ ...drawn(), ...tampered }, '3 8 1').commitment).toBe(false);
  });

  it('finds another value and rooms that were swapped', () => {
    expect(check(drawn(), '3 8 2')).toMatchObject({ commitment: true, rooms: false });
    const swapped = { ...drawn(), drawn: [...drawn().drawn].reverse() };
    expect(check(swapped, '3 8 1')).toMatchObject({ commitment: true, rooms: false });
  });
});

describe('the steps of a draw', () => {
  it('are taken before the value exists, after it is published, and by two', () => {
    expect(drawn()).toMatchObject({ id: 'draw.b03.2026-autumn.3', state: 'drawn' });
    expect(drawn().drawn).toEqual(drawRooms(WISH, '3 8 1'));
    const late = { source: { ...WISH.source, drawnOn: '2026-10-14' } };
    expect(() => committed(late)).toThrow(refusal('inspections.draw_not_ahead'));
    const far = { source: { ...WISH.source, drawnOn: '2026-11-14' } };
    expect(() => committed(far)).toThrow(refusal('inspections.draw_not_ahead'));
    const early = hand('leader', '2026-10-15T12:00:00.000Z');
    expect(() => enter(committed(), { value: '381', where: '' }, early)).toThrow(
      refusal('inspections.draw_too_early'),
    );
    expect(() => confirm(entered(), '381', hand('leader', NIGHT))).toThrow(
      refusal('inspections.draw_same_person'),
    );
    expect(() => confirm(entered(), '382', hand('other', NIGHT))).toThrow(
      refusal('inspections.draw_values_differ'),
    );
  });

  it('refuse too many rooms, one person alone, and steps out of order', () => {
    expect(() => committed({ count: 21 })).toThrow(refusal('inspections.draw_too_many'));
    expect(() => committed({ inspectors: ['lin', 'lin'] })).toThrow(
      refusal('inspections.pair_required'),
    );
    expect(() => confirm(committed(), '381', hand('other', NIGHT))).toThrow(
      refusal('inspections.draw_settled'),
    );
    expect(() => abandon(drawn(), { reason: 'other', words: '' }, hand('leader', NIGHT))).toThrow(
      refusal('inspections.draw_settled'),
    );
  });

  it('end with a reason when it is given up, and nothing is drawn from it any more', () => {
    const why = { reason: 'pair_gone' as const, words: '两位同志都请假' };
    const gone = stored(abandon(entered(), why, hand('leader', NIGHT)).next);
    expect(gone).toMatchObject({ state: 'abandoned', abandoned: why, drawn: [] });
    expect(() => confirm(gone, '381', hand('other', NIGHT))).toThrow(
      refusal('inspections.draw_settled'),
    );
  });

  it('read a lottery’s numbers however they are typed', () => {
    expect(normalised('welfare_3d', '3-8-1')).toBe('3 8 1');
    expect(normalised('double_colour', '03 09 12 17 25 31 + 08')).toBe('03 09 12 17 25 31 08');
    expect(() => normalised('pick_5', '1234')).toThrow(refusal('inspections.draw_value_form'));
  });
});
