/**
 * A person's way to membership and the opinion that can hold a step of it (sources 002,
 * 004: 一票否决). One document per candidacy, so that the step, the consultation and the
 * hold can never disagree, and its journal chain is the whole story.
 */
import type { BuildingId, CollegeId, PersonId } from '../kernel/ids';
import type { ConductCategory } from '../conduct/state';
import type { Day, Instant } from '../kernel/calendar';
import type { Entity } from '../kernel/entity';

export const STEPS = ['applicant', 'activist', 'prospect', 'probationary', 'full'] as const;
export type Step = (typeof STEPS)[number];

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

/** Frozen at the moment of asking. */
export interface Dossier {
  frozenAt: Instant;
  facts: DossierFact[];
  duties: { roundsDone: number; roundsDue: number; inspections: number };
  hash: string;
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

export type ConsultationState = 'asked' | 'drafted' | 'supported' | 'held';

export interface Consultation {
  id: string;
  /** The rule set under which it was asked and will be finished. */
  rules: string;
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
}
