/** The students in their beds: mostly four to a room, mostly of one college. */
import type { Person, Room } from '@louyu/shared/domain/organization/state';
import type { Position } from '@louyu/shared/domain/kernel/positions';
import type { Almanac } from './almanac';
import { Chance } from './chance';
import { inventName } from './names';
import { BUILDINGS, COLLEGES } from './places';
import { Register } from './register';

/** Of a hundred rooms, how many have so many occupants; the rest stand empty. */
const OCCUPANCY: [occupants: number, share: number][] = [
  [4, 0.84],
  [3, 0.12],
  [2, 0.02],
];

function occupantsOf(chance: Chance): number {
  let left = chance.below(100) / 100;
  for (const [occupants, share] of OCCUPANCY) {
    if (left < share) return occupants;
    left -= share;
  }
  return 0;
}

const houses = new Map(BUILDINGS.map(({ id, houses: gender }) => [id, gender]));

function bedFellow(chance: Chance, room: Room, first: boolean): string {
  return !first && chance.happens(0.06) ? chance.pick(COLLEGES).id : room.collegeId;
}

/** A position without an end. */
export const position = (
  role: Position['role'],
  scope: Position['scope'],
  from: string,
): Position => ({ role, scope, from, until: null });

/** About six thousand students, in the order of the rooms. */
export function residents(rooms: readonly Room[], almanac: Almanac): Person[] {
  const chance = new Chance('residents');
  const from = almanac.at(150, 8);
  const register = new Register();
  const people: Person[] = [];
  for (const room of rooms) {
    const { id: roomId, buildingId } = room;
    const gender = houses.get(buildingId) ?? 'female';
    const positions = [position('student', { kind: 'building', id: buildingId }, from)];
    for (let left = occupantsOf(chance), first = true; left > 0; left -= 1, first = false)
      people.push({
        id: `s${String(people.length + 1).padStart(4, '0')}`,
        version: 1,
        kind: 'student',
        gender,
        ...register.enter(inventName(chance, gender), roomId, bedFellow(chance, room, first)),
        buildingId,
        positions,
        servesIn: null,
      });
  }
  return people;
}
