/** How long the local cloud with the campus takes to be ready, the first time and afterwards. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProcess } from '../soak/cloud-process';
import { type Figure, median } from '@louyu/emulator/bench/figure';

const LIMIT = { first: 15_000, afterwards: 3_000 };
const RUNS = 3;

async function readyIn(directory: string): Promise<number> {
  const cloud = await startProcess(['--data', directory]);
  await cloud.end();
  return cloud.readyMs;
}

async function twice(): Promise<{ first: number; afterwards: number }> {
  const directory = await mkdtemp(join(tmpdir(), 'louyu-ready-'));
  try {
    return { first: await readyIn(directory), afterwards: await readyIn(directory) };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

export async function readyTimes(): Promise<Figure[]> {
  const runs: { first: number; afterwards: number }[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await twice());
  const of = (which: 'first' | 'afterwards'): Figure => ({
    name: `cloud_ready_${which}`,
    value: median(runs.map((run) => run[which])),
    unit: 'ms',
    against: LIMIT[which],
  });
  return [of('first'), of('afterwards')];
}
