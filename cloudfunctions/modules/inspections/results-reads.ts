/** What results are made of, each view in one round trip over the months kept per room. */
import {
  type Month,
  type RoomMonth,
  monthsFrom,
} from '@louyu/shared/domain/inspections/room-month';
import type { BuildingId, RoomId } from '@louyu/shared/domain/kernel/ids';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { collection } from '../../kernel/collection';
import type { Reader, Stage } from '../../kernel/repository';
import { roomMonths } from './repository';

const buildings = collection('buildings');

/** How far back the newest inspection of a room is looked for, the month itself included. */
const LOOKS_BACK = 3;

interface BuildingRow {
  name: string;
  floors: number;
  roomsPerFloor: number;
  months: MonthNumbers[];
}

/** A month without the records behind it: a building's page shows numbers, a room's page both. */
export type MonthNumbers = Omit<RoomMonth, 'records' | 'revision' | 'version'>;

const SHOWN = { _id: 0, buildingId: 0, revision: 0, version: 0, records: 0 };

/** The building with its rooms' months: this one and the two before. */
export async function monthsIn(
  read: Reader,
  buildingId: BuildingId,
  month: Month,
): Promise<BuildingRow> {
  const since = { $gte: monthsFrom(month, 1 - LOOKS_BACK), $lte: month };
  // By value and not by the building that was found: so the index serves it.
  const pipeline = [{ $match: { buildingId, month: since } }, { $project: SHOWN }];
  const stages: Stage[] = [
    ['match', { _id: buildingId }],
    ['lookup', { from: roomMonths.name, pipeline, as: 'months' }],
    ['project', { name: 1, floors: 1, roomsPerFloor: 1, months: 1 }],
  ];
  const [row] = await read.aggregate(buildings, stages, 1);
  ensure(row, 'kernel.not_found');
  return row as unknown as BuildingRow;
}

const YEAR = 12;

const sumOf = (field: string) => ({ $sum: `$${field}` });

const SUMS = {
  rooms: { $sum: 1 },
  inspected: sumOf('inspected'),
  missed: sumOf('missed'),
  asked: sumOf('asked'),
  passed: sumOf('passed'),
  safety: sumOf('safety'),
  struck: sumOf('struck'),
  contested: sumOf('contested'),
};

export type MonthSums = Record<keyof typeof SUMS, number> & { month: Month };

/** A year of a building, or of one floor, added up month by month; oldest first. */
export async function trendOf(
  read: Reader,
  buildingId: BuildingId,
  floor: number | null,
  until: Month,
): Promise<MonthSums[]> {
  const since = { $gte: monthsFrom(until, 1 - YEAR), $lte: until };
  const stages: Stage[] = [
    ['match', { buildingId, month: since, ...(floor === null ? {} : { floor }) }],
    ['group', { _id: '$month', ...SUMS }],
    ['sort', { _id: 1 }],
  ];
  const rows = await read.aggregate(roomMonths, stages, YEAR);
  return rows.map(({ _id, ...sums }) => ({ ...sums, month: _id }) as unknown as MonthSums);
}

/** A room's last twelve months that have any record, newest first. */
export async function monthsOfRoom(read: Reader, roomId: RoomId): Promise<RoomMonth[]> {
  const order = { orderBy: ['month', 'desc'] as const, limit: YEAR };
  return (await read.page(roomMonths, { roomId }, order)).rows;
}

const MOST_MONTHS = 4000;

/** What every inspection of a building counted, of some months up to one. */
export async function countedIn(
  read: Reader,
  buildingId: BuildingId,
  { month, months }: { month: Month; months: number },
) {
  const since = { $gte: monthsFrom(month, 1 - months), $lte: month };
  const stages: Stage[] = [
    ['match', { buildingId, month: since }],
    ['project', { records: 1 }],
  ];
  const rows = await read.aggregate(roomMonths, stages, MOST_MONTHS);
  return (rows as unknown as Pick<RoomMonth, 'records'>[]).flatMap(({ records }) => records);
}
