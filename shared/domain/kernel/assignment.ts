/**
 * The optimum behind a proposal: targets to holders with a limit each, lexicographically
 * best in (targets covered, changes to what stands, sum of squared loads, distance).
 *
 * A holder with room for `c` targets becomes `c` slots whose cost grows with the load, so
 * that squared loads are a plain assignment problem (their increments rise, hence the lower
 * slots fill first). `shortest-paths.ts` solves it and leaves prices that prove the optimum.
 */
import { type Priced, solve } from './shortest-paths';

export interface Choice {
  /** Standing holders of the target that this choice drops. */
  changes: number;
  /** How far the holder lives from the target; the least of the criteria. */
  distance: number;
}

export interface Problem {
  targets: number;
  /** How many more targets each may take, and how many they hold already. */
  holders: readonly { room: number; load: number }[];
  /** What it costs to give the target to the holder; `null` where a hard rule forbids it. */
  choice(target: number, holder: number): Choice | null;
  /** Standing holders that are dropped when the target stays without. */
  standing(target: number): number;
}

export interface Solution {
  /** Holder of each target; -1 where nobody could. */
  holderOf: Int32Array;
  uncovered: number;
  changes: number;
  squares: number;
  distance: number;
  /** The solution's weighted cost minus the bound that its prices prove: 0 at the optimum. */
  gap: number;
}

interface Weights {
  uncovered: number;
  changes: number;
  squares: number;
}

interface Slot {
  holder: number;
  step: number;
}

/** What one more target adds to the square of a load. */
const squareStep = (load: number): number => 2 * load + 1;

const slotsOf = (holders: Problem['holders']): Slot[] =>
  holders.flatMap(({ room, load }, holder) =>
    Array.from({ length: room }, (_, nth) => ({ holder, step: squareStep(load + nth) })),
  );

const range = (length: number): number[] => Array.from({ length }, (_, at) => at);

const highest = (values: Iterable<number>): number => {
  let most = 0;
  for (const value of values) most = Math.max(most, value);
  return most;
};

function* choices({ targets, holders, choice }: Problem): Generator<Choice> {
  for (let target = 0; target < targets; target += 1)
    for (let holder = 0; holder < holders.length; holder += 1) {
      const found = choice(target, holder);
      if (found) yield found;
    }
}

/** Each criterion outweighs all that the lighter ones can add up to. Integers, exact in a double. */
function weightsFor(problem: Problem, slots: readonly Slot[]): Weights {
  const all = [...choices(problem)];
  const most = problem.targets + 1;
  const squares = most * highest(all.map(({ distance }) => distance)) + 1;
  const changes = squares * (most * highest(slots.map(({ step }) => step)) + 1);
  const dropped = highest([
    ...all.map((choice) => choice.changes),
    ...range(problem.targets).map(problem.standing),
  ]);
  return { squares, changes, uncovered: changes * (most * dropped + 1) };
}

function priced(problem: Problem, slots: readonly Slot[], weights: Weights): Priced {
  const { targets, choice, standing } = problem;
  const cost = new Float64Array(targets * slots.length).fill(Infinity);
  range(targets).forEach((target) => {
    const row = problem.holders.map((_, holder) => choice(target, holder));
    slots.forEach(({ holder, step }, column) => {
      const found = row[holder];
      if (!found) return;
      const { changes, distance } = found;
      cost[target * slots.length + column] =
        changes * weights.changes + step * weights.squares + distance;
    });
  });
  const without = range(targets).map(
    (target) => weights.uncovered + standing(target) * weights.changes,
  );
  return { rows: targets, columns: slots.length, cost, without };
}

const criteria = (problem: Problem, slots: readonly Slot[], slotOf: Int32Array) => {
  const sums = { uncovered: 0, changes: 0, squares: 0, distance: 0 };
  slotOf.forEach((column, target) => {
    const slot = slots[column];
    const found = slot && problem.choice(target, slot.holder);
    sums.uncovered += found ? 0 : 1;
    sums.changes += found ? found.changes : problem.standing(target);
    sums.squares += slot?.step ?? 0;
    sums.distance += found?.distance ?? 0;
  });
  const standing = problem.holders.reduce((sum, { load }) => sum + load * load, 0);
  return { ...sums, squares: sums.squares + standing };
};

/** The best assignment there is; deterministic for equal input. */
export function assign(problem: Problem): Solution {
  const slots = slotsOf(problem.holders);
  const { columnOf, gap } = solve(priced(problem, slots, weightsFor(problem, slots)));
  const holderOf = columnOf.map((column) => slots[column]?.holder ?? -1);
  return { holderOf, gap, ...criteria(problem, slots, columnOf) };
}

/**
 * The jam that a target without holder is stuck in: every holder that it or the targets
 * it competes with could have, all of them full (Hall's condition fails there).
 */
export function jamOf({ choice, holders }: Problem, { holderOf }: Solution, stuck: number) {
  const targets = new Set([stuck]);
  const full = new Set<number>();
  for (const target of targets)
    holders.forEach((_, holder) => {
      if (full.has(holder) || !choice(target, holder)) return;
      full.add(holder);
      holderOf.forEach((by, held) => by === holder && targets.add(held));
    });
  return { targets: [...targets], holders: [...full] };
}
