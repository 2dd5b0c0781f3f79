/**
 * A person's way to membership and the opinion that can hold a step of it (sources 002,
 * 004: 一票否决). One document per candidacy, so that the step, the consultation and the
 * hold can never disagree, and its journal chain is the whole story.
 */
import type { BuildingId, CollegeId, PersonId } from '../kernel/ids';
import type { ConductCategory } from '../conduct/state';
import type { Day, Instant } from '../kernel/calendar';
import type { Entity } from '../kernel/entity';
import type { MilestoneRule, Step, Terms } from './kinds';

export { STEPS } from './kinds';
export type { Step } from './kinds';

/** How far a person is, as other contexts may ask. */
export interface CandidateStep {
  candidacyId: string;
  personId: PersonId;
  step: Step;
}

export type OpinionKind = 'support' | 'support_with_advice' | 'hold';

/** The closed, published list of grounds for a hold. */
export const GROUNDS = [
  'endangered_safety',
  'repeated_disturbance',
  'neglected_duty',
  'falsified_record',
] as const;
export type Ground = (typeof GROUNDS)[number];

/** A fact as it stood at a moment: when the opinion was asked, or when a hold was drafted on it. */
export interface DossierFact {
  factId: string;
  category: ConductCategory;
  text: string;
  happenedOn: Day;
  authorName: string;
  state: 'noticed' | 'final';
  remark: string | null;
}

/** What a dossier tells of besides facts; a kind of which nothing is kept yet is named so. */
export const DOSSIER_KINDS = [
  'duties',
  'contacts',
  'organization_life',
  'volunteering',
  'commendations',
  'assessments',
  'mass_opinion',
] as const;
export type DossierKind = (typeof DOSSIER_KINDS)[number];

/** Frozen at the moment of asking. */
export interface Dossier {
  frozenAt: Instant;
  facts: DossierFact[];
  duties: { roundsDone: number; roundsDue: number; inspections: number };
  /** Contact sheets that the person wrote. */
  contacts: number;
  /** The instructor's evaluations, each with the person's remark as it was then. */
  assessments: Assessment[];
  /** The person's duties and contacts month by month, the newest first, two years at most. */
  months: ServiceMonth[];
  /** The newest records behind these counts, so that each can be opened. */
  records: ServiceRecord[];
  /** Kinds of which this system keeps no record yet: their absence says nothing. */
  unkept: DossierKind[];
  hash: string;
}

export const SERVICE_KINDS = ['round', 'inspection', 'contact'] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** A record behind a count. */
export interface ServiceRecord {
  kind: ServiceKind;
  id: string;
}

/** What one person carried out in one month. */
export interface ServiceMonth {
  /** `2026-10`. */
  month: string;
  roundsDone: number;
  roundsDue: number;
  inspections: number;
  contacts: number;
  /** Over the records behind these counts, so that a later change shows. */
  digest: string;
}

export interface GroundedEvidence {
  ground: Ground;
  factIds: string[];
}

export interface Opinion {
  kind: OpinionKind;
  reason: string;
  grounds: GroundedEvidence[];
  /**
   * The facts that the grounds rest on, as they stood when it was drafted: final, with the
   * person's remark even if it came after the dossier was frozen. Empty unless a hold.
   */
  evidence: DossierFact[];
  draftedBy: PersonId;
  draftedAt: Instant;
}

export interface Countersignature {
  by: PersonId;
  at: Instant;
}

/** A draft that the second officer sent back; kept until the next draft answers it. */
export interface ReturnedDraft {
  by: PersonId;
  at: Instant;
  because: string;
}

/** Working days for answer and reply; months that a hold lasts. */
export type OpinionTerms = Pick<Terms, 'answer_days' | 'reply_days' | 'hold_months'>;

export type ConsultationState = 'asked' | 'drafted' | 'supported' | 'held';

export interface Consultation {
  id: string;
  /** The rule set under which it was asked and will be finished. */
  rules: string;
  /** What that set says about the opinion, kept with it: a set that is replaced changes nothing here. */
  terms: OpinionTerms;
  /** The step that it opens. */
  gate: Step;
  askedBy: PersonId;
  askedAt: Instant;
  dueAt: Instant;
  state: ConsultationState;
  dossier: Dossier;
  opinion: Opinion | null;
  returned: ReturnedDraft | null;
  countersignature: Countersignature | null;
  /** Set with a hold: from then the candidate may reply. */
  notice: { at: Instant; replyUntil: Instant } | null;
  reply: { text: string; at: Instant } | null;
  /** A hold expires then; afterwards the gate asks for a fresh consultation. */
  holdsUntil: Instant | null;
}

