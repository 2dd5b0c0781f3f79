/** How the calendar is said: days, hours, states, and what moved. */
import { OCCASION_STATE_TERMS, OCCASION_TERMS } from '@louyu/shared/messages/calendar';
import { exactDay, exactTime } from '../../ui/words/spoken-time';
import type { OccasionState } from '@louyu/shared/domain/calendar/state';
import type { Tone } from '../../ui/words/state';
import type { Entry } from './occasion';

const SHANGHAI_MS = 8 * 3_600_000;
const wall = (at: string): string => new Date(Date.parse(at) + SHANGHAI_MS).toISOString();

export const dayIn = (at: string): string => wall(at).slice(0, 10);
export const clockIn = (at: string): string => wall(at).slice(11, 16);

/** 19:00–20:30, or 23:59 前 for what is only due. */
export const hoursOf = (startsAt: string, endsAt: string): string =>
  startsAt === endsAt ? `${clockIn(endsAt)} 前` : `${clockIn(startsAt)}–${clockIn(endsAt)}`;

/** 2026 年 10 月 14 日 周三 19:00–20:30 */
export const whenOf = (startsAt: string, endsAt: string): string =>
  startsAt === endsAt
    ? `${exactTime(endsAt)} 前`
    : `${exactDay(dayIn(startsAt))} ${hoursOf(startsAt, endsAt)}`;

export const titleOf = ({ kind, title }: Pick<Entry, 'kind' | 'title'>): string =>
  title || OCCASION_TERMS[kind];

export const movedWords = (movedFrom: string): string =>
  `原定 ${exactDay(movedFrom)}，遇节假日、周末或考试周调整`;

export const STATE_TONES: Record<OccasionState, Tone> = {
  planned: 'quiet',
  announced: 'due',
  signing_in: 'due',
  held: 'done',
  missed: 'overdue',
  cancelled: 'quiet',
};

/** Shifts, rounds and reports stand on their day without a notice. */
export const stateWord = ({ kind, state }: Pick<Entry, 'kind' | 'state'>): string | null => {
  if (kind === 'shift' || kind === 'round') return state === 'held' ? '已完成' : null;
  if (kind === 'thought_report') return state === 'announced' ? '待提交' : null;
  return OCCASION_STATE_TERMS[state];
};

export const monthOf = (day: string): string => day.slice(0, 7);

/** 2026 年 10 月 */
export const monthWords = (month: string): string =>
  `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`;

/** The month before or after. */
export function monthBeside(month: string, step: 1 | -1): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + step, 1)).toISOString().slice(0, 7);
}

/** The first and last day of a month. */
export function windowOf(month: string): { from: string; until: string } {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const until = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  return { from: `${month}-01`, until };
}
