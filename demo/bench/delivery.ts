/** Reminders that become due at one moment: one run with 40 ms a database call and 100 ms a sending. */
import type { Figure } from '@louyu/emulator/bench/figure';
import { startCampusCloud } from '../campus-cloud';
import { type Delivered, deliverTo } from './delivery-run';

const FEW = 1_000;
const MANY = 10_000;
const LATENCIES = { dbLatencyMs: 40, sendLatencyMs: 100 };
const MOST_MS = 60_000;
const MOST_RUNS = 10;

async function delivered(count: number): Promise<Delivered> {
  const now = new Date('2026-10-13T02:00:00.000Z');
  const { cloud, close } = await startCampusCloud({ port: 0, campus: 'none', now, freeze: true });
  try {
    return await deliverTo(cloud, count, { latencies: LATENCIES, most: MOST_RUNS });
  } finally {
    await close();
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** `npm run soak:reminders` goes on to a hundred thousand. */
export async function deliveries(): Promise<Figure[]> {
  const few = await delivered(FEW);
  const many = await delivered(MANY);
  const perFew = (sum(few.runs) / FEW) * MANY;
  return [
    { name: 'reminders_sent', value: many.sent, unit: 'messages', against: MANY },
    { name: 'reminders_twice', value: many.twice, unit: 'messages', against: MANY },
    { name: 'reminders_runs', value: many.runs.length, unit: 'runs', against: 1 },
    { name: 'reminders_slowest_run', value: Math.max(...many.runs), unit: 'ms', against: MOST_MS },
    { name: 'reminders_growth', value: sum(many.runs), unit: 'ms', against: perFew },
  ];
}
