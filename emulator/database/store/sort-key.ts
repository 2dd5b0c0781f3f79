/**
 * Why: index columns must order values as MongoDB does. SQLite orders NULL < numbers < text <
 * blobs, so numbers and strings go in natively and every later BSON type becomes a tagged blob.
 */
import { Decimal128, Long, ObjectId } from 'bson';
import { compareText, rankOf, ranks, toNumber } from '../values/bson-order';
import type { Value } from '../values/ejson';
import { orderedBytes } from './ordered-bytes';

export type SortKey = number | string | Buffer;

// null is the lowest value of all; real minus infinity is moved up one step to stay apart.
const lowest = -Infinity;
const lowestNumber = -Number.MAX_VALUE;

const numberKey = (value: number): number =>
  Number.isNaN(value) || value === lowest ? lowestNumber : value + 0;

const tagged = (value: Value): Buffer =>
  Buffer.concat([Buffer.from([rankOf(value)]), orderedBytes(value)]);

const objectKey = (value: object): SortKey =>
  value instanceof Long || value instanceof Decimal128 ? numberKey(toNumber(value)) : tagged(value);

export const sortKeyOf = (value: Value): SortKey => {
  if (value === null || value === undefined) return lowest;
  if (typeof value === 'number') return numberKey(value);
  if (typeof value === 'string')
    return value.includes('\0') ? value.replace(/\0/g, '\u0001') : value;
  return typeof value === 'object' ? objectKey(value) : tagged(value);
};

/** One string per distinct key, for maps and locks. */
export const keyText = (key: SortKey): string => {
  if (typeof key === 'string') return `s${key}`;
  return typeof key === 'number' ? `n${key}` : `b${key.toString('hex')}`;
};

const kindRank = (key: SortKey): number =>
  typeof key === 'number' ? 0 : typeof key === 'string' ? 1 : 2;

export const compareKeys = (left: SortKey, right: SortKey): number => {
  const rank = kindRank(left) - kindRank(right);
  if (rank !== 0) return rank;
  if (typeof left === 'number') return left - (right as number) || 0;
  if (typeof left === 'string') return compareText(left, right as string);
  return Buffer.compare(left, right as Buffer);
};

/** Only scalars narrow: whole documents and arrays are seldom asked for. */
export const isScalar = (value: Value): boolean =>
  value === null ||
  value instanceof Date ||
  value instanceof ObjectId ||
  ['number', 'string', 'boolean'].includes(typeof value);

export type KeyRange = { from: SortKey; to: SortKey };

/** MongoDB compares ranges within one type only; these are the edges of that type. */
export const typeRange = (value: Value): KeyRange | undefined => {
  if (typeof value === 'number') return { from: lowestNumber, to: '' };
  if (typeof value === 'string') return { from: '', to: Buffer.alloc(0) };
  if (value instanceof Date) return tagRange(ranks.date);
  if (value instanceof ObjectId) return tagRange(ranks.objectId);
  return typeof value === 'boolean' ? tagRange(ranks.boolean) : undefined;
};

const tagRange = (tag: number): KeyRange => ({
  from: Buffer.from([tag]),
  to: Buffer.from([tag + 1]),
});
