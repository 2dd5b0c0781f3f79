/** The optimum against every assignment there is, on instances small enough to try them all. */
import fc from 'fast-check';
import { type Choice, type Problem, assign, jamOf } from './assignment';

interface Instance {
  holders: { room: number; load: number }[];
  cells: (Choice | null)[][];
  standing: number[];
}

const problemOf = ({ holders, cells, standing }: Instance): Problem => ({
  targets: cells.length,
  holders,
  choice: (target, holder) => cells[target]?.[holder] ?? null,
  standing: (target) => standing[target] ?? 0,
});

type Score = [uncovered: number, changes: number, squares: number, distance: number];

function scoreOf({ holders, cells, standing }: Instance, by: number[]): Score | null {
  const loads = holders.map(({ load }) => load);
  const score: Score = [0, 0, 0, 0];
  for (const [target, holder] of by.entries()) {
    const choice = holder < 0 ? undefined : cells[target]?.[holder];
    if (choice === null) return null;
    if (!choice) {
      score[0] += 1;
      score[1] += standing[target] ?? 0;
      continue;
    }
    loads[holder] = (loads[holder] ?? 0) + 1;
    score[1] += choice.changes;
    score[3] += choice.distance;
  }
  const over = holders.some(({ room, load }, at) => (loads[at] ?? 0) > load + room);
  if (over) return null;
  score[2] = loads.reduce((total, load) => total + load * load, 0);
  return score;
}

function* everyWay(targets: number, holders: number): Generator<number[]> {
  if (targets === 0) return yield [];
  for (const rest of everyWay(targets - 1, holders))
    for (let holder = -1; holder < holders; holder += 1) yield [...rest, holder];
}

const better = (a: Score, b: Score): boolean => {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
};

function bruteForce(instance: Instance): Score {
  let best: Score | null = null;
  for (const way of everyWay(instance.cells.length, instance.holders.length)) {
    const score = scoreOf(instance, way);
    if (score && (!best || better(score, best))) best = score;
  }
  return best as Score;
}

const small = (most: number) => fc.integer({ min: 0, max: most });

const instances: fc.Arbitrary<Instance> = fc
  .tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 4 }))
  .chain(([targets, holders]) =>
    fc.record({
      holders: fc.array(fc.record({ room: small(3), load: small(3) }), {
        minLength: holders,
        maxLength: holders,
      }),
      cells: fc.array(
        fc.array(fc.option(fc.record({ changes: small(2), distance: small(4) }), { freq: 3 }), {
          minLength: holders,
          maxLength: holders,
        }),
        { minLength: targets, maxLength: targets },
      ),
      standing: fc.array(small(2), { minLength: targets, maxLength: targets }),
    }),
  );

it('is as good as the best of all assignments, and its prices prove it', () => {
  fc.assert(
    fc.property(instances, (instance) => {
      const { uncovered, changes, squares, distance, gap, holderOf } = assign(problemOf(instance));
      expect([uncovered, changes, squares, distance]).toEqual(bruteForce(instance));
      expect(scoreOf(instance, [...holderOf])).toEqual([uncovered, changes, squares, distance]);
      expect(gap).toBe(0);
    }),
    { numRuns: 400, seed: 5 },
  );
});

it('names a jam only of holders who are full, and more targets than they have room for', () => {
  fc.assert(
    fc.property(instances, (instance) => {
      const problem = problemOf(instance);
      const solution = assign(problem);
      solution.holderOf.forEach((holder, target) => {
        if (holder >= 0) return;
        const jam = jamOf(problem, solution, target);
        const room = jam.holders.reduce((sum, at) => sum + (instance.holders[at]?.room ?? 0), 0);
        expect(jam.targets.length).toBeGreaterThan(room);
      });
    }),
    { numRuns: 200, seed: 5 },
  );
});

it('answers the same for the same', () => {
  fc.assert(
    fc.property(instances, (instance) => {
      expect(assign(problemOf(instance))).toEqual(assign(problemOf(instance)));
    }),
    { numRuns: 50, seed: 5 },
  );
});
