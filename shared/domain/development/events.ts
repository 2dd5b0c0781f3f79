/** What happens to a candidacy, as other contexts hear of it: ids and closed values only. */
import type { BuildingId, CollegeId, PersonId } from '../kernel/ids';
import type { Instant } from '../kernel/calendar';
import type { DomainEvent } from '../kernel/entity';
import type { OpinionKind, Step } from './state';

interface OfCandidacy extends DomainEvent {
  candidacyId: string;
  collegeId: CollegeId;
  buildingId: BuildingId | null;
}

interface OfConsultation extends OfCandidacy {
  consultationId: string;
  gate: Step;
}

export interface OpinionAsked extends OfConsultation {
  type: 'OpinionAsked';
  askedBy: PersonId;
  dueAt: Instant;
  /** So that the journal proves which dossier the opinion was given on. */
  dossierHash: string;
}

export interface OpinionDrafted extends OfConsultation {
  type: 'OpinionDrafted';
  draftedBy: PersonId;
  dueAt: Instant;
}

export interface DraftReturned extends OfConsultation {
  type: 'DraftReturned';
  draftedBy: PersonId;
  returnedBy: PersonId;
  dueAt: Instant;
}

export interface OpinionGiven extends OfConsultation {
  type: 'OpinionGiven';
  kind: OpinionKind;
  outcome: 'supported' | 'held';
  draftedBy: PersonId;
  signedBy: PersonId;
}

export interface VetoNoticed extends OfConsultation {
  type: 'VetoNoticed';
  personId: PersonId;
  replyUntil: Instant;
  holdsUntil: Instant;
}

export interface VetoReplied extends OfConsultation {
  type: 'VetoReplied';
  personId: PersonId;
}

export interface StepAdvanced extends OfCandidacy {
  type: 'StepAdvanced';
  personId: PersonId;
  from: Step;
  to: Step;
}

export type DevelopmentEvent =
  | OpinionAsked
  | OpinionDrafted
  | DraftReturned
  | OpinionGiven
  | VetoNoticed
  | VetoReplied
  | StepAdvanced;
