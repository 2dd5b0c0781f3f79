/** Why: memory is only comparable between processes that hold nothing else. Prints bytes. */
import { DocumentStore } from '../database/store/document-store';
import { BareTable } from './bare-table';
import { collection, declaration, sampleDocument } from './sample';

const [, , which, count] = process.argv;
const size = Number(count);
const batch = 1000;

const resident = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().rss;
};

const fill = (insert: (documents: ReturnType<typeof sampleDocument>[]) => void): void => {
  for (let from = 0; from < size; from += batch) {
    insert(Array.from({ length: batch }, (_, n) => sampleDocument(from + n, size)));
  }
};

const measured = (): number => {
  const bare = which === 'bare' ? new BareTable() : undefined;
  const store = bare ? undefined : new DocumentStore(undefined, [declaration]);
  const before = resident();
  fill((documents) => (bare ? bare.fill(documents) : store?.insertMany(collection, documents)));
  const bytes = resident() - before;
  bare?.close();
  store?.close();
  return bytes;
};

process.stdout.write(String(measured()));
