/** Positions of one person: which count, how one ends, how one begins without meeting another. */
import { type Instant, addHours } from '../kernel/calendar';
import type { BuildingId, PersonId } from '../kernel/ids';
import type { Position, Role, Scope } from '../kernel/positions';
import type { PositionAppointed, PositionEnded } from './events';

/** The roles of a building's Party group (source 004 三). */
export const GROUP_ROLES: readonly Role[] = ['member', 'activist', 'group_leader'];

/** `university`, `b03`, a college's or a class's id: the scope as one comparable value. */
export const scopeKey = (scope: Scope): string =>
  scope.kind === 'university' ? 'university' : scope.id;

/** The id of a position's post: who, as what, where, since when. */
export const postId = (personId: PersonId, { role, scope, from }: Position): string =>
  [personId, role, scopeKey(scope), from].join('.');

export const sameScope = (a: Scope, b: Scope): boolean =>
  a.kind === b.kind && scopeKey(a) === scopeKey(b);

/** Whether it still counts at `at` or will later; one that was ended before it began never does. */
export const stands = ({ from, until }: Position, at: Instant): boolean =>
  until === null || (at < until && from < until);

/** The building whose group the positions make one a part of, now or soon. */
export const servesIn = (positions: readonly Position[], at: Instant): BuildingId | null => {
  const held = positions.find(
    (position) => GROUP_ROLES.includes(position.role) && stands(position, at),
  );
  return held && held.scope.kind === 'building' ? held.scope.id : null;
};

/** Ended at `at`; one that has not begun never does. */
export const ended = (position: Position, at: Instant): Position & { until: Instant } => ({
  ...position,
  until: position.from > at ? position.from : at,
});

const MILLISECOND_IN_HOURS = 1 / 3_600_000;

/** Two positions of one role over one place never begin at one instant, so that each has a name. */
export function distinct(position: Position, among: readonly Position[]): Position {
  const taken = among.some(
    ({ role, scope, from }) =>
      role === position.role && sameScope(scope, position.scope) && from === position.from,
  );
  if (!taken) return position;
  return distinct({ ...position, from: addHours(position.from, MILLISECOND_IN_HOURS) }, among);
}

/** The event of a position that begins; to be a student comes with the room and is none. */
export const appointed = (personId: PersonId, position: Position): PositionAppointed[] =>
  position.role === 'student' ? [] : [{ type: 'PositionAppointed', personId, ...position }];

/** The event of a position that has ended before its time. */
export const ending = (
  personId: PersonId,
  position: Position & { until: Instant },
): PositionEnded[] =>
  position.role === 'student' ? [] : [{ type: 'PositionEnded', personId, ...position }];
