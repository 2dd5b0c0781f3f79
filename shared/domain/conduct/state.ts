/**
 * A fact about a named person in the apartment, good or bad (sources 003, 004): noticed
 * to the person, open for their remark, final only under its author's name.
 */
import type { BuildingId, CollegeId, PersonId } from '../kernel/ids';
import type { Day, Instant } from '../kernel/calendar';
import type { Entity } from '../kernel/entity';

export const CONDUCT_CATEGORIES = [
  'helped_others',
  'public_service',
  'exemplary_room',
  'safety_breach',
  'disturbance',
  'duty_neglected',
  'dishonest_record',
] as const;
export type ConductCategory = (typeof CONDUCT_CATEGORIES)[number];

export const CREDITABLE: readonly ConductCategory[] = [
  'helped_others',
  'public_service',
  'exemplary_room',
];

export type ConductState = 'noticed' | 'final' | 'withdrawn';

export interface ConductFact extends Entity {
  personId: PersonId;
  /** As known when it was recorded, so that a list of facts needs no second look-up. */
  personName: string;
  buildingId: BuildingId | null;
  collegeId: CollegeId | null;
  category: ConductCategory;
  text: string;
  happenedOn: Day;
  author: PersonId;
  authorName: string;
  authorRole: 'instructor' | 'group_leader';
  recordedAt: Instant;
  /** Until then the person's remark is awaited and the author cannot finalise without it. */
  remarkUntil: Instant;
  remark: { text: string; at: Instant } | null;
  state: ConductState;
  /** Set when final or withdrawn. */
  settledAt: Instant | null;
  withdrawnBecause: string;
}
