/**
 * Why: an index orders documents and arrays too. Their bytes are written so that comparing two
 * byte strings gives MongoDB's order, and so that no value's bytes begin another's.
 */
import { type BSONRegExp, type Binary, type Long, type ObjectId } from 'bson';
import { rankOf, ranks, toNumber } from '../values/bson-order';
import { stringifyEjson, type Value } from '../values/ejson';

const end = Buffer.from([0]);

/** Text ends with two zero bytes; a zero inside is followed by 255 so that it stays above the end. */
const textBytes = (text: string): Buffer => {
  const bytes = Buffer.from(text, 'utf8');
  const escaped = bytes.includes(0)
    ? Buffer.from([...bytes].flatMap((byte) => (byte === 0 ? [0, 255] : [byte])))
    : bytes;
  return Buffer.concat([escaped, Buffer.from([0, 0])]);
};

/** The sign bit turned, and everything turned for negative numbers: bytes then grow as numbers do. */
const numberBytes = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  if (Number.isNaN(value)) return bytes;
  bytes.writeDoubleBE(value + 0);
  const isNegative = ((bytes[0] ?? 0) & 0x80) !== 0;
  return Buffer.from(bytes.map((byte, at) => (isNegative ? ~byte : at === 0 ? byte ^ 0x80 : byte)));
};

const binaryBytes = (value: Binary): Buffer => {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(value.position);
  head.writeUInt8(value.sub_type, 4);
  return Buffer.concat([head, value.value()]);
};

const regexpBytes = (value: RegExp | BSONRegExp): Buffer =>
  value instanceof RegExp
    ? Buffer.concat([textBytes(value.source), textBytes(value.flags)])
    : Buffer.concat([textBytes(value.pattern), textBytes(value.options)]);

const arrayBytes = (items: Value[]): Buffer =>
  Buffer.concat([...items.flatMap((item) => [tagOf(item), orderedBytes(item)]), end]);

const objectBytes = (value: Record<string, Value>): Buffer => {
  const parts = Object.entries(value).flatMap(([name, each]) => [
    tagOf(each),
    textBytes(name),
    orderedBytes(each),
  ]);
  return Buffer.concat([...parts, end]);
};

const tagOf = (value: Value): Buffer => Buffer.from([rankOf(value) + 1]);

const writers: Record<number, (value: never) => Buffer> = {
  [ranks.missing]: () => Buffer.alloc(0),
  [ranks.null]: () => Buffer.alloc(0),
  [ranks.number]: (value: number | Long) => numberBytes(toNumber(value)),
  [ranks.string]: textBytes,
  [ranks.object]: objectBytes,
  [ranks.array]: arrayBytes,
  [ranks.binary]: binaryBytes,
  [ranks.objectId]: (value: ObjectId) => Buffer.from(value.toHexString(), 'hex'),
  [ranks.boolean]: (value: boolean) => Buffer.from([value ? 1 : 0]),
  [ranks.date]: (value: Date) => numberBytes(value.getTime()),
  [ranks.regexp]: regexpBytes,
};

/** Bytes that order as MongoDB orders values of this one type; the type itself is not in them. */
export const orderedBytes = (value: Value): Buffer => {
  const write = writers[rankOf(value)];
  return write ? write(value as never) : textBytes(stringifyEjson(value));
};
