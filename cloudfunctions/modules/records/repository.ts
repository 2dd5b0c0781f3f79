/** Requests about records, the reports of what was removed, and checkpoints, as stored. */
import type { Entity } from '@louyu/shared/domain/kernel/entity';
import type { Checkpoint, Correction, RetentionRun } from '@louyu/shared/domain/records/state';
import { type Collection, collection } from '../../kernel/collection';

export const corrections: Collection<Correction> = collection<Correction>('corrections', {
  locus: ({ buildingId, collegeId, classId }) => ({ buildingId, collegeId, classId }),
  ties: ({ personId, authors }) => ({ subject: [personId], author: authors }),
});

export const retentionRuns: Collection<RetentionRun> = collection<RetentionRun>('retention_runs');

export const checkpoints: Collection<Checkpoint> = collection<Checkpoint>('checkpoints');

/** Colleges and classes, of which only the name is read here. */
export const units: Collection<Entity & { name: string }> = collection<Entity & { name: string }>(
  'units',
);
