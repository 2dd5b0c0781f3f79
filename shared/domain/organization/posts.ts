/** Posts given, taken back and held in during a leave. */
import type { Instant } from '../kernel/calendar';
import type { Decision } from '../kernel/entity';
import { type Position, type Role, type Scope, inForce } from '../kernel/positions';
import { ensure } from '../kernel/problem';
import { SCOPES_OF, STOOD_IN_BY } from './authority';
import type { PersonEvent } from './events';
import { GROUP_ROLES, sameScope, servesIn, stands } from './positions';
import { changed, ensurePresent, repost } from './repost';
import type { Person } from './state';

type PersonDecision = Decision<Person, PersonEvent>;

const isOf = (role: Role, scope: Scope) => (position: Position) =>
  position.role === role && sameScope(position.scope, scope);

const overlap = (a: Position, b: Position): boolean =>
  (a.until === null || b.from < a.until) && (b.until === null || a.from < b.until);

/** 本楼学生党员: a building's group is made of those who live in the building (source 004 三). */
function ensureBelongs(person: Person, { role, scope, from }: Position): void {
  if (!GROUP_ROLES.includes(role) || scope.kind !== 'building') return;
  ensure(person.buildingId === scope.id, 'organization.lives_elsewhere');
  if (role !== 'group_leader') return;
  const member = person.positions.some(
    (position) => isOf('member', scope)(position) && inForce(position, from),
  );
  ensure(member, 'organization.leader_is_no_member');
}

function ensurePossible(person: Person, wanted: Position, at: Instant): void {
  const { role, scope, until } = wanted;
  ensurePresent(person);
  ensure(role !== 'student' && SCOPES_OF[role].includes(scope.kind), 'organization.wrong_scope');
  ensure(until === null || (wanted.from < until && at < until), 'organization.empty_period');
  const twice = person.positions.some(
    (position) => isOf(role, scope)(position) && stands(position, at) && overlap(position, wanted),
  );
  ensure(!twice, 'organization.already_holds');
  ensureBelongs(person, wanted);
}

/** Gives a post for a time; whether the giver may is asked of `authority` before. */
export function appoint(person: Person, wanted: Position, at: Instant): PersonDecision {
  ensurePossible(person, wanted, at);
  const { positions, events } = repost(person, () => false, [wanted], at);
  return { next: changed(person, { positions, servesIn: servesIn(positions, at) }), events };
}

/** Takes a post back at once; who is no longer a member cannot lead the members either. */
export function end(
  person: Person,
  { role, scope }: Pick<Position, 'role' | 'scope'>,
  at: Instant,
): PersonDecision {
  const ofPost = isOf(role, scope);
  const held = person.positions.some((position) => ofPost(position) && stands(position, at));
  ensure(held && role !== 'student', 'organization.not_held');
  const leading = isOf('group_leader', scope);
  const concerned = (position: Position): boolean =>
    ofPost(position) || (role === 'member' && leading(position));
  const { positions, events } = repost(person, concerned, [], at);
  return { next: changed(person, { positions, servesIn: servesIn(positions, at) }), events };
}

export interface Absence {
  /** Who is away, with the positions of their document. */
  absent: Pick<Person, 'id' | 'positions'>;
  role: Role;
  scope: Scope;
  from: Instant;
  /** Ends by itself then, and never later than the post that is held in. */
  until: Instant;
}

const heldThrough = ({ absent, role, scope, from, until }: Absence): boolean =>
  absent.positions.some(
    (position) =>
      isOf(role, scope)(position) &&
      position.standsInFor === undefined &&
      inForce(position, from) &&
      (position.until === null || until <= position.until),
  );

/** Gives the post of somebody who is away to somebody else, until they are back. */
export function substitute(standIn: Person, absence: Absence, at: Instant): PersonDecision {
  const { absent, role, scope, from, until } = absence;
  ensure(STOOD_IN_BY[role], 'organization.no_stand_in');
  ensure(standIn.id !== absent.id, 'organization.stands_in_for_self');
  ensure(heldThrough(absence), 'organization.not_held');
  return appoint(standIn, { role, scope, from, until, standsInFor: absent.id }, at);
}

interface Offices {
  ends: readonly Pick<Position, 'role' | 'scope'>[];
  begins: readonly Pick<Position, 'role' | 'scope'>[];
}

const among = (offices: Offices['ends']) => (position: Position) =>
  offices.some(({ role, scope }) => isOf(role, scope)(position));

/**
 * Ends and begins posts from an instant on, as a restructuring says; `null` when nothing is
 * left to change, because the person has left or it is done.
 */
export function reappoint(
  person: Person,
  { ends, begins }: Offices,
  from: Instant,
): PersonDecision | null {
  if (person.standing === 'left') return null;
  const missing = begins
    .map(({ role, scope }): Position => ({ role, scope, from, until: null }))
    .filter(({ role, scope }) =>
      person.positions.every((held) => !isOf(role, scope)(held) || !stands(held, from)),
    );
  const { positions, events } = repost(person, among(ends), missing, from);
  if (events.length === 0) return null;
  return { next: changed(person, { positions, servesIn: servesIn(positions, from) }), events };
}
