/** A building's rooms as the elevation draws them: every room of the grid, coloured where hazards are open. */
import type { elevation } from '@louyu/shared/contracts/hazards';
import type { OutputOf } from '../../platform/call/contract';
import type { ElevationRoom, ElevationTone, Floor, Meaning } from '../../ui/pieces/elevation-types';

type Building = OutputOf<typeof elevation>;

export const MEANINGS: readonly Meaning[] = [
  { tone: 'overdue', word: '有逾期' },
  { tone: 'due', word: '待处理' },
  { tone: 'done', word: '没有隐患' },
];

/** The other question: where the same thing comes again and again. */
export const REPEAT_MEANINGS: readonly Meaning[] = [
  { tone: 'overdue', word: '三次以上' },
  { tone: 'due', word: '出现两次' },
  { tone: 'done', word: '没有反复' },
];

export type Question = 'open' | 'repeats';

type InRoom = Building['rooms'][number];

const two = (count: number): string => String(count).padStart(2, '0');
const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

const OFTEN = 3;

const tones: Record<Question, (room: InRoom) => ElevationTone> = {
  open: ({ open, overdue }) => (overdue > 0 ? 'overdue' : open > 0 ? 'due' : 'done'),
  repeats: ({ repeats }) => (repeats >= OFTEN ? 'overdue' : repeats > 0 ? 'due' : 'done'),
};

/** Top floor first, as the building stands. */
export function floorsOf(
  buildingId: string,
  building: Building,
  question: Question = 'open',
): Floor[] {
  const open = new Map(building.rooms.map((room) => [room.roomId, room]));
  const roomAt = (floor: number, number: number): ElevationRoom => {
    const id = `${buildingId}-${two(floor)}${two(number)}`;
    const found = open.get(id);
    const tone = found ? tones[question](found) : 'done';
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
  const count = rooms.filter(({ open }) => open > 0).length;
  const late = rooms.filter(({ overdue }) => overdue > 0).length;
  if (count === 0) return '全楼没有待处理的隐患';
  return late === 0 ? `${count} 间有隐患，都没有逾期` : `${count} 间有隐患，其中 ${late} 间逾期`;
}
