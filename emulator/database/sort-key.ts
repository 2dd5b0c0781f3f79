/**
 * Why: index columns must order values as MongoDB does. SQLite orders NULL < numbers < text <
 * blobs, so numbers and strings go in natively and every later BSON type becomes a tagged blob.
 */
import { Decimal128, Long, ObjectId } from 'bson';
import { isPlainObject, stringifyEjson, type Value } from './ejson';

export type SortKey = number | string | Buffer;

// null is the lowest value of all; real minus infinity is moved up one step to stay apart.
const lowest = -Infinity;
const lowestNumber = -Number.MAX_VALUE;

export const tags = { object: 1, array: 2, binary: 3, objectId: 4, boolean: 5, date: 6, other: 7 };

const tagged = (tag: number, body: string): Buffer =>
  Buffer.from(String.fromCharCode(tag) + body, 'utf8');

const dateBody = (value: Date): string =>
  (BigInt(Math.trunc(value.getTime()) || 0) + (1n << 60n)).toString(16).padStart(16, '0');

const numberKey = (value: number): number =>
  Number.isNaN(value) || value === lowest ? lowestNumber : value + 0;

const objectKey = (value: object): SortKey => {
  if (value instanceof Date) return tagged(tags.date, dateBody(value));
  if (value instanceof ObjectId) return tagged(tags.objectId, value.toHexString());
  if (value instanceof Long || value instanceof Decimal128)
    return numberKey(Number(value.toString()));
  if (Array.isArray(value)) return tagged(tags.array, stringifyEjson(value));
  if (isPlainObject(value)) return tagged(tags.object, stringifyEjson(value));
  return tagged(tags.other, stringifyEjson(value));
};

export const sortKeyOf = (value: Value): SortKey => {
  if (value === null || value === undefined) return lowest;
  if (typeof value === 'number') return numberKey(value);
  if (typeof value === 'string')
    return value.includes('\0') ? value.replace(/\0/g, '\u0001') : value;
  if (typeof value === 'boolean') return tagged(tags.boolean, value ? '1' : '0');
  return typeof value === 'object' ? objectKey(value) : tagged(tags.other, String(value));
};

/** One string per distinct key, for maps and locks. */
export const keyText = (key: SortKey): string => {
  if (typeof key === 'string') return `s${key}`;
  return typeof key === 'number' ? `n${key}` : `b${key.toString('hex')}`;
};

const kindRank = (key: SortKey): number =>
  typeof key === 'number' ? 0 : typeof key === 'string' ? 1 : 2;

// UTF-8 byte order, as SQLite and MongoDB compare; UTF-16 order differs beyond the first plane.
const compareText = (left: string, right: string): number => {
  if (left === right) return 0;
  const plain = left < right ? -1 : 1;
  return /[\ud800-\udfff]/.test(left + right)
    ? Buffer.compare(Buffer.from(left), Buffer.from(right))
    : plain;
};

export const compareKeys = (left: SortKey, right: SortKey): number => {
  const rank = kindRank(left) - kindRank(right);
  if (rank !== 0) return rank;
  if (typeof left === 'number') return left - (right as number) || 0;
  if (typeof left === 'string') return compareText(left, right as string);
  return Buffer.compare(left, right as Buffer);
};

/** Only scalars narrow: MongoDB and mingo disagree about field order inside objects. */
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
  if (value instanceof Date) return tagRange(tags.date);
  if (value instanceof ObjectId) return tagRange(tags.objectId);
  return typeof value === 'boolean' ? tagRange(tags.boolean) : undefined;
};

const tagRange = (tag: number): KeyRange => ({
  from: Buffer.from([tag]),
  to: Buffer.from([tag + 1]),
});
