/** From what a row says to where a person belongs: college, class and room must exist. */
import type { Residence } from '../state';
import type { SaidPerson } from './people-rows';
import type { Faults } from './records';
import type { Register } from './register';

/** Where a row puts a person; `undefined` where it says nothing. */
export type SaidResidence = { [K in keyof Residence]?: string };

function collegeOf({ college }: SaidPerson, register: Register, faults: Faults) {
  const found = college ? register.college(college) : undefined;
  if (college && !found) faults.add('college_unknown', 'college');
  return found;
}

function classOf(said: SaidPerson, collegeId: string | null, register: Register, faults: Faults) {
  if (!said.class) return undefined;
  const [unit, ...others] = register.classesNamed(said.class, collegeId);
  if (!unit) faults.add('class_unknown', 'class');
  if (others.length > 0) faults.add('class_ambiguous', 'class');
  return unit;
}

function belongs(said: SaidPerson, register: Register, faults: Faults): SaidResidence {
  const college = collegeOf(said, register, faults);
  const unit = classOf(said, college?.id ?? null, register, faults);
  const collegeId = college?.id ?? unit?.collegeId;
  return { ...(collegeId ? { collegeId } : {}), ...(unit ? { classId: unit.id } : {}) };
}

function lives(said: SaidPerson, register: Register, faults: Faults): SaidResidence {
  const { roomId, buildingId, gender } = said;
  if (!roomId || !buildingId) return {};
  const room = register.room(roomId);
  if (!room) faults.add('room_unknown', 'room');
  if (room && room.use !== 'living') faults.add('room_not_for_living', 'room');
  const houses = register.building(buildingId)?.houses;
  if (houses && gender && houses !== gender) faults.add('wrong_house', 'room');
  return { roomId, buildingId };
}

/** Adds what cannot be found to `faults`. */
export const residenceFrom = (
  said: SaidPerson,
  register: Register,
  faults: Faults,
): SaidResidence => ({ ...belongs(said, register, faults), ...lives(said, register, faults) });
