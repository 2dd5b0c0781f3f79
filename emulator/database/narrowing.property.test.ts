/** Why: an index may only make a query faster. Whatever it narrows, results must not change. */
import fc from 'fast-check';
import type { Order } from './access-path';
import { DocumentStore } from './document-store';
import type { Document, Value } from './ejson';
import type { IndexDeclaration } from './index-table';
import { matcher } from './query-matcher';

const indexes: IndexDeclaration[] = [
  { name: 'a', keys: [{ field: 'a', direction: 1 }] },
  {
    name: 'b_a',
    keys: [
      { field: 'b', direction: 1 },
      { field: 'a', direction: -1 },
    ],
  },
  { name: 'nested', keys: [{ field: 'n.x', direction: -1 }] },
  {
    name: 'c_b_a',
    keys: [
      { field: 'c', direction: -1 },
      { field: 'b', direction: 1 },
      { field: 'a', direction: 1 },
    ],
  },
];

const scalar: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -2, max: 3 }) },
  fc.constantFrom(1.5, 0, NaN),
  fc.constantFrom('', 'a', 'b', '1', '房'),
  fc.boolean(),
  fc.constant(null),
  fc.integer({ min: 0, max: 3 }).map((ms) => new Date(ms)),
);

const leaf: fc.Arbitrary<Value> = fc.oneof(
  { weight: 6, arbitrary: scalar },
  fc.array(scalar, { maxLength: 3 }),
  fc.constant({ x: 1 }),
);

const nested: fc.Arbitrary<Value> = fc.oneof(
  fc.record({ x: leaf }, { requiredKeys: [] }),
  fc.array(fc.record({ x: scalar }, { requiredKeys: [] }), { maxLength: 3 }),
  scalar,
);

const documentOf = (plain: boolean): fc.Arbitrary<Document> => {
  const value = plain ? scalar : leaf;
  return fc.record(
    { a: value, b: value, c: value, n: plain ? fc.record({ x: scalar }) : nested },
    { requiredKeys: [] },
  );
};

const condition: fc.Arbitrary<Value> = fc.oneof(
  { weight: 3, arbitrary: scalar },
  fc.record({ $in: fc.array(scalar, { minLength: 1, maxLength: 3 }) }),
  fc.record(
    { $gt: fc.constantFrom(-1, 0, 'a', new Date(1)), $lte: fc.constantFrom(2, 'b', new Date(2)) },
    { requiredKeys: [] },
  ),
  fc.record({ $ne: scalar }),
  fc.record({ $exists: fc.boolean() }),
  fc.record({ $lt: fc.constantFrom<Value>(2, 'b', true) }),
);

const field = fc.constantFrom('a', 'b', 'c', 'n.x');
const simple: fc.Arbitrary<Record<string, Value>> = fc.dictionary(field, condition, { maxKeys: 3 });
const filter: fc.Arbitrary<Record<string, Value>> = fc.oneof(
  { weight: 4, arbitrary: simple },
  fc.record({ $or: fc.array(simple, { minLength: 1, maxLength: 3 }) }),
  fc.tuple(simple, simple).map(([left, right]) => ({ $and: [left, right] })),
);

const order: fc.Arbitrary<Order> = fc.uniqueArray(fc.tuple(field, fc.constantFrom<1 | -1>(1, -1)), {
  maxLength: 2,
  selector: ([name]) => name,
});

const runs = Number(process.env['PROPERTY_RUNS'] ?? 500);

const storesOf = (documents: Document[]): { indexed: DocumentStore; plain: DocumentStore } => {
  const indexed = new DocumentStore(undefined, [{ name: 'all', indexes }]);
  const plain = new DocumentStore(undefined, [{ name: 'all' }]);
  const withIds = documents.map((document, at) => ({ _id: `d${at}`, ...document }));
  indexed.insertMany('all', withIds);
  plain.insertMany('all', withIds);
  return { indexed, plain };
};

const close = (...stores: DocumentStore[]): void => stores.forEach((store) => store.close());

describe('narrowing by index', () => {
  const sample = fc.boolean().chain((plain) => fc.array(documentOf(plain), { maxLength: 25 }));

  it('finds the same documents in the same order as a walk over all of them', () => {
    fc.assert(
      fc.property(
        sample,
        filter,
        order,
        fc.nat(5),
        fc.integer({ min: 1, max: 30 }),
        (documents, where, by, skip, limit) => {
          const { indexed, plain } = storesOf(documents);
          const request = { filter: where, order: by, skip, limit };
          const everything = { ...request, skip: 0, limit: 1000 };
          const ids = (store: DocumentStore, asked: typeof request): Value[] =>
            store.find('all', asked).documents.map((found) => found.document._id);
          if (by.length > 0) expect(ids(indexed, request)).toEqual(ids(plain, request));
          expect(ids(indexed, everything).sort()).toEqual(ids(plain, everything).sort());
          expect(ids(indexed, request)).toHaveLength(ids(plain, request).length);
          close(indexed, plain);
        },
      ),
      { numRuns: runs, seed: 20240601 },
    );
  });

  it('finds every document that meets the filter, and no other', () => {
    fc.assert(
      fc.property(sample, filter, (documents, where) => {
        const { indexed, plain } = storesOf(documents);
        const all = documents.map((document, at) => ({ _id: `d${at}`, ...document }));
        const expected = all.filter(matcher(where)).map((document) => document._id);
        const request = { filter: where, order: [], skip: 0, limit: 1000 };
        const found = indexed.find('all', request).documents.map((each) => each.document._id);
        expect(found.sort()).toEqual(expected.sort());
        close(indexed, plain);
      }),
      { numRuns: runs, seed: 20240602 },
    );
  });

  it('lets two elements of an array meet the two bounds of a range, as MongoDB does', () => {
    const { indexed, plain } = storesOf([{ a: [-5, 9] }, { a: 2 }]);
    const request = { filter: { a: { $gt: 0, $lt: 3 } }, order: [], skip: 0, limit: 9 };
    expect(indexed.find('all', request).documents).toHaveLength(2);
    close(indexed, plain);
  });

  it('keeps indexes true through updates and removals', () => {
    fc.assert(
      fc.property(
        sample,
        fc.array(fc.tuple(fc.nat(24), fc.option(documentOf(false), { nil: undefined })), {
          maxLength: 10,
        }),
        filter,
        (documents, edits, where) => {
          const { indexed, plain } = storesOf(documents);
          for (const [at, next] of edits) {
            const id = `d${at}`;
            for (const store of [indexed, plain]) {
              const before = store.get('all', id);
              const after = next && { _id: id, ...next };
              if (before)
                store.write([{ collection: 'all', id, before, ...(after ? { after } : {}) }]);
            }
          }
          const request = { filter: where, order: [], skip: 0, limit: 1000 };
          const ids = (store: DocumentStore): Value[] =>
            store
              .find('all', request)
              .documents.map((found) => found.document._id)
              .sort();
          expect(ids(indexed)).toEqual(ids(plain));
          close(indexed, plain);
        },
      ),
      { numRuns: runs, seed: 20240603 },
    );
  });
});
