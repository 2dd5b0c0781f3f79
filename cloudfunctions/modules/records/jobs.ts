/**
 * Once a day the clock removes what has had its time and erases who left long enough ago. What
 * one run does not finish the next one goes on with; what was done is reported.
 */
import { leftUpTo, nextRunAt, report } from '@louyu/shared/domain/records/retention';
import type { Removal } from '@louyu/shared/domain/records/state';
import type { Person } from '@louyu/shared/domain/organization/state';
import { perform } from '../../kernel/act';
import { collection } from '../../kernel/collection';
import { eachOf } from '../../kernel/concurrent';
import { creates } from '../../kernel/handler';
import { freshId } from '../../kernel/hash';
import type { Holding } from '../../kernel/holdings';
import type { Job, JobCall } from '../../kernel/jobs';
import { journalId } from '../../kernel/journal';
import { acquire, release } from '../../kernel/lease';
import type { Page } from '../../kernel/repository';
import { erase, isKept } from './erasing';
import { SPARE_MS, expire } from './expiring';
import { retentionRuns } from './repository';

export const RETENTION_LEASE = 'records.retention';

const people = collection<Person>('people');

const LEAVERS = 40;
const AT_ONCE = 4;
const RETIRE = 'records.retire';

interface Tally {
  removals: Removal[];
  waiting: number;
  erased: number;
  files: number;
  finished: boolean;
}

async function expireAll(call: JobCall, holdings: readonly Holding[], tally: Tally) {
  for (const holding of holdings) {
    const { removals, files, finished } = await expire(holding, call);
    tally.removals.push(...removals);
    tally.files += files;
    tally.finished &&= finished;
  }
}

async function leaveOne(call: JobCall, holdings: readonly Holding[], id: string, tally: Tally) {
  if (call.msLeft() < SPARE_MS) {
    tally.finished = false;
    return;
  }
  if (await isKept(call, holdings, id)) {
    tally.waiting += 1;
    return;
  }
  const { removals, files } = await erase(call, holdings, id);
  tally.removals.push(...removals);
  tally.files += files;
  tally.erased += 1;
}

/** Those who left longest ago first; whoever has to wait is passed over. */
async function eraseAll(call: JobCall, holdings: readonly Holding[], tally: Tally) {
  const where = { standing: 'left', leftOn: { upTo: leftUpTo(call.now) } };
  const order = { orderBy: ['leftOn', 'asc'] as const, limit: LEAVERS };
  let after: string | null = null;
  do {
    const page: Page<Person> = await call.read.page(people, where, { ...order, after });
    await eachOf(page.rows, AT_ONCE, ({ id }) => leaveOne(call, holdings, id, tally));
    after = page.next;
  } while (after !== null && call.msLeft() > SPARE_MS);
  tally.finished &&= after === null;
}

const counted = ({ removals }: Tally): number =>
  removals.reduce((sum, { count }) => sum + count, 0);

/** The report is an act of the clock: chained and sealed like any other. */
async function store({ read, now }: JobCall, { finished: _finished, ...found }: Tally) {
  const id = freshId();
  const who = `system:${RETIRE}`;
  const act = { id: journalId(who, RETIRE, id), procedure: RETIRE, who, at: now, input: id };
  const nobody = () => false;
  await perform(act, read, nobody, async () => async () => {
    const { next, events } = report(id, found, now);
    return { change: creates(retentionRuns, next), events, reply: null };
  });
}

async function retire(call: JobCall, holdings: readonly Holding[]): Promise<Tally> {
  const tally: Tally = { removals: [], waiting: 0, erased: 0, files: 0, finished: true };
  await expireAll(call, holdings, tally);
  await eraseAll(call, holdings, tally);
  if (counted(tally) + tally.waiting > 0) await store(call, tally);
  return tally;
}

/** The lease is held until the next day once everything is done: that is what makes it daily. */
export const retention = (holdings: readonly Holding[]): Job => ({
  name: RETIRE,
  async run(call) {
    const lease = await acquire(call.read, RETENTION_LEASE, call.now);
    if (!lease) return 0;
    const tally = await retire(call, holdings);
    await release(lease, tally.finished ? nextRunAt(call.now) : call.now);
    return counted(tally);
  },
});
