/**
 * Who gives which post, as data. Source 004 三: the guidance department engages instructors
 * (聘任党建工作指导员) and stands above the building groups, whose leader is a student member
 * of the building (组长由该楼宇优秀学生党员担任); a group consists of the building's members
 * and activists (党小组组员由本楼学生党员和入党积极分子组成), whom leader and instructor take in.
 * 四、1: the college's general branch answers for its own people. What the source leaves
 * open is the administrator's.
 */
import type { Instant } from '../kernel/calendar';
import type { PersonId } from '../kernel/ids';
import { type Actor, type Locus, type Role, type Scope, covers } from '../kernel/positions';
import { ensure } from '../kernel/problem';

/** Over what a role can be held. */
export const SCOPES_OF: Record<Role, readonly Scope['kind'][]> = {
  student: ['building'],
  activist: ['building'],
  member: ['building'],
  group_leader: ['building'],
  instructor: ['building'],
  counsellor: ['class'],
  guidance: ['university'],
  apartment_office: ['university', 'building'],
  college_secretary: ['college'],
  logistics: ['university', 'building'],
  administrator: ['university'],
};

/** Who gives a post and takes it back; `student` comes with the room and is given by nobody. */
export const GIVEN_BY: Record<Role, readonly Role[]> = {
  student: [],
  activist: ['group_leader', 'instructor', 'guidance', 'administrator'],
  member: ['group_leader', 'instructor', 'guidance', 'administrator'],
  group_leader: ['guidance', 'administrator'],
  instructor: ['guidance', 'administrator'],
  counsellor: ['college_secretary', 'administrator'],
  guidance: ['administrator'],
  apartment_office: ['administrator'],
  college_secretary: ['administrator'],
  logistics: ['administrator'],
  administrator: ['administrator'],
};

/** Who sees to it that a post is held in during a leave: the one above; none for other roles. */
export const STOOD_IN_BY: Partial<Record<Role, readonly Role[]>> = {
  group_leader: ['instructor', 'guidance', 'administrator'],
  instructor: ['guidance', 'administrator'],
  counsellor: ['college_secretary', 'administrator'],
  guidance: ['administrator'],
  apartment_office: ['administrator'],
  college_secretary: ['administrator'],
  logistics: ['administrator'],
};

/** Everybody who gives some post. */
export const GIVERS: readonly Role[] = [...new Set(Object.values(GIVEN_BY).flat())];

interface Wanted {
  /** Whose post it becomes or was. */
  personId: PersonId;
  role: Role;
  /** Where the post lies; of a class also its college. */
  over: Locus;
}

/**
 * Whether the actor gives this post at `now`; refuses `organization.yourself` for one's own
 * and `organization.not_your_office` where another role or another place is needed.
 */
export function ensureGives(actor: Actor, { personId, role, over }: Wanted, now: Instant): void {
  ensure(actor.personId !== personId, 'organization.yourself');
  ensure(covers(actor, GIVEN_BY[role], over, now), 'organization.not_your_office');
}

/** Like `ensureGives`, for a post that is held in during a leave; nobody arranges their own. */
export function ensureStandsAbove(
  actor: Actor,
  { personId, role, over }: Wanted,
  now: Instant,
): void {
  ensure(actor.personId !== personId, 'organization.yourself');
  ensure(covers(actor, STOOD_IN_BY[role] ?? [], over, now), 'organization.not_your_office');
}
