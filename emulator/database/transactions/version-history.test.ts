/** Why: an open transaction must not cost more the longer it is open and the more others write. */
import { DocumentStore } from '../store/document-store';
import { TransactionRegistry } from './transaction-registry';
import type { Transaction } from './transaction';

const name = 'counters';

const start = () => {
  const store = new DocumentStore(undefined, [{ name }]);
  const registry = new TransactionRegistry(store, 30_000);
  store.insertMany(name, [
    { _id: 'a', n: 0 },
    { _id: 'b', n: 0 },
  ]);
  const write = (id: string, n: number): void => {
    const before = store.get(name, id);
    store.write([{ collection: name, id, before, after: { _id: id, n } }]);
  };
  const reading = (): Transaction => {
    const transaction = registry.start({ instance: undefined, call: undefined });
    transaction.get(name, 'a');
    return transaction;
  };
  return { store, registry, write, reading };
};

const end = ({ store, registry }: ReturnType<typeof start>): void => {
  registry.close();
  store.close();
};

it('one version a document is kept for a snapshot, however often the document changes', () => {
  const ground = start();
  const transaction = ground.reading();
  for (let n = 1; n <= 500; n += 1) ground.write(n % 2 === 0 ? 'a' : 'b', n);
  expect(ground.store.history.size).toBe(2);
  expect(transaction.get(name, 'a')).toEqual({ _id: 'a', n: 0 });
  expect(() => transaction.write({ collection: name, id: 'a' })).toThrow();
  ground.registry.abort(transaction.id);
  expect(ground.store.history.size).toBe(0);
  end(ground);
});

it('transactions that overlap without end leave nothing behind', () => {
  const ground = start();
  let previous = ground.reading();
  for (let n = 1; n <= 200; n += 1) {
    ground.write('a', n);
    const next = ground.reading();
    ground.write('b', n);
    expect(previous.get(name, 'a')).toEqual({ _id: 'a', n: n - 1 });
    expect(next.get(name, 'a')).toEqual({ _id: 'a', n });
    ground.registry.abort(previous.id);
    expect(ground.store.history.size).toBeLessThanOrEqual(2);
    previous = next;
  }
  end(ground);
});

it('each of several snapshots sees its own version', () => {
  const ground = start();
  const readers = [0, 1, 2, 3].map((n) => {
    if (n > 0) ground.write('a', n);
    return ground.reading();
  });
  ground.write('a', 4);
  ground.registry.abort(readers[1]?.id ?? '');
  ground.write('a', 5);
  const seen = [0, 2, 3].map((n) => readers[n]?.get(name, 'a')?.['n']);
  expect(seen).toEqual([0, 2, 3]);
  end(ground);
});
