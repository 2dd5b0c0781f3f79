/** The university's bodies and the Party groups of its buildings. */
import type { ClassId } from '@louyu/shared/domain/kernel/ids';
import type { Group, Person, Unit } from '@louyu/shared/domain/organization/state';
import type { Almanac } from './almanac';
import { BUILDINGS, COLLEGES } from './places';

const DEPARTMENTS = [
  ['d01', '公寓党建指导部'],
  ['d02', '学生公寓管理办公室'],
  ['d03', '后勤服务中心'],
] as const;

const CLUBS = [
  ['k01', '青年志愿者协会'],
  ['k02', '读书会'],
  ['k03', '书画社'],
  ['k04', '绿色校园社'],
] as const;

/** Clubs of a college. */
export const clubsOf = (collegeId: string): string[] =>
  CLUBS.flatMap(([id], at) => (COLLEGES[at]?.id === collegeId ? [id] : []));

const unit = (
  kind: Unit['kind'],
  id: string,
  name: string,
  from: string,
  collegeId: string | null = null,
): Unit => ({ id, version: 1, kind, name, collegeId, from, until: null, successors: [] });

const collegeOf = (classId: ClassId) => COLLEGES.find(({ id }) => classId.startsWith(id));

export const classNameOf = (classId: ClassId): string =>
  `${(collegeOf(classId)?.name ?? '').slice(0, 2)} ${classId.slice(-4)} 班`;

/** The classes that people are in, in order. */
export const classesOf = (people: readonly Person[]): ClassId[] =>
  [...new Set(people.flatMap(({ classId }) => (classId ? [classId] : [])))].sort();

function classes(people: readonly Person[], from: string): Unit[] {
  return classesOf(people).map((id) =>
    unit('class', id, classNameOf(id), from, collegeOf(id)?.id ?? null),
  );
}

/** Colleges with their branches and classes, departments, clubs. */
export function units(people: readonly Person[], almanac: Almanac): Unit[] {
  const from = almanac.at(400, 8);
  return [
    ...COLLEGES.map(({ id, name }) => unit('college', id, name, from)),
    ...COLLEGES.map(({ id, name }) =>
      unit('branch', `${id}-branch`, `${name}学生党支部`, from, id),
    ),
    ...classes(people, from),
    ...DEPARTMENTS.map(([id, name]) => unit('department', id, name, from)),
    ...CLUBS.map(([id, name], at) => unit('club', id, name, from, COLLEGES[at]?.id ?? null)),
  ];
}

/** One group a building, as in the Lanzhou document. */
export const groups = (almanac: Almanac): Group[] =>
  BUILDINGS.map(({ id, name }) => ({
    id: `g-${id}`,
    version: 1,
    name: `${name}党小组`,
    buildings: [id],
    from: almanac.at(300, 8),
    until: null,
    successors: [],
  }));
