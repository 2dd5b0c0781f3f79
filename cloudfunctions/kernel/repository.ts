/**
 * Reading stored documents with the SDK's traps closed once: an `undefined` in a
 * condition would widen it (refused), an unbounded `get` would stop silently at 100 and
 * an aggregate at 20 (every read names its limit), a missing document would throw
 * something nameless (`find` answers `undefined`, `get` a Problem).
 */
import { Problem, ensure } from '@louyu/shared/domain/kernel/problem';
import type { Entity } from '@louyu/shared/domain/kernel/entity';
import { LOCUS_FIELD, type Scope } from '@louyu/shared/domain/kernel/positions';
import type { Collection } from './collection';
import { type SdkAggregate, type SdkCollection, type SdkDatabase, database } from './cloud';

type Scalar = string | number | boolean | null;
export type Condition =
  | Scalar
  | { in: readonly Scalar[] }
  | { not: Scalar }
  | { from?: Scalar; before?: Scalar; upTo?: Scalar };
export type Where = Record<string, Condition>;

export interface ListOptions {
  orderBy: readonly [field: string, direction: 'asc' | 'desc'];
  limit: number;
  after?: string | null;
  /** Narrows to these scopes; an empty list matches nothing. */
  within?: readonly Scope[];
}

/** One step of an aggregate: the SDK's method and its argument. */
export type Stage = readonly ['match' | 'lookup' | 'project' | 'sort' | 'group' | 'limit', unknown];

export interface Page<T> {
  rows: T[];
  next: string | null;
}

/** The platform's ceiling for one `get`. */
const MOST = 1000;
/** A prudent ceiling for `in`, whose real limit is undocumented. */
const MOST_IN = 100;

const operator = (condition: Exclude<Condition, Scalar>): unknown => {
  const { command } = database();
  if ('in' in condition) {
    ensure(condition.in.length <= MOST_IN, 'kernel.too_large', { most: MOST_IN });
    return command.in(condition.in);
  }
  if ('not' in condition) return command.neq(condition.not);
  const bounds = [
    condition.from !== undefined && command.gte(condition.from),
    condition.before !== undefined && command.lt(condition.before),
    condition.upTo !== undefined && command.lte(condition.upTo),
  ].filter(Boolean);
  ensure(bounds.length > 0, 'kernel.internal', { reason: 'empty range' });
  return bounds.length === 1 ? bounds[0] : command.and(...bounds);
};

/** Translates a condition; throws on `undefined`, which the SDK would silently drop. */
export function compile(where: Where): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(where).map(([field, condition]) => {
      ensure(condition !== undefined, 'kernel.internal', { reason: `undefined ${field}` });
      const plain = condition === null || typeof condition !== 'object';
      return [field, plain ? condition : operator(condition)];
    }),
  );
}

/** Scopes as one condition; `null` when they contain everything. */
function narrowing(scopes: readonly Scope[]): unknown {
  if (scopes.some((scope) => scope.kind === 'university')) return null;
  const { command } = database();
  return command.or(
    scopes.flatMap((scope) =>
      scope.kind === 'university' ? [] : [{ [LOCUS_FIELD[scope.kind]]: scope.id }],
    ),
  );
}

/** Where a page ends, opaque to clients: the value that it is ordered by, and the id. */
export const encodeCursor = (value: unknown, id: string): string =>
  Buffer.from(JSON.stringify([value, id])).toString('base64url');

export function decodeCursor(cursor: string): [Scalar, string] {
  try {
    const [value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    ensure(typeof id === 'string' && typeof value !== 'object', 'kernel.invalid_input');
    return [value as Scalar, id];
  } catch {
    throw new Problem('kernel.invalid_input', { fields: ['after'] });
  }
}

function beyond(cursor: string, [field, direction]: ListOptions['orderBy']): unknown {
  const [value, id] = decodeCursor(cursor);
  const { command } = database();
  const further = direction === 'asc' ? command.gt : command.lt;
  return command.or([{ [field]: further(value) }, { [field]: value, _id: further(id) }]);
}

/** Journal heads of the documents read, kept beside them so that rules never see one. */
const heads = new WeakMap<object, string>();

/** The hash of the newest journal entry of a document that was read; `null` if it has none. */
export const headOf = (document: object): string | null => heads.get(document) ?? null;

/** A stored document as the domain knows it: `_id` is its id, the journal head stays outside. */
export function revive<T extends Entity>(stored: Record<string, unknown>): T {
  const { _id, head, ...rest } = stored;
  const document = { ...rest, id: _id } as unknown as T;
  if (typeof head === 'string') heads.set(document, head);
  return document;
}

type Source = Pick<SdkDatabase, 'collection'>;

/** Reads outside or, with a transaction as its source, inside a transaction. */
export class Reader {
  constructor(private readonly source: () => Source = database) {}

  protected open(of: { name: string }): SdkCollection {
    return this.source().collection(of.name);
  }

  /** The document, or `undefined`. One round trip. */
  async find<T extends Entity>(of: Collection<T>, id: string): Promise<T | undefined> {
    const { data } = await this.open(of).doc(id).get();
    return data ? revive<T>(data) : undefined;
  }

  /** The document, or `kernel.not_found`. One round trip. */
  async get<T extends Entity>(of: Collection<T>, id: string): Promise<T> {
    const found = await this.find(of, id);
    ensure(found, 'kernel.not_found');
    return found;
  }

  /** At most `limit` documents in order, and where to go on. One round trip. */
  async page<T extends Entity>(
    of: Collection<T>,
    where: Where,
    { orderBy, limit, after, within }: ListOptions,
  ): Promise<Page<T>> {
    ensure(limit > 0 && limit < MOST, 'kernel.internal', { reason: 'limit' });
    if (within?.length === 0) return { rows: [], next: null };
    const conditions = [
      compile(where),
      within && narrowing(within),
      after && beyond(after, orderBy),
    ];
    const query = database().command.and(...conditions.filter(Boolean));
    const [field, direction] = orderBy;
    const { data } = await this.open(of)
      .where(query)
      .orderBy(field, direction)
      .orderBy('_id', direction)
      .limit(limit + 1)
      .get();
    const rows = data.slice(0, limit);
    const last = rows.at(-1);
    const next =
      data.length > limit && last ? encodeCursor(last[field], String(last['_id'])) : null;
    return { rows: rows.map((row) => revive<T>(row)), next };
  }

  /** All documents that match, refusing to cut silently: more than `most` is an error. */
  async all<T extends Entity>(of: Collection<T>, where: Where, most: number): Promise<T[]> {
    const { rows, next } = await this.page(of, where, { orderBy: ['_id', 'asc'], limit: most });
    ensure(next === null, 'kernel.too_large', { most });
    return rows;
  }

  /**
   * An aggregate whose stages a context's repository names; at most `most` rows, never the
   * platform's silent 20. Runs outside any transaction, as the platform's aggregates do.
   * One round trip.
   */
  async aggregate(
    of: { name: string },
    stages: readonly Stage[],
    most: number,
  ): Promise<Record<string, unknown>[]> {
    const built = stages.reduce<SdkAggregate>(
      (pipeline, [name, argument]) => pipeline[name](argument),
      this.open(of).aggregate(),
    );
    const { list } = await built.limit(most).end();
    return list;
  }
}
