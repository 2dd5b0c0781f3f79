/**
 * Why: random documents and queries that meet what indexes get wrong first: arrays, documents in
 * arrays, null beside missing, and types side by side in one field.
 */
import { Long } from 'bson';
import fc from 'fast-check';
import type { Order } from './access-path';
import type { Document, Value } from '../values/ejson';
import type { IndexDeclaration } from './index-table';

export const indexes: IndexDeclaration[] = [
  { name: 'a', keys: [{ field: 'a', direction: 1 }] },
  {
    name: 'b_a',
    keys: [
      { field: 'b', direction: 1 },
      { field: 'a', direction: -1 },
    ],
  },
  { name: 'nested', keys: [{ field: 'n.x', direction: -1 }] },
  { name: 'deep', keys: [{ field: 'n.x.y', direction: 1 }] },
  { name: 'element', keys: [{ field: 'b.0', direction: 1 }] },
  {
    name: 'c_b_a',
    keys: [
      { field: 'c', direction: -1 },
      { field: 'b', direction: 1 },
      { field: 'a', direction: 1 },
    ],
  },
];

/** Few values, so that documents and queries meet. */
export const scalar: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -2, max: 3 }) },
  fc.constantFrom<Value>(1.5, 0, -0, NaN, Infinity, Long.fromString('9007199254740993')),
  fc.constantFrom('', 'a', 'b', '1', '房', '😀', 'ￗ', 'a\u0000'),
  fc.boolean(),
  fc.constant(null),
  fc.integer({ min: 0, max: 3 }).map((ms) => new Date(ms)),
);

const small: fc.Arbitrary<Value> = fc.constantFrom<Value>(
  { x: 1 },
  { x: 1, y: 2 },
  { y: 2, x: 1 },
  {},
);

export const leaf: fc.Arbitrary<Value> = fc.oneof(
  { weight: 6, arbitrary: scalar },
  small,
  fc.array(fc.oneof({ weight: 4, arbitrary: scalar }, small), { maxLength: 3 }),
  fc.constantFrom<Value>([[1, 2]], [[], 1]),
);

const deep: fc.Arbitrary<Value> = fc.oneof(leaf, fc.record({ y: leaf }));

const nested: fc.Arbitrary<Value> = fc.oneof(
  fc.record({ x: deep }, { requiredKeys: [] }),
  fc.array(fc.oneof(fc.record({ x: deep }, { requiredKeys: [] }), scalar), { maxLength: 3 }),
  scalar,
);

/** Plain: no arrays anywhere, so that indexes keep their order and both of their bounds. */
export const documentOf = (plain: boolean): fc.Arbitrary<Document> => {
  const value = plain ? scalar : leaf;
  return fc.record(
    { a: value, b: value, c: value, n: plain ? fc.record({ x: scalar }) : nested },
    { requiredKeys: [] },
  );
};

export const sample = fc.boolean().chain((plain) => fc.array(documentOf(plain), { maxLength: 25 }));

const bound = fc.constantFrom<Value>(
  -1,
  0,
  2,
  'a',
  'b',
  true,
  null,
  new Date(1),
  new Date(2),
  [1],
  {
    x: 1,
  },
);

const range = fc.record({ $gt: bound, $gte: bound, $lt: bound, $lte: bound }, { requiredKeys: [] });

const listed: fc.Arbitrary<Value> = fc.oneof({ weight: 5, arbitrary: leaf }, fc.constant(/^a/));

const operator: fc.Arbitrary<Value> = fc.oneof(
  { weight: 3, arbitrary: range },
  { weight: 2, arbitrary: fc.record({ $in: fc.array(listed, { maxLength: 3 }) }) },
  fc.record({ $nin: fc.array(listed, { maxLength: 3 }) }),
  fc.record({ $eq: leaf }),
  fc.record({ $ne: leaf }),
  fc.record({ $exists: fc.boolean() }),
  fc.record({ $size: fc.nat(3) }),
  fc.record({ $all: fc.array(leaf, { maxLength: 2 }) }),
  fc.record({ $type: fc.constantFrom('number', 'string', 'null', 'array', 'object') }),
  fc.record({ $mod: fc.constant([2, 0]) }),
  fc.constantFrom({ $elemMatch: { $gt: 0, $lt: 3 } }, { $elemMatch: { x: 1 } }),
);

const condition: fc.Arbitrary<Value> = fc.oneof(
  { weight: 3, arbitrary: leaf },
  { weight: 5, arbitrary: operator.filter((each) => Object.keys(each as object).length > 0) },
  fc.record({ $not: fc.record({ $gt: bound }) }),
  fc.constant(/^[ab]/),
);

const field = fc.constantFrom('a', 'b', 'c', 'n.x', 'n.x.y', 'b.0', 'n', '_id');
const simple: fc.Arbitrary<Record<string, Value>> = fc.dictionary(field, condition, { maxKeys: 3 });
const some = fc.array(simple, { minLength: 1, maxLength: 3 });

export const filter: fc.Arbitrary<Record<string, Value>> = fc.oneof(
  { weight: 4, arbitrary: simple },
  fc.record({ $or: some }),
  fc.record({ $nor: some }),
  fc.tuple(simple, some).map(([left, right]) => ({ ...left, $or: right })),
  fc.tuple(simple, simple).map(([left, right]) => ({ $and: [left, right] })),
);

export const order: fc.Arbitrary<Order> = fc.uniqueArray(
  fc.tuple(field, fc.constantFrom<1 | -1>(1, -1)),
  { maxLength: 3, selector: ([name]) => name },
);
