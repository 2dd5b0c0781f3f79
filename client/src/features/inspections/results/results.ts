/** A building's month as the server tells it, in words and as the elevation draws it. */
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { passPercent } from '@louyu/shared/domain/inspections/civilized';
import type { results, roomResults, trend } from '@louyu/shared/contracts/inspection-results';
import type { OutputOf } from '../../../platform/call/contract';
import type { ElevationTone, Floor, Meaning } from '../../../ui/pieces/elevation-types';
import type { ChartRow } from '../../../ui/pieces/chart/line-chart';

export type Results = OutputOf<typeof results>;
export type RoomResult = Results['rooms'][number];
export type RoomYear = OutputOf<typeof roomResults>;
type Counts = Pick<RoomResult, 'inspected' | 'asked' | 'passed' | 'safety' | 'contested'>;

export const QUESTIONS = ['last', 'age'] as const;
export type Question = (typeof QUESTIONS)[number];

export const QUESTION_WORDS: Record<Question, string> = {
  last: '最近一次查得怎么样',
  age: '多久没有查了',
};

/** Short enough to stand beside each other on a phone. */
export const CHOICE_WORDS: Record<Question, string> = { last: '最近结果', age: '多久没查' };

export const MEANINGS: Record<Question, readonly Meaning[]> = {
  last: [
    { tone: 'overdue', word: '有不合格' },
    { tone: 'done', word: '都合格' },
    { tone: 'none', word: '三个月没查过' },
  ],
  age: [
    { tone: 'overdue', word: '超过 30 天' },
    { tone: 'due', word: '15 至 30 天' },
    { tone: 'done', word: '14 天内' },
    { tone: 'none', word: '三个月没查过' },
  ],
};

const DAY_MS = 86_400_000;
const FRESH_DAYS = 14;
const OLD_DAYS = 30;

function ageTone(lastAt: string, now: Date): ElevationTone {
  const days = (now.getTime() - Date.parse(lastAt)) / DAY_MS;
  if (days <= FRESH_DAYS) return 'done';
  return days <= OLD_DAYS ? 'due' : 'overdue';
}

function toneOf(room: RoomResult | undefined, question: Question, now: Date): ElevationTone {
  if (!room?.lastAt) return 'none';
  if (question === 'age') return ageTone(room.lastAt, now);
  return room.lastFailed > 0 ? 'overdue' : 'done';
}

const two = (count: number): string => String(count).padStart(2, '0');
const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

/** Top floor first, every room of the grid. */
export function floorsOf(
  buildingId: string,
  { floors, roomsPerFloor, rooms }: Results,
  question: Question,
  now: Date,
): Floor[] {
  const known = new Map(rooms.map((room) => [room.roomId, room]));
  const roomAt = (floor: number, number: number) => {
    const id = `${buildingId}-${two(floor)}${two(number)}`;
    return { id, number: `${floor}${two(number)}`, tone: toneOf(known.get(id), question, now) };
  };
  return upTo(floors)
    .reverse()
    .map((floor) => ({
      number: floor,
      rooms: upTo(roomsPerFloor).map((number) => roomAt(floor, number)),
    }));
}

const total = (rooms: readonly Counts[], of: (room: Counts) => number): number =>
  rooms.reduce((sum, room) => sum + of(room), 0);

/** The month in one sentence. */
export function monthInWords({ rooms }: Pick<Results, 'rooms'>): string {
  const seen = rooms.filter(({ inspected }) => inspected > 0);
  if (seen.length === 0) return '这个月还没有检查记录';
  const counts = {
    asked: total(seen, ({ asked }) => asked),
    passed: total(seen, ({ passed }) => passed),
  };
  const safety = total(seen, (room) => room.safety);
  return `查了 ${seen.length} 间，合格项占 ${passPercent(counts)}%，安全不合格 ${safety} 项`;
}

type TrendMonth = OutputOf<typeof trend>['months'][number];

/** 2026-10 → 10 月 */
export const monthLabel = (month: string): string => `${Number(month.slice(5))} 月`;

/** 2026-10 → 2026 年 10 月 */
export const monthName = (month: string): string => `${month.slice(0, 4)} 年 ${monthLabel(month)}`;

/** A year as the chart and the table beside it show it. */
export const chartRows = (months: readonly TrendMonth[]): ChartRow[] =>
  months.map((each) => ({
    label: monthLabel(each.month),
    percent: each.asked === 0 ? null : passPercent(each),
    words: `${each.rooms} 间，${each.passed}/${each.asked} 项合格`,
  }));

/** From the first to the last month, in words. */
export function trendInWords(rows: readonly ChartRow[]): string {
  const said = rows.filter(({ percent }) => percent !== null);
  const [first, last] = [said[0], said.at(-1)];
  if (!first || !last) return '还没有可以比较的月份。';
  if (first === last) return `${first.label}合格项占 ${first.percent}%。`;
  return `从${first.label}的 ${first.percent}% 到${last.label}的 ${last.percent}%。`;
}

/** Rooms that meet the criteria, in the order of the doors: a list, no ranking. */
export const meeting = ({ rooms }: Pick<Results, 'rooms'>): RoomResult[] =>
  rooms.filter(({ verdict }) => verdict === 'meets');

/** 3-412、3-413 */
export const labelsOf = (rooms: readonly RoomResult[]): string =>
  rooms.map(({ roomId }) => roomLabel(roomId)).join('、');
