/**
 * Why: a report of a slow query must say which query it was without its values: they differ from
 * call to call, and they are somebody's.
 */
import { isPlainObject, type Value } from '../values/ejson';

const deepest = 6;

const shaped = (value: Value, depth: number): unknown => {
  if (depth > deepest) return '…';
  if (Array.isArray(value)) {
    const shapes = value.map((each) => JSON.stringify(shaped(each, depth + 1)));
    return [...new Set(shapes)].map((each) => JSON.parse(each) as unknown);
  }
  if (!isPlainObject(value)) return '?';
  const entries = Object.entries(value as Record<string, Value>);
  return Object.fromEntries(entries.map(([key, each]) => [key, shaped(each, depth + 1)]));
};

/** Fields and operators, with `?` for each value: `{"state":"?","dueAt":{"$lt":"?"}}`. */
export const filterShape = (filter: Value): string =>
  JSON.stringify(shaped(filter, 0)).slice(0, 500);
