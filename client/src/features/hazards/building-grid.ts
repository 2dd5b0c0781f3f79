/** A building's rooms as the elevation draws them: every room of the grid, coloured where hazards are open. */
import type { elevation } from '@louyu/shared/contracts/hazards';
import type { OutputOf } from '../../platform/call/contract';
import type { ElevationRoom, Floor, Meaning } from '../../ui/pieces/elevation-types';

type Building = OutputOf<typeof elevation>;

export const MEANINGS: readonly Meaning[] = [
  { tone: 'overdue', word: '有逾期' },
  { tone: 'due', word: '待处理' },
  { tone: 'done', word: '没有隐患' },
];

const two = (count: number): string => String(count).padStart(2, '0');
const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

/** Top floor first, as the building stands. */
export function floorsOf(buildingId: string, building: Building): Floor[] {
  const open = new Map(building.rooms.map((room) => [room.roomId, room]));
  const roomAt = (floor: number, number: number): ElevationRoom => {
    const id = `${buildingId}-${two(floor)}${two(number)}`;
    const found = open.get(id);
    const tone = !found ? 'done' : found.overdue > 0 ? 'overdue' : 'due';
    return { id, number: `${floor}${two(number)}`, tone };
  };
  return upTo(building.floors)
    .reverse()
    .map((floor) => ({
      number: floor,
      rooms: upTo(building.roomsPerFloor).map((number) => roomAt(floor, number)),
    }));
}

/** 12 间有隐患，其中 3 间逾期 */
export function standingInWords({ rooms }: Building): string {
  const late = rooms.filter(({ overdue }) => overdue > 0).length;
  if (rooms.length === 0) return '全楼没有待处理的隐患';
  return late === 0
    ? `${rooms.length} 间有隐患，都没有逾期`
    : `${rooms.length} 间有隐患，其中 ${late} 间逾期`;
}
