/** People, places and the bodies that answer for them, each with the time in which it holds. */
import type { Entity } from '../kernel/entity';
import type { BuildingId, ClassId, CollegeId, PersonId, RoomId } from '../kernel/ids';
import type { Day, Instant } from '../kernel/calendar';
import type { Position } from '../kernel/positions';

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
