/** Why: what a transaction promises, and what it refuses, seen through the real SDK. */
import { startProbe, type ProbeCloud } from './probe-cloud';

let probe: ProbeCloud;

beforeAll(async () => {
  probe = await startProbe({
    collections: [
      {
        name: 'accounts',
        indexes: [{ name: 'owner', unique: true, keys: [{ field: 'owner', direction: 1 }] }],
      },
      { name: 'journal' },
    ],
  });
});
beforeEach(async () => {
  probe.cloud.store.clear();
  probe.cloud.store.insertMany('accounts', [
    { _id: 'a', owner: 'ann', sum: 10 },
    { _id: 'b', owner: 'ben', sum: 10 },
  ]);
});
afterAll(() => probe.cloud.close());

const sleep = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));
const conflict = 'DATABASE_TRANSACTION_CONFLICT';

describe('a transaction', () => {
  it('sees its own writes, hides them from others, and commits them together', async () => {
    const seen = await probe.value(
      `const t = await db.startTransaction();
       await t.collection('accounts').doc('a').update({ data: { sum: _.inc(-5) } });
       await t.collection('accounts').add({ data: { _id: 'c', owner: 'cy', sum: 5 } });
       const inside = (await t.collection('accounts').where({ sum: 5 }).orderBy('owner', 'asc').get()).data.map((x) => x._id);
       const own = (await t.collection('accounts').doc('c').get()).data.sum;
       const outside = (await db.collection('accounts').doc('a').get()).data.sum;
       await t.commit();
       const after = (await db.collection('accounts').where({ sum: 5 }).count()).total;
       return { inside, own, outside, after };`,
    );
    expect(seen).toEqual({ inside: ['a', 'c'], own: 5, outside: 10, after: 2 });
  });

  it('reads as of its first operation whatever others write meanwhile', async () => {
    const seen = await probe.value(
      `const t = await db.startTransaction();
       await db.collection('accounts').doc('a').update({ data: { sum: 11 } });
       await t.collection('accounts').doc('b').get();
       await db.collection('accounts').doc('a').update({ data: { sum: 99 } });
       await db.collection('accounts').doc('b').remove();
       await db.collection('accounts').add({ data: { _id: 'n', owner: 'new', sum: 1 } });
       const all = (await t.collection('accounts').where({ sum: _.gt(0) }).orderBy('sum', 'asc').get()).data.map((x) => x._id + x.sum);
       const gone = (await t.collection('accounts').doc('b').get()).data.sum;
       await t.rollback();
       return { all, gone };`,
    );
    expect(seen).toEqual({ all: ['b10', 'a11'], gone: 10 });
  });

  it('leaves nothing behind when it is thrown out of', async () => {
    const reply = await probe.run(
      `return db.runTransaction(async (t) => {
         await t.collection('accounts').doc('a').update({ data: { sum: 0 } });
         throw new Error('changed my mind');
       })`,
    );
    expect(reply.error?.message).toContain('changed my mind');
    expect(probe.cloud.store.get('accounts', 'a')).toMatchObject({ sum: 10 });
  });

  it('has its round trips up to the commit counted apart', async () => {
    const source = `await db.runTransaction((t) => t.collection('journal').add({ data: {} }));
      await db.collection('journal').add({ data: {} });`;
    const body = JSON.stringify({ function: 'probe', data: { source } });
    const { headers } = await fetch(`${probe.cloud.url}/client/call`, { method: 'POST', body });
    expect(headers.get('x-round-trips-to-commit')).toBe('3');
    expect(headers.get('x-round-trips')).toBe('4');
  });

  it('fails at once on a document that another one has written', async () => {
    const reply = await probe.run(
      `const one = await db.startTransaction();
       const two = await db.startTransaction();
       await one.collection('accounts').doc('a').update({ data: { sum: 1 } });
       try { await two.collection('accounts').doc('a').update({ data: { sum: 2 } }); }
       finally { await one.rollback(); }`,
    );
    expect(reply.error?.errCode).toBe(-501001);
    expect(reply.error?.errMsg).toContain('TransactionConflict');
  });

  it('fails on a document that changed after it began', async () => {
    const reply = await probe.run(
      `const t = await db.startTransaction();
       await t.collection('accounts').doc('a').get();
       await db.collection('accounts').doc('a').update({ data: { sum: 1 } });
       return t.collection('accounts').doc('a').update({ data: { sum: 2 } });`,
    );
    expect(reply.error?.errMsg).toContain('TransactionConflict');
  });

  it('is over after its time limit, which real time measures', async () => {
    const brief = await startProbe({
      collections: [{ name: 'accounts' }],
      limits: { transactionMs: 50 },
    });
    const reply = await brief.run(
      `const t = await db.startTransaction();
       await new Promise((wake) => setTimeout(wake, 80));
       return t.commit();`,
    );
    expect(reply.error?.message).toContain('must be commit or abort in 30 seconds');
    await brief.cloud.close();
  });

  it('keeps unique indexes, against stored documents and its own', async () => {
    const add = (owner: string): string =>
      `return db.runTransaction(async (t) => {
         await t.collection('accounts').add({ data: { owner: 'x' } });
         await t.collection('accounts').add({ data: { owner: '${owner}' } });
       })`;
    for (const owner of ['ann', 'x']) {
      const reply = await probe.run(add(owner));
      expect(reply.error?.errMsg).toContain('E11000');
    }
  });

  it('may give a unique key to another document in one go', async () => {
    await probe.value(
      `return db.runTransaction(async (t) => {
         await t.collection('accounts').doc('a').remove();
         await t.collection('accounts').doc('b').update({ data: { owner: 'ann' } });
       })`,
    );
    expect(probe.cloud.store.get('accounts', 'b')).toMatchObject({ owner: 'ann' });
  });

  it('may exchange a unique key between two documents', async () => {
    await probe.value(
      `return db.runTransaction(async (t) => {
         await t.collection('accounts').doc('b').update({ data: { owner: 'nobody' } });
         await t.collection('accounts').doc('a').update({ data: { owner: 'ben' } });
         await t.collection('accounts').doc('b').update({ data: { owner: 'ann' } });
       })`,
    );
    expect(probe.cloud.store.all('accounts').map((each) => each['owner'])).toEqual(['ben', 'ann']);
    const { documents } = probe.cloud.store.find('accounts', {
      filter: { owner: 'ann' },
      order: [],
      skip: 0,
      limit: 9,
    });
    expect(documents.map(({ document }) => document._id)).toEqual(['b']);
  });

  it('that is left open at the end of a call is warned about', async () => {
    await probe.value('await db.startTransaction()');
    expect(probe.logs.some((line) => line.includes('returned with its transaction open'))).toBe(
      true,
    );
    const next = await probe.value("return (await db.collection('accounts').count()).total");
    expect(next).toBe(2);
  });

  it('retries by itself what conflicts at the commit', async () => {
    await probe.post('/faults', { commitConflicts: 2 });
    const attempts = await probe.value(
      `let attempts = 0;
       await db.runTransaction(async (t) => {
         attempts += 1;
         await t.collection('accounts').doc('a').update({ data: { sum: _.inc(1) } });
       });
       return attempts;`,
    );
    expect(attempts).toBe(3);
    expect(probe.cloud.store.get('accounts', 'a')).toMatchObject({ sum: 11 });
  });

  it('ends with the code of the conflict when the attempts are used up', async () => {
    await probe.post('/faults', { commitConflicts: 5 });
    const reply = await probe.run(
      "return db.runTransaction(async (t) => { await t.collection('journal').add({ data: {} }); }, 1)",
    );
    expect(reply.error?.code).toBe(conflict);
    await probe.post('/faults', { commitConflicts: 0 });
  });
});

