/**
 * Spot checks drawn so that anybody can check the draw (抽查; principle 1; source 001: 不凭印象).
 * Before the public value exists, everything that decides the outcome is frozen and its hash
 * is published; afterwards everything is shown, and the draw can be done again by anybody.
 */
import type { Day, Instant } from '../../kernel/calendar';
import type { Entity } from '../../kernel/entity';
import type { BuildingId, PersonId, RoomId } from '../../kernel/ids';

/** Draws of public lotteries, which nobody here can foresee or influence. */
export const SOURCE_KINDS = ['welfare_3d', 'pick_5', 'double_colour'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export interface Source {
  kind: SourceKind;
  /** The issue as it is published: `2026321`. */
  issue: string;
  /** The evening on which it is drawn. */
  drawnOn: Day;
}

/** A room with how heavily it weighs. */
export interface Weighted {
  roomId: RoomId;
  weight: number;
}

export const DRAW_STATES = ['committed', 'entered', 'drawn', 'abandoned'] as const;
export type DrawState = (typeof DRAW_STATES)[number];

export const ABANDON_REASONS = ['value_wrong', 'building_closed', 'pair_gone', 'other'] as const;
export type AbandonReason = (typeof ABANDON_REASONS)[number];

/** Who did a step of a draw, and when. */
export interface Hand {
  by: PersonId;
  byName: string;
  at: Instant;
}

export interface Draw extends Entity {
  buildingId: BuildingId;
  /** `2026-autumn`. */
  term: string;
  /** Counts a building's draws of a term from 1, without gaps. */
  number: number;
  source: Source;
  /** How many rooms are drawn. */
  count: number;
  /** Kept from everybody until the draw is over, so that nobody knows the outcome first. */
  secret: string;
  /** In the order of the corridor. */
  rooms: Weighted[];
  /** The hash of everything above, public from the first moment on. */
  commitment: string;
  /** Who will see the rooms. */
  inspectors: PersonId[];
  committed: Hand;
  committedAt: Instant;
  state: DrawState;
  entered: (Hand & { value: string; where: string }) | null;
  confirmed: Hand | null;
  drawn: RoomId[];
  abandoned: (Hand & { reason: AbandonReason; words: string }) | null;
}
