/**
 * Why: aggregation expressions are mingo's, in a context of which single operators are replaced
 * where mingo and MongoDB part. Queries use it for `$expr`, the stages for everything else.
 */
import { Context } from 'mingo';
import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import * as pipeline from 'mingo/operators/pipeline';
import * as projections from 'mingo/operators/projection';
import * as queries from 'mingo/operators/query';
import { Query } from 'mingo/query';
import type { Value } from './ejson';
import type { Test } from './match-path';

/** Operators of mingo with ours in front. */
export const context = Context.init({
  accumulator: { ...accumulators },
  expression: { ...expressions },
  pipeline: { ...pipeline },
  projection: { ...projections },
  query: { ...queries },
});

/** How mingo is to be asked: strictly, and without running anybody's script. */
export const strictly = { context, scriptEnabled: false, useStrictMode: true } as const;

/** The test of a filter's `$expr`. */
export const expressionTest = (expression: Value): Test => {
  const query = new Query({ $expr: { $cond: [expression, true, false] } }, strictly);
  return (document) => query.test(document as Record<string, Value>);
};
