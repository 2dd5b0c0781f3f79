/**
 * Why: `insertDocument`, `modifyDocument` and `removeDocument`, in a transaction or plain. Plain
 * writes wait for locks; the waiting loop looks again after each wake, for the world has moved.
 */
import { CloudError, invalidParameter } from '../gateway/cloud-error';
import type { FoundDocument } from './store/candidates';
import type { Change } from './store/collection-table';
import { newDocumentId } from './values/document-id';
import type { DocumentStore } from './store/document-store';
import { upsertBase } from './update/document-update';
import type { Document, Value } from './values/ejson';
import { assertStorable, merging, replacing, changeOf } from './update/next-document';
import { noteUsage } from './read-actions';
import { replyText } from './reply-text';
import type { Transaction } from './transactions/transaction';
import type { TransactionRegistry } from './transactions/transaction-registry';
import {
  collectionOf,
  documentsOf,
  filterOf,
  objectOf,
  type RequestContext,
  type WireParameters,
} from './wire-request';

type Reply = Record<string, unknown>;
type Plan = () => { changes: Change[]; reply: Reply };

/** A collection without where() sends no query at all; only `where({})` means every document. */
const assertChosen = (parameters: WireParameters): void => {
  const { query } = parameters;
  if (query === undefined || query === null || query === '') {
    throw invalidParameter('a write needs where() or doc()');
  }
};

export class WriteActions {
  constructor(
    private readonly store: DocumentStore,
    private readonly transactions: TransactionRegistry,
  ) {}

  async insertDocument(parameters: WireParameters, context: RequestContext): Promise<Reply> {
    const collection = collectionOf(parameters);
    const documents = documentsOf(parameters, context.now).map((document) => {
      assertStorable(document);
      return { _id: document._id ?? newDocumentId(), ...document };
    });
    this.store.catalog.find(collection);
    return this.perform(parameters, context, () => ({
      changes: documents.map((after) => ({ collection, id: after._id, after })),
      reply: { data: { insertedIds: documents.map((document) => document._id) } },
    }));
  }

  async modifyDocument(parameters: WireParameters, context: RequestContext): Promise<Reply> {
    assertChosen(parameters);
    const collection = collectionOf(parameters);
    const filter = filterOf(parameters, context.now);
    const body = objectOf(parameters, 'data', context.now);
    const replaces = parameters['merge'] === false;
    const next = replaces ? replacing(body) : merging(body, filter, context.now);
    const multi = parameters['multi'] === true;
    return this.perform(parameters, context, (transaction) => {
      const found = this.targets(transaction, collection, filter, multi, context);
      if (found.length === 0 && parameters['upsert'] === true) {
        return this.upsert(collection, next(upsertBase(filter)));
      }
      const changes = found
        .map((each) => changeOf(collection, each, next(each.document)))
        .filter((change) => change !== undefined);
      // `set` counts the document that was there, `update` what it changed.
      const updated = replaces ? found.length : changes.length;
      return { changes, reply: { data: { updated, upsert_id: null } } };
    });
  }

  /** MongoDB's findAndModify: one document, handed back as it is afterwards, changed or not. */
  async modifyAndReturn(parameters: WireParameters, context: RequestContext): Promise<Reply> {
    assertChosen(parameters);
    const collection = collectionOf(parameters);
    const filter = filterOf(parameters, context.now);
    const next = merging(objectOf(parameters, 'data', context.now), filter, context.now);
    return this.perform(parameters, context, (transaction) => {
      const [found] = this.targets(transaction, collection, filter, false, context);
      if (!found) return { changes: [], reply: { data: { updated: 0, doc: null } } };
      const change = changeOf(collection, found, next(found.document));
      const doc = replyText(change?.text ?? found.text);
      return { changes: change ? [change] : [], reply: { data: { updated: 1, doc } } };
    });
  }

  async removeDocument(parameters: WireParameters, context: RequestContext): Promise<Reply> {
    assertChosen(parameters);
    const collection = collectionOf(parameters);
    const filter = filterOf(parameters, context.now);
    const multi = parameters['multi'] !== false;
    return this.perform(parameters, context, (transaction) => {
      const found = this.targets(transaction, collection, filter, multi, context);
      const changes = found.map(({ document: before }) => ({
        collection,
        id: before._id,
        before,
      }));
      return { changes, reply: { data: { deleted: changes.length } } };
    });
  }

  private upsert(collection: string, created: Document): { changes: Change[]; reply: Reply } {
    const after = { _id: created._id ?? newDocumentId(), ...created };
    return {
      changes: [{ collection, id: after._id, after }],
      reply: { data: { updated: 0, upsert_id: after._id } },
    };
  }

  private targets(
    transaction: Transaction | undefined,
    collection: string,
    filter: Record<string, Value>,
    multi: boolean,
    context: RequestContext,
  ): FoundDocument[] {
    const limit = multi ? Number.MAX_SAFE_INTEGER : 1;
    const request = { filter, order: [], skip: 0, limit };
    const found = (transaction ?? this.store).find(collection, request);
    noteUsage(context, found, collection, filter);
    return found.documents;
  }

  private async perform(
    parameters: WireParameters,
    context: RequestContext,
    plan: (transaction?: Transaction) => ReturnType<Plan>,
  ): Promise<Reply> {
    const id = parameters['transactionId'];
    const { changes, reply } = id
      ? this.inTransaction(this.transactions.find(String(id)), plan)
      : await this.plainly(context, plan);
    context.usage.written += changes.length;
    return reply;
  }

  private inTransaction(
    transaction: Transaction,
    plan: (transaction: Transaction) => ReturnType<Plan>,
  ): ReturnType<Plan> {
    try {
      const planned = plan(transaction);
      for (const change of planned.changes) this.writeInside(transaction, change);
      return planned;
    } catch (error) {
      this.transactions.fail(transaction);
      throw error;
    }
  }

  private writeInside(transaction: Transaction, change: Change): void {
    const table = this.store.catalog.find(change.collection);
    if (!change.before && transaction.get(change.collection, change.id)) {
      throw table.duplicateId(change.id);
    }
    transaction.write(change);
  }

  private async plainly(
    context: RequestContext,
    plan: () => ReturnType<Plan>,
  ): Promise<ReturnType<Plan>> {
    for (;;) {
      const planned = plan();
      const held = planned.changes
        .map((change) => this.store.lockKey(change.collection, change.id))
        .find((key) => this.store.locks.holder(key));
      if (!held) {
        if (planned.changes.length > 0) this.store.write(planned.changes);
        return planned;
      }
      this.assertNotOwnLock(held, context);
      await this.store.locks.whenFree(held);
    }
  }

  /** Waiting for oneself would last until the transaction's limit; say what went wrong instead. */
  private assertNotOwnLock(key: string, context: RequestContext): void {
    const mine = this.transactions.openBy(context.call);
    if (!mine || this.store.locks.holder(key) !== mine.id) return;
    throw new CloudError(
      'DATABASE_REQUEST_FAILED',
      'a write without the transaction would wait for a document that this very function holds in its open transaction: use transaction.collection()',
    );
  }
}
