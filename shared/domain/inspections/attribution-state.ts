/**
 * A room's finding on its way to being a fact about a person: opened by name, all occupants
 * asked, decided by somebody else, or nobody's (brief principle 4; ADR 16).
 */
import type { Instant } from '../kernel/calendar';
import type { Entity } from '../kernel/entity';
import type { BuildingId, CollegeId, PersonId, RoomId } from '../kernel/ids';

export const ATTRIBUTION_STATES = [
  'open',
  'attributed',
  'dismissed',
  'cancelled',
  'lapsed',
] as const;
export type AttributionState = (typeof ATTRIBUTION_STATES)[number];

export interface Statement {
  by: PersonId;
  text: string;
  at: Instant;
}

export interface AttributionDecision {
  by: PersonId;
  byName: string;
  role: 'instructor' | 'group_leader';
  reason: string;
  at: Instant;
  /** Whose it is; empty: nobody's. */
  about: PersonId[];
}

export interface Attribution extends Entity {
  inspectionId: string;
  /** The failed item, and what it was called when it was seen. */
  item: string;
  title: string;
  roomId: RoomId;
  buildingId: BuildingId;
  collegeId: CollegeId | null;
  inspectedAt: Instant;
  openedBy: PersonId;
  openedByName: string;
  because: string;
  openedAt: Instant;
  heardUntil: Instant;
  lapsesAt: Instant;
  /** Everybody of the room when it was opened; each is asked. */
  people: PersonId[];
  names: Record<PersonId, string>;
  /** Inspectors and the one who opened it: they do not decide. */
  notBy: PersonId[];
  statements: Statement[];
  state: AttributionState;
  settledAt: Instant | null;
  decision: AttributionDecision | null;
}
