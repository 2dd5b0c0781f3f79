/** Hazards, found by place, by due time or by the hash of their receipt. */
import type { Hazard } from '@louyu/shared/domain/hazards/state';
import { type Collection, collection } from '../../kernel/collection';

export const hazards: Collection<Hazard> = collection<Hazard>('hazards', {
  locus: ({ buildingId, collegeId }) => ({ buildingId, collegeId }),
  ties: ({ reporter, alsoReportedBy, roomId }) => ({
    reporter: [reporter, ...alsoReportedBy],
    room: roomId,
  }),
});
