/** People and places as stored; the import and its history belong to a later stage. */
import type { Entity } from '../kernel/entity';
import type { BuildingId, CollegeId, PersonId, RoomId } from '../kernel/ids';
import type { Instant } from '../kernel/calendar';
import type { Position } from '../kernel/positions';

export interface Person extends Entity {
  id: PersonId;
  name: string;
  gender: 'female' | 'male';
  kind: 'student' | 'staff';
  buildingId: BuildingId | null;
  roomId: RoomId | null;
  collegeId: CollegeId | null;
  positions: Position[];
  /** The building whose Party group a member or activist belongs to; `null` for all others. */
  servesIn: BuildingId | null;
}

/**
 * Which person a WeChat identity is, under the identity's hash. Carries what every
 * request needs of the person, so that knowing the actor costs one round trip; kept
 * true by the organization context alone.
 */
export interface Binding extends Entity {
  personId: PersonId;
  active: boolean;
  boundAt: Instant;
  person: Omit<Person, 'id' | 'version' | 'kind' | 'servesIn'>;
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
}

export interface College extends Entity {
  id: CollegeId;
  name: string;
}
