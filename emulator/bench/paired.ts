/**
 * Why: a machine is never quiet, so two sides are measured in turns, batch by batch, each first
 * every other time, and the median batch of each speaks for it. What a side leaves for the
 * garbage collector is collected before the other's turn, so nobody pays another's bill.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { median } from './figure';

setFlagsFromString('--expose-gc');
export const collectGarbage = runInNewContext('gc') as () => void;

export type Batch = (round: number) => void | Promise<void>;

export interface Sides {
  ours: Batch;
  bare: Batch;
}

export interface Times {
  /** Median milliseconds of one batch. */
  ours: number;
  bare: number;
}

const timed = async (batch: Batch, round: number): Promise<number> => {
  collectGarbage();
  const started = performance.now();
  await batch(round);
  return performance.now() - started;
};

/** The first `warmUp` rounds run but do not count: code is compiled and caches fill in them. */
export const paired = async (sides: Sides, rounds: number, warmUp = 3): Promise<Times> => {
  const took = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const order = round % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const);
    for (const side of order) {
      const ms = await timed(sides[side], round);
      if (round >= warmUp) took[side].push(ms);
    }
  }
  return { ours: median(took.ours), bare: median(took.bare) };
};
