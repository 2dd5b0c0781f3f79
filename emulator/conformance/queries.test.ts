/** Why: queries through the real SDK: conditions, order, pages, projection. */
import { openTarget, type Target } from './target';

let target: Target;

beforeAll(async () => {
  target = await openTarget({ collections: [{ name: 'items' }, { name: 'many' }] });
  await target.fill(
    'many',
    Array.from({ length: 1200 }, (_, n) => ({ _id: `m${String(n).padStart(4, '0')}`, n })),
  );
  await target.fill('items', [
    { _id: 'q1', kind: 'q', size: 1, tags: ['a', 'b'] },
    { _id: 'q2', kind: 'q', size: 2, tags: ['b'], note: 'Hello' },
    { _id: 'q3', kind: 'q', size: 3, tags: [] },
    { _id: 'q4', kind: 'r', size: 9, note: null },
  ]);
});
afterAll(() => target.close());

const items = "const items = db.collection('items');";

describe('queries', () => {
  const ids = (query: string): Promise<string[]> =>
    target.value(`${items} return (await ${query}.get()).data.map((each) => each._id)`);

  it.each([
    ["items.where({ kind: 'q' }).orderBy('size', 'desc')", ['q3', 'q2', 'q1']],
    ["items.where({ kind: 'q', size: _.gte(2) }).orderBy('size', 'asc')", ['q2', 'q3']],
    [
      "items.where({ kind: _.in(['q', 'r']), size: _.lt(2).or(_.gt(5)) }).orderBy('size', 'asc')",
      ['q1', 'q4'],
    ],
    ["items.where({ tags: 'b' }).orderBy('size', 'asc')", ['q1', 'q2']],
    ["items.where({ tags: _.all(['a', 'b']) })", ['q1']],
    ['items.where({ tags: _.size(0) })', ['q3']],
    ["items.where({ note: db.RegExp({ regexp: '^hell', options: 'i' }) })", ['q2']],
    ['items.where({ note: /^Hell/ })', ['q2']],
    ["items.where(_.or([{ size: 9 }, { note: 'Hello' }])).orderBy('size', 'asc')", ['q2', 'q4']],
    ["items.where({ kind: 'q', note: _.exists(false) }).orderBy('size', 'asc')", ['q1', 'q3']],
    ["items.where({ kind: 'q' }).orderBy('size', 'asc').skip(1).limit(1)", ['q2']],
  ])('%s', async (query, expected) => {
    expect(await ids(query)).toEqual(expected);
  });

  it('project fields', async () => {
    const data = await target.value(
      `${items} return (await items.where({ _id: 'q1' }).field({ size: true, tags: db.command.project.slice(1) }).get()).data`,
    );
    expect(data).toEqual([{ _id: 'q1', size: 1, tags: ['a'] }]);
  });

  it('return 100 unless told, never more than 1000', async () => {
    const sizes = await target.value(
      `const many = db.collection('many');
       return [(await many.get()).data.length, (await many.limit(1100).get()).data.length, (await many.count()).total]`,
    );
    expect(sizes).toEqual([100, 1000, 1200]);
  });

  it('an undefined condition widens the filter, as the SDK drops it', async () => {
    const count = await target.value(
      `${items} return (await items.where({ kind: 'q', size: undefined }).count()).total`,
    );
    expect(count).toBe(3);
  });
});
