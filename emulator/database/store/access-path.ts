/**
 * Why: decides how a query reaches its candidates: which index, with which bounds, whether the
 * index already yields the wanted order so that a limit stops the scan early, and whether it
 * proves the whole filter so that nothing is left to evaluate.
 */
import type { CollectionTable } from './collection-table';
import { narrow, type Narrowing } from './index-narrowing';
import { conjunctionOf, type Conjunction } from '../query/predicates';
import type { Cell } from './sqlite';

export type Order = [field: string, direction: 1 | -1][];

export interface AccessPath {
  /** SQL after SELECT d.seq, d.doc, without LIMIT. */
  sql: string;
  cells: Cell[];
  /** Rows come in the wanted order. */
  ordered: boolean;
  /** Every document in insertion order; takes one more cell, the `seq` to begin after. */
  isWalk?: true;
  /** Every row matches: the filter need not be evaluated. */
  exact: boolean;
  /** Undefined: every document is walked. */
  index?: string;
  /** Counts the rows without reading documents; only where the path is exact. */
  countSql?: string;
}

const orderTerms = (narrowing: Narrowing, order: Order): string[] | undefined => {
  const { keys, columns, loose } = narrowing.source;
  if (loose || order.length === 0) return undefined;
  const fixedFields = keys.slice(0, narrowing.fixed).map((key) => key.field);
  const open = order.filter(([field]) => !fixedFields.includes(field));
  const terms = open.map(([field, direction], at) => {
    const position = narrowing.fixed + at;
    if (keys[position]?.field !== field) return undefined;
    return `x.${columns[position]}${direction === -1 ? ' DESC' : ''}`;
  });
  return terms.every((term) => term !== undefined) ? terms : undefined;
};

const toPath = (
  collection: CollectionTable,
  narrowing: Narrowing,
  conjunction: Conjunction,
  order: Order,
): AccessPath => {
  const { source, terms, cells } = narrowing;
  const sorted = orderTerms(narrowing, order);
  const where = terms.length > 0 ? ` WHERE ${terms.join(' AND ')}` : '';
  const by = sorted ? ` ORDER BY ${[...sorted, 'x.seq'].join(', ')}` : '';
  const inside = `FROM ${source.table} x${where}`;
  const exact = narrowing.proven === conjunction.conditions;
  return {
    sql: source.loose
      ? `FROM ${collection.table} d WHERE d.seq IN (SELECT x.seq ${inside}) ORDER BY d.seq`
      : `FROM ${source.table} x CROSS JOIN ${collection.table} d ON d.seq = x.seq${where}${by}`,
    cells,
    ordered: !!sorted || order.length === 0,
    exact,
    index: source.name,
    ...(exact && !source.loose && { countSql: `SELECT count(*) ${inside}` }),
  };
};

/** `$or` is served when every branch is: the union of their candidates. */
const unionPath = (
  collection: CollectionTable,
  conjunction: Conjunction,
  order: Order,
): AccessPath | undefined => {
  for (const branch of conjunction.alternatives) {
    const parts = branch.map((each) => branchOf(collection, each));
    if (parts.length === 0 || parts.some((part) => !part || part.score === 0)) continue;
    const selects = parts.map(
      (part) => `SELECT x.seq FROM ${part?.source.table} x WHERE ${part?.terms.join(' AND ')}`,
    );
    const exact = conjunction.conditions === 1 && parts.every((part) => part?.exact);
    const union = selects.join(' UNION ');
    return {
      sql: `FROM ${collection.table} d WHERE d.seq IN (${union}) ORDER BY d.seq`,
      cells: parts.flatMap((part) => part?.cells ?? []),
      ordered: order.length === 0,
      exact,
      index: parts.map((part) => part?.source.name).join('|'),
      ...(exact && { countSql: `SELECT count(*) FROM (${union})` }),
    };
  }
  return undefined;
};

const branchOf = (
  collection: CollectionTable,
  filter: unknown,
): (Narrowing & { exact: boolean }) | undefined => {
  const conjunction = conjunctionOf(filter);
  const found = best(collection, conjunction, []);
  return found && { ...found, exact: found.proven === conjunction.conditions };
};

const best = (
  collection: CollectionTable,
  conjunction: Conjunction,
  order: Order,
): Narrowing | undefined => {
  let winner: Narrowing | undefined;
  for (const source of [collection.idIndex, ...collection.indexes]) {
    const candidate = narrow(source, conjunction);
    if (orderTerms(candidate, order)) candidate.score += 3;
    if (candidate.score > (winner?.score ?? 0)) winner = candidate;
  }
  return winner;
};

/** How to reach every document that may match `filter`, in insertion order unless ordered. */
export const accessPath = (
  collection: CollectionTable,
  filter: unknown,
  order: Order,
): AccessPath => {
  const conjunction = conjunctionOf(filter);
  const winner = best(collection, conjunction, order);
  if (winner && winner.terms.length > 0) return toPath(collection, winner, conjunction, order);
  const union = unionPath(collection, conjunction, order);
  if (union) return union;
  if (winner) return toPath(collection, winner, conjunction, order);
  const exact = conjunction.conditions === 0;
  return {
    sql: `FROM ${collection.table} d WHERE d.seq > ? ORDER BY d.seq`,
    cells: [],
    isWalk: true,
    ordered: order.length === 0,
    exact,
    ...(exact && { countSql: `SELECT count(*) FROM ${collection.table}` }),
  };
};
