/**
 * Why: documents travel and rest as EJSON text. Stored text is already a valid reply, so reading
 * by id never parses. Plain numbers stay plain; only what JSON cannot hold is wrapped.
 */
import { BSONRegExp, Binary, Decimal128, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';

export type Value = unknown;
export interface Document {
  _id?: Value;
  [field: string]: Value;
}

export const isPlainObject = (value: Value): value is Record<string, Value> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null);

type Reviver = (wrapped: Value, now: number) => Value;

const dateFrom = (wrapped: Value): Date => {
  if (isPlainObject(wrapped)) return new Date(Number(wrapped['$numberLong']));
  return new Date(wrapped as string | number);
};

// A long that JavaScript cannot hold keeps its own type; every other one is a number to the SDK.
const longFrom = (digits: Value): Value => {
  const value = Number(digits);
  return Number.isSafeInteger(value) ? value : Long.fromString(String(digits));
};

const binaryFrom = (wrapped: Value): Binary => {
  const { base64, subType } = wrapped as { base64: string; subType?: string };
  return new Binary(Buffer.from(base64, 'base64'), parseInt(subType ?? '0', 16));
};

/** A pattern that only BSON's dialect can hold stays opaque: it must survive, not match. */
const regexpFrom = (wrapped: Value): Value => {
  const { pattern, options } = wrapped as { pattern: string; options?: string };
  const flags = options ?? '';
  try {
    return new RegExp(pattern, flags.replace(/[^imsu]/g, ''));
  } catch {
    return new BSONRegExp(pattern, flags);
  }
};

const serverDateFrom: Reviver = (wrapped, now) =>
  new Date(now + Number((wrapped as { offset?: number } | null)?.offset ?? 0));

const revivers: Record<string, Reviver> = {
  $oid: (wrapped) => new ObjectId(String(wrapped)),
  $date: dateFrom,
  $numberInt: Number,
  $numberDouble: Number,
  $numberLong: longFrom,
  $numberDecimal: (wrapped) => Decimal128.fromString(String(wrapped)),
  $binary: binaryFrom,
  $regularExpression: regexpFrom,
  $timestamp: (wrapped) => new Timestamp(wrapped as { t: number; i: number }),
  $undefined: () => undefined,
  $minKey: () => new MinKey(),
  $maxKey: () => new MaxKey(),
  $tcb_server_date: serverDateFrom,
};

const dollar = 36;

/** A wrapped value is an object of one key, and that key is one of the known ones. */
const reviverOf = (source: Record<string, Value>, first: string): Reviver | undefined =>
  Object.hasOwn(revivers, first) && Object.keys(source).length === 1 ? revivers[first] : undefined;

// Hot: runs over every value of every document that holds a date, so it writes only what changes.
const reviveObject = (source: Record<string, Value>, now: number): Value => {
  let isFirst = true;
  for (const key in source) {
    const child = source[key];
    if (isFirst && key.charCodeAt(0) === dollar) {
      const reviver = reviverOf(source, key);
      if (reviver) return reviver(revive(child, now), now);
    }
    isFirst = false;
    if (typeof child === 'object' && child !== null) source[key] = revive(child, now);
  }
  return source;
};

const revive = (value: Value, now: number): Value => {
  if (typeof value !== 'object' || value === null) return value;
  if (!Array.isArray(value)) return reviveObject(value as Record<string, Value>, now);
  for (let at = 0; at < value.length; at += 1) {
    const item: Value = value[at];
    if (typeof item === 'object' && item !== null) value[at] = revive(item, now);
  }
  return value;
};

/** `now` dates a `db.serverDate()` found in the text. */
export const parseEjson = (text: string, now = 0): Value => {
  const parsed: Value = JSON.parse(text);
  return text.includes('"$') ? revive(parsed, now) : parsed;
};

export const parseDocument = (text: string): Document => parseEjson(text) as Document;

const numberToPlain = (value: number): Value =>
  Number.isFinite(value) && !Object.is(value, -0)
    ? value
    : { $numberDouble: Object.is(value, -0) ? '-0.0' : String(value) };

// Full milliseconds always, so that stored texts of dates also compare in time order.
const dateToPlain = (value: Date): Value => {
  const ms = value.getTime();
  const isIso = ms >= 0 && ms <= 253402300799999;
  return { $date: isIso ? value.toISOString() : { $numberLong: String(ms) } };
};

const regexpToPlain = (pattern: string, options: string): Value => ({
  $regularExpression: { pattern, options },
});

const bsonToPlain = (value: object): Value => {
  if (value instanceof BSONRegExp) return regexpToPlain(value.pattern, value.options);
  const encode = (value as { toExtendedJSON?: (options: object) => Value }).toExtendedJSON;
  if (encode) return encode.call(value, { relaxed: false });
  return value;
};

// Copies only what must change: most documents are plain JSON already and go out as they are.
const entriesToPlain = (value: Record<string, Value>): Value => {
  let copy: Record<string, Value> | undefined;
  for (const key in value) {
    const child = value[key];
    const plain = toPlain(child);
    if (plain !== child) (copy ??= { ...value })[key] = plain;
  }
  return copy ?? value;
};

const itemsToPlain = (items: Value[]): Value => {
  let copy: Value[] | undefined;
  for (const [at, item] of items.entries()) {
    const plain = toPlain(item);
    if (plain !== item) (copy ??= [...items])[at] = plain;
  }
  return copy ?? items;
};

const toPlain = (value: Value): Value => {
  if (typeof value === 'number') return numberToPlain(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return itemsToPlain(value);
  if (value instanceof Date) return dateToPlain(value);
  if (value instanceof RegExp) return regexpToPlain(value.source, value.flags);
  if (value instanceof Uint8Array) return bsonToPlain(new Binary(value));
  if ('_bsontype' in value) return bsonToPlain(value);
  return entriesToPlain(value as Record<string, Value>);
};

export const stringifyEjson = (value: Value): string => JSON.stringify(toPlain(value));
