/** An import that was read, for tests. */
import type { ImportSummary } from './import';

const AT = '2026-11-18T02:00:00.000Z';

export const READ: ImportSummary = {
  id: 'i1',
  version: 1,
  kind: 'students',
  fileName: '名单.xlsx',
  readAt: AT,
  state: 'read',
  complete: null,
  counts: {
    rows: 20,
    added: 6,
    changed: 5,
    leaves: 0,
    same: 1,
    repeated: 1,
    bad: 7,
    statusDiffers: 0,
  },
  leavesWithheld: false,
  ignored: [],
  progress: { done: 0, of: 2 },
  written: 0,
  skipped: 0,
  confirmedAt: null,
  endedAt: null,
  undoUntil: null,
};
