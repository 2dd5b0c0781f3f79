/** Why: `npm run bench` prints the store's figures, one JSON line each, always beside a baseline. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aggregateFigure } from './aggregate-figure';
import { lineOf, type Figure } from './figure';
import { flatness, memory, opening } from './scale-figures';
import { sdkFigures } from './sdk-figures';
import { prepare, storeFigures } from './store-figures';

const size = 100_000;

const print = (figures: Figure[]): void => {
  for (const figure of figures) process.stdout.write(`${lineOf(figure)}\n`);
};

const inMemory = async (): Promise<void> => {
  const grounds = prepare(size);
  print([await aggregateFigure(grounds)]);
  print(await storeFigures(grounds, 'memory', 1000));
  grounds.store.close();
  grounds.bare.close();
};

const onDisk = async (directory: string): Promise<void> => {
  const grounds = prepare(size, directory);
  print(await storeFigures(grounds, 'disk', 100));
  grounds.store.close();
  grounds.bare.close();
  print([await opening(grounds, directory)]);
};

const bench = async (): Promise<void> => {
  const directory = await mkdtemp(join(tmpdir(), 'emulator-bench-'));
  try {
    await inMemory();
    await onDisk(join(directory, 'store'));
    print(await flatness([10_000, 100_000]));
    print([await memory(size)]);
    print(await sdkFigures(size, join(directory, 'cloud')));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};

void bench();
