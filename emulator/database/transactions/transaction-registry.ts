/**
 * Why: keeps the open transactions, ends those that outlive their limit or their owner, and
 * knows which function instance is inside one, so that traffic leaving it can be refused.
 */
import { randomUUID } from 'node:crypto';
import { transactionConflict, transactionGone } from '../../gateway/cloud-error';
import type { DocumentStore } from '../store/document-store';
import { Transaction, type TransactionOwner } from './transaction';

interface Entry {
  transaction: Transaction;
  timer: NodeJS.Timeout;
}

export class TransactionRegistry {
  private readonly entries = new Map<string, Entry>();
  /** Fault: so many of the next commits end in a conflict. */
  conflictsAhead = 0;

  constructor(
    private readonly store: DocumentStore,
    private readonly limitMs: number,
  ) {}

  start({ instance, call }: TransactionOwner): Transaction {
    const transaction = new Transaction(randomUUID(), { instance, call }, this.store);
    // Real time on purpose: the platform's limit does not follow anybody's clock.
    const timer = setTimeout(() => this.end(transaction, 'expired'), this.limitMs);
    timer.unref();
    this.entries.set(transaction.id, { transaction, timer });
    return transaction;
  }

  find(id: string): Transaction {
    const entry = this.entries.get(id);
    if (!entry) throw transactionGone('no such transaction');
    entry.transaction.assertOpen();
    return entry.transaction;
  }

  commit(id: string): number {
    const transaction = this.find(id);
    const changes = transaction.changes();
    try {
      if (this.conflictsAhead > 0) this.provokeConflict();
      transaction.endReading();
      if (changes.length > 0) this.store.write(changes);
    } catch (error) {
      this.end(transaction, 'aborted');
      throw error;
    }
    this.end(transaction, 'committed');
    return changes.length;
  }

  abort(id: string): void {
    this.end(this.find(id), 'aborted');
  }

  /** A transaction that failed once is over, as with MongoDB; its locks must not linger. */
  fail(transaction: Transaction): void {
    this.end(transaction, 'aborted');
  }

  openBy(call: string | undefined): Transaction | undefined {
    if (!call) return undefined;
    for (const { transaction } of this.entries.values()) {
      if (transaction.owner.call === call && transaction.state === 'open') return transaction;
    }
    return undefined;
  }

  abandon(instance: string): void {
    for (const { transaction } of [...this.entries.values()]) {
      if (transaction.owner.instance === instance) this.end(transaction, 'aborted');
    }
  }

  close(): void {
    for (const { timer } of this.entries.values()) clearTimeout(timer);
    this.entries.clear();
  }

  private provokeConflict(): never {
    this.conflictsAhead -= 1;
    throw transactionConflict('provoked by a fault');
  }

  private end(transaction: Transaction, state: 'committed' | 'aborted' | 'expired'): void {
    if (transaction.state !== 'open') return;
    transaction.finish(state);
    clearTimeout(this.entries.get(transaction.id)?.timer);
    this.store.locks.release(transaction.id);
    this.forgetLater(transaction.id, state);
  }

  /** An expired one stays known for a while, so that its owner learns why it failed. */
  private forgetLater(id: string, state: string): void {
    if (state === 'committed') {
      this.entries.delete(id);
      return;
    }
    setTimeout(() => this.entries.delete(id), 60_000).unref();
  }
}
