/**
 * Why: narrowing may only use what must hold for every result. This takes a filter apart into
 * the conditions that are joined by AND; what it does not understand it only counts, and then the
 * whole filter is evaluated again on each candidate.
 */
import { isPlainObject, type Value } from '../values/ejson';
import { isScalar } from '../store/sort-key';

export type RangeOperator = '$gt' | '$gte' | '$lt' | '$lte';

export interface FieldPredicates {
  /** Equality or `$in`: the field holds one of these. */
  oneOf?: Value[];
  ranges: { operator: RangeOperator; value: Value }[];
}

export interface Conjunction {
  fields: Map<string, FieldPredicates>;
  /** How many conditions there are, understood or not: when an index proves as many, it proves all. */
  conditions: number;
  alternatives: Value[][];
}

const rangeOperators = ['$gt', '$gte', '$lt', '$lte'];

const isOperatorObject = (value: Value): value is Record<string, Value> =>
  isPlainObject(value) && Object.keys(value).some((key) => key.startsWith('$'));

const fieldOf = (found: Conjunction, field: string): FieldPredicates => {
  const known = found.fields.get(field);
  if (known) return known;
  const fresh: FieldPredicates = { ranges: [] };
  found.fields.set(field, fresh);
  return fresh;
};

/** SQLite binds 32,766 values in one statement; a longer list is left to the evaluation. */
const mostValues = 10_000;

const takeOneOf = (into: FieldPredicates, values: Value[]): void => {
  if (values.length > mostValues || !values.every(isScalar)) return;
  if (!into.oneOf || values.length < into.oneOf.length) into.oneOf = values;
};

const takeOperator = (into: FieldPredicates, operator: string, value: Value): void => {
  if (operator === '$eq') takeOneOf(into, [value]);
  else if (operator === '$in' && Array.isArray(value)) takeOneOf(into, value);
  else if (rangeOperators.includes(operator))
    into.ranges.push({ operator: operator as RangeOperator, value });
};

const takeField = (found: Conjunction, field: string, condition: Value): void => {
  const into = fieldOf(found, field);
  const operators = isOperatorObject(condition) ? Object.keys(condition) : [];
  found.conditions += Math.max(1, operators.length);
  if (!isOperatorObject(condition)) return takeOneOf(into, [condition]);
  for (const operator of operators) takeOperator(into, operator, condition[operator]);
};

const takeClause = (found: Conjunction, key: string, condition: Value): void => {
  if (key === '$and' && Array.isArray(condition))
    return condition.forEach((each) => takeAll(found, each));
  if (!key.startsWith('$')) return takeField(found, key, condition);
  found.conditions += 1;
  if (key === '$or' && Array.isArray(condition)) found.alternatives.push(condition);
};

const takeAll = (found: Conjunction, filter: Value): void => {
  if (!isPlainObject(filter)) found.conditions += 1;
  else for (const key of Object.keys(filter)) takeClause(found, key, filter[key]);
};

export const conjunctionOf = (filter: Value): Conjunction => {
  const found: Conjunction = { fields: new Map(), conditions: 0, alternatives: [] };
  takeAll(found, filter);
  return found;
};
