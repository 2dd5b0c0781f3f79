/**
 * Who may do what is a position: a role over a scope for a time. Everything that asks
 * "may this person?" ends in `covers`.
 */
import type { BuildingId, CollegeId, PersonId, RoomId } from './ids';
import type { Instant } from './calendar';

export const ROLES = [
  'student',
  'activist',
  'member',
  'group_leader',
  'instructor',
  'guidance',
  'college_secretary',
  'logistics',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

export type Scope =
  | { kind: 'university' }
  | { kind: 'building'; id: BuildingId }
  | { kind: 'college'; id: CollegeId };

export interface Position {
  role: Role;
  scope: Scope;
  from: Instant;
  /** `null`: until further notice. */
  until: Instant | null;
}

/** Where a matter lies; a position covers it when its scope contains it. */
export interface Locus {
  buildingId?: BuildingId | null;
  collegeId?: CollegeId | null;
}

export interface Actor {
  personId: PersonId;
  name: string;
  gender: 'female' | 'male';
  roomId: RoomId | null;
  buildingId: BuildingId | null;
  collegeId: CollegeId | null;
  positions: Position[];
}

export const inForce = (position: Position, now: Instant): boolean =>
  position.from <= now && (position.until === null || now < position.until);

/** Whether a scope contains a locus; a locus without the scope's dimension is not contained. */
export function contains(scope: Scope, locus: Locus): boolean {
  if (scope.kind === 'university') return true;
  return scope.kind === 'building' ? locus.buildingId === scope.id : locus.collegeId === scope.id;
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
