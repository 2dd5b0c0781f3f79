/** Why: the update operators that need an array, with MongoDB's rules for their modifiers. */
import { compareBson, equalBson } from '../values/bson-order';
import { sortDocuments } from '../store/document-order';
import { isPlainObject, type Document, type Value } from '../values/ejson';
import { isOperatorObject, matcher, valueMatcher } from '../query/query-matcher';
import { isPattern } from '../query/regular-expression';
import { refused } from '../refusal';
import type { Change } from './update-path';
import { typeName } from '../values/value-types';

const arrayOf = (present: Value, path: string): Value[] => {
  if (present === undefined) return [];
  if (Array.isArray(present)) return present as Value[];
  throw refused(`The field '${path}' must be an array but is of type ${typeName(present)}`);
};

const eachOf = (operand: Value, operator: string): Value[] | undefined => {
  if (!isPlainObject(operand) || !('$each' in operand)) return undefined;
  const each = operand['$each'];
  if (Array.isArray(each)) return each as Value[];
  throw refused(
    `The argument to $each in ${operator} must be an array but it was of type: ${typeName(each)}`,
  );
};

const whole = (value: Value, name: string): number => {
  if (Number.isInteger(value)) return Number(value);
  throw refused(`The value for ${name} must be an integer value`);
};

const byField = (items: Value[], sort: Record<string, Value>): Value[] =>
  sortDocuments(
    items,
    (item) => (isPlainObject(item) ? item : {}) as Document,
    Object.entries(sort).map(([field, way]) => [field, way === -1 ? -1 : 1]),
  );

const sorted = (items: Value[], sort: Value): Value[] => {
  if (isPlainObject(sort)) return byField(items, sort);
  if (sort !== 1 && sort !== -1)
    throw refused('The $sort element value must be either 1 or -1, or a document');
  return [...items].sort((left, right) => compareBson(left, right) * sort);
};

const sliced = (items: Value[], slice: number): Value[] => {
  if (slice === 0) return [];
  return slice > 0 ? items.slice(0, slice) : items.slice(slice);
};

const modifiers = new Set(['$each', '$position', '$sort', '$slice']);

const assertModifiers = (operand: Record<string, Value>): void => {
  const unknown = Object.keys(operand).find((name) => !modifiers.has(name));
  if (unknown) throw refused(`Unrecognized clause in $push: ${unknown}`);
};

/** In MongoDB's order: put in, then sort, then cut. */
const pushed = (items: Value[], each: Value[], operand: Record<string, Value>): Value[] => {
  const { $position, $sort, $slice } = operand;
  const next = [...items];
  next.splice($position === undefined ? next.length : whole($position, '$position'), 0, ...each);
  const ordered = $sort === undefined ? next : sorted(next, $sort);
  return $slice === undefined ? ordered : sliced(ordered, whole($slice, '$slice'));
};

export const push = (operand: Value, path: string): Change => {
  const each = eachOf(operand, '$push');
  if (!each) return (present) => [...arrayOf(present, path), operand];
  const given = operand as Record<string, Value>;
  assertModifiers(given);
  return (present) => pushed(arrayOf(present, path), each, given);
};

export const addToSet = (operand: Value, path: string): Change => {
  const wanted = eachOf(operand, '$addToSet') ?? [operand];
  return (present) =>
    wanted.reduce<Value[]>(
      (items, value) => (items.some((item) => equalBson(item, value)) ? items : [...items, value]),
      arrayOf(present, path),
    );
};

const without = (present: Value, path: string, unwanted: (item: Value) => boolean): Value => {
  if (present === undefined) return undefined;
  if (!Array.isArray(present)) throw refused(`Cannot apply $pull to a non-array value: '${path}'`);
  const kept = present.filter((item: Value) => !unwanted(item));
  return kept.length === present.length ? present : kept;
};

/** A document without operators is a query on the elements; anything else is asked of an element. */
const pullTest = (operand: Value): ((item: Value) => boolean) => {
  if (isOperatorObject(operand) || isPattern(operand)) return valueMatcher(operand);
  if (!isPlainObject(operand)) return (item) => equalBson(item, operand);
  const test = matcher(operand);
  return (item) => isPlainObject(item) && test(item as Document);
};

export const pull = (operand: Value, path: string): Change => {
  const unwanted = pullTest(operand);
  return (present) => without(present, path, unwanted);
};

export const pullAll = (operand: Value, path: string): Change => {
  if (!Array.isArray(operand)) throw refused('$pullAll requires an array argument');
  return (present) =>
    without(present, path, (item) => operand.some((each: Value) => equalBson(item, each)));
};

export const pop = (operand: Value, path: string): Change => {
  if (operand !== 1 && operand !== -1) throw refused('$pop expects 1 or -1');
  return (present) => {
    if (present === undefined) return undefined;
    if (!Array.isArray(present))
      throw refused(`Path '${path}' contains an element of non-array type '${typeName(present)}'`);
    return operand === 1 ? present.slice(0, -1) : present.slice(1);
  };
};
