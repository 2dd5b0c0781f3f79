/** A roster as the server tells it: what is covered, and what it would propose. */
import { KIND_RULES } from '@louyu/shared/domain/duties/kinds';
import { ROSTERED_KINDS } from '@louyu/shared/domain/duties/state';
import { LOOKING } from './looking';
import type { coverage, propose } from '@louyu/shared/contracts/duties';
import type { RosteredKind } from '@louyu/shared/domain/duties/state';
import type { Role } from '@louyu/shared/domain/kernel/positions';
import type { OutputOf } from '../../platform/call/contract';
import type { Person } from '../../platform/session/use-session';

export type Coverage = OutputOf<typeof coverage>;
export type Target = Coverage['targets'][number];
export type Serving = Coverage['people'][number];
export type Proposal = OutputOf<typeof propose>;
export type Line = Proposal['lines'][number];

/** One roster: a kind of duty in a building or college. */
export interface Whose {
  kind: RosteredKind;
  place: string;
}

const BUILDING = /^b\d{2}$/;

export const isBuilding = (place: string): boolean => BUILDING.test(place);

/** The kinds that lie in a place, the one that must be covered first. */
export const kindsOf = (place: string): RosteredKind[] => {
  const lies = isBuilding(place) ? 'building' : 'college';
  return ROSTERED_KINDS.filter((kind) => KIND_RULES[kind].place === lies);
};

export const kindNamed = (name: string | undefined, place: string): RosteredKind => {
  const kinds = kindsOf(place);
  return kinds.find((kind) => kind === name) ?? kinds[0] ?? 'area';
};

const LEADING: readonly Role[] = ['group_leader', 'instructor', 'college_secretary', 'guidance'];

type Posts = Pick<Person, 'positions'>;

/** Whether this person arranges duties in the place; the server has the last word. */
export const mayArrange = ({ positions }: Posts, place: string): boolean =>
  positions.some(
    ({ role, scope }) =>
      LEADING.includes(role) && (scope.kind === 'university' || scope.id === place),
  );

/** Buildings and colleges that somebody's posts name; `everywhere` where one spans the university. */
export function placesOf({ positions }: Posts): { places: string[]; everywhere: boolean } {
  const looking = positions.filter(({ role }) => LOOKING.some((one) => one === role));
  const ids = looking.flatMap(({ scope }) =>
    scope.kind === 'building' || scope.kind === 'college' ? [scope.id] : [],
  );
  return {
    places: [...new Set(ids)],
    everywhere: looking.some(({ scope }) => scope.kind === 'university'),
  };
}
