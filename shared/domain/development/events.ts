/** What happens to a candidacy, as other contexts hear of it: ids and closed values only. */
import type { BuildingId, CollegeId, PersonId } from '../kernel/ids';
import type { Instant } from '../kernel/calendar';
import type { DomainEvent } from '../kernel/entity';
import type { DueKind } from './dues';
import type { Ending, OpinionKind, Step } from './state';

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

interface OfPerson extends OfCandidacy {
  personId: PersonId;
}

/** The college registered an application. */
export interface CaseOpened extends OfPerson {
  type: 'CaseOpened';
}

/** The college said since when somebody stands where the register says. */
export interface CaseTakenOver extends OfPerson {
  type: 'CaseTakenOver';
}

/** A step of the chart was taken; `milestone` is a key of the chart. */
export interface MilestoneRecorded extends OfPerson {
  type: 'MilestoneRecorded';
  milestone: string;
}

/** Something is due by a time; calendars and reminders follow. `doers`: whose act it is, else the college's. */
export interface StepDue extends OfCandidacy {
  type: 'StepDue';
  kind: DueKind;
  key: string;
  dueAt: Instant;
  doers: PersonId[];
}

/** Nothing of this kind has a day any more. */
export interface NothingDue extends OfCandidacy {
  type: 'NothingDue';
  kind: DueKind;
}

/** The college is about to ask; the building's instructor has not spoken yet. */
export interface AssessmentWanted extends OfPerson {
  type: 'AssessmentWanted';
}

export interface AssessmentFinalised extends OfPerson {
  type: 'AssessmentFinalised';
  assessmentId: string;
  author: PersonId;
}

export interface AssessmentRemarked extends OfPerson {
  type: 'AssessmentRemarked';
  assessmentId: string;
  author: PersonId;
}

export interface EvaluationRecorded extends OfPerson {
  type: 'EvaluationRecorded';
  by: PersonId;
}

export interface MentorChanged extends OfPerson {
  type: 'MentorChanged';
}

/** A contact or introducer left the university. */
export interface MentorLost extends OfCandidacy {
  type: 'MentorLost';
}

export interface ProbationExtended extends OfPerson {
  type: 'ProbationExtended';
  months: number;
}

/** The way ended (`to: null`) or went back. */
export interface WayTurned extends OfPerson {
  type: 'WayTurned';
  ending: Ending;
  from: Step;
  to: Step | null;
}

/** The case went along to another college, which is now named as its place. */
export interface CaseTransferred extends OfCandidacy {
  type: 'CaseTransferred';
  from: CollegeId;
}

export type DevelopmentEvent =
  | OpinionAsked
  | OpinionDrafted
  | DraftReturned
  | OpinionGiven
  | VetoNoticed
  | VetoReplied
  | StepAdvanced
  | CaseOpened
  | CaseTakenOver
  | MilestoneRecorded
  | StepDue
  | NothingDue
  | AssessmentWanted
  | AssessmentFinalised
  | AssessmentRemarked
  | EvaluationRecorded
  | MentorChanged
  | MentorLost
  | ProbationExtended
  | WayTurned
  | CaseTransferred;
