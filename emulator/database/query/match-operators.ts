/**
 * Why: what each query operator asks of a value, by MongoDB's rules: ranges stay within one
 * type, null means null or missing, NaN equals only itself, patterns match strings.
 */
import { bitOperators } from './bit-operators';
import { compareBson, equalBson, rankOf, ranks, toNumber } from '../values/bson-order';
import type { Value } from '../values/ejson';
import { geoOperators } from './geo-operators';
import { isPrecise } from '../store/key-precision';
import type { Test } from './match-path';
import { badOperand } from '../refusal';
import { isPattern, regularExpression } from './regular-expression';
import { isScalar, keyText, sortKeyOf } from '../store/sort-key';
import { isNumber, typeTest } from '../values/value-types';

/** Makes the test of one value; `siblings` are the operators beside it. */
export type Operator = (operand: Value, siblings: Record<string, Value>) => Test;

const orNull = (value: Value): Value => (value === undefined ? null : value);

const isNaNValue = (value: Value): boolean => isNumber(value) && Number.isNaN(toNumber(value));

export const equals = (operand: Value): Test => {
  const wanted = orNull(operand);
  const same: Test = (value) => equalBson(orNull(value), wanted);
  if (!isPattern(operand)) return same;
  const pattern = regularExpression(operand);
  return (value) => (typeof value === 'string' ? pattern.test(value) : same(value));
};

const range =
  (holds: (difference: number) => boolean): Operator =>
  (operand) => {
    if (isPattern(operand)) throw badOperand('Can not have a regular expression as a range');
    const rank = rankOf(operand);
    const isBound = rank === ranks.minKey || rank === ranks.maxKey;
    return (value) => {
      const mine = orNull(value);
      if (!isBound && rankOf(mine) !== rank) return false;
      if (isNaNValue(mine) !== isNaNValue(operand)) return false;
      return holds(compareBson(mine, operand));
    };
  };

const listOf = (operand: Value, name: string): Value[] => {
  if (!Array.isArray(operand)) throw badOperand(`${name} needs an array`);
  return operand;
};

/** Strings, numbers and the like have one key each, so a long list is one look into a set. */
const isSimple = (value: Value): boolean => isScalar(value) && isPrecise(value);

const oneOf: Operator = (operand) => {
  const list = listOf(operand, '$in').map(orNull);
  const known = new Set(list.filter(isSimple).map((each) => keyText(sortKeyOf(each))));
  const others = list.filter((each) => !isSimple(each)).map(equals);
  return (value) => {
    const mine = orNull(value);
    if (isSimple(mine) && known.has(keyText(sortKeyOf(mine)))) return true;
    return others.some((test) => test(mine));
  };
};

export const sizeTest = (operand: Value): Test => {
  if (!Number.isInteger(operand) || Number(operand) < 0)
    throw badOperand('Failed to parse $size. Expected a non-negative integer');
  return (value) => Array.isArray(value) && value.length === operand;
};

const type: Operator = (operand) => {
  const tests = (Array.isArray(operand) ? operand : [operand]).map(typeTest);
  return (value) => value !== undefined && tests.some((test) => test(value));
};

const modulo: Operator = (operand) => {
  const parts = listOf(operand, 'malformed mod,');
  if (parts.length !== 2) throw badOperand('malformed mod, needs exactly two elements');
  const [divisor, remainder] = parts.map((part) => Math.trunc(toNumber(part))) as [number, number];
  if (!divisor) throw badOperand('divisor cannot be 0');
  return (value) => {
    if (!isNumber(value) || !Number.isFinite(toNumber(value))) return false;
    return (Math.trunc(toNumber(value)) % divisor) + 0 === remainder + 0;
  };
};

const regex: Operator = (operand, { $options }) => {
  const options = typeof $options === 'string' ? $options : undefined;
  const pattern = regularExpression(operand, options);
  return (value) =>
    isPattern(value) ? equalBson(value, operand) : typeof value === 'string' && pattern.test(value);
};

/** The test of one value; whether elements of an array are asked too is the caller's matter. */
export const operators: Record<string, Operator> = {
  $eq: equals,
  $gt: range((difference) => difference > 0),
  $gte: range((difference) => difference >= 0),
  $lt: range((difference) => difference < 0),
  $lte: range((difference) => difference <= 0),
  $in: oneOf,
  $type: type,
  $mod: modulo,
  $regex: regex,
  ...bitOperators,
  ...geoOperators,
};

/** Operators that hold where the other, over the whole path, does not. */
export const negations: Record<string, string> = { $ne: '$eq', $nin: '$in' };
