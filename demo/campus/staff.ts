/** Those who work for the students: their offices reach over a building, a college or all. */
import type { Role, Scope } from '@louyu/shared/domain/kernel/positions';
import type { Person } from '@louyu/shared/domain/organization/state';
import type { Almanac } from './almanac';
import { Chance } from './chance';
import { inventName } from './names';
import { BUILDINGS, COLLEGES } from './places';
import { position } from './residents';

interface Office {
  id: string;
  role: Role;
  scope: Scope;
  collegeId?: string;
}

const ALL: Scope = { kind: 'university' };

const numbered = (name: string, role: Role, count: number): Office[] =>
  Array.from({ length: count }, (_, at) => ({ id: `${name}-${at + 1}`, role, scope: ALL }));

const OFFICES: Office[] = [
  ...BUILDINGS.map(
    ({ id }): Office => ({
      id: `instructor-${id}`,
      role: 'instructor',
      scope: { kind: 'building', id },
    }),
  ),
  ...COLLEGES.map(
    ({ id }): Office => ({
      id: `secretary-${id}`,
      role: 'college_secretary',
      scope: { kind: 'college', id },
      collegeId: id,
    }),
  ),
  ...numbered('guidance', 'guidance', 3),
  ...numbered('logistics', 'logistics', 2),
  ...numbered('administrator', 'administrator', 1),
];

/** Instructors, secretaries, the guidance department, logistics and the administrator. */
export function staff(almanac: Almanac): Person[] {
  const chance = new Chance('staff');
  const from = almanac.at(400, 8);
  return OFFICES.map(({ id, role, scope, collegeId = null }) => {
    const gender = chance.happens(0.5) ? 'female' : 'male';
    const positions = [position(role, scope, from)];
    const name = inventName(chance, gender);
    const place = { buildingId: null, roomId: null, collegeId, servesIn: null };
    return { id, version: 1, name, gender, kind: 'staff', positions, ...place } as Person;
  });
}
