/**
 * Why: every figure is about the same kind of document, the size and shape of an ordinary record:
 * a few strings, a number, a date, a list and a nested object; about 350 bytes of EJSON.
 */
import type { CollectionDeclaration } from '../database/store/catalog';
import type { Document } from '../database/values/ejson';

export const collection = 'records';

/** Documents that share one value of `group`: what one indexed query returns. */
export const pageSize = 20;

export const declaration: CollectionDeclaration = {
  name: collection,
  indexes: [
    {
      name: 'group_at',
      keys: [
        { field: 'group', direction: 1 },
        { field: 'at', direction: -1 },
      ],
    },
  ],
};

const remark = 'Window of the drying room does not close; the handle turns without catching. ';

/** The `n`th of `size` documents: ids are known, groups are spread over the whole table. */
export const sampleDocument = (n: number, size: number): Document & { _id: string } => ({
  _id: `record-${n}`,
  group: `group-${n % Math.max(1, size / pageSize)}`,
  title: `Record number ${n}`,
  amount: n % 97,
  at: new Date(1_700_000_000_000 + n * 1000),
  tags: ['checked', n % 2 === 0 ? 'even' : 'odd'],
  place: { building: `B${n % 7}`, floor: n % 9, room: n % 31 },
  remark: remark + remark,
});

export const sampleDocuments = (size: number): (Document & { _id: string })[] =>
  Array.from({ length: size }, (_, n) => sampleDocument(n, size));

/** Visits ids and groups out of order, so that no cache of neighbours flatters a figure. */
export const scattered = (n: number, size: number): number => (n * 7919) % size;
