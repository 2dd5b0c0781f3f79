/**
 * Why: snapshot isolation for one transaction: reads as of its first operation (MongoDB takes the
 * snapshot there, not at the start) with its own writes on top, writes kept aside until commit,
 * first writer wins.
 */
import { transactionConflict, transactionGone } from '../../gateway/cloud-error';
import {
  idText,
  inOrder,
  type Found,
  type FindRequest,
  type FoundDocument,
} from '../store/candidates';
import type { Change } from '../store/collection-table';
import type { DocumentStore } from '../store/document-store';
import { parseDocument, stringifyEjson, type Document, type Value } from '../values/ejson';
import { matcher } from '../query/query-matcher';

export interface TransactionOwner {
  instance: string | undefined;
  call: string | undefined;
}

type State = 'open' | 'committed' | 'aborted' | 'expired';

export class Transaction {
  state: State = 'open';
  private snapshot: number | undefined;
  private readonly writes = new Map<string, Map<string, Change>>();

  constructor(
    readonly id: string,
    readonly owner: TransactionOwner,
    private readonly store: DocumentStore,
  ) {}

  assertOpen(): void {
    if (this.state === 'open') return;
    const reason = this.state === 'expired' ? 'it exceeded its time limit' : `it is ${this.state}`;
    throw transactionGone(reason);
  }

  get(collection: string, id: Value): Document | undefined {
    const own = this.writes.get(collection)?.get(idText(id));
    return own ? own.after : this.snapshotOf(collection, id);
  }

  find(collection: string, request: FindRequest): Found {
    const differing = this.differing(collection);
    if (differing.size === 0) return this.store.find(collection, request);
    const exclude = new Set(differing.keys());
    const wanted = request.skip + request.limit;
    const base = this.store.find(collection, { ...request, skip: 0, limit: wanted, exclude });
    const own = this.matching(collection, differing, request.filter);
    const all = inOrder([...base.documents, ...own], request.order);
    return { ...base, documents: all.slice(request.skip, wanted) };
  }

  /** Takes the lock; the change itself waits for the commit. */
  write(change: Change): void {
    this.assertFresh(change);
    this.lock(this.store.lockKey(change.collection, change.id), 'the document is being written');
    if (change.after) this.lockUniqueKeys(change.collection, change.after);
    const ofCollection = this.writes.get(change.collection) ?? new Map<string, Change>();
    this.writes.set(change.collection, ofCollection);
    const earlier = ofCollection.get(idText(change.id));
    const before = earlier ? earlier.before : change.before;
    ofCollection.set(idText(change.id), { ...change, before });
  }

  /** Its end, whatever the reason: only the reason is remembered, not what it held. */
  finish(state: Exclude<State, 'open'>): void {
    this.state = state;
    this.endReading();
    this.writes.clear();
  }

  /** A commit reads no more: what only this snapshot saw need not be kept for it. */
  endReading(): void {
    if (this.snapshot !== undefined) this.store.history.close(this.snapshot);
    this.snapshot = undefined;
  }

  changes(): Change[] {
    const all = [...this.writes.values()].flatMap((writes) => [...writes.values()]);
    // Removals first: a unique key that one document gives up may be taken by another.
    return all
      .filter((change) => change.before || change.after)
      .sort((left, right) => Number(!!left.after) - Number(!!right.after));
  }

  private asOf(): number {
    this.snapshot ??= this.store.history.open();
    return this.snapshot;
  }

  /** What another commit changed after this transaction's snapshot is not ours to overwrite. */
  private assertFresh(change: Change): void {
    const id = idText(change.id);
    if (this.store.history.at(change.collection, id, this.asOf())) {
      throw transactionConflict('the document changed after the transaction had read');
    }
  }

  private lock(key: string, reason: string): void {
    if (!this.store.locks.take(key, this.id)) throw transactionConflict(`${reason} elsewhere`);
  }

  private lockUniqueKeys(collection: string, document: Document): void {
    const table = this.store.catalog.find(collection);
    const unique = table.indexes.filter((index) => index.declaration.unique);
    if (unique.length === 0) return;
    const replaced = this.replacedRows(collection);
    for (const index of unique) {
      for (const key of index.uniqueKeysOf(document)) {
        this.lock(
          `${collection}\u0000${index.declaration.name}\u0000${key}`,
          'a unique key is taken',
        );
      }
      index.assertUnique(document, table.seqOf(document._id), replaced);
      this.assertUniqueHere(collection, document, index);
    }
  }

  private assertUniqueHere(
    collection: string,
    document: Document,
    index: { uniqueKeysOf(d: Document): string[]; duplicate(d: Document): Error },
  ): void {
    const keys = new Set(index.uniqueKeysOf(document));
    if (keys.size === 0) return;
    for (const [id, change] of this.writes.get(collection) ?? []) {
      if (id === idText(document._id) || !change.after) continue;
      if (index.uniqueKeysOf(change.after).some((key) => keys.has(key)))
        throw index.duplicate(document);
    }
  }

  private replacedRows(collection: string): Set<number> {
    const table = this.store.catalog.find(collection);
    const rows = [...(this.writes.get(collection)?.values() ?? [])].map((c) => table.seqOf(c.id));
    return new Set(rows.filter((seq) => seq !== undefined));
  }

  private snapshotOf(collection: string, id: Value): Document | undefined {
    const old = this.store.history.at(collection, idText(id), this.asOf());
    if (!old) return this.store.get(collection, id);
    return old.text === null ? undefined : parseDocument(old.text);
  }

  /** Documents whose current row is not what this transaction sees. */
  private differing(collection: string): Map<string, Document | undefined> {
    const seen = new Map<string, Document | undefined>();
    const snapshot = this.asOf();
    for (const id of this.store.history.changedSince(collection, snapshot)) {
      const old = this.store.history.at(collection, id, snapshot);
      seen.set(id, old?.text ? parseDocument(old.text) : undefined);
    }
    for (const [id, change] of this.writes.get(collection) ?? []) seen.set(id, change.after);
    return seen;
  }

  private matching(
    collection: string,
    differing: Map<string, Document | undefined>,
    filter: Record<string, Value>,
  ): FoundDocument[] {
    const test = matcher(filter);
    const present = [...differing.values()].filter((document) => document !== undefined);
    const table = this.store.catalog.find(collection);
    return present.filter(test).map((document) => ({
      seq: table.seqOf(document._id) ?? Number.MAX_SAFE_INTEGER,
      document,
      text: stringifyEjson(document),
    }));
  }
}
