/** Why: documents through the real SDK: reads, writes, shapes of replies, error codes. */
import { startProbe, type ProbeCloud } from './probe-cloud';

let probe: ProbeCloud;

beforeAll(async () => {
  probe = await startProbe({
    collections: [
      {
        name: 'items',
        indexes: [
          {
            name: 'kind_size',
            keys: [
              { field: 'kind', direction: 1 },
              { field: 'size', direction: -1 },
            ],
          },
        ],
      },
      {
        name: 'seats',
        indexes: [
          {
            name: 'place',
            unique: true,
            keys: [
              { field: 'row', direction: 1 },
              { field: 'number', direction: 1 },
            ],
          },
        ],
      },
      { name: 'many' },
    ],
    now: new Date('2024-06-01T00:00:00Z'),
    freeze: true,
  });
  probe.cloud.store.insertMany(
    'many',
    Array.from({ length: 1200 }, (_, n) => ({ _id: `m${String(n).padStart(4, '0')}`, n })),
  );
});
afterAll(() => probe.cloud.close());

const items = "const items = db.collection('items');";

describe('one document', () => {
  it('is added with an id of its own and read back by it', async () => {
    const found = await probe.value<{ _id: string; name: string }>(
      `${items} const { _id } = await items.add({ data: { name: 'x', at: new Date(5) } });
       const { data } = await items.doc(_id).get();
       return { ...data, isDate: data.at instanceof Date, same: data._id === _id };`,
    );
    expect(found).toMatchObject({ name: 'x', isDate: true, same: true });
    expect(found._id).toMatch(/^[0-9a-f]{32}$/);
  });

  it('that is missing throws with -1, or is null where that was asked for', async () => {
    const reply = await probe.run(`${items} return items.doc('none').get()`);
    expect(reply.error).toMatchObject({ errCode: -1 });
    const quiet = `const quiet = cloud.database({ throwOnNotFound: false });
      return (await quiet.collection('items').doc('none').get()).data`;
    expect(await probe.value(quiet)).toBeNull();
  });

  it('is created by set and replaced by the next set', async () => {
    const stats = await probe.value(
      `${items} const first = await items.doc('s').set({ data: { a: 1, b: 1 } });
       const second = await items.doc('s').set({ data: { a: 2 } });
       return [first.stats, second.stats, (await items.doc('s').get()).data]`,
    );
    expect(stats).toEqual([
      { created: 1, updated: 0 },
      { created: 0, updated: 1 },
      { _id: 's', a: 2 },
    ]);
  });

  it('merges objects on update and replaces them with _.set', async () => {
    const [merged, replaced] = await probe.value<unknown[]>(
      `${items} await items.add({ data: { _id: 'u', o: { a: 1, b: 1 } } });
       await items.doc('u').update({ data: { o: { a: 2 } } });
       const merged = (await items.doc('u').get()).data.o;
       await items.doc('u').update({ data: { o: _.set({ c: 3 }) } });
       return [merged, (await items.doc('u').get()).data.o]`,
    );
    expect(merged).toEqual({ a: 2, b: 1 });
    expect(replaced).toEqual({ c: 3 });
  });

  it('that is missing is neither updated nor removed, without an error', async () => {
    const stats = await probe.value(
      `${items} return [(await items.doc('none').update({ data: { a: 1 } })).stats, (await items.doc('none').remove()).stats]`,
    );
    expect(stats).toEqual([{ updated: 0 }, { removed: 0 }]);
  });

  it('takes the update operators', async () => {
    const after = await probe.value(
      `${items} await items.add({ data: { _id: 'ops', n: 1, m: 2, list: [1, 2], gone: 1, old: 'x', low: 5 } });
       await items.doc('ops').update({ data: { n: _.inc(2), m: _.mul(3), list: _.push({ each: [5, 4], position: 0 }),
         gone: _.remove(), old: _.rename('fresh'), low: _.min(3), set: _.addToSet('a') } });
       await items.doc('ops').update({ data: { list: _.pull(2) } });
       return (await items.doc('ops').get()).data`,
    );
    expect(after).toEqual({
      _id: 'ops',
      n: 3,
      m: 6,
      list: [5, 4, 1],
      fresh: 'x',
      low: 3,
      set: ['a'],
    });
  });

  it('refuses to put a field into null, as MongoDB does', async () => {
    const reply = await probe.run(
      `${items} await items.add({ data: { _id: 'nul', a: null } });
       return items.doc('nul').update({ data: { a: { b: 1 } } })`,
    );
    expect(reply.error?.errCode).toBe(-502001);
    expect(reply.error?.errMsg).toContain("Cannot create field 'b' in element");
  });

  it('gets server dates from the virtual clock', async () => {
    const at = await probe.value(
      `${items} const { _id } = await items.add({ data: { at: db.serverDate({ offset: 1000 }) } });
       return (await items.doc(_id).get()).data.at.toISOString()`,
    );
    expect(at).toBe('2024-06-01T00:00:01.000Z');
  });
});

