/** A short sample of `npm run soak:demo`: three kills in the middle of concurrent submissions. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Chance } from '../campus/chance';
import { killRound, prepare } from './kill';

const ROUNDS = 3;
const PATIENCE = 300_000;

it(
  'loses nothing acknowledged and leaves nothing half done',
  async () => {
    const directory = await mkdtemp(join(tmpdir(), 'louyu-kill-'));
    try {
      const ground = await prepare(directory);
      const chance = new Chance('kills of the sample');
      for (let round = 0; round < ROUNDS; round += 1) {
        const { acknowledged, faults } = await killRound(directory, ground, chance);
        expect(faults).toEqual([]);
        expect(acknowledged).toBeGreaterThan(0);
      }
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  },
  PATIENCE,
);
