/** Whose forms and plans somebody may write: their buildings, and the university's own. */
import type { Role } from '@louyu/shared/domain/kernel/positions';
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import type { Person } from '../../platform/session/use-session';

const WRITING: readonly Role[] = ['group_leader', 'instructor', 'guidance'];

export const EVERYWHERE = 'all';

export const placeLabel = (place: string): string =>
  place === EVERYWHERE ? '全校' : buildingLabel(place);

/** The places of their posts, each once; the university's first. */
export function placesWritten({ positions }: Person): string[] {
  const places = positions.flatMap(({ role, scope }) => {
    if (!WRITING.includes(role)) return [];
    if (scope.kind === 'university') return [EVERYWHERE];
    return scope.kind === 'building' ? [scope.id] : [];
  });
  return [...new Set(places)].sort();
}
