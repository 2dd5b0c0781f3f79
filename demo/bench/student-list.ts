/** A register of a large university's size and the list of its students as a workbook. */
import { sheetOf } from '@louyu/cloudfunctions/kernel/spreadsheet/write';
import { hashOf } from '@louyu/cloudfunctions/kernel/hash';
import type { LocalCloud } from '@louyu/emulator';
import { Chance } from '../campus/chance';
import { inventName } from '../campus/names';

export const COLLEGES = 25;
const CLASS_SIZE = 34;
const BEDS = 4;
const FLOORS = 6;
const ROOMS_PER_FLOOR = 30;

const two = (number: number): string => String(number).padStart(2, '0');
const four = (number: number): string => String(number).padStart(4, '0');

const collegeName = (at: number): string => `第${at + 1}学院`;
const className = (college: number, at: number): string =>
  `${collegeName(college)}${two(at + 1)}班`;

export interface Listed {
  number: string;
  name: string;
  gender: string;
  college: string;
  class: string;
  room: string;
}

const roomOf = (at: number): { building: number; floor: number; room: number } => {
  const perBuilding = FLOORS * ROOMS_PER_FLOOR;
  const room = at % perBuilding;
  return {
    building: Math.floor(at / perBuilding) + 1,
    floor: Math.floor(room / ROOMS_PER_FLOOR) + 1,
    room: (room % ROOMS_PER_FLOOR) + 1,
  };
};

/** So many students, four to a room, 34 to a class. */
export function studentList(count: number): Listed[] {
  const chance = new Chance('student-list');
  return Array.from({ length: count }, (_, at) => {
    const college = at % COLLEGES;
    const { building, floor, room } = roomOf(Math.floor(at / BEDS));
    const gender = building % 2 === 0 ? 'male' : 'female';
    return {
      number: `2026${two(college)}${four(Math.floor(at / COLLEGES))}`,
      name: inventName(chance, gender),
      gender: gender === 'male' ? '男' : '女',
      college: collegeName(college),
      class: className(college, Math.floor(at / COLLEGES / CLASS_SIZE)),
      room: `${building}-${floor}${two(room)}`,
    };
  });
}

const COLUMNS = [
  { title: '学号', width: 14, of: ({ number }: Listed) => number },
  { title: '姓名', width: 12, of: ({ name }: Listed) => name },
  { title: '性别', width: 6, of: ({ gender }: Listed) => gender },
  { title: '学院', width: 16, of: ({ college }: Listed) => college },
  { title: '班级', width: 20, of: (listed: Listed) => listed.class },
  { title: '宿舍', width: 10, of: ({ room }: Listed) => room },
  { title: '政治面貌', width: 10, of: () => '共青团员' },
];

export const workbookOf = (list: readonly Listed[]): Promise<Buffer> => sheetOf(COLUMNS, list);

const since = { from: '2024-09-01T00:00:00.000Z', until: null };
const stored = { version: 1 };

function unitsFor(list: readonly Listed[]): Record<string, unknown>[] {
  const classes = new Map(list.map((listed) => [listed.class, listed.college]));
  const id = (college: string): string => `c${college.replace(/\D/g, '')}`;
  const colleges = [...new Set(list.map(({ college }) => college))];
  const unit = { ...stored, ...since, successors: [] };
  return [
    ...colleges.map((name) => ({ ...unit, _id: id(name), kind: 'college', name, collegeId: null })),
    ...[...classes].map(([name, college], at) => ({
      ...unit,
      _id: `class-${at}`,
      kind: 'class',
      name,
      collegeId: id(college),
    })),
  ];
}

const building = (number: number) => ({
  ...stored,
  _id: `b${two(number)}`,
  name: `${number} 号楼`,
  houses: number % 2 === 0 ? 'male' : 'female',
  floors: FLOORS,
  roomsPerFloor: ROOMS_PER_FLOOR,
});

const room = (at: number) => {
  const { building: number, floor, room: door } = roomOf(at);
  const buildingId = `b${two(number)}`;
  const place = { buildingId, floor, collegeId: 'c1', beds: BEDS, use: 'living' };
  return { ...stored, _id: `${buildingId}-${two(floor)}${two(door)}`, ...place };
};

const ADMINISTRATOR = 'o-list-administrator';

function administrator(): Record<string, unknown> {
  const position = { role: 'administrator', scope: { kind: 'university' }, ...since };
  const place = { roomId: null, buildingId: null, collegeId: null, classId: null };
  const person = { name: '管理员', gender: 'female', ...place, positions: [position] };
  const binding = { personId: 'list-administrator', active: true, boundAt: since.from };
  return {
    ...stored,
    _id: hashOf('identity', ADMINISTRATOR),
    ...binding,
    personVersion: 1,
    person,
  };
}

/** Fills an empty cloud with what the list refers to; answers the administrator's openid. */
export function registerFor({ store }: LocalCloud, list: readonly Listed[]): string {
  const rooms = Math.ceil(list.length / BEDS);
  const buildings = Math.ceil(rooms / (FLOORS * ROOMS_PER_FLOOR));
  const all = { length: buildings };
  store.insertMany('units', unitsFor(list) as never);
  store.insertMany('buildings', Array.from(all, (_, at) => building(at + 1)) as never);
  store.insertMany('rooms', Array.from({ length: rooms }, (_, at) => room(at)) as never);
  store.insertMany('bindings', [administrator()] as never);
  return ADMINISTRATOR;
}
