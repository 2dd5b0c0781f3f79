/** Everything that one proposal rests on, looked up once: teams, what stands, what each choice costs. */
import { type RoomId, floorOf } from '../kernel/ids';
import type { PersonId } from '../kernel/ids';
import type { Problem } from '../kernel/assignment';
import { type Candidate, type Target, obstacleTo } from './eligibility';
import { KIND_RULES, type KindRules } from './kinds';
import { type Team, formPairs, teamOf } from './pairs';
import type { Duty, DutyKind } from './state';

export interface Question {
  kind: DutyKind;
  targets: readonly Target[];
  candidates: readonly Candidate[];
  /** What is in force in this roster. */
  standing: readonly Duty[];
}

export interface Plan {
  rules: KindRules;
  targets: readonly Target[];
  teams: readonly Team[];
  /** Who stands for a target and still may. */
  stands: ReadonlyMap<string, ReadonlySet<PersonId>>;
  /** Who stood for it and no longer may. */
  departed: ReadonlyMap<string, readonly PersonId[]>;
}

/** Farther than any floor: somebody without a room, or from another building. */
export const FAR = 99;

const floorsBetween = (a: RoomId, b: RoomId): number =>
  a.slice(0, 3) === b.slice(0, 3) ? Math.abs(floorOf(a) - floorOf(b)) : FAR;

/** Floors between somebody's room and the nearest room of a target; 0 where rooms play no part. */
function distanceTo({ rooms }: Target, { people }: Team): number {
  if (rooms.length === 0) return 0;
  const homes = people.flatMap(({ roomId }) => (roomId ? [roomId] : []));
  return Math.min(FAR, ...homes.flatMap((home) => rooms.map((room) => floorsBetween(home, room))));
}

const allows = (rules: KindRules, target: Target, { people }: Team): boolean =>
  people.every((person) => obstacleTo(rules, person, target) === null);

function standingBy({ kind, targets, candidates, standing }: Question) {
  const people = new Map(candidates.map((one) => [one.id, one]));
  const stands = new Map<string, Set<PersonId>>();
  const departed = new Map<string, PersonId[]>();
  for (const target of targets) {
    const held = standing.filter((duty) => duty.target === target.id).map(({ holder }) => holder);
    const still = held.filter((id) => {
      const person = people.get(id);
      return person && obstacleTo(KIND_RULES[kind], person, target) === null;
    });
    stands.set(target.id, new Set(still));
    departed.set(
      target.id,
      held.filter((id) => !still.includes(id)),
    );
  }
  return { stands, departed };
}

export function planFor(question: Question): Plan {
  const { kind, targets, candidates, standing } = question;
  const rules = KIND_RULES[kind];
  const usable = candidates.filter((one) =>
    targets.some((target) => obstacleTo(rules, one, target) === null),
  );
  const teams =
    rules.held === 'pair'
      ? formPairs(rules, usable, standing)
      : usable.map((person) => teamOf(rules, [person]));
  return { rules, targets, teams, ...standingBy(question) };
}

export function problemOf({ rules, targets, teams, stands }: Plan): Problem {
  const standingAt = targets.map(({ id }) => stands.get(id) ?? new Set<PersonId>());
  const choices = targets.map((target, at) =>
    teams.map((team) => {
      if (!allows(rules, target, team)) return null;
      const kept = team.people.filter(({ id }) => standingAt[at]?.has(id)).length;
      return {
        changes: (standingAt[at]?.size ?? 0) - kept,
        distance: distanceTo(target, team),
      };
    }),
  );
  return {
    targets: targets.length,
    holders: teams,
    choice: (target, holder) => choices[target]?.[holder] ?? null,
    standing: (target) => standingAt[target]?.size ?? 0,
  };
}
