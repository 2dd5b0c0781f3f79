import fc from 'fast-check';
import { addHours } from '../kernel/calendar';
import { type Position, type Role, inForce } from '../kernel/positions';
import { ensureGives, ensureStandsAbove } from './authority';
import { GROUP_ROLES, stands } from './positions';
import * as rules from './rules';
import type { Person } from './state';

const AT = '2026-10-14T02:00:00.000Z';
const LATER = addHours(AT, 24);
const b03 = { kind: 'building', id: 'b03' } as const;
const lodging = { buildingId: 'b03', roomId: 'b03-0412', collegeId: 'law', classId: 'law-2401' };
const elsewhere = { ...lodging, buildingId: 'b04', roomId: 'b04-0101' };

const stored = ({ next }: rules.PersonDecision): Person => ({ ...next, version: 1 });

const entered = (id = 'p'): Person =>
  stored(
    rules.enter(
      {
        ...lodging,
        ...{ id, number: `2024${id}`, name: '张三', initials: 'zs' },
        ...{ gender: 'male', kind: 'student', status: 'activist' },
      },
      AT,
    ),
  );

const wanted = (role: Role, more: Partial<Position> = {}): Position => ({
  ...{ role, scope: b03, from: AT, until: null },
  ...more,
});

const serving = (...roles: Role[]): Person =>
  roles.reduce((person, role) => stored(rules.appoint(person, wanted(role), AT)), entered());

const held = ({ positions }: Person, at = AT) =>
  positions.filter((position) => inForce(position, at)).map(({ role }) => role);

describe('entering', () => {
  it('makes a student one of their building and tells the status once, without keeping it', () => {
    const { next, events } = rules.enter({ ...entered(), initials: 'zs', status: 'activist' }, AT);
    expect(next.positions).toMatchObject([{ role: 'student', scope: b03 }]);
    expect(events).toMatchObject([{ type: 'PersonEntered', status: 'activist' }]);
    expect(next).not.toHaveProperty('status');
    expect(next).not.toHaveProperty('initials');
  });
});

describe('moving', () => {
  it('to another building ends what the old one gave; membership follows, leading does not', () => {
    const { next, events } = rules.move(serving('member', 'group_leader'), elsewhere, LATER);
    const person = { ...next, version: 2 };
    expect(held(person, LATER)).toEqual(['student', 'member']);
    expect(person.servesIn).toBe('b04');
    expect(person.searchKeys).toContain('4-101');
    expect(person.searchKeys).not.toContain('3-412');
    expect(events.map(({ type }) => type)).toEqual([
      'PersonMoved',
      'PositionEnded',
      'PositionEnded',
      'PositionAppointed',
    ]);
  });

  it('within the building changes no post, and to where one lives is no move', () => {
    const { events } = rules.move(serving('member'), { ...lodging, roomId: 'b03-0101' }, LATER);
    expect(events.map(({ type }) => type)).toEqual(['PersonMoved']);
    expect(() => rules.move(entered(), lodging, LATER)).toThrow('organization.nothing_changes');
  });
});

describe('leaving', () => {
  it('ends every position and every way back but a new admission', () => {
    const gone = stored(rules.leave(serving('member', 'group_leader'), '2026-10-15', LATER));
    expect(held(gone, LATER)).toEqual([]);
    expect(gone).toMatchObject({
      standing: 'left',
      roomId: null,
      buildingId: null,
      servesIn: null,
    });
    expect(gone.collegeId).toBe('law');
    expect(() => rules.move(gone, elsewhere, LATER)).toThrow('organization.already_left');
    expect(() => rules.appoint(gone, wanted('member'), LATER)).toThrow('organization.already_left');
    expect(held(stored(rules.readmit(gone, lodging, LATER)), LATER)).toEqual(['student']);
  });

  it('is told on the day or after it', () => {
    expect(() => rules.leave(entered(), '2026-10-15', AT)).toThrow('organization.in_future');
  });
});

describe('a post', () => {
  it('of the building’s group is for those who live there; the leader is one of its members', () => {
    const b04 = { kind: 'building', id: 'b04' } as const;
    const foreign = () => rules.appoint(entered(), wanted('member', { scope: b04 }), AT);
    expect(foreign).toThrow('organization.lives_elsewhere');
    const leader = () => rules.appoint(entered(), wanted('group_leader'), AT);
    expect(leader).toThrow('organization.leader_is_no_member');
    expect(held(serving('member', 'group_leader'))).toContain('group_leader');
  });

  it('has a scope that fits it, a time, and one holder once', () => {
    const all = { kind: 'university' } as const;
    const give = (position: Position) => () => rules.appoint(serving('member'), position, AT);
    expect(give(wanted('instructor', { scope: all }))).toThrow('organization.wrong_scope');
    expect(give(wanted('student'))).toThrow('organization.wrong_scope');
    expect(give(wanted('activist', { until: AT }))).toThrow('organization.empty_period');
    expect(give(wanted('member'))).toThrow('organization.already_holds');
  });

  it('of a member takes the leading with it when it ends', () => {
    const { next } = rules.end(
      serving('member', 'group_leader'),
      { role: 'member', scope: b03 },
      LATER,
    );
    expect(held({ ...next, version: 2 }, LATER)).toEqual(['student']);
    expect(next.servesIn).toBeNull();
  });
});

