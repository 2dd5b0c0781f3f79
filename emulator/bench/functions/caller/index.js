/**
 * Why: the whole way of a call is measured where a cloud function stands: through the real SDK,
 * over HTTP, inside an instance. An empty call takes the same way and finds nothing to do.
 */
'use strict';
const http = require('node:http');
const cloud = require('wx-server-sdk');
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
const db = cloud.database();
const records = db.collection('records');
const sum = db.command.aggregate.sum;
const idOf = (n, size) => `record-${(n * 7919) % size}`;

const operations = {
  get: (n, size) => records.doc(idOf(n, size)).get(),
  where: (n, size) =>
    records
      .where({ group: `group-${(n * 7919) % (size / 20)}` })
      .orderBy('at', 'desc')
      .get(),
  add: (n, size) =>
    records.add({ data: { group: 'new', title: `added ${n} to ${size}`, amount: n } }),
  update: (n, size) => records.doc(idOf(n, size)).update({ data: { amount: 100 + n } }),
  transaction: (n, size) =>
    db.runTransaction(async (open) => {
      for (const at of [0, 1, 2]) {
        const one = open.collection('records').doc(idOf(3 * n + at, size));
        await one.update({ data: { amount: -n - at } });
      }
    }),
  aggregate: () =>
    records
      .aggregate()
      .group({ _id: '$place.building', total: sum('$amount') })
      .end(),
};

const agent = new http.Agent({ keepAlive: true });
const { URL: url } = JSON.parse(process.env.TCB_CONTEXT_CNFG);

/** A request that the gateway reads, files and refuses. */
const empty = () =>
  new Promise((resolve, reject) => {
    const request = http.request(url, { method: 'POST', agent }, (response) => {
      response.resume().on('end', resolve);
    });
    request.on('error', reject).end('{"action":"none"}');
  });

const inTurn = async (work, { count, from, size }) => {
  const started = performance.now();
  for (let n = from; n < from + count; n += 1) await work(n, size);
  return (performance.now() - started) / count;
};

const atOnce = async (work, { count, from, size }) => {
  const started = performance.now();
  await Promise.all(Array.from({ length: count }, (_, n) => work(from + n, size)));
  return (performance.now() - started) / count;
};

/** Milliseconds a call: of the operation, and of an empty call or of the same one after another. */
exports.main = async ({ operation, concurrent, ...batch }) => {
  const work = operations[operation];
  if (!concurrent) return { ours: await inTurn(work, batch), base: await inTurn(empty, batch) };
  return { ours: await atOnce(work, batch), base: await inTurn(work, batch) };
};
