/**
 * Why: each operator of `db.command`, through the real SDK, against what MongoDB's manual says
 * it does. One line is one case: the stored documents or document, the operation, the result.
 */
import { openTarget, type Target } from './target';

let target: Target;

beforeAll(async () => {
  target = await openTarget({
    collections: [
      {
        name: 'rows',
        indexes: [
          { name: 'n', keys: [{ field: 'n', direction: 1 }] },
          { name: 'tags', keys: [{ field: 'tags', direction: 1 }] },
        ],
      },
    ],
  });
});
afterAll(() => target.close());

const rows = [
  {
    _id: 'a',
    n: 1,
    tags: ['x', 'y'],
    items: [
      { k: 1, v: 5 },
      { k: 2, v: 8 },
    ],
    o: { p: 1 },
  },
  { _id: 'b', n: 2, tags: [], items: [], o: { p: null }, s: 'Room' },
  { _id: 'c', n: 3, tags: 'x', o: {}, s: 'room', flag: true },
  { _id: 'd', n: null, s: 'ro.om' },
  { _id: 'e', tags: ['x', ['y']], n: [1, 7], at: new Date('2024-01-01T00:00:00Z') },
];

describe('query operators', () => {
  beforeAll(async () => {
    await target.clear();
    await target.fill('rows', rows);
  });

  it.each([
    ['{ n: 1 }', 'ae'],
    ['{ n: _.eq(2) }', 'b'],
    ['{ n: _.neq(1) }', 'bcd'],
    ['{ n: null }', 'd'],
    ['{ s: null }', 'ae'],
    ['{ s: _.exists(true) }', 'bcd'],
    ['{ "o.p": null }', 'bcde'],
    ['{ "o.p": _.exists(true) }', 'ab'],
    ['{ n: _.gt(1) }', 'bce'],
    ['{ n: _.gte(1).and(_.lt(3)) }', 'abe'],
    ['{ n: _.lt(2).or(_.gt(2)) }', 'ace'],
    ['{ n: _.in([2, null]) }', 'bd'],
    ['{ n: _.nin([1, 2]) }', 'cd'],
    ['{ n: _.mod(2, 1) }', 'ace'],
    ['{ n: _.not(_.gt(1)) }', 'ad'],
    ['_.nor([{ n: 1 }, { n: 2 }])', 'cd'],
    ['_.and([{ n: _.gt(0) }, { s: "room" }])', 'c'],
    ['_.or([{ n: 3 }, { s: "ro.om" }])', 'cd'],
    ['{ tags: "x" }', 'ace'],
    ['{ tags: _.all(["x", "y"]) }', 'a'],
    ['{ tags: _.size(2) }', 'ae'],
    ['{ tags: _.size(0) }', 'b'],
    ['{ tags: ["x", "y"] }', 'a'],
    ['{ tags: [] }', 'b'],
    ['{ tags: _.in(["y"]) }', 'a'],
    ['{ items: _.elemMatch({ k: 1, v: _.gt(6) }) }', ''],
    ['{ items: _.elemMatch({ k: 2, v: _.gt(6) }) }', 'a'],
    ['{ "items.k": 1, "items.v": 8 }', 'a'],
    // The SDK flattens this to `items.k`.
    ['{ items: { k: 1 } }', 'a'],
    ['{ "items.0.v": 5 }', 'a'],
    ['{ o: { p: 1 } }', 'a'],
    ['{ flag: true }', 'c'],
    ['{ s: db.RegExp({ regexp: "^ro", options: "" }) }', 'cd'],
    ['{ s: db.RegExp({ regexp: "^ro", options: "i" }) }', 'bcd'],
    ['{ at: _.gte(new Date("2023-12-31")) }', 'e'],
    ['{ at: _.gte("2023") }', ''],
    ['{ n: _.expr ? _.gt(2) : 0 }', 'ce'],
    ['_.expr(_.aggregate.eq(["$n", 2]))', 'b'],
    ['{ _id: _.in(["a", "zz", "d"]) }', 'ad'],
    ['{ _id: _.gt("c") }', 'de'],
  ])('%s finds "%s"', async (where, expected) => {
    const found = await target.value<string[]>(
      `return (await db.collection('rows').where(${where}).get()).data.map((row) => row._id)`,
    );
    expect(found.sort().join('')).toBe(expected);
  });
});

