/** What is kept of a person elsewhere, so that asking for it costs one look. */
import type { Binding, Person } from './state';

/** What every request needs of the person, as their binding carries it. */
export const carried = (person: Person): Binding['person'] => {
  const { name, gender, buildingId, roomId, collegeId, classId, positions } = person;
  return { name, gender, buildingId, roomId, collegeId, classId, positions };
};
