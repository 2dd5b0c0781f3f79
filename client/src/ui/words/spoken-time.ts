/**
 * Times as people say them, in Shanghai whatever the phone is set to. Deadlines look forward
 * (今天 18:00 前, 还剩 2 天), events look back (刚刚, 昨天 14:20); both have an exact form.
 */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SHANGHAI = 8 * HOUR;
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** The wall clock in Shanghai, read through UTC getters. */
const wall = (instant: number): Date => new Date(instant + SHANGHAI);
const dayNumber = (instant: number): number => Math.floor((instant + SHANGHAI) / DAY);
const two = (count: number): string => String(count).padStart(2, '0');

const clock = (instant: number): string =>
  `${two(wall(instant).getUTCHours())}:${two(wall(instant).getUTCMinutes())}`;

const monthDay = (instant: number): string =>
  `${wall(instant).getUTCMonth() + 1} 月 ${wall(instant).getUTCDate()} 日`;

const dated = (instant: number, now: number): string =>
  wall(instant).getUTCFullYear() === wall(now).getUTCFullYear()
    ? monthDay(instant)
    : `${wall(instant).getUTCFullYear()} 年 ${monthDay(instant)}`;

/** 2026 年 11 月 20 日 周五 18:00 */
export function exactTime(at: string): string {
  const instant = Date.parse(at);
  const weekday = WEEKDAYS[wall(instant).getUTCDay()];
  return `${wall(instant).getUTCFullYear()} 年 ${monthDay(instant)} ${weekday} ${clock(instant)}`;
}

/** 2026 年 11 月 20 日 周五, for a calendar day without a clock (`2026-11-20`). */
export function exactDay(day: string): string {
  const noon = Date.parse(`${day}T12:00:00+08:00`);
  const weekday = WEEKDAYS[wall(noon).getUTCDay()];
  return `${wall(noon).getUTCFullYear()} 年 ${monthDay(noon)} ${weekday}`;
}

/** The date alone, with the year only when it is another one: 5 月 20 日. */
export const spokenDate = (at: string, now: Date): string => dated(Date.parse(at), now.getTime());

/** Today's date in Shanghai, as a day is stored: 2026-11-20. */
export const dayOfNow = (now: Date): string => wall(now.getTime()).toISOString().slice(0, 10);

/** 11 月 20 日 周五 */
export const spokenDay = (now: Date): string =>
  `${monthDay(now.getTime())} ${WEEKDAYS[wall(now.getTime()).getUTCDay()]}`;

const overdueBy = (late: number): string => {
  if (late < MINUTE) return '刚刚到期';
  if (late < HOUR) return `已超 ${Math.floor(late / MINUTE)} 分钟`;
  if (late < DAY) return `已超 ${Math.floor(late / HOUR)} 小时`;
  return `已超 ${Math.floor(late / DAY)} 天`;
};

const before = (day: string, instant: number): string =>
  clock(instant) === '23:59' ? `${day}内` : `${day} ${clock(instant)} 前`;

/** How long there is still to act, or by how much it is late. */
export function spokenDeadline(at: string, now: Date): string {
  const [instant, reference] = [Date.parse(at), now.getTime()];
  if (instant <= reference) return overdueBy(reference - instant);
  const days = dayNumber(instant) - dayNumber(reference);
  if (days === 0) return before('今天', instant);
  if (days === 1) return before('明天', instant);
  return days <= 7 ? `还剩 ${days} 天` : `${dated(instant, reference)}前`;
}

/** When something happened. */
export function spokenPast(at: string, now: Date): string {
  const [instant, reference] = [Date.parse(at), now.getTime()];
  const ago = reference - instant;
  if (ago < MINUTE) return '刚刚';
  if (ago < HOUR) return `${Math.floor(ago / MINUTE)} 分钟前`;
  const days = dayNumber(reference) - dayNumber(instant);
  if (days === 0) return `今天 ${clock(instant)}`;
  if (days === 1) return `昨天 ${clock(instant)}`;
  return dated(instant, reference);
}

const SOON = 6 * HOUR;

/** The tone of a deadline: late, pressing, or not yet a matter of colour. */
export function deadlineTone(at: string, now: Date): 'overdue' | 'due' | 'quiet' {
  const left = Date.parse(at) - now.getTime();
  if (left <= 0) return 'overdue';
  return left <= SOON || dayNumber(Date.parse(at)) === dayNumber(now.getTime()) ? 'due' : 'quiet';
}