describe('update operators', () => {
  const start = {
    n: 5,
    list: [3, 1, 2],
    docs: [
      { k: 1, v: 1 },
      { k: 2, v: 2 },
    ],
    o: { p: 1, q: 2 },
  };

  it.each([
    ['{ n: 6 }', { n: 6 }],
    ['{ n: _.set(6) }', { n: 6 }],
    ['{ n: _.remove() }', { n: undefined }],
    ['{ n: _.inc(-7) }', { n: -2 }],
    ['{ fresh: _.inc(1) }', { fresh: 1 }],
    ['{ n: _.mul(3) }', { n: 15 }],
    ['{ fresh: _.mul(3) }', { fresh: 0 }],
    ['{ n: _.min(3) }', { n: 3 }],
    ['{ n: _.max(3) }', { n: 5 }],
    ['{ fresh: _.max(3) }', { fresh: 3 }],
    ['{ n: _.rename("m") }', { n: undefined, m: 5 }],
    ['{ list: _.push(9) }', { list: [3, 1, 2, 9] }],
    ['{ list: _.push([9, 8]) }', { list: [3, 1, 2, 9, 8] }],
    ['{ fresh: _.push([1]) }', { fresh: [1] }],
    ['{ list: _.push({ each: [9], position: 1 }) }', { list: [3, 9, 1, 2] }],
    ['{ list: _.push({ each: [0], sort: 1 }) }', { list: [0, 1, 2, 3] }],
    ['{ list: _.push({ each: [0], sort: -1, slice: 2 }) }', { list: [3, 2] }],
    ['{ list: _.push({ each: [9], slice: -2 }) }', { list: [2, 9] }],
    [
      '{ docs: _.push({ each: [{ k: 0 }], sort: { k: 1 } }) }',
      { docs: [{ k: 0 }, { k: 1, v: 1 }, { k: 2, v: 2 }] },
    ],
    ['{ list: _.unshift([7, 8]) }', { list: [7, 8, 3, 1, 2] }],
    ['{ list: _.pop() }', { list: [3, 1] }],
    ['{ list: _.shift() }', { list: [1, 2] }],
    ['{ list: _.pull(1) }', { list: [3, 2] }],
    ['{ list: _.pull(_.gt(1)) }', { list: [1] }],
    ['{ list: _.pull(_.in([1, 2])) }', { list: [3] }],
    ['{ list: _.pullAll([3, 1]) }', { list: [2] }],
    ['{ docs: _.pull({ k: 1 }) }', { docs: [{ k: 2, v: 2 }] }],
    ['{ docs: _.pull({ v: _.gte(2) }) }', { docs: [{ k: 1, v: 1 }] }],
    ['{ list: _.addToSet(1) }', { list: [3, 1, 2] }],
    ['{ list: _.addToSet({ $each: [1, 4] }) }', { list: [3, 1, 2, 4] }],
    ['{ docs: _.addToSet({ k: 1, v: 1 }) }', { docs: start.docs }],
    ['{ o: { p: 9 } }', { o: { p: 9, q: 2 } }],
    ['{ o: _.set({ p: 9 }) }', { o: { p: 9 } }],
    ['{ "o.r.s": 1 }', { o: { p: 1, q: 2, r: { s: 1 } } }],
    [
      '{ "docs.1.v": 7 }',
      {
        docs: [
          { k: 1, v: 1 },
          { k: 2, v: 7 },
        ],
      },
    ],
    ['{ "docs.0": _.set({ k: 5 }) }', { docs: [{ k: 5 }, { k: 2, v: 2 }] }],
    ['{ list: [] }', { list: [] }],
    ['{ n: null }', { n: null }],
  ])('%s makes %j', async (data, change) => {
    await target.clear();
    await target.fill('rows', [{ _id: 'u', ...start }]);
    await target.value(`return db.collection('rows').doc('u').update({ data: ${data} })`);
    expect(await target.get('rows', 'u')).toEqual({ _id: 'u', ...start, ...change });
  });

  it.each([
    '{ list: _.inc(1) }',
    '{ n: _.push(1) }',
    '{ "n.deep": 1 }',
    '{ o: _.pop() }',
    '{ n: _.addToSet(1) }',
    '{ o: _.pull(1) }',
    '{ o: _.mul(2) }',
  ])('%s is refused', async (data) => {
    await target.clear();
    await target.fill('rows', [{ _id: 'u', ...start }]);
    const reply = await target.run(
      `return db.collection('rows').doc('u').update({ data: ${data} })`,
    );
    expect(reply.error?.errCode).toBe(-502001);
    expect(await target.get('rows', 'u')).toEqual({ _id: 'u', ...start });
  });
});
