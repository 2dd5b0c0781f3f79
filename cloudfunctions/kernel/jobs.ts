/**
 * What the clock does. Each job is safe to run again at any moment and beside itself; one
 * that fails is logged and does not keep the others from running.
 */
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import type { Container } from './container';
import type { Around } from './handler';
import { freshId } from './hash';
import { journal } from './journal';
import { logEvent, logFailure } from './log';
import { Reader } from './repository';
import { Aftermath } from './subscribers';

export interface JobCall extends Around {
  read: Reader;
  container: Container;
}

export interface Job {
  name: string;
  /** Returns how many things it did. */
  run(call: JobCall): Promise<number>;
}

/** Runs jobs in order; returns what each did, -1 for one that failed. */
export async function runJobs(jobs: readonly Job[], container: Container, now: Instant) {
  const { calendar, ports } = container;
  const call = { now, calendar, ports, container, read: new Reader() };
  const ran: { job: string; done: number }[] = [];
  for (const job of jobs) ran.push({ job: job.name, done: await runOne(job, call) });
  logEvent('clock', Object.fromEntries(ran.map(({ job, done }) => [job, done])));
  return ran;
}

async function runOne(job: Job, call: JobCall): Promise<number> {
  try {
    return await job.run(call);
  } catch (error) {
    logFailure({ requestId: freshId(), what: `job ${job.name}`, error });
    return -1;
  }
}

const BATCH = 50;

/** Runs the subscribers of acts whose instance died between commit and the end. */
export const finishActs: Job = {
  name: 'kernel.finish_acts',
  async run({ read, container, ...around }) {
    const aftermath = new Aftermath(container.subscribers, around);
    const options = { orderBy: ['at', 'asc'] as const, limit: BATCH };
    const { rows } = await read.page(journal, { pending: true }, options);
    for (const entry of rows) await aftermath.follow(entry);
    return rows.length;
  },
};
