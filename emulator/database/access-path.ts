/**
 * Why: decides how a query reaches its candidates: which index, with which bounds, and whether
 * the index already yields the wanted order so that a limit stops the scan early.
 */
import type { CollectionTable } from './collection-table';
import type { IndexKey } from './index-table';
import { conjunctionOf, type Conjunction, type FieldPredicates } from './predicates';
import { sortKeyOf, typeRange } from './sort-key';
import type { Cell } from './sqlite';

export type Order = [field: string, direction: 1 | -1][];

export interface AccessPath {
  /** SQL after SELECT d.seq, d.doc, without LIMIT. */
  sql: string;
  cells: Cell[];
  /** Rows come in the wanted order. */
  ordered: boolean;
  /** Undefined: every document is walked. */
  index?: string;
}

interface Source {
  name: string;
  table: string;
  columns: string[];
  keys: IndexKey[];
  multikey: boolean;
}

interface Narrowing {
  source: Source;
  terms: string[];
  cells: Cell[];
  /** Key columns fixed to one value: order may begin after them. */
  fixed: number;
  score: number;
}

const sourcesOf = (collection: CollectionTable): Source[] => [
  {
    name: '_id_',
    table: collection.table,
    columns: ['id'],
    keys: [{ field: '_id', direction: 1 }],
    multikey: false,
  },
  ...collection.indexes.map((index) => ({
    name: index.declaration.name,
    table: index.table,
    columns: index.columns,
    keys: index.declaration.keys,
    multikey: index.multikey,
  })),
];

// Comparisons are widened to include equality: keys of huge numbers are rounded, the filter is not.
const sqlOperator = { $gt: '>=', $gte: '>=', $lt: '<=', $lte: '<=' } as const;

const addRange = (into: Narrowing, column: string, found: FieldPredicates): boolean => {
  const usable = found.ranges.filter((each) => typeRange(each.value));
  // On a multikey index two bounds may be met by two different elements: only one is safe.
  const taken = into.source.multikey ? usable.slice(0, 1) : usable;
  for (const { operator, value } of taken) {
    const edges = typeRange(value);
    if (!edges) continue;
    into.terms.push(`${column} ${sqlOperator[operator]} ?`);
    into.cells.push(sortKeyOf(value));
    const isLower = operator === '$gt' || operator === '$gte';
    into.terms.push(isLower ? `${column} < ?` : `${column} >= ?`);
    into.cells.push(isLower ? edges.to : edges.from);
  }
  return taken.length > 0;
};

const addOneOf = (into: Narrowing, column: string, values: unknown[]): void => {
  const keys = values.map(sortKeyOf);
  into.terms.push(
    keys.length === 1 ? `${column} = ?` : `${column} IN (${keys.map(() => '?').join(',')})`,
  );
  into.cells.push(...keys);
};

/** Follows the index's columns as long as the filter fixes them; a range ends the walk. */
const narrow = (source: Source, conjunction: Conjunction): Narrowing => {
  const into: Narrowing = { source, terms: [], cells: [], fixed: 0, score: 0 };
  let onlyFixed = true;
  for (const [at, key] of source.keys.entries()) {
    const found = conjunction.fields.get(key.field);
    const column = `x.${source.columns[at]}`;
    if (found?.oneOf) {
      addOneOf(into, column, found.oneOf);
      onlyFixed &&= found.oneOf.length === 1;
      into.fixed += onlyFixed ? 1 : 0;
      into.score += found.oneOf.length === 1 ? 10 : 8;
    } else {
      if (found && addRange(into, column, found)) into.score += 5;
      break;
    }
  }
  return into;
};

const orderTerms = (narrowing: Narrowing, order: Order): string[] | undefined => {
  const { keys, columns, multikey } = narrowing.source;
  const fixedFields = keys.slice(0, narrowing.fixed).map((key) => key.field);
  const open = order.filter(([field]) => !fixedFields.includes(field));
  if (multikey || order.length === 0) return undefined;
  const terms = open.map(([field, direction], at) => {
    const position = narrowing.fixed + at;
    if (keys[position]?.field !== field) return undefined;
    return `x.${columns[position]}${direction === -1 ? ' DESC' : ''}`;
  });
  return terms.every((term) => term !== undefined) ? (terms as string[]) : undefined;
};

const toPath = (collection: CollectionTable, narrowing: Narrowing, order: Order): AccessPath => {
  const { source, terms, cells } = narrowing;
  const sorted = orderTerms(narrowing, order);
  const where = terms.length > 0 ? ` WHERE ${terms.join(' AND ')}` : '';
  const by = sorted && ` ORDER BY ${[...sorted, 'x.seq'].join(', ')}`;
  const own = source.table === collection.table;
  const from = own
    ? `FROM ${source.table} x CROSS JOIN ${collection.table} d ON d.seq = x.seq${where}${by ?? ''}`
    : source.multikey
      ? `FROM ${collection.table} d WHERE d.seq IN (SELECT x.seq FROM ${source.table} x${where}) ORDER BY d.seq`
      : `FROM ${source.table} x CROSS JOIN ${collection.table} d ON d.seq = x.seq${where}${by ?? ''}`;
  return { sql: from, cells, ordered: !!sorted || order.length === 0, index: source.name };
};

/** `$or` is served when every branch is: the union of their candidates. */
const unionPath = (
  collection: CollectionTable,
  branches: unknown[][],
  order: Order,
): AccessPath | undefined => {
  for (const branch of branches) {
    const parts = branch.map((each) => best(collection, conjunctionOf(each), []));
    if (parts.length === 0 || parts.some((part) => !part || part.score === 0)) continue;
    const selects = parts.map(
      (part) => `SELECT x.seq FROM ${part?.source.table} x WHERE ${part?.terms.join(' AND ')}`,
    );
    return {
      sql: `FROM ${collection.table} d WHERE d.seq IN (${selects.join(' UNION ')}) ORDER BY d.seq`,
      cells: parts.flatMap((part) => part?.cells ?? []),
      ordered: order.length === 0,
      index: parts.map((part) => part?.source.name).join('|'),
    };
  }
  return undefined;
};

const best = (
  collection: CollectionTable,
  conjunction: Conjunction,
  order: Order,
): Narrowing | undefined => {
  let winner: Narrowing | undefined;
  for (const source of sourcesOf(collection)) {
    const candidate = narrow(source, conjunction);
    if (orderTerms(candidate, order)) candidate.score += 3;
    if (candidate.score > (winner?.score ?? 0)) winner = candidate;
  }
  return winner;
};

export const accessPath = (
  collection: CollectionTable,
  filter: unknown,
  order: Order,
): AccessPath => {
  const conjunction = conjunctionOf(filter);
  const winner = best(collection, conjunction, order);
  if (winner && winner.terms.length > 0) return toPath(collection, winner, order);
  const union = unionPath(collection, conjunction.alternatives, order);
  if (union) return union;
  if (winner) return toPath(collection, winner, order);
  return {
    sql: `FROM ${collection.table} d ORDER BY d.seq`,
    cells: [],
    ordered: order.length === 0,
  };
};
