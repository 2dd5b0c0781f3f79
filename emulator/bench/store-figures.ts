/**
 * Why: the engine without protocol: the store, called in process, against the bare table. On disk
 * every acknowledged write waits for the disk on both sides; in memory only the work remains.
 */
import { DocumentStore } from '../database/store/document-store';
import { updatedDocument } from '../database/update/document-update';
import { TransactionRegistry } from '../database/transactions/transaction-registry';
import { BareTable } from './bare-table';
import type { Figure } from './figure';
import { paired, type Sides } from './paired';
import {
  collection,
  declaration,
  pageSize,
  sampleDocument,
  sampleDocuments,
  scattered,
} from './sample';

export interface Grounds {
  store: DocumentStore;
  bare: BareTable;
  size: number;
}

export const prepare = (size: number, directory?: string): Grounds => {
  const documents = sampleDocuments(size);
  const store = new DocumentStore(directory, [declaration]);
  const bare = new BareTable(directory);
  store.insertMany(collection, documents);
  bare.fill(documents);
  return { store, bare, size };
};

export const groupOf = (n: number, size: number): string =>
  `group-${scattered(n, Math.max(1, size / pageSize))}`;

const perSecond = async (name: string, count: number, rounds: number, sides: Sides) => {
  const times = await paired(sides, rounds);
  const rate = (ms: number): number => (count / ms) * 1000;
  return { name, value: rate(times.ours), unit: 'ops/s', against: rate(times.bare) };
};

const each = (count: number, round: number, work: (n: number) => void): void => {
  for (let n = round * count; n < (round + 1) * count; n += 1) work(n);
};

const get = ({ store, bare, size }: Grounds, name: string): Promise<Figure> =>
  perSecond(name, 2000, 31, {
    ours: (round) =>
      each(2000, round, (n) => store.get(collection, `record-${scattered(n, size)}`)),
    bare: (round) => each(2000, round, (n) => bare.get(`record-${scattered(n, size)}`)),
  });

const add = ({ store, bare, size }: Grounds, name: string, count: number): Promise<Figure> =>
  perSecond(name, count, 31, {
    ours: (round) =>
      each(count, round, (n) => {
        const after = sampleDocument(size + n, size);
        store.write([{ collection, id: after._id, after }]);
      }),
    bare: (round) => each(count, round, (n) => bare.add(sampleDocument(size + n, size))),
  });

const situation = { filter: {}, now: 0 };

const change = (store: DocumentStore, id: string, n: number): void => {
  const before = store.get(collection, id);
  if (!before) return;
  const after = updatedDocument(before, { $set: { amount: n } }, situation);
  store.write([{ collection, id, before, after }]);
};

const update = ({ store, bare, size }: Grounds, name: string, count: number): Promise<Figure> =>
  perSecond(name, count, 31, {
    ours: (round) =>
      each(count, round, (n) => change(store, `record-${scattered(n, size)}`, n + 100)),
    bare: (round) =>
      each(count, round, (n) => bare.update(`record-${scattered(n, size)}`, { amount: n + 100 })),
  });

const three = (n: number, size: number): string[] =>
  [0, 1, 2].map((at) => `record-${scattered(3 * n + at, size)}`);

const transaction = async (grounds: Grounds, name: string, count: number): Promise<Figure> => {
  const { store, bare, size } = grounds;
  const registry = new TransactionRegistry(store, 30_000);
  const ours = (n: number): void => {
    const open = registry.start({ instance: undefined, call: undefined });
    for (const id of three(n, size)) {
      const before = open.get(collection, id);
      const after = before && updatedDocument(before, { $set: { amount: -n } }, situation);
      open.write({ collection, id, before, after });
    }
    registry.commit(open.id);
  };
  const theirs = (n: number): void =>
    bare.atomically(() => three(n, size).forEach((id) => bare.update(id, { amount: -n })));
  return perSecond(name, count, 31, {
    ours: (round) => each(count, round, ours),
    bare: (round) => each(count, round, theirs),
  });
};

const page = { order: [['at', -1]] as [string, -1][], skip: 0, limit: 100 };

/** Microseconds of one query that returns a page in the order of the index. */
export const where = async ({ store, bare, size }: Grounds, name: string): Promise<Figure> => {
  const times = await paired(
    {
      ours: (round) =>
        each(200, round, (n) => {
          const request = { ...page, filter: { group: groupOf(n, size) } };
          store.find(collection, request).documents.map((found) => found.document);
        }),
      bare: (round) => each(200, round, (n) => bare.where(groupOf(n, size))),
    },
    41,
  );
  return { name, value: times.ours * 5, unit: 'us', against: times.bare * 5 };
};

/** Reads and writes; `count` is how many writes make a batch: few on disk, many in memory. */
export const storeFigures = async (
  grounds: Grounds,
  kind: string,
  count: number,
): Promise<Figure[]> => [
  await get(grounds, `${kind}_get`),
  await where(grounds, `${kind}_where`),
  await update(grounds, `${kind}_update`, count),
  await transaction(grounds, `${kind}_transaction_of_three`, Math.ceil(count / 3)),
  await add(grounds, `${kind}_add`, count),
];
