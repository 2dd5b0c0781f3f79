/**
 * Who is responsible for what (source 000, the six contacts; 004). All kinds share one
 * model: a duty is a person, a target, a part in it and a period. The duties of one kind in
 * one place are one document, the roster, so that two people who confirm two proposals for
 * it at once meet in its version and nothing is half assigned.
 */
import type { Day, Instant } from '../kernel/calendar';
import type { Entity } from '../kernel/entity';
import type { BuildingId, PersonId, RoomId } from '../kernel/ids';

export const DUTY_KINDS = [
  'class',
  'key_student',
  'club',
  'activity',
  'building',
  'room',
  'area',
  'contact_point',
  'activist',
  'backbone',
] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

/** Kinds that are divided in rosters: their targets follow from the register or were entered. */
export const ROSTERED_KINDS = [
  'area',
  'room',
  'building',
  'class',
  'club',
  'activity',
  'activist',
  'backbone',
] as const;
export type RosteredKind = (typeof ROSTERED_KINDS)[number];

/** A pair's first or other inspector; everything else is held as `primary` or supported as `second`. */
export type Part = 'primary' | 'second';

/** How a duty came about: computed and confirmed, given by hand, or repaired after a change. */
export type DecidedHow = 'proposed' | 'by_hand' | 'repaired';

export interface Duty {
  /** Unique within its roster. */
  id: string;
  /** A class, student, club, activity, building, room or area by its id. */
  target: string;
  holder: PersonId;
  part: Part;
  from: Day;
  /** The last day; `null`: until further notice. */
  until: Day | null;
  decided: { how: DecidedHow; by: PersonId; at: Instant; because: Reason[] };
}

/** A stretch of a corridor that one pair inspects; every room of a building is in exactly one. */
export interface Area {
  id: string;
  number: number;
  rooms: RoomId[];
}

/**
 * A target that must have a holder and has none, or too few: an open task of whoever leads
 * the place, from the day it was noticed until the target is covered.
 */
export interface Gap {
  target: string;
  since: Day;
}

/** What stands for rooms that lie in no area. */
export const UNDIVIDED = 'undivided';

export interface Roster extends Entity {
  kind: RosteredKind;
  /** The building or college whose targets these are; `university` for cadre contact points. */
  place: string;
  /** Only for kind `area`. */
  areas: Area[];
  duties: Duty[];
  gaps: Gap[];
  /** The day on which it was last held against people and places as they are. */
  checkedOn: Day;
}

/**
 * One duty by itself, kept as history: a projection of the rosters, so that "what do I hold",
 * "who covers my room" and "who was it on 12 May" are one look each.
 */
export interface DutyRecord extends Entity {
  rosterId: string;
  /** Roster and target: what partners share. */
  key: string;
  kind: RosteredKind;
  place: string;
  target: string;
  /** Whatever is covered by it: an area's rooms, or the target itself. */
  covers: string[];
  holder: PersonId;
  part: Part;
  from: Day;
  until: Day | null;
  /** The last day on which something was done under it; empty: never yet. */
  lastActOn: Day | '';
  /** The day on which the clock last asked whether it is silent. */
  checkedOn: Day | '';
}

/** A round as far as workload is concerned: who walks it, by which day, and on which it was done. */
export interface DutyRound extends Entity {
  inspectors: PersonId[];
  buildingId: BuildingId;
  dueOn: Day;
  /** Empty: not yet. */
  doneOn: Day | '';
}

export const LEAVE_REASONS = ['illness', 'internship', 'study_abroad', 'family', 'other'] as const;
export type LeaveReason = (typeof LEAVE_REASONS)[number];

/** Days on which somebody lays their duties down, both included. */
export interface LeavePeriod {
  from: Day;
  until: Day;
  reason: LeaveReason;
}

/** One person's leaves of duties, under the person's id; past ones excuse what was not done. */
export interface Leave extends Entity {
  periods: LeavePeriod[];
}

/** Why this holder: shown beside every proposed line. */
export const REASONS = [
  'stands',
  'same_floor',
  'near_floor',
  'same_class',
  'lightest_load',
  'only_eligible',
  'replaces_departed',
] as const;
export type Reason = (typeof REASONS)[number];

/** The rule that keeps one person from one target. */
export const OBSTACLES = [
  'not_in_role',
  'on_leave',
  'in_two_buildings',
  'other_building',
  'other_college',
  'other_sex',
  'own_room',
  'oneself',
] as const;
export type Obstacle = (typeof OBSTACLES)[number];
