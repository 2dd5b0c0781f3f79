/**
 * The one place that says yes. A contract declares roles and ties; this decides whether
 * the caller has one of them over the matter. Whatever is not declared is refused.
 */
import type { Contract, Permission, Relation } from '@louyu/shared/contracts/contract';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import { buildingOf } from '@louyu/shared/domain/kernel/ids';
import type { Entity } from '@louyu/shared/domain/kernel/entity';
import {
  type Actor,
  type Locus,
  type Role,
  type Scope,
  covers,
  scopesOf,
} from '@louyu/shared/domain/kernel/positions';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import type { Collection } from './collection';
import type { Caller } from './handler';

const isTied = <T extends Entity>(
  actor: Actor,
  relations: readonly Relation[],
  of: Collection<T>,
  matter: T,
): boolean => {
  const { room, ...ties } = of.ties(matter);
  return relations.some((relation) =>
    relation === 'occupant'
      ? Boolean(room) && room === actor.roomId
      : ties[relation]?.includes(actor.personId),
  );
};

const BUILDING = /^b\d{2}$/;

/** A place named in the input: `b03`, `b03-0412`, or else a class or college, whose ids never meet. */
function locusOfPlace(place: unknown): Locus {
  const named = String(place);
  const buildingId = buildingOf(named) ?? (BUILDING.test(named) ? named : undefined);
  return buildingId ? { buildingId } : { classId: named, collegeId: named };
}

const heldBy = (caller: Caller, permission: Permission) =>
  permission.kind === 'held' && caller.actor ? { actor: caller.actor, permission } : undefined;

/** The caller's scopes under the contract's roles; refuses a caller who has none. */
export function ensureRole(contract: Contract, caller: Caller, now: Instant): Scope[] {
  if (contract.permission.kind === 'everyone') return [];
  const held = heldBy(caller, contract.permission);
  ensure(held, 'kernel.forbidden');
  const scopes = scopesOf(held.actor, held.permission.roles, now);
  const tieMayDo = held.permission.relations.length > 0 && contract.about.kind === 'document';
  ensure(scopes.length > 0 || tieMayDo, 'kernel.forbidden');
  return scopes;
}

/** Refuses a caller without a role over the place named in the input. */
export function ensurePlace(
  contract: Contract,
  caller: Caller,
  input: Record<string, unknown>,
  now: Instant,
): void {
  if (contract.about.kind !== 'place') return;
  const held = heldBy(caller, contract.permission);
  const locus = locusOfPlace(input[contract.about.key]);
  ensure(held && covers(held.actor, held.permission.roles, locus, now), 'kernel.forbidden');
}

/** Refuses a caller who neither holds a role over the loaded matter nor is tied to it. */
export function ensureMatter<T extends Entity>(
  contract: Contract,
  caller: Caller,
  of: Collection<T>,
  matter: T,
  now: Instant,
): void {
  if (contract.permission.kind === 'everyone') return;
  const held = heldBy(caller, contract.permission);
  ensure(held, 'kernel.forbidden');
  const { actor, permission } = held;
  const allowed =
    covers(actor, permission.roles, of.locus(matter), now) ||
    isTied(actor, permission.relations, of, matter);
  ensure(allowed, 'kernel.forbidden');
}

/** The first of the contract's roles that the caller holds over the matter; `null` for a mere tie. */
export function admittingRole(
  contract: Contract,
  actor: Actor,
  locus: Locus,
  now: Instant,
): Role | null {
  if (contract.permission.kind === 'everyone') return null;
  return contract.permission.roles.find((role) => covers(actor, [role], locus, now)) ?? null;
}
