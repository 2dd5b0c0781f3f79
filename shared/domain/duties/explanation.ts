/** Why a target found nobody: the rule that is in the way of each candidate, or the jam. */
import { type Candidate, type Target, obstacleTo, roomFor } from './eligibility';
import type { Plan } from './plan';
import type { Obstacle } from './state';

export interface Unmet {
  target: string;
  /** How many people each hard rule keeps from it. */
  obstacles: Partial<Record<Obstacle, number>>;
  /** People whom no rule keeps from it, but who hold as much as they may already. */
  full: number;
  /** People whom no rule keeps from it, but who have no partner. */
  withoutPartner: number;
  /** So many targets, this one among them, compete for so few holders; 0 when nobody is eligible. */
  jam: { targets: number; room: number };
}

function obstaclesFor(plan: Plan, candidates: readonly Candidate[], target: Target) {
  const obstacles: Partial<Record<Obstacle, number>> = {};
  for (const person of candidates) {
    const obstacle = obstacleTo(plan.rules, person, target);
    if (obstacle) obstacles[obstacle] = (obstacles[obstacle] ?? 0) + 1;
  }
  return obstacles;
}

/** Explains one target without holder. */
export function unmetOf(
  plan: Plan,
  candidates: readonly Candidate[],
  target: Target,
  jam: { targets: number[]; holders: number[] },
): Unmet {
  const eligible = candidates.filter((person) => obstacleTo(plan.rules, person, target) === null);
  const full = eligible.filter((person) => roomFor(plan.rules, person) === 0);
  const teamed = new Set(plan.teams.flatMap(({ people }) => people.map(({ id }) => id)));
  const room = jam.holders.reduce((sum, holder) => sum + (plan.teams[holder]?.room ?? 0), 0);
  return {
    target: target.id,
    obstacles: obstaclesFor(plan, candidates, target),
    full: full.length,
    withoutPartner: eligible.filter(({ id }) => !teamed.has(id)).length - full.length,
    jam: jam.holders.length > 0 ? { targets: jam.targets.length, room } : { targets: 0, room: 0 },
  };
}
