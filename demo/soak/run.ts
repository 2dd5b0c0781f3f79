/** `npm run soak:demo -- [--rounds N] [--seed TEXT]`: kills in the middle of submissions, for as long as wanted. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Chance } from '../campus/chance';
import { killRound, prepare } from './kill';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '20' }, seed: { type: 'string', default: 'soak' } },
});

async function soak(rounds: number, seed: string): Promise<number> {
  const directory = await mkdtemp(join(tmpdir(), 'louyu-soak-'));
  let broken = 0;
  try {
    const ground = await prepare(directory);
    const chance = new Chance(seed);
    for (let round = 1; round <= rounds; round += 1) {
      const told = await killRound(directory, ground, chance);
      if (told.faults.length > 0) broken += 1;
      process.stdout.write(`${JSON.stringify({ round, ...told })}\n`);
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
  return broken;
}

void soak(Number(values.rounds), values.seed).then((broken) => {
  process.stdout.write(`${JSON.stringify({ rounds: Number(values.rounds), broken })}\n`);
  process.exitCode = broken > 0 ? 1 : 0;
});
