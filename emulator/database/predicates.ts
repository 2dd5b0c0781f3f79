/**
 * Why: narrowing may only use what must hold for every result. This takes a filter apart into
 * the conditions that are joined by AND; whatever it does not understand it leaves out, because
 * the whole filter is evaluated again on each candidate.
 */
import { isPlainObject, type Value } from './ejson';
import { isScalar } from './sort-key';

export type RangeOperator = '$gt' | '$gte' | '$lt' | '$lte';

export interface FieldPredicates {
  /** Equality or `$in`: the field holds one of these. */
  oneOf?: Value[];
  ranges: { operator: RangeOperator; value: Value }[];
}

export interface Conjunction {
  fields: Map<string, FieldPredicates>;
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

const takeOneOf = (into: FieldPredicates, values: Value[]): void => {
  if (!values.every(isScalar)) return;
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
  if (!isOperatorObject(condition)) takeOneOf(into, [condition]);
  else for (const [op, value] of Object.entries(condition)) takeOperator(into, op, value);
};

const takeAll = (found: Conjunction, filter: Value): void => {
  if (!isPlainObject(filter)) return;
  for (const [key, condition] of Object.entries(filter)) {
    if (key === '$and' && Array.isArray(condition))
      condition.forEach((each) => takeAll(found, each));
    else if (key === '$or' && Array.isArray(condition)) found.alternatives.push(condition);
    else if (!key.startsWith('$')) takeField(found, key, condition);
  }
};

export const conjunctionOf = (filter: Value): Conjunction => {
  const found: Conjunction = { fields: new Map(), alternatives: [] };
  takeAll(found, filter);
  return found;
};
