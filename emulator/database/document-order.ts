/**
 * Why: sorting outside an index must give the very order that the index would: BSON order of
 * values, the smallest element of an array ascending, the largest descending, ties as inserted.
 */
import type { Order } from './access-path';
import type { Document } from './ejson';
import { valuesAt } from './field-path';
import { compareKeys, sortKeyOf, type SortKey } from './sort-key';

const isArrayKey = (value: unknown): boolean => Array.isArray(value);

const keysOf = (document: Document, path: string[]): SortKey[] => {
  const { values, multikey } = valuesAt(document, path);
  const elements = multikey ? values.filter((value) => !isArrayKey(value)) : values;
  return elements.length > 0 ? elements.map(sortKeyOf) : [-Infinity];
};

const extreme = (keys: SortKey[], direction: 1 | -1): SortKey =>
  keys.reduce((best, key) => (compareKeys(key, best) * direction < 0 ? key : best));

const rowOf = (document: Document, paths: string[][], order: Order): SortKey[] =>
  paths.map((path, at) => extreme(keysOf(document, path), order[at]?.[1] ?? 1));

export const sortDocuments = <Item>(
  items: Item[],
  documentOf: (item: Item) => Document,
  order: Order,
): Item[] => {
  if (order.length === 0) return items;
  const paths = order.map(([field]) => field.split('.'));
  const rows = items.map((item) => ({ item, keys: rowOf(documentOf(item), paths, order) }));
  const compare = (left: SortKey[], right: SortKey[]): number => {
    for (const [at, key] of left.entries()) {
      const difference = compareKeys(key, right[at] ?? -Infinity) * (order[at]?.[1] ?? 1);
      if (difference !== 0) return difference;
    }
    return 0;
  };
  return rows.sort((a, b) => compare(a.keys, b.keys)).map((row) => row.item);
};
