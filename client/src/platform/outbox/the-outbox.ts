/**
 * The phone's one outbox, and which acts may go through it. They are named here, in the main package,
 * because after a restart the page that made them may not be loaded when the network comes back.
 */
import { submit } from '@louyu/shared/contracts/inspections';
import { CallProblem } from '../call/call-problem';
import { call } from '../call/call';
import { network } from '../network/network';
import { queryClient } from '../query/query-client';
import { shelf } from '../photos/shelf';
import { store } from '../storage/store';
import { uploader } from '../photos/uploader';
import { Outbox } from './outbox';
import { storedPending } from './stored-pending';
import type { Callable } from '../call/contract';
import type { Pending } from './pending';

const SENDABLE: readonly Callable[] = [submit];

const PREFIX = 'outbox:';
const keyOf = (commandId: string): string => `${PREFIX}${commandId}`;

async function send(pending: Pending, input: unknown): Promise<unknown> {
  const contract = SENDABLE.find(({ procedure }) => procedure === pending.procedure);
  if (!contract) throw new CallProblem('client.outdated');
  const { data } = await call(contract, input, { commandId: pending.commandId });
  void queryClient.invalidateQueries();
  return data;
}

async function load(): Promise<Pending[]> {
  const keys = await store.list(PREFIX);
  const stored = await Promise.all(keys.map((key) => store.get(key)));
  return stored.flatMap((item) => storedPending(item) ?? []);
}

export const outbox = new Outbox({
  save: (pending) => store.set(keyOf(pending.commandId), pending),
  load,
  erase: (commandId) => store.remove(keyOf(commandId)),
  upload: (photoId) => uploader.upload(photoId),
  dropPhoto: (photoId) => shelf.drop(photoId),
  send,
});

/** At the start of the app: takes up what was left, and again whenever the network returns. */
export async function startOutbox(): Promise<void> {
  network.onChange((online) => {
    if (online) void outbox.flush();
  });
  await outbox.restore();
  await outbox.flush();
}
