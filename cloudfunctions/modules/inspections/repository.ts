/** Rounds and inspections as stored. */
import type { Inspection, Round } from '@louyu/shared/domain/inspections/state';
import { type Collection, collection } from '../../kernel/collection';

export const rounds: Collection<Round> = collection<Round>('rounds', {
  locus: ({ buildingId }) => ({ buildingId }),
  ties: ({ inspectors }) => ({ holder: inspectors }),
});

export const inspections: Collection<Inspection> = collection<Inspection>('inspections', {
  locus: ({ buildingId, collegeId }) => ({ buildingId, collegeId }),
  ties: ({ inspector, roomId }) => ({ inspector: [inspector], room: roomId }),
});
