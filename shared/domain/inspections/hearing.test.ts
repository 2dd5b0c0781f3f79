import type { Actor, Role } from '../kernel/positions';
import { type HearingDecision, informed, object, reply } from './hearing';
import { MANNER, type Ruling } from './hearing-state';
import { objectUntil } from './hearing-rules';
import { decideObjection } from './judging';
import { AT, answersWith, failed, formWith } from './samples';
import { hearingMoves, isStruck, standing } from './standing';
import type { Inspection } from './state';

const calendar = {
  isWorkingDay: (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
};
/** AT is a Wednesday; five working days later it is the next Wednesday. */
const WINDOW_END = '2026-10-21T15:59:59.999Z';
const TOO_LATE = '2026-10-21T16:00:00.000Z';

const EVER = { from: '2026-01-01T00:00:00.000Z', until: null };
const actor = (personId: string, roomId: string | null, ...roles: Role[]): Actor => ({
  ...{ personId, name: `name of ${personId}`, gender: 'female', roomId, buildingId: 'b03' },
  ...{ collegeId: null, classId: null },
  positions: roles.map((role) => ({ role, scope: { kind: 'building', id: 'b03' }, ...EVER })),
});

const zhou = actor('zhou', 'b03-0412', 'student');
const leader = actor('leader', 'b03-0101', 'group_leader');

const found = (): Inspection => {
  const { id, ...form } = formWith();
  const seen = { id, ...form, roundId: 'round-1', inspector: 'lin', submittedAt: AT, version: 1 };
  const answers = answersWith(failed('wiring'), failed('fire'), {
    ...failed('floor'),
    severity: null,
  });
  return { ...seen, answers };
};
const after = ({ next }: HearingDecision): Inspection => ({ ...next, version: 2 });
const objected = (items = ['wiring', 'fire'], by = zhou) =>
  after(object(found(), by, { items, text: '不是我们的插排' }, ['lin', 'zhao'], AT, calendar));

const ruled = (kinds: Record<string, Partial<Ruling> & Pick<Ruling, 'kind'>>): Ruling[] =>
  Object.entries(kinds).map(([item, ruling]) => ({ item, severity: null, ...ruling }));
const decided = (rulings: Ruling[], judge = leader, of = objected()) =>
  decideObjection(of, judge, { rulings, reason: '看过照片' }, AT);

describe('the copy of the room', () => {
  it('is told where something failed, with the end of the window, and not where all was well', () => {
    expect(informed(found(), calendar)).toMatchObject([{ failed: 3, objectUntil: WINDOW_END }]);
    expect(informed({ ...found(), answers: answersWith() }, calendar)).toEqual([]);
  });

  it('counts working days', () => {
    expect(objectUntil('2026-10-16T02:00:00.000Z', calendar)).toBe('2026-10-23T15:59:59.999Z');
  });
});

describe('an answer of the room', () => {
  it('is one per person: seen first, explained later, never twice', () => {
    const seen = after(reply(found(), zhou, { kind: 'seen', text: 'ignored' }, AT, calendar));
    expect(seen.hearing?.replies).toMatchObject([{ by: 'zhou', kind: 'seen', text: '' }]);
    const said = after(reply(seen, zhou, { kind: 'explained', text: '已经收好' }, AT, calendar));
    expect(said.hearing?.replies).toMatchObject([{ by: 'zhou', kind: 'explained' }]);
    for (const kind of ['seen', 'explained'] as const)
      expect(() => reply(said, zhou, { kind, text: '再说' }, AT, calendar)).toThrow(
        'inspections.already_explained',
      );
  });

  it('ends with the window, but seeing it does not', () => {
    const explain = { kind: 'explained', text: '晚了' } as const;
    expect(() => reply(found(), zhou, explain, WINDOW_END, calendar)).not.toThrow();
    expect(() => reply(found(), zhou, explain, TOO_LATE, calendar)).toThrow(
      'inspections.hearing_over',
    );
    const seen = { kind: 'seen', text: '' } as const;
    expect(() => reply(found(), zhou, seen, TOO_LATE, calendar)).not.toThrow();
    const nothing = { kind: 'explained', text: '' } as const;
    expect(() => reply(found(), zhou, nothing, AT, calendar)).toThrow('kernel.invalid_input');
  });
});

describe('an objection', () => {
  it('names failed items or the manner, and whoever inspected does not judge it', () => {
    const { hearing } = objected(['wiring', MANNER, 'wiring']);
    expect(hearing?.objection).toMatchObject({
      items: ['wiring', MANNER],
      notBy: ['lin', 'zhao'],
      state: 'open',
      decideBy: WINDOW_END,
    });
  });

  it('is refused for a sound item, for nothing, twice, and after the window', () => {
    const text = '不对';
    for (const items of [['water'], [], ['nosuch']])
      expect(() => object(found(), zhou, { items, text }, [], AT, calendar)).toThrow(
        'inspections.nothing_to_object',
      );
    const again = () => object(objected(), zhou, { items: ['fire'], text }, [], AT, calendar);
    expect(again).toThrow('inspections.already_objected');
    const late = () => object(found(), zhou, { items: ['fire'], text }, [], TOO_LATE, calendar);
    expect(late).toThrow('inspections.hearing_over');
  });
});

describe('its decision', () => {
  it.each([
    ['upheld', ruled({ wiring: { kind: 'struck' }, fire: { kind: 'struck' } }), []],
    [
      'changed',
      ruled({ wiring: { kind: 'milder', severity: 'minor' }, fire: { kind: 'stands' } }),
      [
        ['wiring', 'minor'],
        ['fire', 'serious'],
      ],
    ],
    [
      'rejected',
      ruled({ wiring: { kind: 'stands' }, fire: { kind: 'stands' } }),
      [
        ['wiring', 'serious'],
        ['fire', 'serious'],
      ],
    ],
  ] as const)('%s: what was seen stays, what counts changes', (state, rulings, counts) => {
    const { next, events } = decided([...rulings]);
    expect(next.hearing?.objection?.state).toBe(state);
    expect(next.answers).toEqual(found().answers);
    expect(standing(next).map(({ item, severity }) => [item, severity])).toEqual([
      ...counts,
      ['floor', null],
    ]);
    const struck = rulings.flatMap(({ item, kind }) => (kind === 'struck' ? [item] : []));
    expect(events).toMatchObject([{ type: 'ObjectionDecided', state, struck }]);
    expect(isStruck(next, 'wiring')).toBe(struck.includes('wiring'));
  });

  it('is not for whoever inspected, shared the round or lives there, whatever their post', () => {
    const rulings = ruled({ wiring: { kind: 'struck' }, fire: { kind: 'struck' } });
    const involved = [
      actor('lin', 'b03-0501', 'group_leader'),
      actor('zhao', 'b03-0502', 'instructor'),
      actor('wu', 'b03-0412', 'group_leader', 'instructor', 'guidance'),
      actor('member', 'b03-0101', 'member'),
    ];
    for (const judge of involved) {
      expect(() => decided(rulings, judge)).toThrow('inspections.own_inspection');
      expect(hearingMoves(objected(), judge, AT, calendar)).not.toContain('decide');
    }
    expect(hearingMoves(objected(), leader, AT, calendar)).toEqual(['decide']);
  });

  it('rules on each item once, and makes a finding milder only', () => {
    expect(() => decided(ruled({ wiring: { kind: 'struck' } }))).toThrow(
      'inspections.rule_on_each',
    );
    const twice = [
      ...ruled({ wiring: { kind: 'struck' } }),
      ...ruled({ wiring: { kind: 'stands' } }),
    ];
    expect(() => decided(twice)).toThrow('inspections.rule_on_each');
    for (const severity of ['serious', 'urgent', null] as const)
      expect(() =>
        decided(ruled({ wiring: { kind: 'milder', severity }, fire: { kind: 'stands' } })),
      ).toThrow('inspections.not_milder');
  });

  it('comes once', () => {
    const rulings = ruled({ wiring: { kind: 'struck' }, fire: { kind: 'struck' } });
    const settled = after(decided(rulings));
    expect(() => decided(rulings, leader, settled)).toThrow('inspections.no_objection');
    expect(() => decided(rulings, leader, found())).toThrow('inspections.no_objection');
  });
});

it('offers an occupant what is still possible, and nobody else anything', () => {
  expect(hearingMoves(found(), zhou, AT, calendar)).toEqual(['see', 'explain', 'object']);
  expect(hearingMoves(objected(), zhou, AT, calendar)).toEqual(['see', 'explain']);
  expect(hearingMoves(found(), zhou, TOO_LATE, calendar)).toEqual(['see']);
  expect(hearingMoves(found(), leader, AT, calendar)).toEqual([]);
});
