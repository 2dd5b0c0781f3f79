/** Why: what a transaction promises on any environment, seen through the real SDK. */
import { openTarget, type Target } from './target';

let target: Target;

beforeAll(async () => {
  target = await openTarget({ collections: [{ name: 'accounts' }, { name: 'journal' }] });
});
beforeEach(async () => {
  await target.clear();
  await target.fill('accounts', [
    { _id: 'a', owner: 'ann', sum: 10 },
    { _id: 'b', owner: 'ben', sum: 10 },
  ]);
});
afterAll(() => target.close());

const accounts = "const accounts = t.collection('accounts');";
const started = `const t = await db.startTransaction(); ${accounts}`;
const conflict = '[ResourceUnavailable.TransactionConflict] Transaction is conflict';
const gone = '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server';

describe('a transaction', () => {
  it('sees its own writes, hides them from others, and commits them together', async () => {
    const seen = await target.value(
      `${started}
       await accounts.doc('a').update({ data: { sum: _.inc(-5) } });
       await accounts.add({ data: { _id: 'c', owner: 'cy', sum: 5 } });
       const inside = (await accounts.where({ sum: 5 }).orderBy('owner', 'asc').get()).data.map((x) => x._id);
       const own = (await accounts.doc('c').get()).data.sum;
       const outside = (await db.collection('accounts').doc('a').get()).data.sum;
       await t.commit();
       const after = (await db.collection('accounts').where({ sum: 5 }).count()).total;
       return { inside, own, outside, after };`,
    );
    expect(seen).toEqual({ inside: ['a', 'c'], own: 5, outside: 10, after: 2 });
  });

  it('spans collections: all of it is stored, or nothing', async () => {
    const move = (end: string): string =>
      `${started}
       await accounts.doc('a').update({ data: { sum: _.inc(-1) } });
       await t.collection('journal').doc('j').set({ data: { moved: 1 } });
       await accounts.doc('b').remove();
       await t.${end}();`;
    await target.value(move('rollback'));
    expect(await target.get('journal', 'j')).toBeUndefined();
    expect(await target.get('accounts', 'b')).toMatchObject({ sum: 10 });
    await target.value(move('commit'));
    expect(await target.get('journal', 'j')).toEqual({ _id: 'j', moved: 1 });
    expect(await target.all('accounts')).toEqual([{ _id: 'a', owner: 'ann', sum: 9 }]);
  });

  it('reads as of its first operation whatever others write meanwhile', async () => {
    const seen = await target.value(
      `${started}
       const plain = db.collection('accounts');
       await plain.doc('a').update({ data: { sum: 11 } });
       await accounts.doc('b').get();
       await plain.doc('a').update({ data: { sum: 99 } });
       await plain.doc('b').remove();
       await plain.add({ data: { _id: 'n', owner: 'new', sum: 1 } });
       const all = (await accounts.where({ sum: _.gt(0) }).orderBy('sum', 'asc').get()).data.map((x) => x._id + x.sum);
       const still = (await accounts.doc('b').get()).data.sum;
       await t.rollback();
       return { all, still };`,
    );
    expect(seen).toEqual({ all: ['b10', 'a11'], still: 10 });
  });

  it('leaves nothing behind when it is thrown out of', async () => {
    const reply = await target.run(
      `return db.runTransaction(async (t) => {
         ${accounts} await accounts.doc('a').update({ data: { sum: 0 } });
         throw new Error('changed my mind');
       })`,
    );
    expect(reply.error?.message).toContain('changed my mind');
    expect(await target.get('accounts', 'a')).toMatchObject({ sum: 10 });
  });

  it('that is rolled back inside runTransaction ends with the reason given', async () => {
    const reason = await target.value(
      `return db.runTransaction(async (t) => {
         ${accounts} await accounts.doc('a').update({ data: { sum: 0 } });
         await t.rollback({ because: 'enough' });
       }).catch((reason) => reason)`,
    );
    expect(reason).toEqual({ because: 'enough' });
    expect(await target.get('accounts', 'a')).toMatchObject({ sum: 10 });
  });

  it('returns what its callback returns', async () => {
    expect(await target.value('return db.runTransaction(async () => ({ n: 7 }))')).toEqual({
      n: 7,
    });
  });

  it('finds nothing where nothing is, without an error', async () => {
    const found = await target.value(`${started}
      const { data } = await accounts.doc('none').get().catch(() => ({ data: null }));
      await t.rollback(); return data`);
    expect(found).toBeNull();
  });
});

