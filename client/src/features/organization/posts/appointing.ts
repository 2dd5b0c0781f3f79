/** The post that a form describes, once it does. */
import { buildingOf } from '@louyu/shared/domain/kernel/ids';
import { isGroupRole, scopeKinds } from './giving';
import type { Role, Scope } from '@louyu/shared/domain/kernel/positions';
import type { Shown } from './post';

export const homeOf = ({ roomId }: Pick<Shown, 'roomId'>): string | null =>
  roomId ? (buildingOf(roomId) ?? null) : null;

/** Where the role leaves no choice it is known before anybody chooses. */
export function scopeFor(
  role: Role,
  person: Pick<Shown, 'roomId'>,
  chosen: Scope | undefined,
): Scope | undefined {
  const home = homeOf(person);
  if (isGroupRole(role)) return home ? { kind: 'building', id: home } : undefined;
  const [only, ...others] = scopeKinds(role);
  return only === 'university' && others.length === 0 ? { kind: 'university' } : chosen;
}
