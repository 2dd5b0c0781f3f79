/**
 * Time as the rules see it: instants are ISO 8601 strings in UTC with milliseconds, so
 * that text order is time order; days are read in `Asia/Shanghai` (UTC+8, no summer
 * time). Which days are working days is an argument: the kernel passes the public
 * holidays with the university's own exceptions.
 */
import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

/** ISO 8601 in UTC with milliseconds: `2026-11-20T04:00:00.000Z`. */
export type Instant = string;
/** A calendar day in Shanghai: `2026-11-20`. */
export type Day = string;

export interface WorkingCalendar {
  isWorkingDay(day: Day): boolean;
}

const SHANGHAI_HOURS = 8;

const inShanghai = (instant: Instant) => dayjs.utc(instant).utcOffset(SHANGHAI_HOURS);

export const instantOf = (date: Date): Instant => date.toISOString();

/** The Shanghai day that an instant falls on. */
export const dayOf = (instant: Instant): Day => inShanghai(instant).format('YYYY-MM-DD');

/** The first millisecond of a Shanghai day. */
export const startOfDay = (day: Day): Instant =>
  instantOf(new Date(Date.parse(`${day}T00:00:00.000+08:00`)));

/** The last millisecond of a Shanghai day. */
export const endOfDay = (day: Day): Instant =>
  instantOf(new Date(Date.parse(`${day}T23:59:59.999+08:00`)));

export const addHours = (instant: Instant, hours: number): Instant =>
  instantOf(new Date(Date.parse(instant) + hours * 3_600_000));

/** The same Shanghai clock time so many months on; a day that the month lacks becomes its last. */
export const addMonths = (instant: Instant, months: number): Instant =>
  instantOf(inShanghai(instant).add(months, 'month').toDate());

export const addDays = (instant: Instant, days: number): Instant => addHours(instant, days * 24);

/** The Shanghai day before a day. */
export const dayBefore = (day: Day): Day => dayOf(addDays(startOfDay(day), -1));

/** The Shanghai day after a day. */
export const dayAfter = (day: Day): Day => dayOf(addDays(startOfDay(day), 1));

/** The end of the `count`-th working day after the day of `instant`; that day itself does not count. */
export function endOfWorkingDay(
  instant: Instant,
  count: number,
  calendar: WorkingCalendar,
): Instant {
  let day = inShanghai(instant);
  for (let left = count; left > 0; ) {
    day = day.add(1, 'day');
    if (calendar.isWorkingDay(day.format('YYYY-MM-DD'))) left -= 1;
  }
  return endOfDay(day.format('YYYY-MM-DD'));
}
