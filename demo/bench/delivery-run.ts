/**
 * So many reminders that become due at one moment, each for another person who allows one
 * message, delivered with slow database calls and slow sendings: how long each run takes, and
 * whether everybody was told once.
 */
import { hashOf } from '@louyu/cloudfunctions/kernel/hash';
import { identityKey } from '@louyu/cloudfunctions/kernel/identity';
import { grantId } from '@louyu/cloudfunctions/modules/reminders/repository';
import type { LocalCloud } from '@louyu/emulator';
import { asks } from '@louyu/shared/domain/reminders/plans';
import { wishesOf } from '@louyu/shared/domain/reminders/preferences';
import { remind } from '@louyu/shared/domain/reminders/rules';
import { USUAL_QUIET } from '@louyu/shared/domain/reminders/timing';

/** Ten in the morning of a Wednesday. */
export const DUE = '2026-10-14T02:00:00.000Z';
const BEFORE = '2026-10-13T02:00:00.000Z';
const TEMPLATE = 'local-task';
const WRITTEN_AT_ONCE = 1_000;

export interface Latencies {
  dbLatencyMs: number;
  sendLatencyMs: number;
}

export interface Delivered {
  /** Of each run of the clock, in ms. */
  runs: number[];
  sent: number;
  /** Messages that somebody got beside their one. */
  twice: number;
  /** Reminders that are neither sent nor said to be unsent. */
  lost: number;
}

const personOf = (at: number): string => `crowd-${at}`;
const openidOf = (at: number): string => `o-crowd-${at}`;

const wishes = wishesOf(undefined, USUAL_QUIET);

function reminderOf(at: number) {
  const personId = personOf(at);
  const planned = asks('hazard_to_fix', { people: [personId] }, '3-412', DUE, null);
  const cause = { context: 'hazards' as const, id: `h${at}` };
  const id = hashOf('crowd', at);
  return remind(planned, { id, personId, cause, causedAt: BEFORE, now: BEFORE, wishes });
}

const documentsOf = (at: number): [collection: string, document: { id: string }][] => {
  const [personId, openid] = [personOf(at), openidOf(at)];
  const grant = { id: grantId(personId, 'task'), version: 1, personId, openid };
  return [
    ['reminders', reminderOf(at)],
    ['grants', { ...grant, template: 'task', left: 1 } as { id: string }],
    ['bindings', { id: identityKey(openid), version: 1, personId, active: true } as { id: string }],
  ];
};

/** Writes the crowd past the protocol, as it would stand a moment before. */
export function gather({ store, messages }: LocalCloud, count: number): void {
  for (let from = 0; from < count; from += WRITTEN_AT_ONCE) {
    const some = Array.from(
      { length: Math.min(WRITTEN_AT_ONCE, count - from) },
      (_, at) => from + at,
    );
    for (const at of some) messages.grant(openidOf(at), TEMPLATE);
    store.write(
      some.flatMap(documentsOf).map(([collection, { id, ...fields }]) => ({
        collection,
        id,
        before: undefined,
        after: { _id: id, ...fields },
      })),
    );
  }
}

async function run(url: string): Promise<number> {
  const call = { action: 'functions.invokeFunction', function_name: 'clock', request_data: '{}' };
  const started = performance.now();
  const response = await fetch(`${url}/admin`, { method: 'POST', body: JSON.stringify(call) });
  const { data, message } = (await response.json()) as { data?: unknown; message?: string };
  if (!data) throw new Error(`the clock did not run: ${message}`);
  return performance.now() - started;
}

const waiting = ({ store }: LocalCloud): number =>
  store.count('reminders', { 'message.state': 'waiting' }).total;

/** Runs the clock until nobody waits any more, at most `most` times. */
export async function deliverTo(
  cloud: LocalCloud,
  count: number,
  { latencies, most }: { latencies: Latencies; most: number },
): Promise<Delivered> {
  gather(cloud, count);
  cloud.clock.set(Date.parse(DUE));
  cloud.faults.set(latencies);
  const runs: number[] = [];
  while (runs.length < most && waiting(cloud) > 0) runs.push(await run(cloud.url));
  cloud.faults.set({ dbLatencyMs: 0, sendLatencyMs: 0 });
  const told = cloud.messages.messages(undefined);
  const sent = cloud.store.count('reminders', { 'message.state': 'sent' }).total;
  const twice = told.length - new Set(told.map(({ openid }) => openid)).size;
  return { runs, sent, twice, lost: count - sent };
}
