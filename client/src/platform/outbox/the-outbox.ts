/**
 * The phone's one outbox, and which acts may go through it. They are named here, in the main package,
 * because after a restart the page that made them may not be loaded when the network comes back.
 */
import { raise } from '@louyu/shared/contracts/care-alarms';
import { recordContact } from '@louyu/shared/contracts/duty-contacts';
import { fix, report } from '@louyu/shared/contracts/hazards';
import { submit } from '@louyu/shared/contracts/inspections';
import { announce } from '@louyu/shared/contracts/photos';
import { CallProblem } from '../call/call-problem';
import { call } from '../call/call';
import { network } from '../network/network';
import { queryClient } from '../query/query-client';
import { shelf } from '../photos/shelf';
import { store } from '../storage/store';
import { uploader } from '../photos/uploader';
import { Outbox } from './outbox';
import { storedPending, storedReceipt } from './stored-pending';
import type { Callable } from '../call/contract';
import type { Reply } from '../call/call';
import type { KeptReceipt, Pending } from './pending';

const SENDABLE: readonly Callable[] = [submit, report, fix, raise, recordContact];

const PREFIX = 'outbox:';
const RECEIPTS = 'receipt:';
const keyOf = (commandId: string): string => `${PREFIX}${commandId}`;
const receiptKey = (commandId: string): string => `${RECEIPTS}${commandId}`;

async function send(pending: Pending, input: unknown): Promise<Reply<unknown>> {
  const contract = SENDABLE.find(({ procedure }) => procedure === pending.procedure);
  if (!contract) throw new CallProblem('client.outdated');
  const reply = await call(contract, input, { commandId: pending.commandId });
  void queryClient.invalidateQueries();
  return reply;
}

/** What lies in storage and belongs to nothing can be found again only if it was said before. */
async function announced(photoId: string): Promise<string> {
  await call(announce, { photoId }, { commandId: `announce-${photoId}` });
  return uploader.upload(photoId);
}

async function storedUnder(prefix: string): Promise<unknown[]> {
  const keys = await store.list(prefix);
  return Promise.all(keys.map((key) => store.get(key)));
}

const load = async (): Promise<Pending[]> =>
  (await storedUnder(PREFIX)).flatMap((item) => storedPending(item) ?? []);

const loadReceipts = async (): Promise<KeptReceipt[]> =>
  (await storedUnder(RECEIPTS)).flatMap((item) => storedReceipt(item) ?? []);

export const outbox = new Outbox({
  save: (pending) => store.set(keyOf(pending.commandId), pending),
  load,
  erase: (commandId) => store.remove(keyOf(commandId)),
  upload: announced,
  dropPhoto: (photoId) => shelf.drop(photoId),
  send,
  saveReceipt: (receipt) => store.set(receiptKey(receipt.commandId), receipt),
  loadReceipts,
  eraseReceipt: (commandId) => store.remove(receiptKey(commandId)),
});

/** A weak signal often comes back without the phone noticing that it was gone. */
const PATIENCE_MS = 30_000;
let timer: ReturnType<typeof setTimeout> | undefined;

function tryAgainLater(): void {
  const waits = outbox.list().some(({ state }) => state === 'waiting');
  if (!waits || timer) return;
  timer = setTimeout(() => {
    timer = undefined;
    void outbox.flush().then(tryAgainLater);
  }, PATIENCE_MS);
}

/** At the start of the app: takes up what was left, and again whenever the network returns. */
export async function startOutbox(): Promise<void> {
  outbox.subscribe(tryAgainLater);
  network.onChange((online) => {
    if (online) void outbox.flush();
  });
  await outbox.restore();
  await outbox.flush();
}
