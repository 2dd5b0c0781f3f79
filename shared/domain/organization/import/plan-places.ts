/** What lists of buildings and rooms would do. */
import { floorOf } from '../../kernel/ids';
import type { Fresh } from '../../kernel/entity';
import type { Building, Room } from '../state';
import { roomLabel } from '../../kernel/ids';
import { sortOut } from './duplicates';
import { buildingFrom, roomFrom } from './places';
import { type Plan, emptyPlan } from './plan';
import { Faults, type RawRow, badRow, unusable } from './records';
import type { Register } from './register';
import type { Difference, Doing, PlannedRow } from './state';
import { countFrom, genderFrom } from './text';

interface Said<T> {
  row: RawRow;
  faults: Faults;
  place: Fresh<T & { id: string; version: number }>;
}

const MOST_BEDS = 20;
const MOST_FLOORS = 40;
const MOST_ROOMS = 99;
const USUAL_BEDS = 4;

function count(
  row: RawRow,
  field: 'beds' | 'floors' | 'rooms_per_floor',
  most: number,
  faults: Faults,
) {
  const read = countFrom(row.text(field), 0, most);
  if (read === null) faults.add('count_unreadable', field);
  return read ?? 0;
}

const USES: Record<string, Room['use']> = {
  '': 'living',
  住宿: 'living',
  学生宿舍: 'living',
  宿舍: 'living',
  寝室: 'living',
  党员活动室: 'activity',
  活动室: 'activity',
};

function roomIdOf(row: RawRow, register: Register, faults: Faults): string {
  const said = row.text('room');
  const building = row.text('building') ? buildingFrom(row.text('building')) : null;
  const id = roomFrom(said, building);
  if (!said) faults.add('room_missing', 'room');
  else if (!id) faults.add('room_unreadable', 'room');
  else if (!register.building(id.slice(0, 3))) faults.add('building_unknown', 'building');
  return id ?? '';
}

function collegeIdOf(row: RawRow, register: Register, faults: Faults): string {
  const said = row.text('college');
  const college = register.college(said);
  if (!college) faults.add(said ? 'college_unknown' : 'college_missing', 'college');
  return college?.id ?? '';
}

function useOf(row: RawRow, faults: Faults): Room['use'] {
  const use = USES[row.text('use')];
  if (!use) faults.add('use_unreadable', 'use');
  return use ?? 'living';
}

function readRoom(row: RawRow, register: Register): Said<Room> {
  const faults = new Faults();
  unusable(row, faults);
  const id = roomIdOf(row, register, faults);
  const before = register.room(id)?.beds ?? USUAL_BEDS;
  const place = {
    id,
    buildingId: id.slice(0, 3),
    floor: floorOf(id),
    collegeId: collegeIdOf(row, register, faults),
    beds: row.text('beds') ? count(row, 'beds', MOST_BEDS, faults) : before,
    use: useOf(row, faults),
  };
  return { row, faults, place };
}

function readBuilding(row: RawRow): Said<Building> {
  const faults = new Faults();
  unusable(row, faults);
  const said = row.text('building');
  const id = buildingFrom(said);
  if (!id) faults.add(said ? 'building_unknown' : 'building_missing', 'building');
  const houses = genderFrom(row.text('houses').replace(/生?(?:公寓|宿舍|楼)$/, ''));
  if (!houses) faults.add('gender_unreadable', 'houses');
  const floors = count(row, 'floors', MOST_FLOORS, faults);
  const roomsPerFloor = count(row, 'rooms_per_floor', MOST_ROOMS, faults);
  const place = { id: id ?? '', name: `${Number(id?.slice(1) ?? 0)} 号楼`, floors, roomsPerFloor };
  return { row, faults, place: { ...place, houses: houses ?? 'female' } };
}

const HOUSES = { female: '女', male: '男' };
const USE_TEXTS = { living: '住宿', activity: '党员活动室' };

const roomDifferences = (was: Fresh<Room>, to: Fresh<Room>, register: Register): Difference[] => [
  { field: 'college', from: register.nameOf(was.collegeId), to: register.nameOf(to.collegeId) },
  { field: 'beds', from: String(was.beds), to: String(to.beds) },
  { field: 'use', from: USE_TEXTS[was.use], to: USE_TEXTS[to.use] },
];

const buildingDifferences = (was: Fresh<Building>, to: Fresh<Building>): Difference[] => [
  { field: 'houses', from: HOUSES[was.houses], to: HOUSES[to.houses] },
  { field: 'floors', from: String(was.floors), to: String(to.floors) },
  { field: 'rooms_per_floor', from: String(was.roomsPerFloor), to: String(to.roomsPerFloor) },
];

interface Comparison<T extends { id: string }> {
  known(id: string): (T & { version: number }) | undefined;
  title(place: T): string;
  differences(was: T, to: T): Difference[];
  doing(to: T, was: T | null): Doing;
}

function planPlace<T extends { id: string }>(
  { row, place }: { row: RawRow; place: T },
  plan: Plan,
  { known, title, differences, doing }: Comparison<T>,
): void {
  const before = known(place.id);
  const line = { key: place.id, at: row.at, sheet: row.sheet, id: place.id, title: title(place) };
  if (!before) {
    plan.added.push({ ...line, seen: 0, differences: [], doing: doing(place, null) });
    return;
  }
  const { version, ...was } = before;
  const found = differences(before, place).filter(({ from, to }) => from !== to);
  const planned: PlannedRow = {
    ...line,
    seen: version,
    differences: found,
    doing: doing(place, was as unknown as T),
  };
  if (found.length > 0) plan.changed.push(planned);
  else plan.same += 1;
}

function planPlaces<T extends { id: string }>(
  said: readonly { row: RawRow; faults: Faults; place: T }[],
  comparison: Comparison<T>,
): Plan {
  const whole = said.filter(({ faults }) => !faults.any);
  const sorted = sortOut(
    whole,
    ({ place }) => place.id,
    ({ place }) => JSON.stringify(place),
  );
  for (const { faults } of sorted.contradictory) faults.add('contradicts', null);
  const plan = { ...emptyPlan(), repeated: sorted.repeated };
  for (const each of sorted.single) planPlace(each, plan, comparison);
  const bad = said.filter(({ faults }) => faults.any);
  return { ...plan, bad: bad.map(({ row, faults }) => badRow(row, faults)) };
}

/** Compares a list of rooms with those that are known; their buildings must be. */
export const planRooms = (rows: readonly RawRow[], register: Register): Plan =>
  planPlaces<Fresh<Room>>(
    rows.map((row) => readRoom(row, register)),
    {
      known: (id) => register.room(id),
      title: ({ id }) => roomLabel(id),
      differences: (was, to) => roomDifferences(was, to, register),
      doing: (to, was) => ({ do: 'set_room', room: { ...was, ...to }, was }),
    },
  );

/** Compares a list of buildings with those that are known. */
export const planBuildings = (rows: readonly RawRow[], register: Register): Plan =>
  planPlaces<Fresh<Building>>(rows.map(readBuilding), {
    known: (id) => register.building(id),
    title: ({ name }) => name,
    differences: buildingDifferences,
    doing: (to, was) => ({
      do: 'set_building',
      building: { ...to, name: was?.name ?? to.name },
      was,
    }),
  });
