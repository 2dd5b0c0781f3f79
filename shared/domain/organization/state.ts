/** People, places and the bodies that answer for them, each with the time in which it holds. */
import type { Entity } from '../kernel/entity';
import type { BuildingId, ClassId, CollegeId, PersonId, RoomId } from '../kernel/ids';
import type { Day, Instant } from '../kernel/calendar';
import type { Position, Role } from '../kernel/positions';

export interface Person extends Entity {
  /** Random: it names nobody, so that journal entries which carry it can outlive the person's record. */
  id: PersonId;
  /** Student or staff number, unique; imports find a person by it. Shown to administrators and to the person only. */
  number: string;
  name: string;
  gender: 'female' | 'male';
  kind: 'student' | 'staff';
  buildingId: BuildingId | null;
  roomId: RoomId | null;
  collegeId: CollegeId | null;
  classId: ClassId | null;
  /** `left`: graduated or gone; kept until retention removes the record. */
  standing: 'present' | 'left';
  leftOn: Day | null;
  /** Everything ever held, ended ones included; which are in force is a question of time. */
  positions: Position[];
  /** What they are found by: name, pinyin initials, room as people write it; lower case. */
  searchKeys: string[];
  /** The building whose Party group a member or activist belongs to; `null` for all others. */
  servesIn: BuildingId | null;
}

/** Where a person lives and studies; all `null` for staff without either. */
export type Residence = Pick<Person, 'buildingId' | 'roomId' | 'collegeId' | 'classId'>;

/**
 * Which person a WeChat identity is, under the identity's hash. Carries what every
 * request needs of the person, so that knowing the actor costs one round trip; kept
 * true by the organization context alone.
 */
export interface Binding extends Entity {
  personId: PersonId;
  active: boolean;
  boundAt: Instant;
  /** The person's version that `person` was taken from, so that a late run never overwrites a newer one. */
  personVersion: number;
  person: Omit<
    Person,
    'id' | 'version' | 'number' | 'kind' | 'standing' | 'leftOn' | 'searchKeys' | 'servesIn'
  >;
}

export interface Building extends Entity {
  id: BuildingId;
  name: string;
  houses: 'female' | 'male';
  floors: number;
  roomsPerFloor: number;
}

export interface Room extends Entity {
  id: RoomId;
  buildingId: BuildingId;
  floor: number;
  /** The college most occupants belong to; it is kept informed of the room's hazards. */
  collegeId: CollegeId;
  beds: number;
  /** `activity`: a members' activity room, where nobody lives. */
  use: 'living' | 'activity';
}

/**
 * A body of the university: a college with its general branch, a student branch, a class, a
 * club, a department. Closed ones stay, with what came after them.
 */
export interface Unit extends Entity {
  kind: 'college' | 'branch' | 'class' | 'club' | 'department';
  name: string;
  /** The college that a branch, class or club belongs to. */
  collegeId: CollegeId | null;
  from: Instant;
  until: Instant | null;
  successors: string[];
}

/** The Party group of one or more buildings (source 004); follows the administration's changes. */
export interface Group extends Entity {
  name: string;
  buildings: BuildingId[];
  from: Instant;
  until: Instant | null;
  /** Groups that took over when it was merged, split or closed. */
  successors: string[];
}

/** An act that changes which groups there are (source 001: areas must follow the administration). */
export interface Restructuring extends Entity {
  kind: 'set_up' | 'merge' | 'split' | 'close';
  /** The groups that end with it. */
  closes: string[];
  /** The groups that begin with it; a merge has one, a split several, a closing none. */
  opens: NewGroup[];
  effectiveAt: Instant;
  /** Number of the decision that it carries out. */
  decision: string;
  reason: string;
  decidedBy: PersonId;
  recordedAt: Instant;
}

export interface NewGroup {
  id: string;
  name: string;
  buildings: BuildingId[];
  leader: PersonId | null;
  instructor: PersonId | null;
}

/** What somebody answered for when they went, and who sees to it that somebody else does. */
export interface Handover extends Entity {
  personId: PersonId;
  /** As they were called when they went. */
  name: string;
  because: 'left' | 'moved' | 'post_ended';
  /** The place whose leaders own it; `null` for a college's post. */
  buildingId: BuildingId | null;
  collegeId: CollegeId | null;
  /** Who sees to it. */
  owners: Role[];
  items: Charge[];
  openedAt: Instant;
  dueAt: Instant;
  state: 'open' | 'settled';
  settlement: { successor: PersonId | null; reason: string; by: PersonId; at: Instant } | null;
}

/** One thing that a person answers for, by its context and id. */
export type Charge =
  | { kind: 'plate' | 'round' | 'hazard' | 'letter' | 'duty'; id: string; roomId: RoomId | null }
  | { kind: 'post'; role: Role; scope: Position['scope'] };

/**
 * Whether and to which identity a person is bound: one document per person, so that two
 * phones with one code, or one phone twice, meet here.
 */
export interface Enrolment extends Entity {
  id: PersonId;
  /** The identity's key; `null` while unbound. */
  boundTo: string | null;
  boundAt: Instant | null;
  /** Codes made before this instant do not work any more. */
  unboundAt: Instant | null;
  /** The first of two officers has asked for another phone. */
  rebinding: { askedBy: PersonId; askedAt: Instant } | null;
}

/** A printed list of one-time codes; only their hashes are kept. */
export interface JoinSheet extends Entity {
  /** A building, a class, or for a single fresh code the person's building or class. */
  buildingId: BuildingId | null;
  classId: ClassId | null;
  floor: number | null;
  issuedBy: PersonId;
  issuedAt: Instant;
  expiresAt: Instant;
  codes: { hash: string; personId: PersonId }[];
}

/** Wrong codes of one identity, under its key. */
export interface JoinTries extends Entity {
  failures: number;
  since: Instant;
  /** How often it was locked; each lock lasts longer. */
  locks: number;
  lockedUntil: Instant | null;
}
