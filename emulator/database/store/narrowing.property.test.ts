/** Why: an index may only make a query faster. Whatever it narrows, results must not change. */
import fc from 'fast-check';
import { DocumentStore } from './document-store';
import type { Document, Value } from '../values/ejson';
import { documentOf, filter, indexes, order, sample } from './narrowing-samples';
import { matcher } from '../query/query-matcher';

const runs = Number(process.env['PROPERTY_RUNS'] ?? 500);

/** One pair of stores for all runs: SQLite keeps memory of every database that was ever opened. */
const indexed = new DocumentStore(undefined, [{ name: 'all', indexes }]);
const plain = new DocumentStore(undefined, [{ name: 'all' }]);

const fill = (documents: Document[]): void => {
  const withIds = documents.map((document, at) => ({ _id: `d${at}`, ...document }));
  for (const store of [indexed, plain]) {
    store.clear('all');
    store.insertMany('all', withIds);
  }
};

afterAll(() => [indexed, plain].forEach((store) => store.close()));

describe('narrowing by index', () => {
  it('finds the same documents in the same order as a walk over all of them', () => {
    fc.assert(
      fc.property(
        sample,
        filter,
        order,
        fc.nat(5),
        fc.integer({ min: 1, max: 30 }),
        (documents, where, by, skip, limit) => {
          fill(documents);
          const request = { filter: where, order: by, skip, limit };
          const everything = { ...request, skip: 0, limit: 1000 };
          const ids = (store: DocumentStore, asked: typeof request): Value[] =>
            store.find('all', asked).documents.map((found) => found.document._id);
          if (by.length > 0) expect(ids(indexed, request)).toEqual(ids(plain, request));
          expect(ids(indexed, everything).sort()).toEqual(ids(plain, everything).sort());
          expect(ids(indexed, request)).toHaveLength(ids(plain, request).length);
        },
      ),
      { numRuns: runs, seed: 20240601 },
    );
  });

  it('finds every document that meets the filter, and no other', () => {
    fc.assert(
      fc.property(sample, filter, (documents, where) => {
        fill(documents);
        const all = documents.map((document, at) => ({ _id: `d${at}`, ...document }));
        const expected = all.filter(matcher(where)).map((document) => document._id);
        const request = { filter: where, order: [], skip: 0, limit: 1000 };
        const found = indexed.find('all', request).documents.map((each) => each.document._id);
        expect(found.sort()).toEqual(expected.sort());
      }),
      { numRuns: runs, seed: 20240602 },
    );
  });

  it('lets two elements of an array meet the two bounds of a range, as MongoDB does', () => {
    fill([{ a: [-5, 9] }, { a: 2 }]);
    const request = { filter: { a: { $gt: 0, $lt: 3 } }, order: [], skip: 0, limit: 9 };
    expect(indexed.find('all', request).documents).toHaveLength(2);
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
          fill(documents);
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
        },
      ),
      { numRuns: runs, seed: 20240603 },
    );
  });
});
