/**
 * Why: turns the conditions of a filter into bounds on one index, and counts how many of them the
 * bounds prove. Bounds may be wider than the conditions, never narrower.
 */
import { sharesRoot } from './index-rows';
import type { IndexKey } from './index-table';
import type { Conjunction, FieldPredicates } from '../query/predicates';
import { sortKeyOf, typeRange } from './sort-key';
import type { Cell } from './sqlite';

/** What a query can be narrowed by: a declared index, or the constraint on `_id`. */
export interface Source {
  name: string;
  table: string;
  columns: string[];
  keys: IndexKey[];
  loose: boolean;
  isExact(value: unknown): boolean;
}

export interface Narrowing {
  source: Source;
  terms: string[];
  cells: Cell[];
  /** Key columns fixed to one value: order may begin after them. */
  fixed: number;
  /** Conditions of the filter that the terms prove. */
  proven: number;
  score: number;
}

const sqlOperator = { $gt: '>', $gte: '>=', $lt: '<', $lte: '<=' } as const;
// Where keys are rounded, comparisons are widened to include equality; the filter decides then.
const wideOperator = { $gt: '>=', $gte: '>=', $lt: '<=', $lte: '<=' } as const;

const addRange = (into: Narrowing, column: string, found: FieldPredicates): boolean => {
  const usable = found.ranges.filter((each) => typeRange(each.value));
  // Where arrays are, two bounds may be met by two different elements: only one is safe.
  const taken = into.source.loose ? usable.slice(0, 1) : usable;
  for (const { operator, value } of taken) {
    const edges = typeRange(value);
    if (!edges) continue;
    const isExact = into.source.isExact(value);
    into.terms.push(`${column} ${(isExact ? sqlOperator : wideOperator)[operator]} ?`);
    into.cells.push(sortKeyOf(value));
    const isLower = operator === '$gt' || operator === '$gte';
    into.terms.push(isLower ? `${column} < ?` : `${column} >= ?`);
    into.cells.push(isLower ? edges.to : edges.from);
    into.proven += isExact ? 1 : 0;
  }
  return taken.length > 0;
};

const addOneOf = (into: Narrowing, column: string, values: unknown[]): void => {
  const keys = values.map(sortKeyOf);
  into.terms.push(
    keys.length === 1 ? `${column} = ?` : `${column} IN (${keys.map(() => '?').join(',')})`,
  );
  into.cells.push(...keys);
  into.proven += values.every((value) => into.source.isExact(value)) ? 1 : 0;
};

/**
 * Follows the index's columns as long as the filter fixes them; a range ends the walk. Conditions on
 * two fields below one array may be met by two elements, which have no row in common.
 */
export const narrow = (source: Source, conjunction: Conjunction): Narrowing => {
  const into: Narrowing = { source, terms: [], cells: [], fixed: 0, proven: 0, score: 0 };
  const fields = source.keys.map((key) => key.field);
  let onlyFixed = true;
  for (const [at, key] of source.keys.entries()) {
    if (source.loose && sharesRoot(fields, at)) break;
    const found = conjunction.fields.get(key.field);
    const column = `x.${source.columns[at]}`;
    if (!found?.oneOf) {
      if (found && addRange(into, column, found)) into.score += 5;
      break;
    }
    addOneOf(into, column, found.oneOf);
    const isOne = found.oneOf.length === 1;
    onlyFixed &&= isOne;
    into.fixed += Number(onlyFixed);
    into.score += isOne ? 10 : 8;
  }
  return into;
};
