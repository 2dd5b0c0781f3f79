/** Over whom somebody looks: buildings and classes, as their posts say. */
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import type { Role } from '@louyu/shared/domain/kernel/positions';
import type { Person } from '../../../platform/session/use-session';

/** Who prints codes and sees to lost phones. */
export const CARING = ['group_leader', 'instructor', 'counsellor', 'administrator'] as const;

export interface Place {
  /** `b03`, or a class's id. */
  id: string;
  kind: 'building' | 'class';
}

const BUILDING = /^b\d{2}$/;

export const placeNamed = (id: string): Place => ({
  id,
  kind: BUILDING.test(id) ? 'building' : 'class',
});

const isCaring = (role: Role): boolean => CARING.some((caring) => caring === role);

/** Own buildings first, then own classes; an administrator's are everywhere and are not listed. */
export function placesOf({ positions }: Pick<Person, 'positions'>): Place[] {
  const held = positions.flatMap(({ role, scope }) =>
    isCaring(role) && (scope.kind === 'building' || scope.kind === 'class') ? [scope] : [],
  );
  const ids = [...held].sort((a, b) => a.kind.localeCompare(b.kind)).map(({ id }) => id);
  return [...new Set(ids)].map(placeNamed);
}

export const firstPlaceOf = (person: Pick<Person, 'positions'>): string =>
  placesOf(person)[0]?.id ?? '';

/** What a place is called; a class by its name where that is known. */
export const placeLabel = ({ id, kind }: Place, names?: ReadonlyMap<string, string>): string =>
  kind === 'building' ? buildingLabel(id) : (names?.get(id) ?? '本班');