/** The gate to the next step, kept with the document so that lists find it by index. */
export type GateState = 'none' | 'to_ask' | 'asked' | 'drafted' | 'supported' | 'held';

/** Where the opinion is asked: before which step of the chart, on the way where. */
export interface GateRule {
  to: Step;
  before: string;
  /** Where the national layer speaks of that step. */
  above: string;
}

/** The rules of the stage that a case is in, as they were when it began: kept with the case. */
export interface Course {
  rules: string;
  name: string;
  terms: Terms;
  gate: GateRule | null;
  milestones: MilestoneRule[];
}

/** A paper by its name, date and reference; what it says stays where it is filed. */
export interface Paper {
  name: string;
  dated: Day;
  reference: string;
}

export interface Vote {
  /** Full members entitled to vote. */
  entitled: number;
  present: number;
  /** Written votes of those who could not come. */
  written: number;
  inFavour: number;
  against: number;
  abstained: number;
}

export interface Named {
  personId: PersonId;
  name: string;
}

/** A step of the chart that was taken. */
export interface Passed {
  key: string;
  on: Day;
  rules: string;
  recordedAt: Instant;
  by: PersonId;
  papers: Paper[];
  /** Who talked to the candidate; contacts and introducers are mentors. */
  talkers: Named[];
  vote: Vote | null;
  training: { days: number; hours: number } | null;
  noticeFrom: Day | null;
  /** Why so late, where the rules ask. */
  because: string;
}

export const MENTOR_PARTS = ['contact', 'introducer'] as const;
export type MentorPart = (typeof MENTOR_PARTS)[number];

/** A contact person or introducer, as long as they are. */
export interface Mentor extends Named {
  part: MentorPart;
  from: Day;
  until: Day | null;
}

export const LEVELS = ['strong', 'sound', 'to_improve', 'not_seen'] as const;
export type Level = (typeof LEVELS)[number];

export const EVALUATION_ASPECTS = ['conviction', 'study', 'conduct', 'duties'] as const;
export type EvaluationAspect = (typeof EVALUATION_ASPECTS)[number];

/** The half-yearly evaluation by a contact person. */
export interface Evaluation {
  id: string;
  on: Day;
  at: Instant;
  by: PersonId;
  byName: string;
  levels: Record<EvaluationAspect, Level>;
  text: string;
}

export const ASSESSMENT_ASPECTS = ['safety', 'order', 'duties', 'neighbours'] as const;
export type AssessmentAspect = (typeof ASSESSMENT_ASPECTS)[number];

/** The instructor's evaluation of how somebody lives in the apartment, under their name. */
export interface Assessment {
  id: string;
  /** The days that it speaks about. */
  from: Day;
  until: Day;
  finalisedAt: Instant;
  author: PersonId;
  authorName: string;
  levels: Record<AssessmentAspect, Level>;
  /** What was seen, and when. */
  text: string;
  remark: { text: string; at: Instant } | null;
}

export interface Extension {
  months: number;
  /** Of the branch meeting. */
  on: Day;
  vote: Vote;
  approvedOn: Day;
  paper: Paper;
  by: PersonId;
  at: Instant;
}

export const ENDINGS = [
  'withdrawn',
  'no_longer_cultivated',
  'no_longer_prospect',
  'probation_cancelled',
  'left_university',
] as const;
export type Ending = (typeof ENDINGS)[number];

/** The way ended, or went back to an earlier stage, by a decision. */
export interface Turn {
  ending: Ending;
  from: Step;
  /** `null`: the way ended. */
  to: Step | null;
  on: Day;
  at: Instant;
  by: PersonId;
  because: string;
}

/** A case that went along to another college. */
export interface Transfer {
  at: Instant;
  from: CollegeId;
  to: CollegeId;
}

export interface Candidacy extends Entity {
  personId: PersonId;
  name: string;
  roomId: string | null;
  buildingId: BuildingId | null;
  collegeId: CollegeId;
  branch: string;
  step: Step;
  since: Instant;
  gateState: GateState;
  history: { step: Step; at: Instant; by: PersonId }[];
  /** Newest last; at most one is open. */
  consultations: Consultation[];
  /** The rules of this stage. */
  course: Course;
  /** When this case was taken into the system; what happened before is told by its papers. */
  openedAt: Instant;
  /** Steps of the chart that were taken, in order. */
  passed: Passed[];
  mentors: Mentor[];
  /** Newest last. */
  evaluations: Evaluation[];
  /** Newest last. */
  assessments: Assessment[];
  extension: Extension | null;
  turns: Turn[];
  transfers: Transfer[];
  /** When something is due next, kept so that lists are ordered by it; `null`: nothing is. */
  nextDueAt: Instant | null;
  /** Whether the way ended: nothing moves any more. */
  ended: boolean;
}
