/**
 * Why: what a cloud function stores comes back as the SDK's own types, value for value. Buffers and
 * the classes of `bson` are not here: the SDK takes them apart before it sends them.
 */
import { startProbe, type ProbeCloud } from './probe-cloud';

let probe: ProbeCloud;

beforeAll(async () => {
  probe = await startProbe({
    collections: [{ name: 'values' }],
    now: new Date('2024-06-01T00:00:00Z'),
    freeze: true,
  });
});
afterAll(() => probe.cloud.close());

/** Stores `value`, reads it by id and by query, and shows what came. */
const stored = (value: string, show: string): Promise<unknown> =>
  probe.value(
    `const values = db.collection('values');
     const { _id } = await values.add({ data: { v: ${value} } });
     const show = (v) => (${show});
     const byId = show((await values.doc(_id).get()).data.v);
     const [found] = (await values.where({ _id, v: _.exists(true) }).get()).data;
     return { byId, byQuery: show(found.v) }`,
  );

describe('a value comes back', () => {
  it.each([
    ['text', "'房间 é 😀 \\u0000'", 'v', '房间 é 😀 \u0000'],
    ['whole number', '7', 'v', 7],
    ['negative number', '-2147483649', 'v', -2147483649],
    ['large whole number', '9007199254740991', 'v', 9007199254740991],
    ['fraction', '0.1', 'v', 0.1],
    ['tiny number', '5e-324', 'v', 5e-324],
    ['infinity', 'Infinity', 'v === Infinity', true],
    ['not a number', 'NaN', 'Number.isNaN(v)', true],
    ['boolean', 'false', 'v', false],
    ['null', 'null', 'v', null],
    ['date', "new Date('1969-12-31T23:59:59.999Z')", 'v instanceof Date && v.getTime()', -1],
    ['server date', 'db.serverDate()', 'v.toISOString()', '2024-06-01T00:00:00.000Z'],
    [
      'server date with offset',
      'db.serverDate({ offset: -3600000 })',
      'v.toISOString()',
      '2024-05-31T23:00:00.000Z',
    ],
    [
      'server date in a list',
      '[{ at: db.serverDate() }]',
      'v[0].at.toISOString()',
      '2024-06-01T00:00:00.000Z',
    ],
    ['regular expression', '/^a[0-9]+/i', '[v.pattern, v.options]', ['^a[0-9]+', 'i']],
    ['empty containers', '{ a: [], o: {} }', 'v', { a: [], o: {} }],
    ['nested lists', '[[1, [2]], { a: [null] }]', 'v', [[1, [2]], { a: [null] }]],
    [
      'point',
      'new db.Geo.Point(113.5, -23.25)',
      '[v instanceof db.Geo.Point || v.constructor.name, v.longitude, v.latitude].slice(1)',
      [113.5, -23.25],
    ],
    [
      'line',
      'new db.Geo.LineString([new db.Geo.Point(0, 1), new db.Geo.Point(2, 3)])',
      'v.points.length',
      2,
    ],
  ])('%s', async (_name, value, show, expected) => {
    expect(await stored(value, show)).toEqual({ byId: expected, byQuery: expected });
  });

  it('with fields that hold dots of depth, and undefined left out', async () => {
    expect(await stored('{ a: { b: { c: 1 } }, u: undefined }', 'v')).toEqual({
      byId: { a: { b: { c: 1 } } },
      byQuery: { a: { b: { c: 1 } } },
    });
  });

  it('by its own value in a query', async () => {
    const found = await probe.value(
      `const values = db.collection('values');
       const at = new Date('2020-02-02T02:02:02.002Z');
       await values.add({ data: { _id: 'own', at, o: { a: 1, b: 2 }, l: [1, [2]], z: 0.5 } });
       const ids = async (where) => (await values.where(where).get()).data.map((each) => each._id);
       return [await ids({ at }), await ids({ o: _.eq({ a: 1, b: 2 }) }), await ids({ l: [1, [2]] }), await ids({ z: 0.5, _id: 'own' })]`,
    );
    expect(found).toEqual([['own'], ['own'], ['own'], ['own']]);
  });
});
