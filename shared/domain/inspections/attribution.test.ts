import fc from 'fast-check';
import type { Actor, Role } from '../kernel/positions';
import {
  attributesAs,
  attributionMoves,
  cancelAttribution,
  decideAttribution,
  lapseAttribution,
} from './attributing';
import { type AttributionStep, openAttribution, state } from './attribution';
import type { Attribution } from './attribution-state';
import { AT, answersWith, failed, formWith } from './samples';
import type { Inspection } from './state';

const calendar = {
  isWorkingDay: (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
};
const HEARD_UNTIL = '2026-10-19T15:59:59.999Z';
const AFTER_HEARING = '2026-10-19T16:00:00.000Z';
/** After the room's own window to object. */
const AFTER_WINDOW = '2026-10-21T16:00:00.000Z';
const LAPSES = '2026-11-04T15:59:59.999Z';

const EVER = { from: '2026-01-01T00:00:00.000Z', until: null };
const actor = (personId: string, roomId: string | null, ...roles: Role[]): Actor => ({
  ...{ personId, name: `name of ${personId}`, gender: 'female', roomId, buildingId: 'b03' },
  ...{ collegeId: null, classId: null },
  positions: roles.map((role) => ({ role, scope: { kind: 'building', id: 'b03' }, ...EVER })),
});
const leader = actor('leader', 'b03-0101', 'group_leader');
const teacher = actor('teacher', null, 'instructor');

const occupants = [
  { id: 'zhou', name: '周' },
  { id: 'wu', name: '吴' },
];
const inspection = (): Inspection => {
  const { id, ...form } = formWith({
    answers: answersWith(failed('wiring'), { ...failed('floor'), severity: null }),
  });
  return { id, ...form, roundId: 'r', inspector: 'lin', submittedAt: AT, version: 1 };
};
const struck = (): Inspection => ({
  ...inspection(),
  hearing: {
    replies: [],
    objection: {
      ...{ by: 'zhou', byName: '周', items: ['wiring'], text: '', at: AT, decideBy: AT },
      ...{ notBy: [], state: 'upheld' },
      decision: {
        ...{ by: 'leader', byName: '', role: 'group_leader', reason: '', at: AT },
        rulings: [{ item: 'wiring', kind: 'struck', severity: null }],
      },
    },
  },
});
const opening = {
  ...{ id: 'a1', item: 'wiring', title: '电线插座', because: '弄清', occupants },
  pair: ['lin', 'zhao'],
};
const after = ({ next }: AttributionStep): Attribution => ({ ...next, version: 2 });
const opened = (by = leader) => after(openAttribution(inspection(), by, opening, AT, calendar));
const heard = () =>
  after(state(after(state(opened(), 'zhou', '不是我', AT)), 'wu', '是我接的', AT));
const decide = (
  of: Attribution,
  about: string[],
  { judge = teacher, at = AFTER_WINDOW, seen = inspection() } = {},
) => decideAttribution(of, seen, judge, { about, reason: '本人承认' }, at, calendar);

describe('opening', () => {
  it('asks everybody of the room and bars whoever is involved', () => {
    const { next, events } = openAttribution(inspection(), leader, opening, AT, calendar);
    expect(next).toMatchObject({ people: ['zhou', 'wu'], heardUntil: HEARD_UNTIL, state: 'open' });
    expect(next.lapsesAt).toBe(LAPSES);
    expect(events).toMatchObject([{ notBy: ['lin', 'zhao', 'leader', 'zhou', 'wu'] }]);
  });

  it('is refused for a sound item, for hygiene, for what was struck, and for an empty room', () => {
    const open =
      (changes: object, of = inspection()) =>
      () =>
        openAttribution(of, leader, { ...opening, ...changes }, AT, calendar);
    for (const item of ['water', 'floor', 'nosuch'])
      expect(open({ item })).toThrow('inspections.not_attributable');
    expect(open({}, struck())).toThrow('inspections.struck');
    expect(open({ occupants: [] })).toThrow('inspections.nobody_lives_there');
    const mate = actor('mate', 'b03-0412', 'group_leader');
    expect(() => openAttribution(inspection(), mate, opening, AT, calendar)).toThrow(
      'inspections.own_room',
    );
  });
});

describe('hearing', () => {
  it('takes everybody’s own words once', () => {
    const one = after(state(opened(), 'zhou', '不是我', AT));
    expect(() => state(one, 'zhou', '再说', AT)).toThrow('inspections.already_stated');
    expect(() => state(one, 'stranger', '听说', AT)).toThrow('kernel.forbidden');
    expect(state(one, 'wu', '是我', AT).events).toMatchObject([{ complete: true }]);
  });
});

describe('deciding', () => {
  it('waits until the room was heard and could object', () => {
    expect(() => decide(opened(), ['wu'], { at: AT })).toThrow('inspections.hearing_open');
    expect(() => decide(opened(), ['wu'], { at: AFTER_HEARING })).toThrow(
      'inspections.objection_open',
    );
    expect(decide(opened(), ['wu']).next.state).toBe('attributed');
    expect(decide(heard(), [], { at: AFTER_HEARING }).next.state).toBe('dismissed');
  });

  it('is refused to whoever inspected, opened it or lives there', () => {
    for (const id of ['lin', 'zhao', 'leader', 'zhou'])
      expect(() => decide(heard(), ['wu'], { judge: actor(id, null, 'instructor') })).toThrow(
        'inspections.own_attribution',
      );
    const mate = actor('mate', 'b03-0412', 'instructor');
    expect(() => decide(heard(), ['wu'], { judge: mate })).toThrow('inspections.own_attribution');
    expect(attributesAs(heard(), teacher, AT)).toBe('instructor');
  });

  it('names occupants only, and nobody for what was struck', () => {
    expect(() => decide(heard(), ['stranger'])).toThrow('inspections.not_an_occupant');
    expect(() => decide(heard(), ['wu'], { seen: struck() })).toThrow('inspections.struck');
    expect(decide(heard(), ['wu', 'wu']).events).toMatchObject([
      { type: 'FindingAttributed', about: ['wu'], by: 'teacher' },
    ]);
  });

  it('comes once', () => {
    const settled = after(decide(heard(), ['wu']));
    expect(() => decide(settled, [])).toThrow('inspections.attribution_settled');
    expect(() => state(settled, 'zhou', '晚了', AT)).toThrow('inspections.attribution_settled');
    expect(cancelAttribution(settled, AT)).toBeNull();
  });
});

it('is nobody’s when it was struck or forgotten', () => {
  expect(cancelAttribution(opened(), AT)?.events).toMatchObject([{ state: 'cancelled' }]);
  expect(lapseAttribution(opened(), LAPSES)).toBeNull();
  expect(lapseAttribution(opened(), '2026-11-04T16:00:00.000Z')?.next.state).toBe('lapsed');
});

it('offers each reader what they may do', () => {
  const moves = (of: Attribution, reader: Actor, at = AT) => attributionMoves(of, reader, at);
  expect(moves(opened(), actor('zhou', 'b03-0412', 'student'))).toEqual(['state']);
  expect(moves(opened(), teacher)).toEqual(['await_hearing']);
  expect(moves(heard(), teacher)).toEqual(['decide']);
  expect(moves(heard(), leader)).toEqual([]);
});

interface Tried {
  kind: 'state' | 'decide' | 'cancel' | 'lapse';
  by: string;
  day: number;
}

const STEPS: Record<
  Tried['kind'],
  (of: Attribution, by: string, at: string) => AttributionStep | null
> = {
  state: (of, by, at) => state(of, by, 'x', at),
  decide: (of, by, at) => decide(of, ['wu'], { judge: actor(by, null, 'instructor'), at }),
  cancel: (of, _, at) => cancelAttribution(of, at),
  lapse: (of, _, at) => lapseAttribution(of, at),
};

/** What is refused leaves it as it was. */
function tried(of: Attribution, { kind, by, day }: Tried): Attribution {
  try {
    const step = STEPS[kind](of, by, `2026-10-${day}T03:00:00.000Z`);
    return step ? after(step) : of;
  } catch {
    return of;
  }
}

it('whatever is tried, nothing becomes anybody’s unheard, contestable, or by who is involved', () => {
  const people = ['zhou', 'wu', 'lin', 'leader', 'teacher'];
  const act = fc.record({
    kind: fc.constantFrom<Tried['kind']>('state', 'decide', 'cancel', 'lapse'),
    by: fc.constantFrom(...people),
    day: fc.integer({ min: 14, max: 30 }),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      const inOrder = [...acts].sort((a, b) => a.day - b.day);
      const { state: stands, decision, settledAt, statements } = inOrder.reduce(tried, opened());
      if (stands !== 'attributed') return;
      expect(decision?.by).toBe('teacher');
      expect(String(settledAt) >= AFTER_WINDOW).toBe(true);
      expect(statements.length === 2 || String(settledAt) > HEARD_UNTIL).toBe(true);
    }),
  );
});
