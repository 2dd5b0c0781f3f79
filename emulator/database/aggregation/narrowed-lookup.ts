/**
 * Why: a lookup whose pipeline begins with a plain match asks the other collection by that
 * match, so that an index serves it as one does in MongoDB. A match with `$expr` may speak of
 * the outer document and is left to the evaluator.
 */
import { isPlainObject, type Value } from '../values/ejson';

export interface NarrowedLookup {
  from: string;
  filter: Record<string, Value>;
  /** The lookup without its match, to be run over what the match left. */
  rest: Record<string, Value>;
}

const mentions = (value: Value, key: string): boolean =>
  Array.isArray(value)
    ? value.some((each) => mentions(each, key))
    : isPlainObject(value) &&
      Object.entries(value).some(([name, each]) => name === key || mentions(each, key));

/** How a stage can be narrowed; `undefined` for what is no such lookup. */
export const narrowedLookup = (stage: Record<string, Value>): NarrowedLookup | undefined => {
  const lookup = stage['$lookup'];
  if (!isPlainObject(lookup) || !Array.isArray(lookup['pipeline'])) return undefined;
  const { from, pipeline } = lookup;
  const [first, ...others] = pipeline as Value[];
  const filter = isPlainObject(first) ? first['$match'] : undefined;
  if (typeof from !== 'string' || !isPlainObject(filter) || mentions(filter, '$expr'))
    return undefined;
  if (mentions(others, '$lookup')) return undefined;
  return { from, filter, rest: { $lookup: { ...lookup, pipeline: others } } };
};
