/**
 * The clock seals what is a minute old into batches. A batch is written first, under its
 * number, and its entries are marked afterwards; a run that dies in between leaves a newest
 * batch with unmarked entries, which the next run marks before it seals anything more.
 */
import { type Instant, addHours } from '@louyu/shared/domain/kernel/calendar';
import { type Batch, batches, newestBatch, nextBatch } from './batches';
import { changeAll } from './claims';
import type { Job, JobCall } from './jobs';
import { type JournalEntry, journal } from './journal';
import { FencedOff, type HeldLease, acquire, ensureHeld, release } from './lease';
import { isDuplicate } from './sdk-errors';
import { inTransaction } from './transaction';

export const SEAL_LEASE = 'journal.seal';

/** An act under way may still commit with an earlier time; younger entries wait. */
const UNSEALED_HOURS = 1 / 60;

/** One look finds so many; a batch holds at most as many. */
const AT_ONCE = 600;
const MARKED_AT_ONCE = 100;
/** Time for the look under way to be sealed and marked before the platform ends the run. */
const SPARE_MS = 20_000;

/** Entries before this instant are sealed by a run at `now`. */
export const sealedBefore = (now: Instant): Instant => addHours(now, -UNSEALED_HOURS);

async function unsealed({ read, now }: JobCall): Promise<JournalEntry[]> {
  const where = { batch: null, at: { before: sealedBefore(now) } };
  const order = { orderBy: ['at', 'asc'] as const, limit: AT_ONCE };
  return (await read.page(journal, where, order)).rows;
}

/** Marks a batch's entries; doing it again changes nothing. */
async function mark({ id, context, entries, number }: Batch): Promise<void> {
  for (let at = 0; at < entries.length; at += MARKED_AT_ONCE) {
    const some = entries.slice(at, at + MARKED_AT_ONCE);
    await changeAll(journal, { _id: { in: some } }, { batch: number });
  }
  await changeAll(
    batches,
    { context, newest: true, number: { before: number } },
    { newest: false },
  );
  await changeAll(batches, { _id: id }, { marked: true });
}

/** Whether this run was the one to write it; one that lost its lease writes nothing. */
async function written(batch: Batch, lease: HeldLease): Promise<boolean> {
  const { id, ...fields } = batch;
  try {
    await inTransaction(async (unit) => {
      await ensureHeld(unit, lease);
      await unit.append(batches.name, id, { ...fields });
    });
    return true;
  } catch (error) {
    if (isDuplicate(error) || error instanceof FencedOff) return false;
    throw error;
  }
}

async function sealContext(
  context: string,
  entries: readonly JournalEntry[],
  lease: HeldLease,
  { read, now }: JobCall,
): Promise<number> {
  const last = await newestBatch(read, context);
  if (last && !last.marked) await mark(last);
  const begun = new Set(last?.entries);
  const fresh = entries.filter(({ id }) => !begun.has(id));
  if (fresh.length === 0) return 0;
  const batch = nextBatch(context, last, fresh, { fence: lease.fence, sealedAt: now });
  if (!(await written(batch, lease))) return 0;
  await mark(batch);
  return batch.count;
}

const byContext = (entries: readonly JournalEntry[]): [string, JournalEntry[]][] => {
  const groups = new Map<string, JournalEntry[]>();
  for (const entry of entries)
    groups.set(entry.context, [...(groups.get(entry.context) ?? []), entry]);
  return [...groups];
};

/** One context after the other: beside an open transaction nothing may be written outside of it. */
async function sealLook(call: JobCall, entries: readonly JournalEntry[], lease: HeldLease) {
  let sealed = 0;
  for (const [context, some] of byContext(entries))
    sealed += await sealContext(context, some, lease, call);
  return sealed;
}

async function sealAll(call: JobCall, lease: HeldLease): Promise<number> {
  let sealed = 0;
  for (;;) {
    const entries = await unsealed(call);
    const now = await sealLook(call, entries, lease);
    sealed += now;
    if (entries.length < AT_ONCE || now === 0 || call.msLeft() < SPARE_MS) return sealed;
  }
}

/** Seals everything old enough, oldest first, as far as time allows; two runs never seal at once. */
export const sealJournal: Job = {
  name: 'kernel.seal_journal',
  async run(call) {
    const lease = await acquire(call.read, SEAL_LEASE, call.now);
    if (!lease) return 0;
    try {
      return await sealAll(call, lease);
    } finally {
      await release(lease, call.now);
    }
  },
};