describe('a stand-in', () => {
  const absence = { role: 'group_leader', scope: b03, from: AT, until: LATER } as const;
  const absent = serving('member', 'group_leader');
  const standIn = stored(rules.appoint(entered('q'), wanted('member'), AT));

  it('holds the post until its end, in the name of the absent', () => {
    const { next, events } = rules.substitute(standIn, { ...absence, absent }, AT);
    expect(held({ ...next, version: 2 })).toContain('group_leader');
    expect(held({ ...next, version: 2 }, LATER)).not.toContain('group_leader');
    expect(events).toMatchObject([{ type: 'PositionAppointed', standsInFor: 'p', until: LATER }]);
  });

  it('is somebody else, for a post that is held, and no stand-in of a stand-in', () => {
    const self = () => rules.substitute(absent, { ...absence, absent }, AT);
    expect(self).toThrow('organization.stands_in_for_self');
    const vacant = () => rules.substitute(absent, { ...absence, absent: standIn }, AT);
    expect(vacant).toThrow('organization.not_held');
    const acting = stored(rules.substitute(standIn, { ...absence, absent }, AT));
    const again = () => rules.substitute(absent, { ...absence, absent: acting }, AT);
    expect(again).toThrow('organization.not_held');
    const member = () => rules.substitute(standIn, { ...absence, role: 'member', absent }, AT);
    expect(member).toThrow('organization.no_stand_in');
  });
});

describe('who gives a post', () => {
  const actor = (role: Role, scope: Position['scope']) => ({
    ...lodging,
    ...{ personId: 'officer', name: '某', gender: 'male' as const },
    positions: [{ role, scope, from: AT, until: null }],
  });
  const gives = (role: Role, scope: Position['scope'], post: Role, over: object) => () =>
    ensureGives(actor(role, scope), { personId: 'p', role: post, over }, AT);
  const all = { kind: 'university' } as const;

  it.each([
    ['group_leader', b03, 'member', { buildingId: 'b03' }],
    ['guidance', all, 'group_leader', { buildingId: 'b03' }],
    ['guidance', all, 'instructor', { buildingId: 'b03' }],
    [
      'college_secretary',
      { kind: 'college', id: 'law' },
      'counsellor',
      { classId: 'c', collegeId: 'law' },
    ],
    ['administrator', all, 'administrator', {}],
  ] as const)('%s gives %s', (role, scope, post, over) => {
    expect(gives(role, scope, post, over)).not.toThrow();
  });

  it.each([
    ['group_leader', b03, 'group_leader', { buildingId: 'b03' }],
    ['group_leader', b03, 'member', { buildingId: 'b04' }],
    ['instructor', b03, 'group_leader', { buildingId: 'b03' }],
    ['guidance', all, 'administrator', {}],
    [
      'college_secretary',
      { kind: 'college', id: 'law' },
      'counsellor',
      { classId: 'c', collegeId: 'arts' },
    ],
  ] as const)('%s over %j does not give %s', (role, scope, post, over) => {
    expect(gives(role, scope, post, over)).toThrow('organization.not_your_office');
  });

  it('nobody gives themselves one, nor arranges their own absence', () => {
    const admin = actor('administrator', all);
    const own = { personId: 'officer', role: 'guidance' as const, over: {} };
    expect(() => ensureGives(admin, own, AT)).toThrow('organization.yourself');
    expect(() => ensureStandsAbove(admin, own, AT)).toThrow('organization.yourself');
  });
});

type Act = 'member' | 'activist' | 'group_leader' | 'end' | 'move' | 'back' | 'leave' | 'readmit';
const ACTS: Act[] = [
  'member',
  'activist',
  'group_leader',
  'end',
  'move',
  'back',
  'leave',
  'readmit',
];

const decide = (person: Person, act: Act, at: string): rules.PersonDecision => {
  if (act === 'move') return rules.move(person, elsewhere, at);
  if (act === 'back') return rules.move(person, lodging, at);
  if (act === 'leave') return rules.leave(person, '2026-10-14', at);
  if (act === 'readmit') return rules.readmit(person, lodging, at);
  if (act === 'end') return rules.end(person, { role: 'member', scope: b03 }, at);
  return rules.appoint(person, wanted(act, { from: at }), at);
};

const step = fc.tuple(fc.constantFrom(...ACTS), fc.constantFrom(0, 1));

it('whatever happens: no post is held twice, none outlives living there, each has a name of its own', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 8, maxLength: 40, size: 'max' }), (steps) => {
      let person = entered();
      let at = AT;
      for (const [act, pause] of steps) {
        at = addHours(at, pause);
        try {
          person = stored(decide(person, act, at));
        } catch {
          continue;
        }
        const standing = person.positions.filter((position) => stands(position, at));
        const names = standing.map(({ role, scope }) => `${role} ${JSON.stringify(scope)}`);
        expect(new Set(names).size).toBe(names.length);
        const bound = standing.filter(({ role }) => GROUP_ROLES.includes(role));
        expect(
          bound.every(({ scope }) => scope.kind === 'building' && scope.id === person.buildingId),
        ).toBe(true);
        if (person.standing === 'left') expect(standing).toEqual([]);
        const ids = person.positions.map(({ role, scope, from }) =>
          JSON.stringify([role, scope, from]),
        );
        expect(new Set(ids).size).toBe(ids.length);
      }
    }),
  );
});
