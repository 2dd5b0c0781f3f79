/** Sixty inspections submitted at once while every database call takes 20 ms longer. */
import type { LocalCloud } from '@louyu/emulator';
import { submit } from '@louyu/shared/contracts/inspections';
import type { Figure } from '@louyu/emulator/bench/figure';
import { documentsIn, groundOf } from '../soak/ground';
import { type Submission, compose } from '../soak/submissions';

const AT_ONCE = 60;
const DB_LATENCY_MS = 20;

interface Answer {
  ok: boolean;
  trips: number;
  ms: number;
}

/** Enough compositions to find sixty inspections without a photo among them. */
const MANY = AT_ONCE * 8;

const inspections = ({ store }: LocalCloud): Submission[] =>
  compose(MANY, groundOf(store))
    .filter(({ procedure, photo }) => procedure === submit.procedure && photo === null)
    .slice(0, AT_ONCE);

async function send(url: string, submission: Submission): Promise<Answer> {
  const { openid, procedure, input, commandId } = submission;
  const started = performance.now();
  const response = await fetch(`${url}/client/call`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-louyu-openid': openid },
    body: JSON.stringify({ function: 'api', data: { procedure, input, commandId } }),
  });
  const { result } = (await response.json()) as { result?: { ok: boolean } };
  const trips = Number(response.headers.get('x-round-trips-to-commit'));
  return { ok: result?.ok === true, trips, ms: performance.now() - started };
}

async function measured(cloud: LocalCloud): Promise<{ answers: Answer[]; alone: number }> {
  const [first, ...others] = inspections(cloud);
  if (!first) throw new Error('nobody to submit anything');
  await send(cloud.url, { ...first, commandId: `warm-${first.commandId}` });
  const alone = await send(cloud.url, { ...first, commandId: `alone-${first.commandId}` });
  const answers = await Promise.all([first, ...others].map((each) => send(cloud.url, each)));
  return { answers, alone: alone.ms };
}

/** How many were acknowledged and stored, in how many round trips, how long the slowest took. */
export async function burst(cloud: LocalCloud): Promise<Figure[]> {
  const before = documentsIn(cloud.store, 'inspections').length;
  cloud.faults.set({ dbLatencyMs: DB_LATENCY_MS });
  const { answers, alone } = await measured(cloud).finally(() =>
    cloud.faults.set({ dbLatencyMs: 0 }),
  );
  const stored = documentsIn(cloud.store, 'inspections').length - before - 2;
  const slowest = Math.max(...answers.map(({ ms }) => ms));
  const trips = Math.max(...answers.map((answer) => answer.trips));
  const acknowledged = answers.filter(({ ok }) => ok).length;
  return [
    { name: 'burst_acknowledged', value: acknowledged, unit: 'submissions', against: AT_ONCE },
    { name: 'burst_stored', value: stored, unit: 'documents', against: AT_ONCE },
    {
      name: 'burst_round_trips_to_commit',
      value: trips,
      unit: 'round trips',
      against: submit.roundTrips,
    },
    { name: 'burst_slowest', value: slowest, unit: 'ms', against: alone * AT_ONCE },
  ];
}
