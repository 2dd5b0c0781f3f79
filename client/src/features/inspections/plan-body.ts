/** A round as it is being planned: pure steps and the sentence that it comes to. */
import { z } from '@louyu/shared/contracts/schema';
import { buildingLabel, floorOf } from '@louyu/shared/domain/kernel/ids';

const body = z.object({
  buildingId: z.nullable(z.string()),
  /** `null` until someone writes their own. */
  title: z.nullable(z.string()),
  rooms: z.array(z.string()),
  inspectors: z.array(z.string()),
  day: z.nullable(z.string()),
  time: z.string(),
});

export type PlanBody = z.output<typeof body>;

export const EMPTY_PLAN: PlanBody = {
  buildingId: null,
  title: null,
  rooms: [],
  inspectors: [],
  day: null,
  time: '18:00',
};

export function readPlan(stored: unknown): PlanBody | undefined {
  const read = body.safeParse(stored);
  return read.success ? read.data : undefined;
}

/** Sees the latest plan: two quick taps must not overwrite each other. */
export type ChangePlan = (next: (plan: PlanBody) => Partial<PlanBody>) => void;

export const MOST_ROOMS = 60;
export const PAIR = 2;
export const TIMES = ['12:00', '18:00', '21:00', '22:00'] as const;

const two = (count: number): string => String(count).padStart(2, '0');

export const roomsOnFloor = (buildingId: string, floor: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${buildingId}-${two(floor)}${two(at + 1)}`);

export const toggled = (chosen: readonly string[], value: string): string[] =>
  chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];

/** A whole floor at once; taken out again when all of it was in. */
export function floorToggled(chosen: readonly string[], floor: readonly string[]): string[] {
  const others = chosen.filter((room) => !floor.includes(room));
  return floor.every((room) => chosen.includes(room)) ? others : [...others, ...floor];
}

/** A third one takes the place of the first. */
export const pairedWith = (chosen: readonly string[], id: string): string[] =>
  toggled(chosen, id).slice(-PAIR);

export const floorsIn = (rooms: readonly string[]): number[] =>
  [...new Set(rooms.map(floorOf))].sort((a, b) => a - b);

/** 4 层巡查, when nobody wrote another title. */
export function titleOf({ title, rooms }: PlanBody): string {
  if (title !== null) return title;
  const floors = floorsIn(rooms);
  return floors.length === 0 ? '' : `${floors.join('、')} 层巡查`.slice(0, 20);
}

/** The instant of a Shanghai clock time on a day; `null` until both are chosen. */
export const dueAtOf = ({ day, time }: PlanBody): string | null =>
  day === null ? null : new Date(Date.parse(`${day}T${time}:00+08:00`)).toISOString();

export interface Inspector {
  id: string;
  name: string;
  roomId: string | null;
}

export const chosenOf = (people: readonly Inspector[], { inspectors }: PlanBody): Inspector[] =>
  inspectors.flatMap((id) => people.find((person) => person.id === id) ?? []);

const isOwn = ({ roomId }: Inspector, rooms: readonly string[]): boolean =>
  roomId !== null && rooms.includes(roomId);

/** Two who live together cannot see their room; someone else has to come along. */
export function sharedRoom([one, other]: readonly Inspector[], rooms: readonly string[]) {
  if (!one || !other || one.roomId !== other.roomId || !isOwn(one, rooms)) return undefined;
  return `${one.name}和${other.name}同住的那间在名单里，两人都不能查。请换一位，或去掉那间。`;
}

/** Rooms that are someone's own: the other one of the pair sees them. */
export function ownRoomNotes([one, other]: readonly Inspector[], rooms: readonly string[]) {
  if (!one || !other || one.roomId === other.roomId) return [];
  const pairs = [
    { lives: one, comes: other },
    { lives: other, comes: one },
  ];
  return pairs
    .filter(({ lives }) => isOwn(lives, rooms))
    .map(({ lives, comes }) => `${lives.name}自己住的那间，由${comes.name}来查。`);
}

export type PlanLack = '寝室' | '两位同志' | '完成时间' | '名称';

export function lacksOf(plan: PlanBody, now: Date): PlanLack[] {
  const due = dueAtOf(plan);
  const lacks: (PlanLack | false)[] = [
    plan.rooms.length === 0 && '寝室',
    plan.inspectors.length < PAIR && '两位同志',
    (due === null || Date.parse(due) <= now.getTime()) && '完成时间',
    plan.rooms.length > 0 && titleOf(plan).trim() === '' && '名称',
  ];
  return lacks.flatMap((lack) => lack || []);
}

/** 请林晓、赵明查 3 号楼 4 层的 12 间寝室 */
export function sentenceOf(plan: PlanBody, pair: readonly Inspector[]): string {
  const names = pair.map(({ name }) => name).join('、') || '两位同志';
  const floors = floorsIn(plan.rooms);
  const where = plan.buildingId ? buildingLabel(plan.buildingId) : '';
  const floor = floors.length > 0 ? ` ${floors.join('、')} 层` : '';
  return `请${names}查 ${where}${floor}的 ${plan.rooms.length} 间寝室`;
}

const DAY_MS = 24 * 3_600_000;
const SHANGHAI_MS = 8 * 3_600_000;
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** The next days as one says them: 今天, 明天, 周三 26 日. */
export function comingDays(now: Date, count: number): { day: string; label: string }[] {
  return Array.from({ length: count }, (_, at) => {
    const wall = new Date(now.getTime() + SHANGHAI_MS + at * DAY_MS);
    const named = ['今天', '明天'][at];
    const label = named ?? `${WEEKDAYS[wall.getUTCDay()]} ${wall.getUTCDate()} 日`;
    return { day: wall.toISOString().slice(0, 10), label };
  });
}
