/**
 * Why: MongoDB's total order of values, across types and inside objects and arrays, is what
 * queries, sorts, groups and `$max` all stand on. It is written down once, here.
 */
import {
  BSONRegExp,
  Binary,
  Decimal128,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
  type BSONValue,
} from 'bson';
import { isPlainObject, type Value } from './ejson';

/** The order of types, lowest first; numbers of every kind are one type. */
export const ranks = {
  minKey: 0,
  missing: 1,
  null: 2,
  number: 3,
  string: 4,
  object: 5,
  array: 6,
  binary: 7,
  objectId: 8,
  boolean: 9,
  date: 10,
  timestamp: 11,
  regexp: 12,
  maxKey: 13,
} as const;

const classes: [new (...given: never[]) => BSONValue, number][] = [
  [ObjectId, ranks.objectId],
  [Long, ranks.number],
  [Decimal128, ranks.number],
  [Timestamp, ranks.timestamp],
  [Binary, ranks.binary],
  [BSONRegExp, ranks.regexp],
  [MinKey, ranks.minKey],
  [MaxKey, ranks.maxKey],
];

const primitiveRanks: Record<string, number> = {
  undefined: ranks.missing,
  number: ranks.number,
  bigint: ranks.number,
  string: ranks.string,
  boolean: ranks.boolean,
};

const rankOfObject = (value: object): number => {
  if (Array.isArray(value)) return ranks.array;
  if (isPlainObject(value)) return ranks.object;
  if (value instanceof Date) return ranks.date;
  if (value instanceof RegExp) return ranks.regexp;
  // A timestamp is a kind of long in the library, so it is asked for by its own name.
  if (value instanceof Timestamp) return ranks.timestamp;
  return classes.find(([each]) => value instanceof each)?.[1] ?? ranks.object;
};

/** A number that grows along MongoDB's order of types. */
export const rankOf = (value: Value): number => {
  if (value === null) return ranks.null;
  if (typeof value === 'object') return rankOfObject(value);
  return primitiveRanks[typeof value] ?? ranks.object;
};

const sign = (difference: number): number => (difference < 0 ? -1 : difference > 0 ? 1 : 0);

// UTF-8 byte order, as MongoDB compares; UTF-16 order differs beyond the first plane.
export const compareText = (left: string, right: string): number => {
  if (left === right) return 0;
  if (!/[\ud800-\udfff]/.test(left + right)) return left < right ? -1 : 1;
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
};

/** The nearest JavaScript number of a number of any type. */
export const toNumber = (value: Value): number =>
  typeof value === 'number' ? value : Number(String(value));

const compareNumbers = (left: Value, right: Value): number => {
  if (left instanceof Long && right instanceof Long) return left.compare(right);
  const [one, other] = [toNumber(left), toNumber(right)];
  if (Number.isNaN(one) || Number.isNaN(other)) {
    return Number(Number.isNaN(other)) - Number(Number.isNaN(one));
  }
  return sign(one - other) || (one < other ? -1 : one > other ? 1 : 0);
};

const compareArrays = (left: Value[], right: Value[]): number => {
  const shared = Math.min(left.length, right.length);
  for (let at = 0; at < shared; at += 1) {
    const difference = compareBson(left[at], right[at]);
    if (difference !== 0) return difference;
  }
  return sign(left.length - right.length);
};

const compareEntry = (left: [string, Value], right: [string, Value]): number =>
  rankOf(left[1]) - rankOf(right[1]) ||
  compareText(left[0], right[0]) ||
  compareBson(left[1], right[1]);

/** Field by field in stored order: the type first, then the name, then the value. */
const compareObjects = (left: Record<string, Value>, right: Record<string, Value>): number => {
  const [ours, theirs] = [Object.entries(left), Object.entries(right)];
  const shared = Math.min(ours.length, theirs.length);
  for (let at = 0; at < shared; at += 1) {
    const difference = compareEntry(ours[at] as [string, Value], theirs[at] as [string, Value]);
    if (difference !== 0) return difference;
  }
  return sign(ours.length - theirs.length);
};

const compareBinary = (left: Binary, right: Binary): number =>
  sign(left.position - right.position) ||
  sign(left.sub_type - right.sub_type) ||
  Buffer.compare(left.value(), right.value());

const patternOf = (value: Value): [string, string] =>
  value instanceof RegExp
    ? [value.source, value.flags]
    : [(value as BSONRegExp).pattern, (value as BSONRegExp).options];

const comparePatterns = (left: Value, right: Value): number => {
  const [[one, flags], [other, otherFlags]] = [patternOf(left), patternOf(right)];
  return compareText(one, other) || compareText(flags, otherFlags);
};

type Comparison = (left: never, right: never) => number;

const comparisons: Record<number, Comparison> = {
  [ranks.number]: compareNumbers,
  [ranks.string]: compareText,
  [ranks.object]: compareObjects,
  [ranks.array]: compareArrays,
  [ranks.binary]: compareBinary,
  [ranks.objectId]: (left: ObjectId, right: ObjectId) =>
    compareText(left.toHexString(), right.toHexString()),
  [ranks.boolean]: (left: boolean, right: boolean) => Number(left) - Number(right),
  [ranks.date]: (left: Date, right: Date) => sign(left.getTime() - right.getTime()),
  [ranks.timestamp]: (left: Timestamp, right: Timestamp) => left.compare(right),
  [ranks.regexp]: comparePatterns,
};

/**
 * Negative, zero or positive, as `$cmp` has it: a missing value (`undefined`) is below null.
 * Where MongoDB takes both as one (queries, sorts), the caller passes null for missing.
 */
export const compareBson = (left: Value, right: Value): number => {
  if (left === right) return 0;
  const rank = rankOf(left);
  const difference = rank - rankOf(right);
  if (difference !== 0) return sign(difference);
  return comparisons[rank]?.(left as never, right as never) ?? 0;
};

/** Equal in type, order of fields and value: how MongoDB compares for `$eq`. */
export const equalBson = (left: Value, right: Value): boolean => compareBson(left, right) === 0;
