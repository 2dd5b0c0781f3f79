/**
 * Why: aggregation is mingo's frame, in a context in which every operator that mingo judges
 * differently from MongoDB is ours. Queries use it for `$expr`.
 */
import { Context } from 'mingo';
import { evalExpr } from 'mingo/core';
import * as expressions from 'mingo/operators/expression';
import { Query } from 'mingo/query';
import type { Options } from 'mingo/types';
import { accumulatorExpressions } from './accumulators';
import type { Value } from '../values/ejson';
import { dateExpressions } from './expressions-dates';
import { textExpressions } from './expressions-text';
import { isTrue, valueExpressions } from './expressions-values';
import type { Test } from '../query/match-path';

/** Named, because a declaration file cannot spell out what mingo's operators infer to. */
type Expressions = NonNullable<NonNullable<Parameters<typeof Context.init>[0]>['expression']>;

export const expressionOperators: Expressions = {
  ...expressions,
  ...accumulatorExpressions,
  ...valueExpressions,
  ...textExpressions,
  ...dateExpressions,
};

const exprTest =
  (_path: string, expression: Value, options: Options) =>
  (document: Value): boolean =>
    isTrue(evalExpr(document, expression, options));

const context = Context.init({
  expression: expressionOperators,
  query: {
    $expr: exprTest,
  },
});

/** The test of a filter's `$expr`, outside of any pipeline. */
export const expressionTest = (expression: Value): Test => {
  const query = new Query({ $expr: expression }, { context, scriptEnabled: false });
  return (document) => query.test(document as Record<string, Value>);
};
