/**
 * Why: a unique index lets in exactly the documents that share no key with one already there: an
 * element of an array is a key, a missing field is null, and equality is BSON's.
 */
import fc from 'fast-check';
import { equalBson } from '../values/bson-order';
import { DocumentStore } from './document-store';
import type { Document, Value } from '../values/ejson';

const value: fc.Arbitrary<Value> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 5 }) },
  fc.constantFrom<Value>(
    'a',
    'b',
    '1',
    true,
    null,
    new Date(1),
    1.5,
    { x: 1, y: 2 },
    { y: 2, x: 1 },
  ),
  fc.array(fc.constantFrom<Value>(0, 1, 2, 'a', null), { maxLength: 3 }),
);

const document: fc.Arbitrary<Document> = fc.record({ a: value, b: value }, { requiredKeys: [] });

/** An empty array is a key of its own. */
const empty = Symbol('empty');

const keysOf = (held: Value): Value[] => {
  if (!Array.isArray(held)) return [held ?? null];
  return held.length === 0 ? [empty] : (held as Value[]);
};

const same = (left: Value, right: Value): boolean =>
  left === right || (left !== empty && right !== empty && equalBson(left, right));

const share = (left: Value, right: Value): boolean =>
  keysOf(left).some((one) => keysOf(right).some((other) => same(one, other)));

const collide = (fields: string[], left: Document, right: Document): boolean =>
  fields.every((field) => share(left[field], right[field]));

const accepted = (store: DocumentStore, each: Document): boolean => {
  try {
    store.insertMany('all', [each]);
    return true;
  } catch (error) {
    expect(String(error)).toContain('E11000');
    return false;
  }
};

const runs = Number(process.env['PROPERTY_RUNS'] ?? 500);

/** MongoDB refuses two arrays in one compound key; the model leaves them out. */
const bothArrays = (each: Document): boolean =>
  Array.isArray(each['a']) && Array.isArray(each['b']);

it.each([[['a']], [['a', 'b']]])(
  'a unique index on %j lets in what collides with nothing',
  (fields) => {
    const keys = fields.map((field) => ({ field, direction: 1 as const }));
    const index = { name: 'unique', unique: true, keys };
    const store = new DocumentStore(undefined, [{ name: 'all', indexes: [index] }]);
    fc.assert(
      fc.property(fc.array(document, { maxLength: 12 }), (documents) => {
        store.clear('all');
        const inside: Document[] = [];
        for (const each of documents.filter((one) => !bothArrays(one))) {
          const expected = !inside.some((other) => collide(fields, each, other));
          expect(accepted(store, each)).toBe(expected);
          if (expected) inside.push(each);
        }
        expect(store.all('all')).toHaveLength(inside.length);
      }),
      { numRuns: runs, seed: 20240607 },
    );
    store.close();
  },
);
