/** Nine buildings with their rooms, and the four colleges whose students live in them. */
import type { Building, Room } from '@louyu/shared/domain/organization/state';
import { type CollegeId, buildingLabel } from '@louyu/shared/domain/kernel/ids';
import { Chance } from './chance';

export const COLLEGES: { id: CollegeId; name: string }[] = [
  { id: 'c01', name: '信息工程学院' },
  { id: 'c02', name: '化学化工学院' },
  { id: 'c03', name: '人文学院' },
  { id: 'c04', name: '经济管理学院' },
];

export const BEDS = 4;

/** Floors and rooms per floor, building by building. */
const SHAPES: [floors: number, roomsPerFloor: number][] = [
  [6, 30],
  [6, 30],
  [6, 30],
  [6, 30],
  [5, 34],
  [5, 34],
  [6, 30],
  [7, 26],
  [7, 26],
];

const two = (number: number): string => String(number).padStart(2, '0');

export const roomIdOf = (buildingId: string, floor: number, number: number): string =>
  `${buildingId}-${two(floor)}${two(number)}`;

export const BUILDINGS: Building[] = SHAPES.map(([floors, roomsPerFloor], index) => {
  const id = `b${two(index + 1)}`;
  const houses = index % 2 === 0 ? 'female' : 'male';
  return { id, version: 1, name: buildingLabel(id), houses, floors, roomsPerFloor };
});

/** Each building houses mainly two colleges, divided by floor. */
const collegeOnFloor = (building: number, floor: number): string =>
  `c${two(((building + (floor % 2 === 0 ? 1 : 0)) % COLLEGES.length) + 1)}`;

const roomsOf = ({ id, floors, roomsPerFloor }: Building, index: number): Room[] => {
  const chance = new Chance(`rooms of ${id}`);
  return Array.from({ length: floors * roomsPerFloor }, (_, at) => {
    const floor = Math.floor(at / roomsPerFloor) + 1;
    const usual = collegeOnFloor(index, floor);
    const collegeId = chance.happens(0.1) ? chance.pick(COLLEGES).id : usual;
    const roomId = roomIdOf(id, floor, (at % roomsPerFloor) + 1);
    const room = { id: roomId, version: 1, buildingId: id, floor, collegeId };
    return { ...room, beds: BEDS, use: 'living' };
  });
};

/** Every room of the campus, in the order of the corridors. */
export const rooms = (): Room[] => BUILDINGS.flatMap(roomsOf);
