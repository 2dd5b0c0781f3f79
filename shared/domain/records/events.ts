/** What happens to a request about a record: ids and closed values, never what was written. */
import type { Instant } from '../kernel/calendar';
import type { DomainEvent } from '../kernel/entity';
import type { BuildingId, ClassId, CollegeId, PersonId } from '../kernel/ids';
import type { Role } from '../kernel/positions';
import type { CorrectionOutcome } from './state';

export interface CorrectionAsked extends DomainEvent {
  type: 'CorrectionAsked';
  correctionId: string;
  personId: PersonId;
  kind: string;
  answeredBy: Role[];
  buildingId: BuildingId | null;
  collegeId: CollegeId | null;
  classId: ClassId | null;
  dueAt: Instant;
}

export interface CorrectionAnswered extends DomainEvent {
  type: 'CorrectionAnswered';
  correctionId: string;
  personId: PersonId;
  outcome: CorrectionOutcome;
  buildingId: BuildingId | null;
}

export interface CheckpointTaken extends DomainEvent {
  type: 'CheckpointTaken';
  checkpointId: string;
  by: PersonId;
}

export interface RecordsRetired extends DomainEvent {
  type: 'RecordsRetired';
  runId: string;
  counts: { collection: string; count: number }[];
}
