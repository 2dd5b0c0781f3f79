/**
 * `npm run soak:reminders -- [--most N]`: a thousand reminders due at one moment, then ten and
 * a hundred times as many, with slow database calls and slow sendings; a table of how the time
 * grows. Nobody may be told twice, nobody forgotten, and no run may outlast the platform.
 */
import { parseArgs } from 'node:util';
import { type Delivered, deliverTo } from '../bench/delivery-run';
import { startCampusCloud } from '../campus-cloud';

const { values } = parseArgs({
  options: {
    most: { type: 'string', default: '100000' },
    latency: { type: 'string', default: '40' },
    sending: { type: 'string', default: '100' },
  },
});

const SIZES = [1_000, 3_000, 10_000, 30_000, 100_000];
const MOST_RUNS = 60;
const MOST_MS = 60_000;

async function delivered(count: number): Promise<Delivered> {
  const now = new Date('2026-10-13T02:00:00.000Z');
  const { cloud, close } = await startCampusCloud({ port: 0, campus: 'none', now, freeze: true });
  const latencies = { dbLatencyMs: Number(values.latency), sendLatencyMs: Number(values.sending) };
  try {
    return await deliverTo(cloud, count, { latencies, most: MOST_RUNS });
  } finally {
    await close();
  }
}

/** One line of the table; whether it held. */
async function line(count: number): Promise<boolean> {
  const { runs, sent, twice, lost } = await delivered(count);
  const seconds = runs.reduce((sum, ms) => sum + ms, 0) / 1000;
  const perThousand = ((seconds / count) * 1000).toFixed(2);
  const slowest = Math.round(Math.max(...runs));
  const cells = [count, runs.length, seconds.toFixed(1), slowest, perThousand, sent, twice, lost];
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
  return slowest <= MOST_MS && sent === count && twice === 0;
}

async function soak(most: number): Promise<boolean> {
  const heads = ['reminders', 'runs', 'seconds', 'slowest run (ms)', 's per 1,000'];
  process.stdout.write(`| ${[...heads, 'sent', 'twice', 'lost'].join(' | ')} |\n`);
  process.stdout.write(`|${' ---: |'.repeat(heads.length + 3)}\n`);
  let held = true;
  for (const count of SIZES.filter((size) => size <= most)) held = (await line(count)) && held;
  return held;
}

void soak(Number(values.most)).then((held) => {
  process.exitCode = held ? 0 : 1;
});
