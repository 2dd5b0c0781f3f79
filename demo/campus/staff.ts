/** Those who work for the students: their offices reach over a building, a college or all. */
import { initialsOf } from '@louyu/cloudfunctions/modules/organization/initials';
import type { ClassId } from '@louyu/shared/domain/kernel/ids';
import type { Role, Scope } from '@louyu/shared/domain/kernel/positions';
import type { Person } from '@louyu/shared/domain/organization/state';
import type { Almanac } from './almanac';
import { Chance } from './chance';
import { inventName } from './names';
import { searchKeysOf } from '@louyu/shared/domain/organization/search';
import { BUILDINGS, COLLEGES } from './places';
import { position } from './residents';

interface Office {
  id: string;
  role: Role;
  scopes: Scope[];
  collegeId?: string;
}

const ALL: Scope = { kind: 'university' };

const numbered = (name: string, role: Role, count: number): Office[] =>
  Array.from({ length: count }, (_, at) => ({ id: `${name}-${at + 1}`, role, scopes: [ALL] }));

const OFFICES: Office[] = [
  ...BUILDINGS.map(
    ({ id }): Office => ({
      id: `instructor-${id}`,
      role: 'instructor',
      scopes: [{ kind: 'building', id }],
    }),
  ),
  ...COLLEGES.map(
    ({ id }): Office => ({
      id: `secretary-${id}`,
      role: 'college_secretary',
      scopes: [{ kind: 'college', id }],
      collegeId: id,
    }),
  ),
  ...numbered('guidance', 'guidance', 3),
  ...numbered('apartment-office', 'apartment_office', 1),
  ...numbered('logistics', 'logistics', 2),
  ...numbered('administrator', 'administrator', 1),
];

const CLASSES_EACH = 8;

/** One counsellor for eight classes of a college, as universities do. */
const counsellors = (classes: readonly ClassId[]): Office[] =>
  COLLEGES.flatMap(({ id: collegeId }) => {
    const own = classes.filter((id) => id.startsWith(collegeId));
    return Array.from({ length: Math.ceil(own.length / CLASSES_EACH) }, (_, at) => ({
      id: `counsellor-${collegeId}-${at + 1}`,
      role: 'counsellor' as const,
      scopes: own
        .slice(at * CLASSES_EACH, (at + 1) * CLASSES_EACH)
        .map((id) => ({ kind: 'class' as const, id })),
      collegeId,
    }));
  });

/** Everyone with an office: from the building's instructor to the administrator. */
export function staff(classes: readonly ClassId[], almanac: Almanac): Person[] {
  const chance = new Chance('staff');
  const from = almanac.at(400, 8);
  return [...OFFICES, ...counsellors(classes)].map(({ id, role, scopes, collegeId = null }) => {
    const gender = chance.happens(0.5) ? 'female' : 'male';
    const positions = scopes.map((scope) => position(role, scope, from));
    const name = inventName(chance, gender);
    const place = { buildingId: null, roomId: null, collegeId, classId: null, servesIn: null };
    const searchKeys = searchKeysOf({ name, initials: initialsOf(name), roomId: null });
    const here = { number: `T-${id}`, standing: 'present', leftOn: null, searchKeys };
    return { id, version: 1, name, gender, kind: 'staff', positions, ...here, ...place } as Person;
  });
}
