/**
 * An inspection from its last tap to its receipt, with the network dropped at each step: whatever
 * is lost on the way, the server stores one record and the phone deletes nothing before it knows.
 */
import { currentTemplate, itemsOf } from '@louyu/shared/domain/inspections/templates';
import { CallProblem } from '../../platform/call/call-problem';
import { Outbox } from '../../platform/outbox/outbox';
import { storedPending } from '../../platform/outbox/stored-pending';
import {
  addPhotos,
  describe as describeItem,
  emptyBody,
  passTheRest,
  setResult,
} from './form-body';
import { roomsAlong } from './rooms';
import { aboutOf, inputOf } from './submission';
import type { KeptReceipt, Pending } from '../../platform/outbox/pending';

const TEMPLATE = currentTemplate();
const PLACE = { roomId: 'b03-0412', roundId: 'r1' };
const ROUND = { id: 'r1', rooms: [{ roomId: 'b03-0412', done: false }] };

const body = [
  passTheRest(itemsOf(TEMPLATE)),
  setResult('wiring', 'fail'),
  describeItem('wiring', { severity: 'serious' }),
  addPhotos('wiring', ['p1', 'p2']),
].reduce((form, change) => ({ ...form, ...change(form) }), emptyBody('scanned', TEMPLATE.version));

const act = {
  commandId: 'c1',
  procedure: 'inspections.submit',
  label: '3-412',
  about: aboutOf(PLACE),
  input: inputOf(PLACE, TEMPLATE, body),
};

const offline = () => new CallProblem('client.offline');

/** The journal of the server: same act again, same reply; with other input it is refused. */
function serverSide() {
  const records = new Map<string, { input: string; reply: unknown }>();
  const take = (commandId: string, input: unknown) => {
    const known = records.get(commandId);
    if (known && known.input !== JSON.stringify(input))
      throw new CallProblem('kernel.command_reused');
    const reply = known?.reply ?? { receipt: `R${records.size + 1}` };
    records.set(commandId, { input: JSON.stringify(input), reply });
    return { data: reply, serverTime: '2026-10-14T02:00:00.000Z' };
  };
  return { records, take };
}

/** A phone whose network goes away at the nth step; `reached`: the server acted, its answer got lost. */
function phone(server: ReturnType<typeof serverSide>) {
  const disk = new Map<string, Pending>();
  const receipts = new Map<string, KeptReceipt>();
  const photos = new Set(['p1', 'p2']);
  const drop = { at: 0, reached: false };
  let step = 0;
  const over = async <T>(pass: () => T): Promise<T> => {
    step += 1;
    if (step !== drop.at) return pass();
    if (drop.reached) pass();
    throw offline();
  };
  const open = () =>
    new Outbox({
      save: async (pending) => void disk.set(pending.commandId, structured(pending)),
      load: async () => [...disk.values()].flatMap((item) => storedPending(item) ?? []),
      erase: async (id) => void disk.delete(id),
      dropPhoto: async (id) => void photos.delete(id),
      upload: (id) => over(() => `cloud://env/uploads/${id}.jpg`),
      send: ({ commandId }, input) => over(() => server.take(commandId, input)),
      saveReceipt: async (receipt) => void receipts.set(receipt.commandId, receipt),
      loadReceipts: async () => [...receipts.values()],
      eraseReceipt: async (id) => void receipts.delete(id),
    });
  return { disk, receipts, photos, drop, open };
}

const structured = (pending: Pending): Pending => JSON.parse(JSON.stringify(pending));

const stateOn = (outbox: Outbox) => {
  const onPhone = { drafts: [act.about], ownRoom: null };
  const queue = { pending: outbox.list(), receipts: outbox.receipts() };
  return roomsAlong(ROUND, { ...onPhone, ...queue })[0]?.state;
};

const LOSSES = [1, 2, 3].flatMap((at) => [
  { at, reached: false },
  { at, reached: true },
]);

describe.each(LOSSES)('the network goes at step $at (server reached: $reached)', (loss) => {
  test('one record, nothing deleted before the receipt, and the app may be closed meanwhile', async () => {
    const server = serverSide();
    const { disk, receipts, photos, drop, open } = phone(server);
    Object.assign(drop, loss);
    const before = open();
    expect(await before.submit(act)).toMatchObject({ kind: 'waiting' });
    expect(stateOn(before)).toBe('waiting');
    expect([disk.size, receipts.size, photos.size]).toEqual([1, 0, 2]);

    const after = open();
    await after.restore();
    expect(stateOn(after)).toBe('waiting');
    await Promise.all([after.flush(), after.flush()]);
    expect(stateOn(after)).toBe('done');
    expect([disk.size, receipts.size, photos.size]).toEqual([0, 1, 0]);
    expect([...server.records.keys()]).toEqual(['c1']);
    expect(receipts.get('c1')?.reply).toEqual({ receipt: 'R1' });
  });
});

test('a tap repeated out of impatience is the same act', async () => {
  const server = serverSide();
  const { open } = phone(server);
  const outbox = open();
  await Promise.all([outbox.submit(act), outbox.submit(act)]);
  expect(server.records.size).toBe(1);
});

test.each(['inspections.already_submitted', 'inspections.unknown_template'] as const)(
  '%s: nothing is lost, the form opens again, and the same act goes once mended',
  async (code) => {
    const server = serverSide();
    const { disk, photos, open } = phone(server);
    const take = server.take;
    server.take = () => {
      throw new CallProblem(code);
    };
    const outbox = open();
    expect(await outbox.submit(act)).toMatchObject({ kind: 'stuck' });
    expect(stateOn(outbox)).toBe('stuck');
    expect(outbox.list()[0]?.problem?.text).toMatch(/草稿|内容还在/);
    await outbox.takeBack('c1');
    expect(stateOn(outbox)).toBe('draft');
    expect([disk.size, photos.size]).toEqual([0, 2]);

    server.take = take;
    expect(await outbox.submit(act)).toMatchObject({ kind: 'sent' });
    expect(server.records.size).toBe(1);
  },
);
