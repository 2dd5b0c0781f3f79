/**
 * What a person may ask about the records that are held about them, and what the clock
 * reports of the records that it removed (principles 3 and 4).
 */
import type { Instant } from '../kernel/calendar';
import type { Entity } from '../kernel/entity';
import type { BuildingId, ClassId, CollegeId, PersonId } from '../kernel/ids';
import type { Role } from '../kernel/positions';

/** What came of a request: changed through the context's own procedure, explained, or it stands. */
export const CORRECTION_OUTCOMES = ['corrected', 'explained', 'upheld'] as const;
export type CorrectionOutcome = (typeof CORRECTION_OUTCOMES)[number];

/** An objection to one record, or a request to correct it, until it is answered. */
export interface Correction extends Entity {
  personId: PersonId;
  /** As known when it was asked, so that the answerers' list needs no second look-up. */
  personName: string;
  /** Which kind of record, as the holdings name it, e.g. `conduct.about_me`. */
  kind: string;
  recordId: string;
  /** The record's own title, in closed words. */
  title: string;
  /** Where the record can be seen and changed; `null` when it has no page of its own. */
  opens: string | null;
  buildingId: BuildingId | null;
  collegeId: CollegeId | null;
  classId: ClassId | null;
  wrong: string;
  instead: string;
  askedAt: Instant;
  dueAt: Instant;
  /** The posts over the record's place that owe the answer. */
  answeredBy: Role[];
  /** Who wrote the record and so must not judge the objection to it. */
  authors: PersonId[];
  state: 'open' | 'answered';
  /** When it was answered; retention counts from here. */
  answeredAt: Instant | null;
  answer: { outcome: CorrectionOutcome; text: string; by: PersonId; name: string } | null;
}

export const REMOVAL_REASONS = ['period_over', 'person_left'] as const;
export type RemovalReason = (typeof REMOVAL_REASONS)[number];

/** What one run did to one collection. */
export interface Removal {
  collection: string;
  reason: RemovalReason;
  how: 'removed' | 'anonymized';
  count: number;
  /** Records counted from before this instant were touched. */
  until: Instant;
}

/** The report of a run that removed something or had to wait. */
export interface RetentionRun extends Entity {
  at: Instant;
  removals: Removal[];
  /** People whose time has passed and who are kept because something about them is still open. */
  waiting: number;
  /** People of whom nothing is held any more. */
  erased: number;
  files: number;
}

/** Where one context's sealed batches stood. */
export interface SealedHead {
  context: string;
  number: number;
  root: string;
  seal: string;
  sealedAt: Instant;
}

/** A snapshot of every context's newest batch, taken out of the house. */
export interface Checkpoint extends Entity {
  at: Instant;
  by: PersonId;
  heads: SealedHead[];
  /** Short enough to be read aloud or printed: `1a2b-3c4d-5e6f-7a8b`. */
  code: string;
}
