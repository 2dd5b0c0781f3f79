/** Which buildings and colleges somebody may look at, with what they are called. */
import { buildings, units } from '@louyu/shared/contracts/organization-bodies';
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import { useRead } from '../../platform/query/use-read';
import { isBuilding, placesOf } from './roster';
import type { Person } from '../../platform/session/use-session';

export interface Place {
  id: string;
  name: string;
}

const COLLEGES = { kind: 'college', closed: false, after: null } as const;

interface Names {
  buildings: readonly string[];
  colleges: ReadonlyMap<string, string>;
}

/** The names that a person's places need; `undefined` until they are there. */
function useNames(everywhere: boolean, colleges: boolean): Names | undefined {
  const all = useRead(buildings, {}, { when: everywhere });
  const named = useRead(units, COLLEGES, { when: colleges });
  const waiting = (everywhere && !all.data) || (colleges && !named.data);
  if (waiting) return undefined;
  return {
    buildings: (all.data?.buildings ?? []).map(({ id }) => id),
    colleges: new Map((named.data?.rows ?? []).map(({ id, name }) => [id, name])),
  };
}

const namedBy =
  ({ colleges }: Names) =>
  (id: string): Place => ({
    id,
    name: isBuilding(id) ? buildingLabel(id) : (colleges.get(id) ?? '本学院'),
  });

/** Their own, or all of them; `undefined` until that is known. */
export function usePlaces(person: Person): Place[] | undefined {
  const { places, everywhere } = placesOf(person);
  const names = useNames(everywhere, everywhere || places.some((id) => !isBuilding(id)));
  if (!names) return undefined;
  const ids = everywhere ? [...names.buildings, ...names.colleges.keys()] : places;
  return ids.map(namedBy(names));
}
