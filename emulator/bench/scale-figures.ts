/**
 * Why: what must not grow with the collection: an indexed query; and what grows, beside the bare
 * table: memory, and the time to open a filled directory.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Figure } from './figure';
import { median } from './figure';
import { paired } from './paired';
import { collection, pageSize } from './sample';
import { prepare, groupOf, type Grounds } from './store-figures';
import { BareTable } from './bare-table';
import { DocumentStore } from '../database/store/document-store';
import { declaration } from './sample';

const run = promisify(execFile);

const query = ({ store, size }: Grounds, round: number): void => {
  for (let n = round * 200; n < (round + 1) * 200; n += 1) {
    const filter = { group: groupOf(n, size) };
    const found = store.find(collection, { filter, order: [['at', -1]], skip: 0, limit: 100 });
    if (found.documents.map((each) => each.document).length !== pageSize)
      throw new Error('a page is not whole');
  }
};

/** Microseconds of an indexed query over `size` documents against the same over 1,000. */
export const flatness = async (sizes: number[]): Promise<Figure[]> => {
  const small = prepare(1000);
  const figures: Figure[] = [];
  for (const size of sizes) {
    const large = prepare(size);
    const sides = {
      ours: (round: number) => query(large, round),
      bare: (round: number) => query(small, round),
    };
    const times = await paired(sides, 31);
    const name = `where_over_${size}_against_1000`;
    figures.push({ name, value: times.ours * 5, unit: 'us', against: times.bare * 5 });
    large.store.close();
    large.bare.close();
  }
  return figures;
};

const child = join(__dirname, 'memory-child.ts');

const residentOf = async (which: string, size: number): Promise<number> => {
  const args = ['--expose-gc', '--require', 'tsx/cjs', child, which, String(size)];
  const { stdout } = await run(process.execPath, args);
  return Number(stdout);
};

/** Bytes that `size` documents in memory take, each side in processes of its own. */
export const memory = async (size: number): Promise<Figure> => {
  const took = { store: [] as number[], bare: [] as number[] };
  for (let round = 0; round < 3; round += 1) {
    for (const which of ['store', 'bare'] as const) took[which].push(await residentOf(which, size));
  }
  const value = median(took.store);
  return { name: `memory_of_${size}`, value, unit: 'bytes', against: median(took.bare) };
};

/** Milliseconds to open a filled directory and read one document. */
export const opening = async ({ size }: Grounds, directory: string): Promise<Figure> => {
  const sides = {
    ours: () => {
      const store = new DocumentStore(directory, [declaration]);
      store.get(collection, `record-${size - 1}`);
      store.close();
    },
    bare: () => {
      const bare = new BareTable(directory);
      bare.get(`record-${size - 1}`);
      bare.close();
    },
  };
  const times = await paired(sides, 15);
  return { name: `open_with_${size}`, value: times.ours, unit: 'ms', against: times.bare };
};
