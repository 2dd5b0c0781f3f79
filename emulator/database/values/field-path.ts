/**
 * Why: an index holds one row per value that a dotted path reaches, arrays opened up, so that
 * `{tags: 'x'}` finds a document whose `tags` is an array. Too many rows cost little; too few
 * would lose results, so every doubt adds a row.
 */
import { isPlainObject, type Value } from './ejson';

export interface PathValues {
  values: Value[];
  /** An array was met: order and two-sided bounds of this index can no longer be trusted. */
  multikey: boolean;
}

const openLeaf = (value: Value, found: PathValues): void => {
  found.values.push(value);
  if (!Array.isArray(value)) return;
  found.multikey = true;
  for (const item of value) found.values.push(item);
};

const walkArray = (items: Value[], path: string[], at: number, found: PathValues): void => {
  found.multikey = true;
  if (items.length === 0) found.values.push(null);
  const step = path[at] ?? '';
  if (/^\d+$/.test(step)) walk(items[Number(step)], path, at + 1, found);
  for (const item of items) walk(item, path, at, found);
};

const walk = (value: Value, path: string[], at: number, found: PathValues): void => {
  if (at === path.length) openLeaf(value, found);
  else if (Array.isArray(value)) walkArray(value, path, at, found);
  else if (isPlainObject(value)) walk(value[path[at] ?? ''], path, at + 1, found);
  else found.values.push(null);
};

export const valuesAt = (document: Value, path: string[]): PathValues => {
  const found: PathValues = { values: [], multikey: false };
  walk(document, path, 0, found);
  return found;
};

/** What `onlyValueAt` says where an array makes more than one value possible. */
export const several = Symbol('several');

/** The one value of a path that meets no array; nearly every path is such, and this is cheap. */
export const onlyValueAt = (document: Value, path: string[]): Value => {
  let value = document;
  for (const step of path) {
    if (Array.isArray(value)) return several;
    if (!isPlainObject(value)) return null;
    value = value[step];
  }
  return Array.isArray(value) ? several : value;
};
