/**
 * One transaction, retried by us. The SDK's own `runTransaction` retries only conflicts at
 * commit; one raised by an operation inside the callback would surface, so both are
 * treated alike here. The callback may run several times: nothing external inside it.
 */
import { Problem } from '@louyu/shared/domain/kernel/problem';
import type { Entity } from '@louyu/shared/domain/kernel/entity';
import { type Collection } from './collection';
import { type SdkTransaction, database } from './cloud';
import { Reader } from './repository';
import { isConflict } from './sdk-errors';

const ATTEMPTS = 8;
const FIRST_PAUSE_MS = 15;

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `update` merges objects member by member; `set` makes it replace them. */
const replacing = (document: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(document).map(([field, value]) => [
      field,
      isObject(value) ? database().command.set(value) : value,
    ]),
  );

const stored = <T extends Entity>({ id: _id, ...fields }: T): Record<string, unknown> => fields;

/** Reads and writes inside one transaction; only operations by id, which stay inside it. */
export class UnitOfWork extends Reader {
  constructor(transaction: SdkTransaction) {
    super(() => transaction);
  }

  /** Creates with `add`, so that an existing id can never be overwritten. */
  async create<T extends Entity>(of: Collection<T>, next: T, head: string): Promise<void> {
    await this.open(of).add({ data: { _id: next.id, ...stored(next), head } });
  }

  async replace<T extends Entity>(of: Collection<T>, next: T, head: string): Promise<void> {
    await this.open(of)
      .doc(next.id)
      .update({ data: { ...replacing(stored(next)), head } });
  }

  async append(name: string, id: string, record: Record<string, unknown>): Promise<void> {
    await this.open({ name }).add({ data: { _id: id, ...record } });
  }

  /** Creates many at once, all or none; one round trip. */
  async createAll<T extends Entity>(
    of: Collection<T>,
    documents: readonly { next: T; head: string }[],
  ): Promise<void> {
    const data = documents.map(({ next, head }) => ({ _id: next.id, ...stored(next), head }));
    await this.open(of).add({ data });
  }

  /** Appends many records at once, all or none; one round trip. */
  async appendAll<T extends Entity>(name: string, records: readonly T[]): Promise<void> {
    await this.open({ name }).add({
      data: records.map(({ id, ...rest }) => ({ _id: id, ...rest })),
    });
  }
}

const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) =>
    setTimeout(resolve, FIRST_PAUSE_MS * 2 ** Math.min(attempt, 5) * (0.5 + Math.random())),
  );

async function attemptOnce<T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
  const transaction = await database().startTransaction();
  try {
    const result = await work(new UnitOfWork(transaction));
    await transaction.commit();
    return result;
  } catch (error) {
    await transaction.rollback().catch(() => undefined);
    throw error;
  }
}

/**
 * Runs `work` in a transaction and commits it; conflicts are retried with growing, jittered
 * pauses and end as `kernel.busy`. Every other error aborts and surfaces.
 */
export async function inTransaction<T>(work: (unit: UnitOfWork) => Promise<T>): Promise<T> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    try {
      return await attemptOnce(work);
    } catch (error) {
      if (!isConflict(error)) throw error;
      await pause(attempt);
    }
  }
  throw new Problem('kernel.busy');
}
