/** Why: what an index is to MongoDB: which keys a document has in it, and what unique means then. */
import type { CollectionDeclaration } from './catalog';
import { DocumentStore } from './document-store';
import type { Document, Value } from '../values/ejson';
import type { IndexKey } from './index-table';

const keysOf = (...fields: string[]): IndexKey[] =>
  fields.map((field) => ({
    field: field.replace('-', ''),
    direction: field.startsWith('-') ? -1 : 1,
  }));

const unique = (...fields: string[]): CollectionDeclaration => ({
  name: 'all',
  indexes: [{ name: 'one', unique: true, keys: keysOf(...fields) }],
});

const plain = (...fields: string[]): CollectionDeclaration => ({
  name: 'all',
  indexes: [{ name: 'one', keys: keysOf(...fields) }],
});

const stores: DocumentStore[] = [];
afterAll(() => stores.forEach((store) => store.close()));

const storeOf = (declaration: CollectionDeclaration, documents: Document[]): DocumentStore => {
  const store = new DocumentStore(undefined, [declaration]);
  stores.push(store);
  for (const document of documents) store.insertMany('all', [document]);
  return store;
};

describe('a unique index', () => {
  it.each<[string, CollectionDeclaration, Document, Document]>([
    ['null as missing', unique('a'), { a: null }, { b: 1 }],
    ['missing twice', unique('a'), { b: 1 }, { b: 2 }],
    ['a nested value', unique('a.b'), { a: { b: 1 } }, { a: { b: 1, c: 2 } }],
    ['a missing parent as null', unique('a.b'), { a: { b: null } }, { c: 1 }],
    ['an element of another array', unique('a'), { a: [1, 2] }, { a: [3, 2] }],
    ['an element that stood alone', unique('a'), { a: 2 }, { a: [3, 2] }],
    ['an integer and a double', unique('-a'), { a: 1 }, { a: 1.0 }],
    ['all fields of a compound key', unique('a', '-b'), { a: 1, b: 2 }, { b: 2, a: 1 }],
    ['a compound key half missing', unique('a', 'b'), { a: 1 }, { a: 1, b: null }],
    [
      'a pair that an element holds',
      unique('a.x', 'a.y'),
      { a: [{ x: 1, y: 2 }] },
      { a: { x: 1, y: 2 } },
    ],
    ['a date', unique('a'), { a: new Date(5) }, { a: new Date(5) }],
    ['an object', unique('a'), { a: { x: 1, y: 2 } }, { a: { x: 1, y: 2 } }],
  ])('refuses %s', (_, declaration, first, second) => {
    const store = storeOf(declaration, [first]);
    expect(() => store.insertMany('all', [second])).toThrow('E11000');
    expect(store.all('all')).toHaveLength(1);
  });

  it.each<[string, CollectionDeclaration, Document, Document]>([
    ['one document with an element twice', unique('a'), { a: [1, 1] }, { a: [2, 2] }],
    ['a number and its text', unique('a'), { a: 1 }, { a: '1' }],
    ['an empty array and nothing', unique('a'), { a: [] }, {}],
    ['half of a compound key', unique('a', 'b'), { a: 1, b: 1 }, { a: 1, b: 2 }],
    ['an object with its fields turned', unique('a'), { a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }],
    [
      'pairs that no one element holds',
      unique('a.x', 'a.y'),
      {
        a: [
          { x: 1, y: 2 },
          { x: 3, y: 4 },
        ],
      },
      { a: [{ x: 1, y: 4 }] },
    ],
  ])('lets pass %s', (_, declaration, first, second) => {
    expect(storeOf(declaration, [first, second]).all('all')).toHaveLength(2);
  });

  it('names collection, index and key, and leaves the document that was to change', () => {
    const store = storeOf(unique('a', 'b.c'), [
      { _id: 'x', a: 1, b: { c: 'k' } },
      { _id: 'y', a: 2 },
    ]);
    const before = store.get('all', 'y');
    const after = { _id: 'y', a: 1, b: { c: 'k' } };
    const change = { collection: 'all', id: 'y', before, after };
    expect(() => store.write([change])).toThrow(/all.*index: one.*a: 1, b\.c: "k"/);
    expect(store.get('all', 'y')).toEqual(before);
  });

  it('passes a key from one document to another within a batch', () => {
    const store = storeOf(unique('a'), [
      { _id: 'x', a: 1 },
      { _id: 'y', a: 2 },
    ]);
    const swap = (id: string, a: number) => ({
      collection: 'all',
      id,
      before: store.get('all', id),
      after: { _id: id, a },
    });
    store.write([swap('x', 2), swap('y', 1)]);
    expect(store.find('all', { filter: { a: 1 }, order: [], skip: 0, limit: 2 })).toMatchObject({
      documents: [{ document: { _id: 'y' } }],
      index: 'one',
    });
  });
});

