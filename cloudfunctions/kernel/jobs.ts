/**
 * What the clock does. Each job is safe to run again at any moment and beside itself; one
 * that fails is logged and does not keep the others from running.
 */
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import type { Container } from './container';
import type { Around } from './handler';
import { freshId } from './hash';
import { type JournalEntry, journal } from './journal';
import { logEvent, logFailure } from './log';
import { Reader } from './repository';
import { Aftermath } from './subscribers';

export interface JobCall extends Around {
  read: Reader;
  container: Container;
  /** How long this run may still work, in real milliseconds; at 0 a job leaves the rest to the next. */
  msLeft(): number;
}

export interface Job {
  name: string;
  /** Returns how many things it did. */
  run(call: JobCall): Promise<number>;
}

/** Ends before the platform's 60 seconds do, with time for what is under way. */
const RUN_MS = 50_000;

/** Real time, because the clock that jobs are told may be set, and the platform's limit is not. */
const countdown = (): (() => number) => {
  const end = performance.now() + RUN_MS;
  return () => Math.max(0, end - performance.now());
};

/** Runs jobs in order; returns what each did, -1 for one that failed. */
export async function runJobs(jobs: readonly Job[], container: Container, now: Instant) {
  const { calendar, ports } = container;
  const call = { now, calendar, ports, container, read: new Reader(), msLeft: countdown() };
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

/** One act that cannot be finished must not keep the others waiting. */
async function finish(aftermath: Aftermath, entry: JournalEntry): Promise<number> {
  try {
    await aftermath.follow(entry);
    return 1;
  } catch (error) {
    logFailure({ requestId: entry.id, what: `finishing ${entry.procedure}`, error });
    return 0;
  }
}

/** Runs the subscribers of acts whose instance died between commit and the end. */
export const finishActs: Job = {
  name: 'kernel.finish_acts',
  async run({ read, container, msLeft, ...around }) {
    const aftermath = new Aftermath(container.subscribers, around);
    const options = { orderBy: ['at', 'asc'] as const, limit: BATCH };
    const { rows } = await read.page(journal, { pending: true }, options);
    let done = 0;
    for (const entry of rows) if (msLeft() > 0) done += await finish(aftermath, entry);
    return done;
  },
};
