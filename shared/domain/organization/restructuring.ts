/**
 * Groups follow the administration's changes (brief R9, R8; source 001: areas overlap or
 * nobody is responsible): after any restructuring no building has two groups, and merging or
 * splitting loses none.
 */
import type { Instant } from '../kernel/calendar';
import type { Decision, DomainEvent } from '../kernel/entity';
import type { BuildingId, PersonId } from '../kernel/ids';
import { type Position, inForce } from '../kernel/positions';
import { ensure } from '../kernel/problem';
import { stands } from './positions';
import type { Group, NewGroup, Person, Restructuring } from './state';

export interface GroupsRestructured extends DomainEvent {
  type: 'GroupsRestructured';
  restructuringId: string;
}

export interface GroupChanged extends DomainEvent {
  type: 'GroupOpened' | 'GroupClosed';
  groupId: string;
}

type Kind = Restructuring['kind'];

/** How many groups each kind closes and opens, at least and at most. */
const SHAPES: Record<Kind, { closes: [number, number]; opens: [number, number] }> = {
  set_up: { closes: [0, 0], opens: [1, Infinity] },
  merge: { closes: [2, Infinity], opens: [1, 1] },
  split: { closes: [1, 1], opens: [2, Infinity] },
  close: { closes: [1, Infinity], opens: [0, 0] },
};

const within = (count: number, [least, most]: [number, number]): boolean =>
  count >= least && count <= most;

const buildingsOf = (groups: readonly { buildings: BuildingId[] }[]): BuildingId[] =>
  groups.flatMap(({ buildings }) => buildings);

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  [...a].sort().join() === [...b].sort().join();

export interface Standing {
  /** Every group that stands. */
  groups: readonly Group[];
  /** Leaders and instructors that are named. */
  people: readonly Person[];
}

function ensureShape({ kind, closes, opens }: Plan, closed: readonly Group[]): void {
  const { closes: some, opens: others } = SHAPES[kind];
  ensure(within(closes.length, some) && within(opens.length, others), 'organization.misshapen');
  ensure(closed.length === closes.length, 'organization.closed');
  const keeps = kind === 'set_up' || kind === 'close';
  const whole = keeps || sameSet(buildingsOf(closed), buildingsOf(opens));
  ensure(whole, 'organization.misshapen');
}

function ensureFree({ closes, opens }: Plan, groups: readonly Group[]): void {
  const wanted = buildingsOf(opens);
  const taken = buildingsOf(groups.filter(({ id }) => !closes.includes(id)));
  const once = new Set(wanted).size === wanted.length;
  ensure(once && !wanted.some((id) => taken.includes(id)), 'organization.building_taken');
}

const isMember = ({ positions }: Person, buildings: readonly BuildingId[], at: Instant): boolean =>
  positions.some(
    ({ role, scope, ...time }) =>
      role === 'member' &&
      scope.kind === 'building' &&
      buildings.includes(scope.id) &&
      inForce({ role, scope, ...time }, at),
  );

/** 组长由该楼宇优秀学生党员担任: of a group of several buildings, a member in one of them. */
function ensureFits(group: NewGroup, { people }: Standing, by: PersonId, at: Instant): void {
  const { leader, instructor, buildings } = group;
  for (const personId of [leader, instructor].filter((id) => id !== null)) {
    const person = people.find(({ id }) => id === personId);
    ensure(person && person.standing === 'present', 'organization.already_left');
    ensure(personId !== by, 'organization.yourself');
    if (personId !== leader) continue;
    const here = person.buildingId !== null && buildings.includes(person.buildingId);
    ensure(here, 'organization.lives_elsewhere');
    ensure(isMember(person, buildings, at), 'organization.leader_is_no_member');
  }
}

type Plan = Omit<Restructuring, 'version'>;

/** Decides about groups; the closing, the opening and the posts follow from it. */
export function restructure(
  plan: Omit<Restructuring, 'version' | 'recordedAt'>,
  standing: Standing,
  at: Instant,
): Decision<Restructuring, GroupsRestructured> {
  const next = { ...plan, recordedAt: at };
  const closed = standing.groups.filter(({ id }) => plan.closes.includes(id));
  ensureShape(next, closed);
  ensureFree(next, standing.groups);
  for (const group of plan.opens) ensureFits(group, standing, plan.decidedBy, at);
  return { next, events: [{ type: 'GroupsRestructured', restructuringId: plan.id }] };
}

/** The group as it begins with a restructuring. */
export const opened = (
  { id, name, buildings }: NewGroup,
  { effectiveAt }: Restructuring,
): Decision<Group, GroupChanged> => ({
  next: { id, name, buildings, from: effectiveAt, until: null, successors: [] },
  events: [{ type: 'GroupOpened', groupId: id }],
});

/** The group as it ends with a restructuring, with what comes after it. */
export function closed(
  group: Group,
  { effectiveAt, opens }: Restructuring,
): Decision<Group, GroupChanged> {
  const { version: _version, ...before } = group;
  return {
    next: { ...before, until: effectiveAt, successors: opens.map(({ id }) => id) },
    events: [{ type: 'GroupClosed', groupId: group.id }],
  };
}

export interface PostChange {
  personId: PersonId;
  ends: Pick<Position, 'role' | 'scope'>[];
  begins: Pick<Position, 'role' | 'scope'>[];
}

type Office = Pick<Position, 'role' | 'scope'> & { personId: PersonId };

/** The offices that the new groups give. */
const given = ({ opens }: Restructuring): Office[] =>
  opens.flatMap(({ leader, instructor, buildings }) =>
    buildings.flatMap((id) => {
      const scope = { kind: 'building' as const, id };
      return [
        ...(leader ? [{ personId: leader, role: 'group_leader' as const, scope }] : []),
        ...(instructor ? [{ personId: instructor, role: 'instructor' as const, scope }] : []),
      ];
    }),
  );

const same = (a: Office, b: Office): boolean =>
  a.personId === b.personId &&
  a.role === b.role &&
  JSON.stringify(a.scope) === JSON.stringify(b.scope);

const officeOf = ({ personId, role, scope }: Office): Office => ({ personId, role, scope });

/**
 * Whose posts change: of the offices held in the closed groups' buildings those end that the
 * new groups do not give to the same person; what is given and not held begins.
 */
export function postChanges(
  restructuring: Restructuring,
  held: readonly (Office & Position)[],
): PostChange[] {
  const standing = held.filter((post) => stands(post, restructuring.effectiveAt)).map(officeOf);
  const wanted = given(restructuring);
  const ends = standing.filter((post) => !wanted.some((office) => same(office, post)));
  const begins = wanted.filter((office) => !standing.some((post) => same(office, post)));
  const people = new Set([...ends, ...begins].map(({ personId }) => personId));
  const of = (personId: PersonId, offices: readonly Office[]) =>
    offices
      .filter((office) => office.personId === personId)
      .map(({ role, scope }) => ({ role, scope }));
  return [...people].map((personId) => ({
    personId,
    ends: of(personId, ends),
    begins: of(personId, begins),
  }));
}
