/** How shifts and hours are said. */
import { exactDay } from '../../ui/words/spoken-time';
import { missingOf } from './rota';
import type { Rota, Shift, Swap } from './rota';

const SHANGHAI_MS = 8 * 3_600_000;
const clockIn = (at: string): string =>
  new Date(Date.parse(at) + SHANGHAI_MS).toISOString().slice(11, 16);

/** 10 月 14 日 周三 19:00–21:00; the month's year stands above. */
export const shiftWords = ({ day, startsAt, endsAt }: Shift): string =>
  `${exactDay(day).replace(/^\d+ 年 /, '')} ${clockIn(startsAt)}–${clockIn(endsAt)}`;

const WEEKDAYS = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'];

/** 周二 19:00–21:00、周四 19:00–21:00 */
export const hoursWords = ({ hours }: Pick<Rota, 'hours'>): string =>
  hours.map(({ weekday, from, to }) => `${WEEKDAYS[weekday]} ${from}–${to}`).join('、');

const nameOf = (name: string | null): string => name ?? '已离开的同志';

export const holdersWords = (shift: Shift): string => {
  const names = shift.holders.map(({ name }) => nameOf(name));
  const missing = missingOf(shift);
  return [...names, ...(missing > 0 ? [`还缺 ${missing} 人`] : [])].join('、');
};

export const swapWords = (swap: Swap, shifts: readonly Shift[]): string => {
  const given = shifts.find(({ id }) => id === swap.shiftId);
  const taken = shifts.find(({ id }) => id === swap.forShiftId);
  const what = given ? shiftWords(given) : '';
  return taken
    ? `${nameOf(swap.fromName)}的 ${what} 换 ${nameOf(swap.toName)}的 ${shiftWords(taken)}`
    : `${nameOf(swap.fromName)}请 ${nameOf(swap.toName)} 顶 ${what}`;
};

export const monthWords = (month: string): string =>
  `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`;

export function monthBeside(month: string, step: 1 | -1): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + step, 1)).toISOString().slice(0, 7);
}