describe('two transactions', () => {
  it('of one function live side by side', async () => {
    await target.value(
      `${started}
       const other = await db.startTransaction();
       await accounts.doc('a').update({ data: { sum: 1 } });
       await other.collection('accounts').doc('b').update({ data: { sum: 2 } });
       await t.rollback();
       await other.commit();`,
    );
    expect(await target.get('accounts', 'a')).toMatchObject({ sum: 10 });
    expect(await target.get('accounts', 'b')).toMatchObject({ sum: 2 });
  });

  it('conflict at once over a document that the other has written', async () => {
    const reply = await target.run(
      `const one = await db.startTransaction();
       const two = await db.startTransaction();
       await one.collection('accounts').doc('a').update({ data: { sum: 1 } });
       try { await two.collection('accounts').doc('a').update({ data: { sum: 2 } }); }
       finally { await one.rollback(); }`,
    );
    expect(reply.error?.errCode).toBe(-501001);
    expect(reply.error?.errMsg).toContain(conflict);
  });

  it('may both write after reading each other: isolation is by snapshot, not serial', async () => {
    const sums = await target.value(
      `const one = await db.startTransaction();
       const two = await db.startTransaction();
       const read = async (t, id) => (await t.collection('accounts').doc(id).get()).data.sum;
       const [a, b] = [await read(one, 'a'), await read(two, 'b')];
       await one.collection('accounts').doc('b').update({ data: { sum: a - 9 } });
       await two.collection('accounts').doc('a').update({ data: { sum: b - 8 } });
       await one.commit();
       await two.commit();
       const plain = db.collection('accounts');
       return [(await plain.doc('a').get()).data.sum, (await plain.doc('b').get()).data.sum]`,
    );
    expect(sums).toEqual([2, 1]);
  });

  it('conflict over a document that changed after the other had read', async () => {
    const reply = await target.run(
      `${started}
       await accounts.doc('a').get();
       await db.collection('accounts').doc('a').update({ data: { sum: 1 } });
       return accounts.doc('a').update({ data: { sum: 2 } });`,
    );
    expect(reply.error?.errMsg).toContain(conflict);
  });
});

describe('a transaction that is over', () => {
  it.each([
    't.commit()',
    't.rollback()',
    "accounts.doc('a').set({ data: { n: 1 } })",
    'accounts.get()',
  ])('answers %s with the one message that the platform has', async (operation) => {
    for (const end of ['commit', 'rollback']) {
      const reply = await target.run(`${started} await t.${end}(); return ${operation}`);
      expect(reply.error?.message).toContain(gone);
    }
  });

  it('is ended by its first conflict', async () => {
    const reply = await target.run(
      `${started}
       const other = await db.startTransaction();
       await other.collection('accounts').doc('a').update({ data: { sum: 1 } });
       await accounts.doc('a').update({ data: { sum: 2 } }).catch(() => undefined);
       await other.rollback();
       return accounts.doc('b').update({ data: { sum: 2 } });`,
    );
    expect(reply.error?.message).toContain(gone);
  });
});

describe('a missing collection', () => {
  it.each(["t.collection('nowhere').doc('x').get()", "t.collection('nowhere').add({ data: {} })"])(
    'is -502005 inside a transaction too: %s',
    async (operation) => {
      const reply = await target.run(`return db.runTransaction((t) => ${operation})`);
      expect(reply.error?.errCode).toBe(-502005);
    },
  );
});

describe('concurrent transfers', () => {
  it('keep the sum', async () => {
    const transfer = `
      for (let n = 0; n < 6; n += 1) {
        const [from, to] = Math.random() < 0.5 ? ['a', 'b'] : ['b', 'a'];
        for (;;) {
          try {
            await db.runTransaction(async (t) => {
              ${accounts}
              const source = (await accounts.doc(from).get()).data.sum;
              const goal = (await accounts.doc(to).get()).data.sum;
              await accounts.doc(from).update({ data: { sum: source - 1 } });
              await accounts.doc(to).update({ data: { sum: goal + 1 } });
              await t.collection('journal').add({ data: { from, to } });
            });
            break;
          } catch (error) {
            if (!/Conflict/.test(error.errMsg ?? error.message)) throw error;
            await new Promise((wake) => setTimeout(wake, Math.random() * 20));
          }
        }
      }`;
    await Promise.all([1, 2, 3, 4].map(() => target.value(transfer)));
    const sums = (await target.all('accounts')).map((each) => Number(each['sum']));
    expect(sums.reduce((total, sum) => total + sum)).toBe(20);
    expect(await target.all('journal')).toHaveLength(24);
  });
});
