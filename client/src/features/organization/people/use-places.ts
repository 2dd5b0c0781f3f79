/** The places that somebody may look into, with what they are called. */
import { buildings, units } from '@louyu/shared/contracts/organization-bodies';
import { useRead } from '../../../platform/query/use-read';
import { useSession } from '../../../platform/session/use-session';
import { placeNamed, placesOf } from './places';
import type { Place } from './places';

const MOST = 100;

/** The names of colleges or classes by their ids; empty until they are known. */
export function useUnitNames(
  kind: 'class' | 'college',
  wanted: readonly (string | null)[],
): ReadonlyMap<string, string> {
  const ids = [...new Set(wanted.filter((id) => id !== null))].sort().slice(0, MOST);
  const input = { kind, ids, closed: false, after: null };
  const { data } = useRead(units, input, { when: ids.length > 0 });
  return new Map((data?.rows ?? []).map(({ id, name }) => [id, name]));
}

interface Places {
  places: readonly Place[];
  names: ReadonlyMap<string, string>;
}

/** `undefined` until the person is known. */
export function usePlaces(): Places | undefined {
  const { person, holds } = useSession();
  const everywhere = holds('administrator');
  const all = useRead(buildings, {}, { when: everywhere });
  const own = person ? placesOf(person) : [];
  const classes = own.filter(({ kind }) => kind === 'class').map(({ id }) => id);
  const names = useUnitNames('class', classes);
  if (!person || (everywhere && !all.data)) return undefined;
  const others = everywhere ? (all.data?.buildings ?? []).map(({ id }) => placeNamed(id)) : [];
  const known = new Set(own.map(({ id }) => id));
  return { places: [...own, ...others.filter(({ id }) => !known.has(id))], names };
}
