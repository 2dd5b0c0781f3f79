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
import { type Page, Reader } from './repository';
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

const BATCH = 100;
/** What is left of a run for the jobs that come after this one. */
const FOR_OTHERS_MS = 20_000;

const pendingPage = (read: Reader, after: string | null): Promise<Page<JournalEntry>> =>
  read.page(journal, { pending: true }, { orderBy: ['at', 'asc'], limit: BATCH, after });

/**
 * Runs the subscribers of acts whose instance died between commit and the end, and of those
 * that an import had no time for. One act that cannot be finished keeps no other waiting.
 */
export const finishActs: Job = {
  name: 'kernel.finish_acts',
  async run({ read, container, msLeft, ...around }) {
    const aftermath = new Aftermath(container.subscribers, around);
    const mine = () => Math.max(0, msLeft() - FOR_OTHERS_MS);
    let page = await pendingPage(read, null);
    let done = await aftermath.followAll(page.rows, mine);
    while (page.next !== null && mine() > 0) {
      page = await pendingPage(read, page.next);
      done += await aftermath.followAll(page.rows, mine);
    }
    return done;
  },
};
