/** Why: a walk through a whole collection is cheap on a laptop and dear in production; tests must see it. */
import { fixture, startProbe, type ProbeCloud } from './probe-cloud';

let probe: ProbeCloud;

beforeAll(async () => {
  probe = await startProbe({
    functions: { probe: fixture('probe') },
    collections: [
      { name: 'many', indexes: [{ name: 'n', keys: [{ field: 'n', direction: 1 }] }] },
      { name: 'few' },
    ],
    slowQueries: 'refuse',
  });
  const rows = (count: number): object[] =>
    Array.from({ length: count }, (_, n) => ({ _id: `d${n}`, n, m: n, owner: 'oSecret' }));
  probe.cloud.store.insertMany('many', rows(1001) as never);
  probe.cloud.store.insertMany('few', rows(1000) as never);
});
afterAll(() => probe.cloud.close());

const failing = async (source: string): Promise<string> => {
  const data = { procedure: 'lists.search', source };
  const reply = await probe.post<{ result: { error?: { message: string } } }>('/client/call', {
    function: 'probe',
    data,
  });
  return reply.result.error?.message ?? 'nothing failed';
};

describe('where slow queries are refused', () => {
  it('the refusal names procedure, collection and shape, and no value', async () => {
    const message = await failing(
      "return db.collection('many').where({ owner: 'oSecret', m: _.gt(5000) }).get()",
    );
    expect(message).toContain('lists.search walked 1001 documents of many');
    expect(message).toContain('{"owner":"?","m":{"$gt":"?"}}');
    expect(message).not.toContain('oSecret');
  });

  it.each([
    ["return db.collection('many').where({ m: -1 }).count()"],
    ["return db.collection('many').where({ m: -1 }).remove()"],
    ["return db.collection('many').aggregate().match({ m: -1 }).end()"],
    [
      "return db.collection('few').aggregate().limit(1).lookup({ from: 'many', pipeline: [{ $match: { m: 7 } }], as: 'found' }).end()",
    ],
    [
      "return db.runTransaction((t) => t.collection('many').where({ m: -1 }).get().then(() => undefined))",
    ],
  ])('%s fails', async (source) => {
    expect(await failing(source)).toContain('walked 1001 documents of many');
  });

  it('a refused update has changed nothing', async () => {
    const source =
      "return db.collection('many').where({ m: _.gte(0) }).update({ data: { hit: 1 } })";
    expect(await failing(source)).toContain('walked');
    expect(probe.cloud.store.get('many', 'd5')).not.toHaveProperty('hit');
  });

  it.each([
    ["return db.collection('many').where({ n: 7 }).get()"],
    ["return db.collection('few').where({ m: -1 }).get()"],
    ["return db.collection('many').limit(1000).get()"],
    ["return db.collection('many').count()"],
    [
      "return db.collection('few').aggregate().limit(1).lookup({ from: 'many', pipeline: [{ $match: { n: 7 } }], as: 'found' }).end()",
    ],
  ])('%s is served', async (source) => {
    expect(await failing(source)).toBe('nothing failed');
  });

  it('one report stands for all values of a shape', async () => {
    await failing("return db.collection('many').where({ m: -5 }).count()");
    await failing("return db.collection('many').where({ m: -6 }).count()");
    const { slow } = probe.cloud.metrics.report();
    const counts = slow.filter((each) => each.filter === '{"m":"?"}' && each.times >= 2);
    expect(counts).toHaveLength(1);
  });
});
