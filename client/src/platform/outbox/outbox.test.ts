import { CallProblem } from '../call/call-problem';
import { Outbox } from './outbox';
import { photoMark, photosIn, progressOf, withFiles } from './pending';
import { storedPending } from './stored-pending';
import type { KeptReceipt, Pending } from './pending';

/** A phone and a server, with a network that can be taken away. */
function world() {
  const disk = new Map<string, Pending>();
  const receipts = new Map<string, KeptReceipt>();
  const kept = new Set(['p1', 'p2']);
  const received: { commandId: string; input: unknown }[] = [];
  const uploads: string[] = [];
  const trouble: { upload?: CallProblem; send?: CallProblem } = {};
  const open = () =>
    new Outbox({
      save: async (pending) => void disk.set(pending.commandId, pending),
      load: async () => [...disk.values()].flatMap((item) => storedPending(item) ?? []),
      erase: async (commandId) => void disk.delete(commandId),
      dropPhoto: async (id) => void kept.delete(id),
      upload: async (id) => {
        if (trouble.upload) throw trouble.upload;
        uploads.push(id);
        return `cloud://env/uploads/${id}.jpg`;
      },
      send: async ({ commandId }, input) => {
        if (trouble.send) throw trouble.send;
        received.push({ commandId, input });
        return { data: { receipt: 'R' }, serverTime: '2026-11-20T08:00:00.000Z' };
      },
      saveReceipt: async (receipt) => void receipts.set(receipt.commandId, receipt),
      loadReceipts: async () => [...receipts.values()],
      eraseReceipt: async (commandId) => void receipts.delete(commandId),
    });
  return { disk, kept, receipts, received, uploads, trouble, open };
}

const act = (commandId: string) => ({
  commandId,
  procedure: 'inspections.submit',
  label: '3-412',
  input: { answers: [{ item: 'wiring', photos: [photoMark('p1'), photoMark('p2')] }] },
});
const offline = new CallProblem('client.offline');
const refused = new CallProblem('inspections.already_submitted');

test('an act goes with its photos first, and leaves the phone only after the receipt', async () => {
  const { open, received, uploads, disk, kept } = world();
  const outcome = await open().submit(act('c1'));
  expect(outcome).toEqual({ kind: 'sent', data: { receipt: 'R' } });
  expect(uploads).toEqual(['p1', 'p2']);
  expect(received[0]?.input).toEqual({
    answers: [
      { item: 'wiring', photos: ['cloud://env/uploads/p1.jpg', 'cloud://env/uploads/p2.jpg'] },
    ],
  });
  expect([disk.size, kept.size]).toEqual([0, 0]);
});

test('without a network it waits, keeps what is uploaded, and goes once after a restart', async () => {
  const { open, trouble, received, uploads, disk, kept } = world();
  trouble.send = offline;
  expect(await open().submit(act('c1'))).toMatchObject({ kind: 'waiting' });
  expect([disk.size, kept.size]).toEqual([1, 2]);
  trouble.send = undefined;
  const reopened = open();
  await reopened.restore();
  expect(reopened.list().map(progressOf)).toEqual([{ sent: 2, total: 3 }]);
  await Promise.all([reopened.flush(), reopened.flush()]);
  expect(uploads).toEqual(['p1', 'p2']);
  expect(received.map(({ commandId }) => commandId)).toEqual(['c1']);
});

test('a failed upload stops before the record is sent', async () => {
  const { open, trouble, received } = world();
  trouble.upload = new CallProblem('client.upload');
  const outbox = open();
  expect(await outbox.submit(act('c1'))).toMatchObject({ kind: 'waiting' });
  expect(received).toEqual([]);
  expect(outbox.list()[0]).toMatchObject({ state: 'waiting', problem: { code: 'client.upload' } });
});

test('a refusal is stuck until a person looks, and does not hold up the next', async () => {
  const { open, trouble, received, disk, kept } = world();
  const outbox = open();
  trouble.send = refused;
  expect(await outbox.submit(act('c1'))).toMatchObject({ kind: 'stuck' });
  trouble.send = undefined;
  await outbox.submit({ ...act('c2'), input: {} });
  expect(received.map(({ commandId }) => commandId)).toEqual(['c2']);
  expect([...disk.keys()]).toEqual(['c1']);
  await outbox.discard('c1');
  expect([disk.size, kept.size]).toEqual([0, 0]);
});

test('a receipt is found again after the app was closed', async () => {
  const { open, receipts } = world();
  await open().submit({ ...act('c1'), about: 'inspection:r1:b03-0412' });
  const reopened = open();
  await reopened.restore();
  expect(reopened.receipts()).toMatchObject([
    { commandId: 'c1', about: 'inspection:r1:b03-0412', reply: { receipt: 'R' } },
  ]);
  await reopened.forgetReceipt('c1');
  expect([reopened.receipts().length, receipts.size]).toEqual([0, 0]);
});

test('what is taken back keeps its photos and is not sent by a run that is under way', async () => {
  const { open, trouble, received, disk, kept } = world();
  const outbox = open();
  trouble.send = offline;
  await outbox.submit({ ...act('c1'), input: {} });
  await outbox.submit(act('c2'));
  trouble.send = undefined;
  const run = outbox.flush();
  await outbox.takeBack('c2');
  await run;
  expect(received.map(({ commandId }) => commandId)).toEqual(['c1']);
  expect([disk.size, kept.size]).toEqual([0, 2]);
});

test('an act that the server cannot take now does not hold up the next', async () => {
  const { open, trouble, received } = world();
  const outbox = open();
  trouble.send = new CallProblem('kernel.internal');
  await outbox.submit({ ...act('c1'), input: {} });
  trouble.send = undefined;
  await outbox.submit({ ...act('c2'), input: {} });
  expect(received.map(({ commandId }) => commandId)).toEqual(['c1', 'c2']);
});

test('acts made while another is being sent are sent too', async () => {
  const { open, received } = world();
  const outbox = open();
  await Promise.all([outbox.submit(act('c1')), outbox.submit({ ...act('c2'), input: {} })]);
  expect(received.map(({ commandId }) => commandId)).toEqual(['c1', 'c2']);
});

test('what is not an act is not read back from the disk', () => {
  expect(storedPending({ commandId: 'c1' })).toBeUndefined();
  expect(storedPending(null)).toBeUndefined();
});

test('photos are found and replaced wherever they stand in the input', () => {
  const input = { a: [photoMark('x')], b: { c: photoMark('y'), d: null, e: 'photo of a door' } };
  expect(photosIn(input)).toEqual(['x', 'y']);
  expect(withFiles(input, [{ id: 'x', fileId: 'cloud://x' }])).toEqual({
    a: ['cloud://x'],
    b: { c: 'photo:y', d: null, e: 'photo of a door' },
  });
});
