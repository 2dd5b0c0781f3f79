/** Why: documents through the real SDK: reads, writes, shapes of replies, error codes. */
import { openTarget, type Target } from './target';

let target: Target;

beforeAll(async () => {
  target = await openTarget({ collections: [{ name: 'items' }] });
});
afterAll(() => target.close());

const items = "const items = db.collection('items');";

describe('one document', () => {
  it('is added with an id of its own and read back by it', async () => {
    const found = await target.value<{ _id: string; name: string }>(
      `${items} const { _id } = await items.add({ data: { name: 'x', at: new Date(5) } });
       const { data } = await items.doc(_id).get();
       return { ...data, isDate: data.at instanceof Date, same: data._id === _id };`,
    );
    expect(found).toMatchObject({ name: 'x', isDate: true, same: true });
    expect(found._id).toMatch(/^[0-9a-f]{32}$/);
  });

  it('that is missing throws with -1, or is null where that was asked for', async () => {
    const reply = await target.run(`${items} return items.doc('none').get()`);
    expect(reply.error).toMatchObject({ errCode: -1 });
    const quiet = `const quiet = cloud.database({ throwOnNotFound: false });
      return (await quiet.collection('items').doc('none').get()).data`;
    expect(await target.value(quiet)).toBeNull();
  });

  it('is created by set and replaced by the next set', async () => {
    const stats = await target.value(
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

  it('counts as updated when it is set to what it was, but not when nothing of it changes', async () => {
    const stats = await target.value(
      `${items} await items.doc('same').set({ data: { a: 1 } });
       const set = await items.doc('same').set({ data: { a: 1 } });
       const update = await items.doc('same').update({ data: { a: 1 } });
       return [set.stats, update.stats]`,
    );
    expect(stats).toEqual([{ created: 0, updated: 1 }, { updated: 0 }]);
  });

  it('merges objects on update and replaces them with _.set', async () => {
    const [merged, replaced] = await target.value<unknown[]>(
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
    const stats = await target.value(
      `${items} return [(await items.doc('none').update({ data: { a: 1 } })).stats, (await items.doc('none').remove()).stats]`,
    );
    expect(stats).toEqual([{ updated: 0 }, { removed: 0 }]);
  });

  it('takes the update operators', async () => {
    const after = await target.value(
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
    const reply = await target.run(
      `${items} await items.add({ data: { _id: 'nul', a: null } });
       return items.doc('nul').update({ data: { a: { b: 1 } } })`,
    );
    expect(reply.error?.errCode).toBe(-502001);
    expect(reply.error?.errMsg).toContain("Cannot create field 'b' in element");
  });
});

describe('many documents', () => {
  it('are updated and removed by a condition', async () => {
    const stats = await target.value(
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
    ["db.collection('items').doc('q1').update({ data: { _id: 'x' } })", -501007],
    ["db.collection('items').where({ size: { $bogus: 1 } }).get()", -502002],
  ])('%s → %d', async (operation, errCode) => {
    const reply = await target.run(`return ${operation}`);
    expect(reply.error).toMatchObject({ errCode });
  });

  it('a collection is created once', async () => {
    const reply = await target.run("return db.createCollection('items')");
    // The one call whose codes not every SDK translates.
    expect([-1, -501001]).toContain(reply.error?.errCode);
    expect(reply.error?.errMsg).toContain('Table exist');
  });

  it('a field whose name begins with a dollar', async () => {
    const reply = await target.run("return db.collection('items').add({ data: { $x: 1 } })");
    expect(reply.error?.errCode).toBe(-502001);
  });
});