describe('queries', () => {
  beforeAll(() => {
    probe.cloud.store.insertMany('items', [
      { _id: 'q1', kind: 'q', size: 1, tags: ['a', 'b'] },
      { _id: 'q2', kind: 'q', size: 2, tags: ['b'], note: 'Hello' },
      { _id: 'q3', kind: 'q', size: 3, tags: [] },
      { _id: 'q4', kind: 'r', size: 9, note: null },
    ]);
  });
  const ids = (query: string): Promise<string[]> =>
    probe.value(`${items} return (await ${query}.get()).data.map((each) => each._id)`);

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
    const data = await probe.value(
      `${items} return (await items.where({ _id: 'q1' }).field({ size: true, tags: db.command.project.slice(1) }).get()).data`,
    );
    expect(data).toEqual([{ _id: 'q1', size: 1, tags: ['a'] }]);
  });

  it('return 100 unless told, never more than 1000', async () => {
    const sizes = await probe.value(
      `const many = db.collection('many');
       return [(await many.get()).data.length, (await many.limit(1100).get()).data.length, (await many.count()).total]`,
    );
    expect(sizes).toEqual([100, 1000, 1200]);
  });

  it('an undefined condition widens the filter, as the SDK drops it', async () => {
    const count = await probe.value(
      `${items} return (await items.where({ kind: 'q', size: undefined }).count()).total`,
    );
    expect(count).toBe(3);
  });

  it('that walk far without an index are reported with their procedure', async () => {
    await probe.run("return (await db.collection('many').where({ n: 1199 }).get()).data");
    const { slow } = probe.cloud.metrics.report();
    expect(slow).toContainEqual(
      expect.objectContaining({ procedure: 'probe', collection: 'many', examined: 1200 }),
    );
    expect(probe.logs.some((line) => line.startsWith('warning: probe walked 1200 documents'))).toBe(
      true,
    );
  });

  it('served by an index read only what they return', async () => {
    const found = probe.cloud.store.find('items', {
      filter: { kind: 'q' },
      order: [['size', -1]],
      skip: 0,
      limit: 1,
    });
    expect(found).toMatchObject({ index: 'kind_size', examined: 1 });
  });
});

describe('many documents', () => {
  it('are updated and removed by a condition', async () => {
    const stats = await probe.value(
      `${items} for (const n of [1, 2, 3]) await items.add({ data: { batch: true, n } });
       const updated = await items.where({ batch: true, n: _.gt(1) }).update({ data: { seen: true } });
       const one = await items.where({ batch: true }).update({ data: { touched: 1 }, multi: false });
       const removed = await items.where({ batch: true }).remove();
       return [updated.stats, one.stats, removed.stats]`,
    );
    expect(stats).toEqual([{ updated: 2 }, { updated: 1 }, { removed: 3 }]);
  });
});

describe('refusals', () => {
  it.each([
    ["db.collection('nowhere').get()", -502005],
    ["db.collection('nowhere').add({ data: {} })", -502005],
    [
      "db.collection('items').add({ data: { _id: 'q-dup' } }).then(() => db.collection('items').add({ data: { _id: 'q-dup' } }))",
      -502001,
    ],
    [
      "db.collection('seats').add({ data: { row: 1, number: 1 } }).then(() => db.collection('seats').add({ data: { row: 1, number: 1 } }))",
      -502001,
    ],
    ["db.collection('items').doc('q1').update({ data: { _id: 'x' } })", -501007],
    ["db.collection('items').where({ size: { $bogus: 1 } }).get()", -502002],
  ])('%s → %d', async (operation, errCode) => {
    const reply = await probe.run(`return ${operation}`);
    expect(reply.error).toMatchObject({ errCode });
  });

  it('name the index of a duplicate key', async () => {
    const reply = await probe.run(
      "await db.collection('seats').add({ data: { row: 9, number: 9 } }); return db.collection('seats').add({ data: { row: 9, number: 9 } })",
    );
    expect(reply.error?.errMsg).toMatch(
      /E11000 duplicate key error collection: seats index: place dup key/,
    );
  });

  it('a batch with a duplicate adds nothing', async () => {
    const total = await probe.value(
      `const seats = db.collection('seats');
       await seats.add({ data: [{ row: 5, number: 1 }, { row: 5, number: 1 }] }).catch(() => undefined);
       return (await seats.where({ row: 5 }).count()).total`,
    );
    expect(total).toBe(0);
  });

  it('a collection is created once', async () => {
    const reply = await probe.run(
      "await db.createCollection('fresh'); return db.createCollection('fresh')",
    );
    // createCollection is the one call whose codes the SDK does not translate.
    expect(reply.error?.errCode).toBe(-1);
    expect(reply.error?.errMsg).toContain('Table exist');
  });
});