describe('an index', () => {
  const numbered = Array.from({ length: 50 }, (_, n) => ({ _id: `d${n}`, a: n % 5, b: n, c: [n] }));
  const asked = (declaration: CollectionDeclaration, filter: Record<string, Value>) => {
    const store = storeOf(declaration, numbered);
    return store.find('all', { filter, order: [['b', -1]], skip: 1, limit: 3 });
  };

  it('serves the order after equality, reading no more than the page', () => {
    const found = asked(plain('a', 'b'), { a: 2 });
    expect(found.documents.map(({ document }) => document['b'])).toEqual([42, 37, 32]);
    expect(found).toMatchObject({ index: 'one', examined: 3 });
  });

  it('serves a range and the order of the same field', () => {
    const found = asked(plain('-b'), { b: { $gte: 10, $lt: 20 } });
    expect(found.documents.map(({ document }) => document['b'])).toEqual([18, 17, 16]);
    expect(found).toMatchObject({ index: 'one', examined: 3 });
  });

  it.each<[string, CollectionDeclaration, Record<string, Value>, number]>([
    ['a list', plain('a'), { a: { $in: [1, 3] } }, 20],
    ['alternatives', plain('a'), { $or: [{ a: 1 }, { a: { $gt: 3 } }] }, 20],
    ['elements of arrays', plain('c'), { c: 7 }, 1],
    ['a rest that it does not know', plain('a'), { a: 1, b: { $mod: [2, 0] } }, 10],
  ])('narrows %s', (_, declaration, filter, examined) => {
    const store = storeOf(declaration, numbered);
    const request = { filter, order: [], skip: 0, limit: 100 };
    expect(store.find('all', request).examined).toBe(examined);
  });

  it('finds by two elements of one array what no single row of a compound index holds', () => {
    const pairs = [
      {
        _id: 'x',
        a: [
          { x: 1, y: 2 },
          { x: 3, y: 4 },
        ],
      },
      { _id: 'y', a: [] },
    ];
    const store = storeOf(plain('a.x', 'a.y', 'b'), pairs);
    const ids = (filter: Record<string, Value>): Value[] =>
      store
        .find('all', { filter, order: [], skip: 0, limit: 9 })
        .documents.map((found) => found.document._id);
    expect(ids({ 'a.x': 1, 'a.y': 4 })).toEqual(['x']);
    expect(ids({ a: { $elemMatch: { x: 1, y: 4 } } })).toEqual([]);
    expect(ids({ 'a.y': 2, 'a.x': { $gt: 2 } })).toEqual(['x']);
  });

  it('is not asked for more values than SQLite can bind', () => {
    const many = Array.from({ length: 40_000 }, (_, n) => n + 3);
    const store = storeOf(plain('a'), numbered);
    const request = { filter: { a: { $in: many } }, order: [], skip: 0, limit: 100 };
    expect(store.find('all', request).documents).toHaveLength(20);
  });

  it('counts without reading documents where it proves the filter, and rightly elsewhere', () => {
    const store = storeOf(plain('a'), numbered);
    const spoilt = store.catalog.find('all').table;
    expect(store.count('all', { b: { $lt: 7 }, a: 1 }).total).toBe(2);
    store.connection.run(`UPDATE ${spoilt} SET doc = ?`, ['{}']);
    expect(store.count('all', { a: { $gt: 1, $lte: 3 } }).total).toBe(20);
    expect(store.count('all', { $or: [{ a: 1 }, { a: 1 }] }).total).toBe(10);
    expect(store.count('all', {}).total).toBe(50);
    expect(store.count('all', { b: { $lt: 7 }, a: 1 }).total).toBe(0);
  });
});
