/**
 * When a record's time is over (《个人信息保护法》第十九条: no longer than its purpose needs;
 * 第四十七条: then it is deleted). What is still to be decided stays until it is.
 */
import { type Day, type Instant, addDays, addMonths, dayOf, startOfDay } from '../kernel/calendar';
import type { Decision } from '../kernel/entity';
import type { RecordsRetired } from './events';
import type { Removal, RetentionRun } from './state';

/** How long somebody who left stays in the register: handovers, appeals, a hold that runs out. */
export const LEFT_MONTHS = 12;

/** Records that count from before this instant have had their `months`. */
export const expiredBefore = (now: Instant, months: number): Instant => addMonths(now, -months);

/** Whoever left on this day or earlier has had their time. */
export const leftUpTo = (now: Instant): Day => dayOf(addMonths(now, -LEFT_MONTHS));

/** The next run after everything due was done: the small hours of the next day in Shanghai. */
export const nextRunAt = (now: Instant): Instant => startOfDay(dayOf(addDays(now, 1)));

/** Splits what has had its time into what may go and what something still open keeps. */
export function partition<T>(
  records: readonly T[],
  keeps: (record: T) => boolean,
): { over: T[]; kept: T[] } {
  const kept = records.filter(keeps);
  return { over: records.filter((record) => !kept.includes(record)), kept };
}

/** Removals of one kind and reason in one line of the report. */
export function summed(removals: readonly Removal[]): Removal[] {
  const sums = new Map<string, Removal>();
  for (const removal of removals) {
    const { collection, reason, how, count } = removal;
    const key = `${collection} ${reason} ${how}`;
    sums.set(key, { ...removal, count: (sums.get(key)?.count ?? 0) + count });
  }
  return [...sums.values()].filter(({ count }) => count > 0);
}

/** The report of a run, itself an act that the journal keeps. */
export function report(
  id: string,
  found: Pick<RetentionRun, 'removals' | 'waiting' | 'erased' | 'files'>,
  at: Instant,
): Decision<RetentionRun, RecordsRetired> {
  const removals = summed(found.removals);
  const counts = removals.map(({ collection, count }) => ({ collection, count }));
  return {
    next: { ...found, id, at, removals },
    events: [{ type: 'RecordsRetired', runId: id, counts }],
  };
}
