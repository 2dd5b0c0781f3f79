/**
 * Why: sorting outside an index must give the very order that the index would: BSON order of
 * values, the smallest element of an array ascending, the largest descending, ties as inserted.
 */
import type { Order } from './access-path';
import type { Document } from '../values/ejson';
import { reaches } from '../query/match-path';
import { compareKeys, sortKeyOf, type SortKey } from './sort-key';

/** Undefined stands for an empty array, which MongoDB puts below null. */
type Key = SortKey | undefined;

const keysOf = (document: Document, path: string[]): Key[] => {
  const keys: Key[] = [];
  reaches(document, path, 0, (value) => {
    if (!Array.isArray(value)) keys.push(sortKeyOf(value));
    else if (value.length === 0) keys.push(undefined);
    else for (const item of value) keys.push(sortKeyOf(item));
    return false;
  });
  return keys.length > 0 ? keys : [sortKeyOf(null)];
};

const compare = (left: Key, right: Key): number => {
  if (left === undefined || right === undefined)
    return Number(left !== undefined) - Number(right !== undefined);
  return compareKeys(left, right);
};

const extreme = (keys: Key[], direction: 1 | -1): Key =>
  keys.reduce((best, key) => (compare(key, best) * direction < 0 ? key : best));

const rowOf = (document: Document, paths: string[][], order: Order): Key[] =>
  paths.map((path, at) => extreme(keysOf(document, path), order[at]?.[1] ?? 1));

export const sortDocuments = <Item>(
  items: Item[],
  documentOf: (item: Item) => Document,
  order: Order,
): Item[] => {
  if (order.length === 0) return items;
  const paths = order.map(([field]) => field.split('.'));
  const rows = items.map((item) => ({ item, keys: rowOf(documentOf(item), paths, order) }));
  const byRow = (left: Key[], right: Key[]): number => {
    for (const [at, key] of left.entries()) {
      const difference = compare(key, right[at]) * (order[at]?.[1] ?? 1);
      if (difference !== 0) return difference;
    }
    return 0;
  };
  return rows.sort((a, b) => byRow(a.keys, b.keys)).map((row) => row.item);
};
