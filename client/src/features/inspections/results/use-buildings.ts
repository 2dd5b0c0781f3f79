/** Whose buildings somebody may see the results of: their own, or all where a post spans the university. */
import { buildings } from '@louyu/shared/contracts/organization-bodies';
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import type { Role } from '@louyu/shared/domain/kernel/positions';
import { useRead } from '../../../platform/query/use-read';
import type { Person } from '../../../platform/session/use-session';

const LEADING: readonly Role[] = ['group_leader', 'instructor', 'guidance'];

export interface Building {
  id: string;
  name: string;
}

const posts = ({ positions }: Pick<Person, 'positions'>) =>
  positions.filter(({ role }) => LEADING.includes(role)).map(({ scope }) => scope);

/** `undefined` until it is known; empty for whoever leads nothing. */
export function useBuildings(person: Person): Building[] | undefined {
  const scopes = posts(person);
  const everywhere = scopes.some(({ kind }) => kind === 'university');
  const all = useRead(buildings, {}, { when: everywhere });
  if (everywhere) return all.data?.buildings.map(({ id, name }) => ({ id, name }));
  const own = scopes.flatMap((scope) => (scope.kind === 'building' ? [scope.id] : []));
  return [...new Set(own)].sort().map((id) => ({ id, name: buildingLabel(id) }));
}
