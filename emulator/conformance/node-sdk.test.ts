/** Why: @cloudbase/node-sdk asked directly, as programs outside of WeChat use it: its own shapes. */
import { init, type CloudBase } from '@cloudbase/node-sdk';
import { openNodeSdk, type NodeSdkAccess } from './node-sdk-access';

let access: NodeSdkAccess;
let app: CloudBase;

beforeAll(async () => {
  access = await openNodeSdk('items', 'journal');
  app = init(access.config);
});
beforeEach(() => access.clear());
afterAll(() => access.close());

const items = (): ReturnType<ReturnType<CloudBase['database']>['collection']> =>
  app.database().collection(access.name('items'));

/** What the package's own types leave open. */
interface Transaction {
  collection(name: string): ReturnType<typeof items>;
}

describe('documents', () => {
  it('have plain results, with the id of the request', async () => {
    const added = await items().add({ _id: 'a', n: 1, at: new Date(5) });
    expect(added).toEqual({ id: 'a', requestId: expect.any(String) });
    expect((await items().add([{ n: 2 }, { n: 3 }])).ids).toHaveLength(2);
    const { data } = await items().doc('a').get();
    expect(data).toEqual([{ _id: 'a', n: 1, at: new Date(5) }]);
    expect((await items().doc('none').get()).data).toEqual([]);
    expect((await items().count()).total).toBe(3);
  });

  it('are updated, set, returned changed and removed', async () => {
    const { command: _ } = app.database();
    await items().add([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 2 },
    ]);
    expect(
      await items()
        .doc('a')
        .update({ n: _.inc(1) }),
    ).toMatchObject({ updated: 1 });
    expect(await items().doc('c').set({ n: 9 })).toMatchObject({ updated: 0, upsertedId: 'c' });
    expect(await items().where({ n: 2 }).update({ seen: true })).toMatchObject({ updated: 2 });
    const returned = await items()
      .where({ _id: 'b' })
      .updateAndReturn({ n: _.mul(10) });
    expect(returned).toMatchObject({ updated: 1, doc: { _id: 'b', n: 20, seen: true } });
    const missing = await items().where({ _id: 'none' }).updateAndReturn({ n: 1 });
    expect(missing).toMatchObject({ updated: 0, doc: null });
    expect(
      await items()
        .where({ n: _.gt(5) })
        .remove(),
    ).toMatchObject({ deleted: 2 });
    expect(await items().doc('a').delete()).toMatchObject({ deleted: 1 });
  });

  it('are projected and change one by one when told to', async () => {
    await items().add([
      { _id: 'a', n: 1, m: 1 },
      { _id: 'b', n: 1, m: 2 },
    ]);
    expect((await items().doc('a').field({ n: true }).get()).data).toEqual([{ _id: 'a', n: 1 }]);
    const one = await items().where({ n: 1 }).options({ multiple: false }).update({ n: 2 });
    expect(one).toMatchObject({ updated: 1 });
    expect(await items().where({ n: 2 }).options({ multiple: false }).remove()).toMatchObject({
      deleted: 1,
    });
  });

  it('are found and grouped with raw operators', async () => {
    await items().add([
      { k: 'x', n: 1 },
      { k: 'x', n: 2 },
      { k: 'y', n: 3 },
    ]);
    const raw = items().options({ raw: true });
    expect((await raw.where({ n: { $gte: 2 } }).get()).data).toHaveLength(2);
    const pipeline = [{ $group: { _id: '$k', n: { $sum: '$n' } } }, { $sort: { _id: 1 } }];
    const { data } = await raw.aggregate(pipeline).end();
    expect(data).toEqual([
      { _id: 'x', n: 3 },
      { _id: 'y', n: 3 },
    ]);
  });

  it('are not all updated by a forgotten where()', async () => {
    await items().add({ n: 1 });
    await expect(items().update({ n: 2 })).rejects.toMatchObject({ code: 'INVALID_PARAM' });
    await expect(items().remove()).rejects.toMatchObject({ code: 'INVALID_PARAM' });
  });

  it('of a missing collection are refused by the code as it is', async () => {
    const nowhere = app.database().collection('nowhere');
    const code = 'DATABASE_COLLECTION_NOT_EXIST';
    await expect(nowhere.get()).rejects.toMatchObject({ code });
    await expect(nowhere.add({})).rejects.toMatchObject({ code });
  });
});

describe('transactions', () => {
  it('carry updateAndReturn, and return counts of their own shape', async () => {
    await items().add({ _id: 'a', n: 1 });
    const results = await app.database().runTransaction(async (transaction: Transaction) => {
      const inside = transaction.collection(access.name('items'));
      const added = await inside.add({ _id: 'b', n: 2 });
      const set = await inside.doc('c').set({ n: 3 });
      const { doc } = await inside.where({ _id: 'a' }).updateAndReturn({ n: 5 });
      const missing = await inside.doc('none').get();
      return { added, set, doc, missing: missing.data };
    });
    expect(results).toMatchObject({
      added: { id: 'b', inserted: 1, ok: 1 },
      set: { upserted: [{ _id: 'c' }] },
      doc: { _id: 'a', n: 5 },
      missing: null,
    });
    expect((await items().count()).total).toBe(3);
  });

  it('retry by themselves also what conflicts inside the callback', async () => {
    await items().add({ _id: 'a', n: 1 });
    const other = await app.database().startTransaction();
    await other.collection(access.name('items')).doc('a').update({ n: 2 });
    let attempts = 0;
    await app.database().runTransaction(async (transaction: Transaction) => {
      attempts += 1;
      if (attempts === 3) await other.rollback();
      await transaction.collection(access.name('items')).doc('a').update({ n: 3 });
    });
    expect(attempts).toBe(3);
    expect((await items().doc('a').get()).data).toEqual([{ _id: 'a', n: 3 }]);
  });

  it('conflict by their code', async () => {
    await items().add({ _id: 'a', n: 1 });
    const [one, two] = [
      await app.database().startTransaction(),
      await app.database().startTransaction(),
    ];
    await one.collection(access.name('items')).doc('a').update({ n: 2 });
    const write = two.collection(access.name('items')).doc('a').update({ n: 3 });
    await expect(write).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' });
    await one.rollback();
    await expect(two.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
  });
});
