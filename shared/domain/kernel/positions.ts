/**
 * Who may do what is a position: a role over a scope for a time. Everything that asks
 * "may this person?" ends in `covers`.
 */
import type { BuildingId, ClassId, CollegeId, PersonId, RoomId } from './ids';
import type { Instant } from './calendar';

export const ROLES = [
  'student',
  'activist',
  'member',
  'group_leader',
  'instructor',
  'counsellor',
  'guidance',
  'apartment_office',
  'college_secretary',
  'logistics',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

export type Scope =
  | { kind: 'university' }
  | { kind: 'building'; id: BuildingId }
  | { kind: 'college'; id: CollegeId }
  | { kind: 'class'; id: ClassId };

export interface Position {
  role: Role;
  scope: Scope;
  from: Instant;
  /** `null`: until further notice. */
  until: Instant | null;
  /** Whose place it is held in during a leave; absent for a post of one's own. */
  standsInFor?: PersonId;
}

/** Where a matter lies; a position covers it when its scope contains it. */
export interface Locus {
  buildingId?: BuildingId | null;
  collegeId?: CollegeId | null;
  classId?: ClassId | null;
}

export interface Actor {
  personId: PersonId;
  name: string;
  gender: 'female' | 'male';
  roomId: RoomId | null;
  buildingId: BuildingId | null;
  collegeId: CollegeId | null;
  classId: ClassId | null;
  positions: Position[];
}

export const inForce = (position: Position, now: Instant): boolean =>
  position.from <= now && (position.until === null || now < position.until);

/** The field of a locus, and of a stored document, that each kind of scope speaks about. */
export const LOCUS_FIELD = {
  building: 'buildingId',
  college: 'collegeId',
  class: 'classId',
} as const;

/** Whether a scope contains a locus; a locus without the scope's dimension is not contained. */
export function contains(scope: Scope, locus: Locus): boolean {
  if (scope.kind === 'university') return true;
  return locus[LOCUS_FIELD[scope.kind]] === scope.id;
}

/** Whether the actor holds, at `now`, one of `roles` over the locus. */
export const covers = (actor: Actor, roles: readonly Role[], locus: Locus, now: Instant): boolean =>
  actor.positions.some(
    (position) =>
      roles.includes(position.role) && inForce(position, now) && contains(position.scope, locus),
  );

/** The scopes in which the actor holds one of `roles` at `now`. */
export const scopesOf = (actor: Actor, roles: readonly Role[], now: Instant): Scope[] =>
  actor.positions
    .filter((position) => roles.includes(position.role) && inForce(position, now))
    .map((position) => position.scope);
