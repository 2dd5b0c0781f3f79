/**
 * Why: money moves between accounts in transactions that overlap, fail and are given up at
 * random; whoever looks, at any moment, must count the same sum.
 */
import fc from 'fast-check';
import { CloudError } from '../../gateway/cloud-error';
import { DocumentStore } from '../store/document-store';
import type { Document } from '../values/ejson';
import type { Transaction } from './transaction';
import { TransactionRegistry } from './transaction-registry';

const accounts = ['a', 'b', 'c', 'd'];
const opening = 100;

interface Step {
  clerk: number;
  act: 'begin' | 'move' | 'count' | 'commit' | 'abort';
  from: string;
  to: string;
  amount: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  clerk: fc.nat(3),
  act: fc.constantFrom(
    'begin',
    'begin',
    'move',
    'move',
    'move',
    'count',
    'commit',
    'commit',
    'abort',
  ),
  from: fc.constantFrom(...accounts),
  to: fc.constantFrom(...accounts),
  amount: fc.integer({ min: 1, max: 50 }),
});

const everything = { filter: {}, order: [], skip: 0, limit: 100 };
const balance = (document: Document | undefined): number => Number(document?.['balance']);
const sumOf = (documents: Document[]): number =>
  documents.reduce((sum, document) => sum + balance(document), 0);

/** One store for all runs: SQLite keeps memory of every database that was ever opened. */
const store = new DocumentStore(undefined, [
  {
    name: 'accounts',
    indexes: [{ name: 'balance', keys: [{ field: 'balance', direction: 1 }] }],
  },
]);
afterAll(() => store.close());

class Bank {
  private readonly registry = new TransactionRegistry(store, 1e6);
  private readonly open = new Map<number, Transaction>();

  constructor() {
    store.clear('accounts');
    store.insertMany(
      'accounts',
      accounts.map((_id) => ({ _id, balance: opening })),
    );
  }

  take(next: Step): void {
    const mine = this.open.get(next.clerk);
    if (next.act === 'begin') return this.begin(next.clerk, mine);
    if (!mine) return;
    if (next.act === 'count') return this.count(mine);
    if (next.act === 'move') return this.move(next, mine);
    this.open.delete(next.clerk);
    if (next.act === 'commit') this.registry.commit(mine.id);
    else this.registry.abort(mine.id);
  }

  /** Outside of every transaction only whole transfers are to be seen. */
  check(): void {
    expect(sumOf(store.all('accounts'))).toBe(accounts.length * opening);
  }

  close(): void {
    for (const { id } of this.open.values()) this.registry.abort(id);
    this.registry.close();
  }

  private begin(clerk: number, mine: Transaction | undefined): void {
    if (!mine) this.open.set(clerk, this.registry.start({ instance: undefined, call: undefined }));
  }

  private count(mine: Transaction): void {
    const found = mine.find('accounts', everything).documents.map(({ document }) => document);
    expect(sumOf(found)).toBe(accounts.length * opening);
  }

  /** Both halves or, at the first conflict, nothing of the transaction at all. */
  private move({ clerk, from, to, amount }: Step, mine: Transaction): void {
    try {
      this.change(mine, from, -amount);
      this.change(mine, to, amount);
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      this.registry.fail(mine);
      this.open.delete(clerk);
    }
  }

  private change(mine: Transaction, id: string, amount: number): void {
    const before = mine.get('accounts', id);
    if (!before) throw new Error(`no account ${id}`);
    const after = { _id: id, balance: balance(before) + amount };
    mine.write({ collection: 'accounts', id, before, after });
  }
}

const runs = Number(process.env['PROPERTY_RUNS'] ?? 500);

it('overlapping transfers keep the sum, in every snapshot and after every step', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
      const bank = new Bank();
      try {
        for (const next of steps) {
          bank.take(next);
          bank.check();
        }
      } finally {
        bank.close();
      }
    }),
    { numRuns: runs, seed: 20240608 },
  );
});
