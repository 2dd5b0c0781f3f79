/** Why: aggregation through the real SDK: stages, lookups, the default limit. */
import { openTarget, type Target } from './target';

let target: Target;

beforeAll(async () => {
  target = await openTarget({
    collections: [{ name: 'items' }, { name: 'places' }, { name: 'many' }],
  });
  await target.fill('items', [
    { _id: 'q1', kind: 'q', size: 1, tags: ['a', 'b'] },
    { _id: 'q2', kind: 'q', size: 2, tags: ['b'] },
    { _id: 'q3', kind: 'q', size: 3, tags: [] },
    { _id: 'q4', kind: 'r', size: 9 },
  ]);
  await target.fill(
    'many',
    Array.from({ length: 100 }, (_, n) => ({ n })),
  );
});
afterAll(() => target.close());

describe('aggregates', () => {
  it('group, sort and count', async () => {
    const list = await target.value(
      `const $ = _.aggregate;
       return (await db.collection('items').aggregate().match({ kind: _.exists(true) })
         .group({ _id: '$kind', total: $.sum('$size'), n: $.sum(1) }).sort({ _id: 1 }).end()).list`,
    );
    expect(list).toEqual([
      { _id: 'q', total: 6, n: 3 },
      { _id: 'r', total: 9, n: 1 },
    ]);
  });

  it('stop at 20 without a limit', async () => {
    const lengths = await target.value(
      `const many = db.collection('many');
       return [(await many.aggregate().match({}).end()).list.length, (await many.aggregate().limit(50).end()).list.length]`,
    );
    expect(lengths).toEqual([20, 50]);
  });

  it('look up another collection by field and by pipeline', async () => {
    await target.fill('places', [
      { row: 'q1', number: 1 },
      { row: 'q1', number: 2 },
    ]);
    const [byField, byPipeline] = await target.value<unknown[]>(
      `const $ = _.aggregate;
       const start = () => db.collection('items').aggregate().match({ _id: _.in(['q1', 'q3']) }).sort({ _id: 1 });
       const count = { _id: 1, seats: $.size('$seats') };
       const field = await start().lookup({ from: 'places', localField: '_id', foreignField: 'row', as: 'seats' }).project(count).end();
       const pipeline = await start().lookup({ from: 'places', let: { id: '$_id' },
         pipeline: $.pipeline().match(_.expr($.eq(['$row', '$$id']))).done(), as: 'seats' }).project(count).end();
       return [field.list, pipeline.list]`,
    );
    const expected = [
      { _id: 'q1', seats: 2 },
      { _id: 'q3', seats: 0 },
    ];
    expect(byField).toEqual(expected);
    expect(byPipeline).toEqual(expected);
  });

  it('unwind, add fields and count', async () => {
    const list = await target.value(
      `const $ = _.aggregate;
       return (await db.collection('items').aggregate().match({ kind: 'q' }).unwind('$tags')
         .addFields({ label: $.concat(['#', '$tags']) }).group({ _id: '$label', n: $.sum(1) }).sort({ _id: 1 }).end()).list`,
    );
    expect(list).toEqual([
      { _id: '#a', n: 1 },
      { _id: '#b', n: 2 },
    ]);
  });

  it('format dates in a time zone', async () => {
    const list = await target.value(
      `await db.collection('items').add({ data: { _id: 'dated', at: new Date('2024-05-31T17:00:00Z') } });
       return (await db.collection('items').aggregate().match({ _id: 'dated' })
         .project({ day: _.aggregate.dateToString({ date: '$at', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' }) }).end()).list`,
    );
    expect(list).toEqual([{ _id: 'dated', day: '2024-06-01' }]);
  });
});
