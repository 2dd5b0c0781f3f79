/**
 * Proposes who takes what: satisfies every hard rule and is best, in this order, in targets
 * covered, changes to what stands, sum of squared loads, distance. Every line says why it
 * was chosen; every target left out says which rule is in the way. A person confirms.
 */
import type { PersonId } from '../kernel/ids';
import { type Problem, type Solution, assign, jamOf } from '../kernel/assignment';
import type { Target } from './eligibility';
import { type Unmet, unmetOf } from './explanation';
import type { Team } from './pairs';
import { FAR, type Plan, type Question, planFor, problemOf } from './plan';
import type { Reason } from './state';

export interface ProposedLine {
  target: string;
  /** The leader of a pair first. */
  holders: PersonId[];
  because: Reason[];
}

export interface Proposal {
  lines: ProposedLine[];
  unmet: Unmet[];
  /** People who could take something on and were given nothing. */
  idle: PersonId[];
  /** `gap` 0 proves that nothing better exists for these pairs. */
  figures: Pick<Solution, 'uncovered' | 'changes' | 'squares' | 'gap'>;
}

const loadsOf = ({ teams }: Plan, { holderOf }: Solution): number[] => {
  const loads = teams.map(({ load }) => load);
  for (const holder of holderOf) if (holder >= 0) loads[holder] = (loads[holder] ?? 0) + 1;
  return loads;
};

/** Asks each possible reason of one line. */
function because(plan: Plan, problem: Problem, loads: number[], at: number, by: number): Reason[] {
  const target = plan.targets[at] as Target;
  const { people } = plan.teams[by] as Team;
  const able = plan.teams.flatMap((_, team) => (problem.choice(at, team) ? [team] : []));
  const stands = plan.stands.get(target.id);
  const distance = problem.choice(at, by)?.distance ?? FAR;
  const others = able.filter((team) => team !== by).map((team) => loads[team] ?? 0);
  const reasons: [Reason, boolean][] = [
    ['stands', people.every(({ id }) => stands?.has(id))],
    ['replaces_departed', (plan.departed.get(target.id)?.length ?? 0) > 0],
    ['only_eligible', able.length === 1],
    ['same_class', target.classId !== null && people.some((p) => p.classId === target.classId)],
    ['same_floor', target.rooms.length > 0 && distance === 0],
    ['near_floor', distance === 1],
    ['lightest_load', others.length > 0 && (loads[by] ?? 0) - 1 <= Math.min(...others)],
  ];
  return reasons.filter(([, holds]) => holds).map(([reason]) => reason);
}

/** The best proposal for one roster; deterministic for equal input. */
export function propose(question: Question): Proposal {
  const plan = planFor(question);
  const problem = problemOf(plan);
  const solution = assign(problem);
  const loads = loadsOf(plan, solution);
  const lines: ProposedLine[] = [];
  const unmet: Unmet[] = [];
  solution.holderOf.forEach((by, at) => {
    const target = plan.targets[at] as Target;
    const team = plan.teams[by];
    if (!team) {
      const jam = jamOf(problem, solution, at);
      unmet.push(unmetOf(plan, question.candidates, target, jam));
      return;
    }
    const holders = team.people.map(({ id }) => id);
    lines.push({ target: target.id, holders, because: because(plan, problem, loads, at, by) });
  });
  const given = new Set(lines.flatMap(({ holders }) => holders));
  const idle = plan.teams
    .filter(({ room }) => room > 0)
    .flatMap(({ people }) => people.map(({ id }) => id))
    .filter((id) => !given.has(id));
  const { uncovered, changes, squares, gap } = solution;
  return { lines, unmet, idle, figures: { uncovered, changes, squares, gap } };
}
