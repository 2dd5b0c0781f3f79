/**
 * Why: what only the local cloud can show of a transaction: its limit, unique indexes, provoked
 * conflicts, locks, and the refusal of what would silently leave it.
 */
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
beforeEach(() => {
  probe.cloud.store.clear();
  probe.cloud.store.insertMany('accounts', [
    { _id: 'a', owner: 'ann', sum: 10 },
    { _id: 'b', owner: 'ben', sum: 10 },
  ]);
});
afterAll(() => probe.cloud.close());

const sleep = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));
const conflict = 'DATABASE_TRANSACTION_CONFLICT';

describe('the time limit', () => {
  it('is real time, ends the transaction and frees its documents', async () => {
    const brief = await startProbe({
      collections: [{ name: 'accounts' }],
      limits: { transactionMs: 50 },
    });
    brief.cloud.store.insertMany('accounts', [{ _id: 'a', sum: 1 }]);
    const reply = await brief.run(
      `const t = await db.startTransaction();
       await t.collection('accounts').doc('a').update({ data: { sum: 2 } });
       await new Promise((wake) => setTimeout(wake, 80));
       return t.commit();`,
    );
    expect(reply.error?.message).toContain('must be commit or abort in 30 seconds');
    expect(brief.logs.some((line) => line.includes('(it exceeded its time limit)'))).toBe(true);
    await brief.value("await db.collection('accounts').doc('a').update({ data: { sum: 3 } })");
    expect(brief.cloud.store.get('accounts', 'a')).toEqual({ _id: 'a', sum: 3 });
    await brief.cloud.close();
  });
});

describe('unique indexes', () => {
  it('hold against stored documents and the transaction itself', async () => {
    for (const owner of ['ann', 'x']) {
      const reply = await probe.run(
        `return db.runTransaction(async (t) => {
           await t.collection('accounts').add({ data: { owner: 'x' } });
           await t.collection('accounts').add({ data: { owner: '${owner}' } });
         })`,
      );
      expect(reply.error?.errMsg).toContain('E11000');
    }
  });

  it('let a key pass to another document in one go', async () => {
    await probe.value(
      `return db.runTransaction(async (t) => {
         await t.collection('accounts').doc('a').remove();
         await t.collection('accounts').doc('b').update({ data: { owner: 'ann' } });
       })`,
    );
    expect(probe.cloud.store.get('accounts', 'b')).toMatchObject({ owner: 'ann' });
  });

  it('let two documents exchange their keys', async () => {
    await probe.value(
      `return db.runTransaction(async (t) => {
         await t.collection('accounts').doc('b').update({ data: { owner: 'nobody' } });
         await t.collection('accounts').doc('a').update({ data: { owner: 'ben' } });
         await t.collection('accounts').doc('b').update({ data: { owner: 'ann' } });
       })`,
    );
    expect(probe.cloud.store.all('accounts').map((each) => each['owner'])).toEqual(['ben', 'ann']);
    const request = { filter: { owner: 'ann' }, order: [], skip: 0, limit: 9 };
    const { documents } = probe.cloud.store.find('accounts', request);
    expect(documents.map(({ document }) => document._id)).toEqual(['b']);
  });
});

describe('round trips', () => {
  it('up to the commit are counted apart', async () => {
    const source = `await db.runTransaction((t) => t.collection('journal').add({ data: {} }));
      await db.collection('journal').add({ data: {} });`;
    const body = JSON.stringify({ function: 'probe', data: { source } });
    const { headers } = await fetch(`${probe.cloud.url}/client/call`, { method: 'POST', body });
    expect(headers.get('x-round-trips-to-commit')).toBe('3');
    expect(headers.get('x-round-trips')).toBe('4');
  });
});

describe('a transaction left open at the end of a call', () => {
  it('is warned about and does not stop the next call', async () => {
    await probe.value('await db.startTransaction()');
    expect(probe.logs.some((line) => line.includes('returned with its transaction open'))).toBe(
      true,
    );
    const next = await probe.value("return (await db.collection('accounts').count()).total");
    expect(next).toBe(2);
  });
});

describe('conflicts at the commit', () => {
  it('are retried by the SDK', async () => {
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

  it('reach the caller with their code when the attempts are used up', async () => {
    await probe.post('/faults', { commitConflicts: 5 });
    const reply = await probe.run(
      "return db.runTransaction(async (t) => { await t.collection('journal').add({ data: {} }); }, 1)",
    );
    expect(reply.error?.code).toBe(conflict);
    await probe.post('/faults', { commitConflicts: 0 });
  });
});

describe('what would silently leave the transaction', () => {
  const refusal = 'does not take part in the open transaction';

  it.each(['update({ data: { sum: 0 } })', 'remove()', 'count()'])(
    'where().%s is refused and says so',
    async (operation) => {
      const reply = await probe.run(
        `return db.runTransaction((t) => t.collection('accounts').where({ _id: 'a' }).${operation})`,
      );
      expect(reply.error?.errMsg).toContain(refusal);
      expect(probe.cloud.store.get('accounts', 'a')).toMatchObject({ sum: 10 });
    },
  );

  it('an aggregate is refused too', async () => {
    const reply = await probe.run(
      "return db.runTransaction(() => db.collection('accounts').aggregate().limit(1).end())",
    );
    expect(reply.error?.errMsg).toContain(refusal);
  });

  it.each(['update({ sum: 0 })', 'remove()', 'count()'])(
    'node-sdk inside a function is told the same of where().%s',
    async (operation) => {
      const reply = await probe.run(
        `const sdk = require('@cloudbase/node-sdk');
         return sdk.init({ env: sdk.SYMBOL_CURRENT_ENV }).database().runTransaction((t) =>
           t.collection('accounts').where({ _id: 'a' }).${operation})`,
      );
      expect(reply.error).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
      expect(reply.error?.message).toContain(refusal);
      expect(probe.cloud.store.get('accounts', 'a')).toMatchObject({ sum: 10 });
    },
  );

  it.each(['calculateDocument', 'aggregateDocuments', 'addCollection'])(
    '%s is not answered as of a transaction that a request names',
    async (action) => {
      const names = { collectionName: 'accounts', stages: [], transactionId: 'any' };
      const reply = await probe.post('/admin', { action: `database.${action}`, ...names });
      expect(reply).toMatchObject({
        code: 'INVALID_PARAM',
        message: expect.stringContaining(action),
      });
    },
  );

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
