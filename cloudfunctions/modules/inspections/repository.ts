/** Rounds and inspections as stored. */
import type { RoomMonth } from '@louyu/shared/domain/inspections/room-month';
import type { RoundPlan } from '@louyu/shared/domain/inspections/round-plans';
import type { Draw } from '@louyu/shared/domain/inspections/draws/state';
import type { Attribution } from '@louyu/shared/domain/inspections/attribution-state';
import type { Edition, Inspection, Round } from '@louyu/shared/domain/inspections/state';
import { type Collection, collection } from '../../kernel/collection';

export const rounds: Collection<Round> = collection<Round>('rounds', {
  locus: ({ buildingId }) => ({ buildingId }),
  ties: ({ inspectors }) => ({ holder: inspectors }),
});

export const inspections: Collection<Inspection> = collection<Inspection>('inspections', {
  locus: ({ buildingId, collegeId }) => ({ buildingId, collegeId }),
  ties: ({ inspector, roomId }) => ({ inspector: [inspector], room: roomId }),
});

export const attributions: Collection<Attribution> = collection<Attribution>('attributions', {
  locus: ({ buildingId, collegeId }) => ({ buildingId, collegeId }),
  ties: ({ people }) => ({ subject: people }),
});

/** The university's own form lies nowhere in particular: only those with the whole of it write it. */
export const editions: Collection<Edition> = collection<Edition>('inspection_forms', {
  locus: ({ scope }) => (scope === 'all' ? {} : { buildingId: scope }),
});

export const roomMonths: Collection<RoomMonth> = collection<RoomMonth>('room_months', {
  locus: ({ buildingId }) => ({ buildingId }),
  ties: ({ roomId }) => ({ room: roomId }),
});

export const draws: Collection<Draw> = collection<Draw>('draws', {
  locus: ({ buildingId }) => ({ buildingId }),
  ties: ({ inspectors }) => ({ holder: inspectors }),
});

export const roundPlans: Collection<RoundPlan> = collection<RoundPlan>('round_plans', {
  locus: ({ buildingId }) => ({ buildingId }),
  ties: ({ plannedBy }) => ({ author: [plannedBy] }),
});
