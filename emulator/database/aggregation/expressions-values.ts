/** Why: comparison, sets and membership by BSON's order and equality, which mingo only nears. */
import { evalExpr } from 'mingo/core';
import { compareBson, equalBson, toNumber } from '../values/bson-order';
import { isPlainObject, type Value } from '../values/ejson';
import {
  asArray,
  asWhole,
  fromArguments,
  isNothing,
  orNothing,
  refusedValue,
  type ExpressionOperator,
} from './expression-operator';
import { refused } from '../refusal';
import { isNumber } from '../values/value-types';

const compared = (holds: (difference: number) => Value): ExpressionOperator =>
  fromArguments((left, right) => holds(compareBson(left, right)));

/** What counts as true: everything but false, 0, null and what is missing. */
export const isTrue = (value: Value): boolean =>
  !isNothing(value) && value !== false && !(isNumber(value) && toNumber(value) === 0);

const has = (items: Value[], value: Value): boolean => items.some((item) => equalBson(item, value));

const distinct = (items: Value[]): Value[] =>
  [...items]
    .sort(compareBson)
    .filter((item, at, sorted) => at === 0 || !equalBson(item, sorted[at - 1]));

const indexOfArray = (list: Value, wanted: Value, from: Value = 0, to?: Value): Value => {
  if (isNothing(list)) return null;
  const items = asArray('$indexOfArray', list);
  const end = to === undefined ? items.length : asWhole('$indexOfArray', to);
  const start = asWhole('$indexOfArray', from);
  return items.findIndex((item, at) => at >= start && at < end && equalBson(item, wanted));
};

const setIsSubset = (left: Value, right: Value): boolean => {
  const whole = asArray('$setIsSubset', right);
  return asArray('$setIsSubset', left).every((item) => has(whole, item));
};

const truncated = (value: Value, places: Value = 0): Value => {
  if (isNothing(value) || isNothing(places)) return null;
  if (!isNumber(value)) throw refusedValue('$trunc', 'a number', value);
  const scale = 10 ** asWhole('$trunc', places);
  return Math.trunc(toNumber(value) * scale) / scale + 0;
};

const switched: ExpressionOperator = (document, expression, options) => {
  const given = isPlainObject(expression) ? expression : {};
  const branches = asArray('$switch', given['branches']) as { case: Value; then: Value }[];
  const taken = branches.find((each) => isTrue(evalExpr(document, each.case, options)));
  if (taken) return evalExpr(document, taken.then, options);
  if ('default' in given) return evalExpr(document, given['default'], options);
  throw refused(
    '$switch could not find a matching branch for an input, and no default was specified.',
  );
};

const listed = (expression: Value): Value[] =>
  Array.isArray(expression) ? (expression as Value[]) : [expression];

const quantified =
  (operator: string, holds: (items: Value[]) => boolean): ExpressionOperator =>
  (document, expression, options) =>
    fromArguments((list) => holds(asArray(operator, list)))(document, expression, options);

export const valueExpressions: Record<`$${string}`, ExpressionOperator> = {
  $cmp: compared((difference) => difference),
  $eq: compared((difference) => difference === 0),
  $ne: compared((difference) => difference !== 0),
  $gt: compared((difference) => difference > 0),
  $gte: compared((difference) => difference >= 0),
  $lt: compared((difference) => difference < 0),
  $lte: compared((difference) => difference <= 0),
  $and: (document, expression, options) =>
    listed(expression).every((each) => isTrue(evalExpr(document, each, options))),
  $or: (document, expression, options) =>
    listed(expression).some((each) => isTrue(evalExpr(document, each, options))),
  $not: fromArguments((value) => !isTrue(value)),
  $in: fromArguments((value, list) => has(asArray('$in', list), value)),
  $indexOfArray: fromArguments(indexOfArray),
  $size: fromArguments((list) => asArray('$size', list).length),
  $allElementsTrue: quantified('$allElementsTrue', (items) => items.every(isTrue)),
  $anyElementTrue: quantified('$anyElementTrue', (items) => items.some(isTrue)),
  $setUnion: fromArguments(
    orNothing((...lists) => distinct(lists.flatMap((each) => asArray('$setUnion', each)))),
  ),
  $setIntersection: fromArguments(
    orNothing((first, ...others) =>
      distinct(asArray('$setIntersection', first ?? [])).filter((item) =>
        others.every((each) => has(asArray('$setIntersection', each), item)),
      ),
    ),
  ),
  $setDifference: fromArguments(
    orNothing((left, right) => {
      const unwanted = asArray('$setDifference', right);
      const kept = asArray('$setDifference', left).filter((item) => !has(unwanted, item));
      return kept.filter((item, at) => !has(kept.slice(0, at), item));
    }),
  ),
  $setEquals: fromArguments((first, ...others) =>
    others.every((each) => setIsSubset(first, each) && setIsSubset(each, first)),
  ),
  $setIsSubset: fromArguments(setIsSubset),
  $trunc: fromArguments(truncated),
  $switch: switched,
  $meta: () => {
    throw refused('$meta needs a text search, and there is no text index here');
  },
};
