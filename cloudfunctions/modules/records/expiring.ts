/** Records whose period is over, kind by kind, in bounded batches found by index. */
import type { Entity } from '@louyu/shared/domain/kernel/entity';
import type { Removal } from '@louyu/shared/domain/records/state';
import { expiredBefore, partition } from '@louyu/shared/domain/records/retention';
import type { Holding } from '../../kernel/holdings';
import type { JobCall } from '../../kernel/jobs';
import type { Page } from '../../kernel/repository';
import { keeperOf } from './keeping';
import { removeRecords } from './removing';

const BATCH = 100;
/** Batches of one collection in one run; the next run goes on. */
const MOST_BATCHES = 20;
/** Time for the batch under way before the platform ends the run. */
export const SPARE_MS = 12_000;

export interface Expired {
  removals: Removal[];
  files: number;
  /** Whether everything due was seen. */
  finished: boolean;
}

/** Removes what has had its time in one collection. */
export async function expire(holding: Holding, call: JobCall): Promise<Expired> {
  const { collection, retention } = holding;
  const result: Expired = { removals: [], files: 0, finished: true };
  if (retention.months === null || retention.from === null) return result;
  const until = expiredBefore(call.now, retention.months);
  const where = { ...retention.when, [retention.from]: { before: until } };
  const order = { orderBy: [retention.from, 'asc'] as const, limit: BATCH };
  let after: string | null = null;
  for (let batch = 0; batch < MOST_BATCHES && call.msLeft() > SPARE_MS; batch += 1) {
    const page: Page<Entity> = await call.read.page(collection, where, { ...order, after });
    const keeps = await keeperOf(call.read, holding, page.rows, call.now);
    const { over } = partition(page.rows, keeps);
    const { count, files } = await removeRecords(holding, over);
    const of = { collection: collection.name, reason: 'period_over', how: 'removed' } as const;
    result.removals.push({ ...of, count, until });
    result.files += files;
    after = page.next;
    if (after === null) return result;
  }
  return { ...result, finished: false };
}
