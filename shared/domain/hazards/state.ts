/**
 * A hazard from report to closed (source 000, 联系楼栋; brief R5). Its timeline is part
 * of the document, so that whoever may see it reads the whole story at once.
 */
import type { BuildingId, CollegeId, PersonId, RoomId } from '../kernel/ids';
import type { Entity } from '../kernel/entity';
import type { Instant } from '../kernel/calendar';
import type { Photo } from '../photos/state';

export const HAZARD_KINDS = [
  'appliance',
  'wiring',
  'charging',
  'fire',
  'escape',
  'lock_window',
  'water',
  'structure',
  'hygiene',
  'other',
] as const;
export type HazardKind = (typeof HAZARD_KINDS)[number];

/** What whoever reports may have noticed besides the kind; each can raise the grade. */
export const HAZARD_FACTS = [
  'someone_hurt',
  'sparks_or_smoke',
  'wet_electrics',
  'way_out_blocked',
  'many_rooms',
] as const;
export type HazardFact = (typeof HAZARD_FACTS)[number];

export const SEVERITIES = ['minor', 'serious', 'urgent'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const GRADE_RULE_IDS = [
  'someone_hurt',
  'sparks_or_smoke',
  'wet_electrics',
  'way_out',
  'open_fire',
  'electricity',
  'battery',
  'leak',
  'lock',
  'many_rooms',
  'otherwise',
] as const;
export type GradeRuleId = (typeof GRADE_RULE_IDS)[number];

/** Why a hazard has its severity: by which rule, by an inspector's eye, or by a later decision. */
export type GradedBy = { kind: 'rule'; rule: GradeRuleId } | { kind: 'inspector' | 'regraded' };

export const HAZARD_STATES = [
  'open',
  'accepted',
  /** Those in charge say that they cannot; whoever answers for the building decides. */
  'stuck',
  /** The risk is borne for a time, with a measure in the meantime. */
  'tolerated',
  'fixed',
  'closed',
  /** The same as another one, whose story goes on for both. */
  'merged',
] as const;
export type HazardState = (typeof HAZARD_STATES)[number];

export const HAZARD_ACTS = [
  'reported',
  'accepted',
  'fixed',
  'reopened',
  'verified',
  'extension_asked',
  'extension_granted',
  'extension_refused',
  'could_not',
  'sent_back',
  'reassigned',
  'contracted',
  'tolerated',
  'regraded',
  'merged',
  'joined',
  'climbed',
] as const;
export type HazardAct = (typeof HAZARD_ACTS)[number];

/** Who has to see to the repair. A contractor's work is ordered and shown by logistics. */
export const CHARGES = ['logistics', 'apartment_office', 'contractor'] as const;
export type HazardCharge = (typeof CHARGES)[number];

/** Why those in charge cannot. */
export const CANNOT_REASONS = [
  'not_ours',
  'needs_contractor',
  'needs_money',
  'no_access',
  'not_safe_now',
] as const;
export type CannotReason = (typeof CANNOT_REASONS)[number];

/** Who hears of it when nothing happens, one after the other. */
export const RUNGS = ['instructor', 'guidance', 'college_secretary'] as const;
export type Rung = (typeof RUNGS)[number];

export const STEP_ROLES = [
  'visitor',
  'resident',
  'inspector',
  'logistics',
  'office',
  'leader',
  'staff',
  'department',
  'clock',
] as const;
export type StepRole = (typeof STEP_ROLES)[number];

/** Closed values that an act adds to its line. */
export interface StepDetail {
  until?: Instant;
  severity?: Severity;
  why?: CannotReason;
  to?: Rung;
}

/** One line of the story: who did what, when; shown publicly by role only. */
export interface HazardStep extends StepDetail {
  act: HazardAct;
  at: Instant;
  by: PersonId | 'visitor' | 'clock';
  role: StepRole;
  note: string;
}

/** When the next one hears of it. */
export interface Climb {
  to: Rung;
  at: Instant;
}

export interface Hazard extends Entity {
  buildingId: BuildingId;
  roomId: RoomId;
  collegeId: CollegeId | null;
  kind: HazardKind;
  facts: HazardFact[];
  severity: Severity;
  gradedBy: GradedBy;
  text: string;
  photos: Photo[];
  state: HazardState;
  source:
    | { kind: 'door'; via: 'scanned' | 'typed' }
    | { kind: 'inspection'; inspectionId: string; item: string };
  /** Person id, or a visitor key that names nobody. */
  reporter: string;
  /** Those whose own reports were merged into this one. */
  alsoReportedBy: string[];
  reportedAt: Instant;
  dueAt: Instant;
  /** `null` for a finding of an inspection, whose reporter follows it in person. */
  receiptHash: string | null;
  charge: HazardCharge;
  /** Who took it on; `null` while nobody has. */
  owner: PersonId | null;
  fixedBy: PersonId | null;
  fixedAt: Instant | null;
  closedAt: Instant | null;
  /** Until when a verification, a decision or an answer is owed. */
  answerBy: Instant | null;
  /** Who said that it cannot be done. */
  stuckBy: PersonId | null;
  /** Asked for and not yet answered. */
  extension: { by: PersonId; until: Instant } | null;
  extensionsAsked: number;
  /** The whole ladder at this due time, and how many of its rungs were taken. */
  climbs: Climb[];
  climbed: number;
  /** When the next rung is due; `null` while nothing presses. */
  climbsAt: Instant | null;
  mergedInto: string | null;
  /** Hazards that were merged into this one. */
  duplicates: string[];
  steps: HazardStep[];
}
