/** Why: `$type` names types by word or by number; what a value is, is decided here once. */
import { BSONRegExp, Binary, Decimal128, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson';
import { CloudError } from '../../gateway/cloud-error';
import { isPlainObject, type Value } from './ejson';

const int32 = 2 ** 31;

const isInt = (value: Value): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= -int32 && value < int32;

const isLong = (value: Value): boolean =>
  value instanceof Long
    ? !(value instanceof Timestamp)
    : Number.isSafeInteger(value) && !isInt(value);

const isDouble = (value: Value): boolean =>
  typeof value === 'number' && !isInt(value) && !isLong(value);

const is =
  (known: new (...given: never[]) => object) =>
  (value: Value): boolean =>
    value instanceof known;

const tests: [name: string, number: number, test: (value: Value) => boolean][] = [
  ['double', 1, isDouble],
  ['string', 2, (value) => typeof value === 'string'],
  ['object', 3, isPlainObject],
  ['array', 4, Array.isArray],
  ['binData', 5, is(Binary)],
  ['objectId', 7, is(ObjectId)],
  ['bool', 8, (value) => typeof value === 'boolean'],
  ['date', 9, is(Date)],
  ['null', 10, (value) => value === null],
  ['regex', 11, (value) => value instanceof RegExp || value instanceof BSONRegExp],
  ['int', 16, isInt],
  ['timestamp', 17, is(Timestamp)],
  ['long', 18, isLong],
  ['decimal', 19, is(Decimal128)],
  ['minKey', -1, is(MinKey)],
  ['maxKey', 127, is(MaxKey)],
];

const isNumber = (value: Value): boolean =>
  typeof value === 'number' || isLong(value) || value instanceof Decimal128;

const others: [name: string, number: number][] = [
  ['undefined', 6],
  ['dbPointer', 12],
  ['javascript', 13],
  ['symbol', 14],
  ['javascriptWithScope', 15],
];

/** MongoDB's name for the type of a value; `missing` for what is not there. */
export const typeName = (value: Value): string =>
  value === undefined ? 'missing' : (tests.find(([, , test]) => test(value))?.[0] ?? 'object');

/** The test that `$type` makes with one name or number. */
export const typeTest = (type: Value): ((value: Value) => boolean) => {
  if (type === 'number') return isNumber;
  const found = tests.find(([name, number]) => name === type || number === type);
  if (found) return found[2];
  if (others.some(([name, number]) => name === type || number === type)) return () => false;
  throw new CloudError('DATABASE_INVALID_OPERRATOR', `Unknown type name alias: ${String(type)}`);
};

export { isNumber };
