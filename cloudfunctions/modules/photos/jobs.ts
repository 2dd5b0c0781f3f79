/**
 * Sweeps raw uploads that nothing has used for a week. Those that were attached are gone from
 * storage already, and removing them once more does no harm.
 */
import { addDays } from '@louyu/shared/domain/kernel/calendar';
import { KEPT_DAYS, uploadPath } from '@louyu/shared/domain/photos/uploads';
import { removeAll } from '../../kernel/claims';
import type { Job } from '../../kernel/jobs';
import { removeUploads } from '../../kernel/photos';
import { uploads } from './repository';

/** As many as storage removes in one call. */
const AT_ONCE = 50;
/** What is left of a run for the jobs that come after this one. */
const SPARE_MS = 15_000;

export const sweepUploads: Job = {
  name: 'photos.sweep_uploads',
  async run({ read, now, msLeft }) {
    const old = { announcedAt: { before: addDays(now, -KEPT_DAYS) } };
    const order = { orderBy: ['announcedAt', 'asc'] as const, limit: AT_ONCE };
    let swept = 0;
    while (msLeft() > SPARE_MS) {
      const { rows } = await read.page(uploads, old, order);
      if (rows.length === 0) return swept;
      const ids = rows.map(({ id }) => id);
      await removeUploads(ids.map(uploadPath));
      swept += await removeAll(uploads, { _id: { in: ids } });
    }
    return swept;
  },
};
