/**
 * Why: how a dotted path meets a document is the heart of MongoDB's queries: arrays of documents
 * are walked, a number may be an index or a field, and an array at the end counts both as itself
 * and as its elements.
 */
import { isPlainObject, type Value } from '../values/ejson';

export type Test = (value: Value) => boolean;

const isIndex = (step: string): boolean => /^(0|[1-9]\d*)$/.test(step);

const child = (parent: Value, step: string): Value =>
  isPlainObject(parent) && Object.hasOwn(parent, step) ? parent[step] : undefined;

/**
 * True when the test holds for something that the path reaches; undefined stands for missing.
 * An element that is neither document nor reachable by index is passed over: it is not missing.
 */
export const reaches = (value: Value, path: string[], at: number, test: Test): boolean => {
  if (at === path.length) return test(value);
  if (!Array.isArray(value)) return reaches(child(value, path[at] ?? ''), path, at + 1, test);
  return throughArray(value, path, at, test);
};

const throughArray = (items: Value[], path: string[], at: number, test: Test): boolean => {
  const step = path[at] ?? '';
  if (isIndex(step) && Number(step) < items.length) {
    if (reaches(items[Number(step)], path, at + 1, test)) return true;
  }
  return items.some((item) => isPlainObject(item) && reaches(item, path, at, test));
};

/** The test as it applies at the end of a path: to an array and to each of its elements. */
export const orElement =
  (test: Test): Test =>
  (value) =>
    test(value) || (Array.isArray(value) && value.some(test));

/** An array taken as a document, as `$elemMatch` sees an array within an array. */
export const asDocument = (value: Value): Value =>
  Array.isArray(value) ? Object.fromEntries(Object.entries(value)) : value;
