/** Why: arithmetic of updates keeps a number's type: what JavaScript cannot hold stays a long. */
import { Decimal128, Long } from 'bson';
import { toNumber } from '../values/bson-order';
import { stringifyEjson, type Value } from '../values/ejson';
import { refused } from '../refusal';
import type { Change } from './update-path';
import { isNumber, typeName } from '../values/value-types';

const wholeOf = (value: Value): bigint | undefined => {
  if (value instanceof Long) return value.toBigInt();
  return Number.isSafeInteger(value) ? BigInt(value as number) : undefined;
};

const fromWhole = (value: bigint): Value => {
  if (BigInt.asIntN(64, value) !== value) throw refused('integer overflow in an update');
  const plain = Number(value);
  return Number.isSafeInteger(plain) ? plain : Long.fromBigInt(value);
};

interface Arithmetic {
  verb: string;
  operator: string;
  whole: (left: bigint, right: bigint) => bigint;
  real: (left: number, right: number) => number;
  ofMissing: (operand: Value) => Value;
}

const compute = (left: Value, right: Value, { whole, real }: Arithmetic): Value => {
  const [one, other] = [wholeOf(left), wholeOf(right)];
  if (one !== undefined && other !== undefined) return fromWhole(whole(one, other));
  const result = real(toNumber(left), toNumber(right));
  const isDecimal = left instanceof Decimal128 || right instanceof Decimal128;
  return isDecimal ? Decimal128.fromString(String(result)) : result;
};

const arithmetic =
  (kind: Arithmetic) =>
  (operand: Value, path: string): Change => {
    if (!isNumber(operand))
      throw refused(
        `Cannot ${kind.verb} with non-numeric argument: ${stringifyEjson({ [path]: operand })}`,
      );
    return (present) => {
      if (present === undefined) return kind.ofMissing(operand);
      if (isNumber(present)) return compute(present, operand, kind);
      throw refused(
        `Cannot apply ${kind.operator} to a value of non-numeric type. The field '${path}' is of non-numeric type ${typeName(present)}`,
      );
    };
  };

export const increment = arithmetic({
  verb: 'increment',
  operator: '$inc',
  whole: (left, right) => left + right,
  real: (left, right) => left + right,
  ofMissing: (operand) => operand,
});

export const multiply = arithmetic({
  verb: 'multiply',
  operator: '$mul',
  whole: (left, right) => left * right,
  real: (left, right) => left * right,
  ofMissing: () => 0,
});

const bitwise: Record<string, (left: bigint, right: bigint) => bigint> = {
  and: (left, right) => left & right,
  or: (left, right) => left | right,
  xor: (left, right) => left ^ right,
};

/** `{and|or|xor: whole number}`; a missing field counts as 0. */
export const bit = (operand: Value, path: string): Change => {
  const steps = Object.entries(operand ?? {});
  if (steps.length === 0) throw refused(`The $bit modifier needs and, or, xor: '${path}'`);
  return (present) =>
    steps.reduce<Value>((value, [name, mask]) => {
      const [left, right] = [wholeOf(value), wholeOf(mask)];
      const apply = Object.hasOwn(bitwise, name) ? bitwise[name] : undefined;
      if (!apply || left === undefined || right === undefined)
        throw refused(`Cannot apply $bit to a value of non-integral type: '${path}'`);
      return fromWhole(apply(left, right));
    }, present ?? 0);
};
