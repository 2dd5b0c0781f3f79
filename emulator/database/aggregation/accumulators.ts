/**
 * Why: what `$group` gathers, by BSON's order and equality. The same operators serve as
 * expressions over a list, so each is one function from values to a value.
 */
import { evalExpr } from 'mingo/core';
import { compareBson, equalBson, toNumber } from '../values/bson-order';
import { isPlainObject, type Value } from '../values/ejson';
import { isNothing, refusedValue, type ExpressionOperator } from './expression-operator';
import { isNumber } from '../values/value-types';

export type Accumulator = (values: Value[]) => Value;

const numbers = (values: Value[]): number[] => values.filter(isNumber).map(toNumber);

const sum: Accumulator = (values) => numbers(values).reduce((total, value) => total + value, 0);

const average: Accumulator = (values) => {
  const found = numbers(values);
  return found.length === 0 ? null : (sum(found) as number) / found.length;
};

const extreme =
  (way: 1 | -1): Accumulator =>
  (values) => {
    const present = values.filter((value) => !isNothing(value));
    if (present.length === 0) return null;
    return present.reduce((best, value) => (compareBson(value, best) * way > 0 ? value : best));
  };

/** The spread around the mean; `less` is 1 where the values are a sample. */
const deviation =
  (less: 0 | 1): Accumulator =>
  (values) => {
    const found = numbers(values);
    if (found.length <= less) return null;
    const mean = (sum(found) as number) / found.length;
    const squares = found.reduce((total, value) => total + (value - mean) ** 2, 0);
    return Math.sqrt(squares / (found.length - less));
  };

const distinct: Accumulator = (values) => {
  const present = values.filter((value) => value !== undefined).sort(compareBson);
  return present.filter((value, at) => at === 0 || !equalBson(value, present[at - 1]));
};

const merged: Accumulator = (values) => {
  const objects = values.filter((value) => !isNothing(value));
  const other = objects.find((value) => !isPlainObject(value));
  if (other !== undefined) throw refusedValue('$mergeObjects', 'documents', other);
  return Object.assign({}, ...(objects as object[])) as Value;
};

const orNull = (value: Value): Value => value ?? null;

export const accumulators: Record<string, Accumulator> = {
  $sum: sum,
  $avg: average,
  $max: extreme(1),
  $min: extreme(-1),
  $stdDevPop: deviation(0),
  $stdDevSamp: deviation(1),
  $push: (values) => values.filter((value) => value !== undefined),
  $addToSet: distinct,
  $first: (values) => orNull(values[0]),
  $last: (values) => orNull(values.at(-1)),
  $mergeObjects: merged,
  $count: (values) => values.length,
};

/** As an expression: one argument that is an array is opened, several are taken as they are. */
const asExpression =
  (accumulate: Accumulator): ExpressionOperator =>
  (document, expression, options) => {
    const given: Value = evalExpr(document, expression, options);
    const list = Array.isArray(expression) ? (given as Value[]) : [given];
    const [only] = list;
    return accumulate(list.length === 1 && Array.isArray(only) ? (only as Value[]) : list);
  };

const expressionNames = [
  '$sum',
  '$avg',
  '$max',
  '$min',
  '$stdDevPop',
  '$stdDevSamp',
  '$mergeObjects',
];

export const accumulatorExpressions: Record<`$${string}`, ExpressionOperator> = Object.fromEntries(
  Object.entries(accumulators)
    .filter(([name]) => expressionNames.includes(name))
    .map(([name, accumulate]) => [name, asExpression(accumulate)]),
);