describe('what would silently leave the transaction', () => {
  it.each(['update({ data: { sum: 0 } })', 'remove()', 'count()'])(
    'where().%s is refused and says so',
    async (operation) => {
      const reply = await probe.run(
        `return db.runTransaction((t) => t.collection('accounts').where({ _id: 'a' }).${operation})`,
      );
      expect(reply.error?.errMsg).toContain('does not take part in the open transaction');
      expect(probe.cloud.store.get('accounts', 'a')).toMatchObject({ sum: 10 });
    },
  );

  it('an aggregate is refused too', async () => {
    const reply = await probe.run(
      "return db.runTransaction(() => db.collection('accounts').aggregate().limit(1).end())",
    );
    expect(reply.error?.errMsg).toContain('does not take part in the open transaction');
  });

  it('a plain write to a document that the function itself holds is refused, not waited for', async () => {
    const reply = await probe.run(
      `return db.runTransaction(async (t) => {
         await t.collection('accounts').doc('a').update({ data: { sum: 1 } });
         await db.collection('accounts').doc('a').update({ data: { sum: 2 } });
       })`,
    );
    expect(reply.error?.errMsg).toContain('use transaction.collection()');
  });
});

describe('a plain write', () => {
  it('waits for the transaction that holds the document', async () => {
    const { store } = probe.cloud;
    const holding = probe.value(
      `const t = await db.startTransaction();
       await t.collection('accounts').doc('a').update({ data: { sum: _.inc(1) } });
       const quiet = cloud.database({ throwOnNotFound: false }).collection('journal');
       while (!(await quiet.doc('go').get()).data) await new Promise((wake) => setTimeout(wake, 2));
       await t.commit();`,
    );
    while (!store.locks.holder(store.lockKey('accounts', 'a'))) await sleep(2);
    const source = "return db.collection('accounts').doc('a').update({ data: { sum: _.mul(10) } })";
    const waiting = probe.value(source);
    await sleep(20);
    expect(store.get('accounts', 'a')).toMatchObject({ sum: 10 });
    store.insertMany('journal', [{ _id: 'go' }]);
    await Promise.all([holding, waiting]);
    expect(store.get('accounts', 'a')).toMatchObject({ sum: 110 });
  });
});

describe('concurrent transfers', () => {
  it('keep the sum', async () => {
    const transfer = `
      for (let n = 0; n < 6; n += 1) {
        const [from, to] = Math.random() < 0.5 ? ['a', 'b'] : ['b', 'a'];
        for (;;) {
          try {
            await db.runTransaction(async (t) => {
              const accounts = t.collection('accounts');
              const source = (await accounts.doc(from).get()).data.sum;
              const target = (await accounts.doc(to).get()).data.sum;
              await accounts.doc(from).update({ data: { sum: source - 1 } });
              await accounts.doc(to).update({ data: { sum: target + 1 } });
              await t.collection('journal').add({ data: { from, to } });
            });
            break;
          } catch (error) { if (!/Conflict/.test(error.errMsg ?? error.message)) throw error; }
        }
      }`;
    await Promise.all([1, 2, 3, 4].map(() => probe.value(transfer)));
    const sumOf = (id: string): number => Number(probe.cloud.store.get('accounts', id)?.['sum']);
    expect(sumOf('a') + sumOf('b')).toBe(20);
    const request = { filter: {}, order: [], skip: 0, limit: 1000 };
    expect(probe.cloud.store.find('journal', request).documents).toHaveLength(24);
  });
});
