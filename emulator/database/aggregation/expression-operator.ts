/** Why: the shape that mingo gives an expression operator, and how ours get their arguments. */
import { evalExpr } from 'mingo/core';
import type { Options } from 'mingo/types';
import { CloudError } from '../../gateway/cloud-error';
import { isPlainObject, type Value } from '../values/ejson';
import { typeName } from '../values/value-types';

export type ExpressionOperator = (document: Value, expression: Value, options: Options) => Value;

export const refusedValue = (operator: string, needs: string, value: Value): CloudError =>
  new CloudError('DATABASE_REQUEST_FAILED', `${operator} needs ${needs}, not ${typeName(value)}`);

export const isNothing = (value: Value): value is null | undefined =>
  value === null || value === undefined;

/** Arguments are evaluated first; one that stands alone counts as a list of one. */
export const fromArguments =
  (compute: (...values: Value[]) => Value): ExpressionOperator =>
  (document, expression, options) => {
    const list = Array.isArray(expression) ? expression : [expression];
    return compute(...list.map((each: Value) => evalExpr(document, each, options)));
  };

/** For operators that take their arguments by name. */
export const fromFields =
  (compute: (fields: Record<string, Value>) => Value): ExpressionOperator =>
  (document, expression, options) => {
    const fields = isPlainObject(expression) ? expression : {};
    const entries = Object.entries(fields);
    return compute(
      Object.fromEntries(entries.map(([key, each]) => [key, evalExpr(document, each, options)])),
    );
  };

/** Null or a missing argument makes the result null. */
export const orNothing =
  (compute: (...values: Value[]) => Value) =>
  (...values: Value[]): Value =>
    values.some(isNothing) ? null : compute(...values);

export const asText = (operator: string, value: Value): string => {
  if (typeof value === 'string') return value;
  throw refusedValue(operator, 'a string', value);
};

export const asArray = (operator: string, value: Value): Value[] => {
  if (Array.isArray(value)) return value as Value[];
  throw refusedValue(operator, 'an array', value);
};

export const asWhole = (operator: string, value: Value): number => {
  if (Number.isInteger(value)) return value as number;
  throw refusedValue(operator, 'a whole number', value);
};
