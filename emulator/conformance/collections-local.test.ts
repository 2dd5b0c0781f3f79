/** Why: what the local cloud alone can show of a collection: its indexes, its clock, its log. */
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

describe('the virtual clock', () => {
  it('gives server dates', async () => {
    const at = await probe.value(
      `${items} const { _id } = await items.add({ data: { at: db.serverDate({ offset: 1000 }) } });
       return (await items.doc(_id).get()).data.at.toISOString()`,
    );
    expect(at).toBe('2024-06-01T00:00:01.000Z');
  });
});

describe('queries', () => {
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
    probe.cloud.store.insertMany('items', [
      { _id: 'q1', kind: 'q', size: 1 },
      { _id: 'q2', kind: 'q', size: 2 },
    ]);
    const found = probe.cloud.store.find('items', {
      filter: { kind: 'q' },
      order: [['size', -1]],
      skip: 0,
      limit: 1,
    });
    expect(found).toMatchObject({ index: 'kind_size', examined: 1 });
  });
});

describe('unique indexes', () => {
  it('refuse a second document with -502001', async () => {
    const reply = await probe.run(
      `const seats = db.collection('seats');
       await seats.add({ data: { row: 1, number: 1 } });
       return seats.add({ data: { row: 1, number: 1 } })`,
    );
    expect(reply.error?.errCode).toBe(-502001);
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
});
