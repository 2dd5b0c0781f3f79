/** What every part of the history is told against: people, places, time. */
import type { BuildingId, PersonId, RoomId } from '@louyu/shared/domain/kernel/ids';
import type { Actor } from '@louyu/shared/domain/kernel/positions';
import type { Person, Room } from '@louyu/shared/domain/organization/state';
import type { Almanac } from './almanac';
import type { Chronicle } from './chronicle';
import type { Party } from './party';

export interface Setting {
  people: ReadonlyMap<PersonId, Person>;
  rooms: ReadonlyMap<RoomId, Room>;
  party: Party;
  almanac: Almanac;
  chronicle: Chronicle;
}

/** A person of the campus; unknown ids are a mistake in the telling. */
export function personIn({ people }: Setting, id: PersonId): Person {
  const person = people.get(id);
  if (!person) throw new Error(`nobody is called ${id}`);
  return person;
}

export function roomIn({ rooms }: Setting, id: RoomId): Room {
  const room = rooms.get(id);
  if (!room) throw new Error(`there is no room ${id}`);
  return room;
}

export const leaderIn = ({ party }: Setting, buildingId: BuildingId): PersonId =>
  party.leaders.get(buildingId) ?? '';

/** A person as the rules see somebody who acts. */
export const actorOf = ({ id, ...person }: Person): Actor => {
  const { name, gender, roomId, buildingId, collegeId, classId, positions } = person;
  return { personId: id, name, gender, roomId, buildingId, collegeId, classId, positions };
};
