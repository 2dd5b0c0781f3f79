/**
 * An official letter (公文) of a case: what was issued is frozen, numbered and findable by the
 * code that is printed on it, so that a paper in somebody's hand can be held against its record.
 */
import type { Day, Instant } from '../../kernel/calendar';
import type { Entity } from '../../kernel/entity';
import type { BuildingId, CollegeId, PersonId } from '../../kernel/ids';

export const DISPATCH_KINDS = [
  'consultation_letter',
  'assessment_form',
  'opinion',
  'hold_notice',
  'statement_receipt',
  'cultivation_record',
] as const;
export type DispatchKind = (typeof DISPATCH_KINDS)[number];

/** What a letter consists of, in order; the layout is the writer's. */
export type Block =
  | { is: 'text'; text: string }
  | { is: 'heading'; text: string }
  | { is: 'table'; head: string[]; rows: string[][] };

export interface DispatchContent {
  /** Who issues it, in the red line at the top. */
  issuer: string;
  title: string;
  /** Whom it is addressed to; empty for a record that is addressed to nobody. */
  to: string;
  blocks: Block[];
  issuedOn: Day;
}

export interface Dispatch extends Entity {
  candidacyId: string;
  /** `null`: it is about the way itself, not about a question. */
  consultationId: string | null;
  personId: PersonId;
  collegeId: CollegeId;
  buildingId: BuildingId | null;
  kind: DispatchKind;
  /** Whose numbers it counts in: a college's or the department's. */
  series: string;
  year: number;
  sequence: number;
  /** `公寓党建〔2026〕3号` (GB/T 9704-2012, 7.2.5). */
  number: string;
  content: DispatchContent;
  /** Printed on it; whoever holds the paper can look it up. */
  code: string;
  /** Over kind, number and content. */
  hash: string;
  issuedAt: Instant;
  issuedBy: PersonId;
  /** Whom it is addressed to, if that is the person whom it is about. */
  addressee: PersonId | null;
}

/**
 * What a paper is worth today. `in_force`: as issued. `overtaken`: a later letter of its kind
 * about the same question took its place. `ended`: the hold that it announces stands no more.
 */
export type Standing = 'in_force' | 'overtaken' | 'ended';
