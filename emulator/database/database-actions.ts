/**
 * Why: the table of `database.*` actions, and the one check that spans them: an operation that
 * the SDK would silently send outside the open transaction is refused here, loudly.
 */
import { CloudError, invalidParameter } from '../gateway/cloud-error';
import { Aggregation } from './aggregation/aggregation';
import type { DocumentStore } from './store/document-store';
import { ReadActions } from './read-actions';
import type { TransactionRegistry } from './transactions/transaction-registry';
import { WriteActions } from './write-actions';
import {
  collectionOf,
  withQueryErrors,
  type RequestContext,
  type WireParameters,
} from './wire-request';

type Reply = Record<string, unknown>;
type Action = (parameters: WireParameters, context: RequestContext) => Reply | Promise<Reply>;

/** Called around the commit, so that a fault can kill the caller before or after it. */
export interface CommitHooks {
  before(instance: string | undefined): Promise<void>;
  after(instance: string | undefined): Promise<void>;
}

const neverInside = new Set(['calculateDocument', 'aggregateDocuments', 'addCollection']);
const insideByDocument = new Set(['modifyDocument', 'removeDocument', 'modifyAndReturnDoc']);

/** What the SDK sends without the transaction's id although it was called on the transaction. */
const leavesTransaction = (action: string, parameters: WireParameters): boolean =>
  action === 'calculateDocument' ||
  action === 'aggregateDocuments' ||
  (insideByDocument.has(action) && parameters['queryType'] === 'WHERE');

export class DatabaseActions {
  private readonly actions: Record<string, Action>;

  constructor(
    private readonly store: DocumentStore,
    private readonly transactions: TransactionRegistry,
    private readonly hooks: CommitHooks,
  ) {
    const reads = new ReadActions(store, transactions);
    const writes = new WriteActions(store, transactions);
    const aggregation = new Aggregation(store);
    this.actions = {
      getDocument: (p, c) => reads.getDocument(p, c),
      calculateDocument: (p, c) => reads.calculateDocument(p, c),
      aggregateDocuments: (p, c) => aggregation.aggregateDocuments(p, c),
      insertDocument: (p, c) => writes.insertDocument(p, c),
      modifyDocument: (p, c) => writes.modifyDocument(p, c),
      removeDocument: (p, c) => writes.removeDocument(p, c),
      modifyAndReturnDoc: (p, c) => writes.modifyAndReturn(p, c),
      addCollection: (p) => this.addCollection(p),
      startTransaction: (_, c) => ({ transactionId: this.transactions.start(c).id }),
      commitTransaction: (p, c) => this.commit(p, c),
      abortTransaction: (p) => this.abort(p),
    };
  }

  async run(action: string, parameters: WireParameters, context: RequestContext): Promise<Reply> {
    const perform = Object.hasOwn(this.actions, action) && this.actions[action];
    if (!perform)
      throw new CloudError('DATABASE_INVALID_OPERRATOR', `unknown action: database.${action}`);
    if (parameters['transactionId']) this.assertInside(action);
    else if (leavesTransaction(action, parameters)) this.assertOutside(action, context);
    return withQueryErrors(() => perform(parameters, context));
  }

  /** No SDK sends these; answering them outside of the named transaction would be a lie. */
  private assertInside(action: string): void {
    if (!neverInside.has(action)) return;
    throw invalidParameter(`${action} does not take part in a transaction`);
  }

  private assertOutside(action: string, context: RequestContext): void {
    if (!this.transactions.openBy(context.call)) return;
    throw new CloudError(
      'DATABASE_REQUEST_FAILED',
      `${action} by where() does not take part in the open transaction: the SDK sends it without the transaction. Use doc() inside it, or run it before or after.`,
    );
  }

  private addCollection(parameters: WireParameters): Reply {
    this.store.catalog.add(collectionOf(parameters));
    return {};
  }

  private async commit(parameters: WireParameters, context: RequestContext): Promise<Reply> {
    await this.hooks.before(context.instance);
    this.transactions.commit(String(parameters['transactionId']));
    await this.hooks.after(context.instance);
    return {};
  }

  private abort(parameters: WireParameters): Reply {
    this.transactions.abort(String(parameters['transactionId']));
    return {};
  }
}
