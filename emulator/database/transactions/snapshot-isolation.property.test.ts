/**
 * Why: snapshot isolation is checked against a model so simple that it is obviously right: a
 * transaction copies the whole collection at its first operation. Steps of three transactions and
 * of plain writers are mixed at random.
 */
import fc from 'fast-check';
import { CloudError } from '../../gateway/cloud-error';
import { DocumentStore } from '../store/document-store';
import type { Transaction } from './transaction';
import { TransactionRegistry } from './transaction-registry';

type Values = Map<string, number>;
type Step =
  | { kind: 'begin'; actor: number }
  | { kind: 'commit'; actor: number }
  | { kind: 'abort'; actor: number }
  | { kind: 'read'; actor: number; id: string }
  | { kind: 'list'; actor: number; least: number }
  | { kind: 'put'; actor: number; id: string; value: number }
  | { kind: 'remove'; actor: number; id: string }
  | { kind: 'plain'; id: string; value: number | null };

const id = fc.constantFrom('a', 'b', 'c');
const actor = fc.nat(2);
const value = fc.integer({ min: 0, max: 9 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant<'begin'>('begin'), actor }) },
  fc.record({ kind: fc.constant<'commit'>('commit'), actor }),
  fc.record({ kind: fc.constant<'abort'>('abort'), actor }),
  fc.record({ kind: fc.constant<'read'>('read'), actor, id }),
  fc.record({ kind: fc.constant<'list'>('list'), actor, least: value }),
  fc.record({ kind: fc.constant<'put'>('put'), actor, id, value }),
  fc.record({ kind: fc.constant<'remove'>('remove'), actor, id }),
  fc.record({ kind: fc.constant<'plain'>('plain'), id, value: fc.option(value) }),
);

interface View {
  began: number;
  seen: Values;
  written: Set<string>;
}

/** The model: what is committed, since which commit, and each open transaction's private copy. */
class Model {
  committed: Values = new Map();
  changedAt = new Map<string, number>();
  commits = 0;
  open = new Map<number, View>();

  /** What the actor's transaction sees from its first operation on. */
  view(who: number): View {
    const fresh = {
      began: this.commits,
      seen: new Map(this.committed),
      written: new Set<string>(),
    };
    const view = this.open.get(who) ?? fresh;
    this.open.set(who, view);
    return view;
  }

  /** First writer wins: a lock of another, or a commit since the beginning, is a conflict. */
  mayWrite(who: number, key: string): boolean {
    const mine = this.view(who);
    const locked = [...this.open].some(([other, each]) => other !== who && each.written.has(key));
    return !locked && (this.changedAt.get(key) ?? 0) <= mine.began;
  }

  isLocked(key: string): boolean {
    return [...this.open.values()].some((each) => each.written.has(key));
  }

  set(values: Values, key: string, next: number | null): void {
    if (next === null) values.delete(key);
    else values.set(key, next);
  }

  commitKeys(keys: Iterable<string>, from: Values): void {
    this.commits += 1;
    for (const key of keys) {
      // Created and removed within one transaction: nobody else could tell, so nothing changed.
      if (!this.committed.has(key) && !from.has(key)) continue;
      this.set(this.committed, key, from.get(key) ?? null);
      this.changedAt.set(key, this.commits);
    }
  }
}

const name = 'values';

/** One store for all runs: SQLite keeps memory of every database that was ever opened. */
const store = new DocumentStore(undefined, [
  { name, indexes: [{ name: 'value', keys: [{ field: 'value', direction: 1 }] }] },
]);
afterAll(() => store.close());

class Run {
  private readonly registry = new TransactionRegistry(store, 1e6);
  private readonly model = new Model();
  private readonly open = new Map<number, Transaction>();

  constructor() {
    store.clear(name);
  }

  take(next: Step): void {
    if (next.kind === 'plain') return this.plain(next.id, next.value);
    const mine = this.open.get(next.actor);
    if (next.kind === 'begin') return mine ? undefined : this.begin(next.actor);
    if (!mine) return;
    if (next.kind === 'read') this.read(next.actor, mine, next.id);
    else if (next.kind === 'list') this.list(next.actor, mine, next.least);
    else if (next.kind === 'commit') this.commit(next.actor, mine);
    else if (next.kind === 'abort') this.end(next.actor, () => this.registry.abort(mine.id));
    else this.write(next.actor, mine, next.id, next.kind === 'put' ? next.value : null);
  }

  finish(): void {
    const stored = store.all(name).map((each) => [each._id, each['value']]);
    expect(stored.sort()).toEqual([...this.model.committed].sort());
  }

  /** Lets go of every lock, so that the next run starts from nothing. */
  close(): void {
    for (const { id } of this.open.values()) this.registry.abort(id);
    this.registry.close();
  }

  private begin(who: number): void {
    this.open.set(who, this.registry.start({ instance: undefined, call: undefined }));
  }

  private read(who: number, mine: Transaction, key: string): void {
    expect(mine.get(name, key)?.['value']).toBe(this.model.view(who).seen.get(key));
  }

  private list(who: number, mine: Transaction, least: number): void {
    const request = { filter: { value: { $gte: least } }, order: [], skip: 0, limit: 9 };
    const found = mine.find(name, request).documents.map(({ document }) => document._id);
    const { seen } = this.model.view(who);
    const expected = [...seen].filter(([, each]) => each >= least).map(([key]) => key);
    expect(found.sort()).toEqual(expected.sort());
  }

  private write(who: number, mine: Transaction, key: string, next: number | null): void {
    const before = mine.get(name, key);
    this.model.view(who);
    if (next === null && !before) return;
    const change = {
      collection: name,
      id: key,
      ...(before && { before }),
      ...(next !== null && { after: { _id: key, value: next } }),
    };
    if (!this.model.mayWrite(who, key)) {
      expect(() => mine.write(change)).toThrow(CloudError);
      return this.end(who, () => this.registry.fail(mine));
    }
    mine.write(change);
    const view = this.model.view(who);
    this.model.set(view.seen, key, next);
    view.written.add(key);
  }

  private plain(key: string, next: number | null): void {
    const before = store.get(name, key);
    if (this.model.isLocked(key) || (next === null && !before)) return;
    const after = next === null ? undefined : { _id: key, value: next };
    store.write([
      { collection: name, id: key, ...(before && { before }), ...(after && { after }) },
    ]);
    this.model.commitKeys([key], new Map(next === null ? [] : [[key, next]]));
  }

  private commit(who: number, mine: Transaction): void {
    const model = this.model.open.get(who);
    this.end(who, () => this.registry.commit(mine.id));
    if (model && model.written.size > 0) this.model.commitKeys(model.written, model.seen);
  }

  private end(who: number, work: () => void): void {
    work();
    this.open.delete(who);
    this.model.open.delete(who);
  }
}

const runs = Number(process.env['PROPERTY_RUNS'] ?? 500);

it('transactions read their snapshot and the first writer wins', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 60 }), (steps) => {
      const run = new Run();
      try {
        for (const next of steps) run.take(next);
        run.finish();
      } finally {
        run.close();
      }
    }),
    { numRuns: runs, seed: 20240604 },
  );
});
