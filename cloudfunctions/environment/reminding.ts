/**
 * When the university leaves its people in peace: `LOUYU_QUIET_HOURS` as `22:00-07:30`. Their
 * end is when the morning's digest goes out; each person may set their own.
 */
import { type QuietHours, USUAL_QUIET, isQuietEnough } from '@louyu/shared/domain/reminders/timing';

const HOURS = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/;

/** The configured hours, or the usual ones; throws on what are no such hours. */
export function quietHoursFrom(environment: Record<string, string | undefined>): QuietHours {
  const configured = environment['LOUYU_QUIET_HOURS'];
  if (!configured) return USUAL_QUIET;
  const [fromHour, fromMinute, untilHour, untilMinute] = (HOURS.exec(configured) ?? [])
    .slice(1)
    .map(Number);
  if (fromHour === undefined || fromMinute === undefined || untilHour === undefined)
    throw new Error(`quiet hours "${configured}": expected 22:00-07:30`);
  const quiet = { from: fromHour * 60 + fromMinute, until: untilHour * 60 + (untilMinute ?? 0) };
  if (!isQuietEnough(quiet)) throw new Error(`quiet hours "${configured}": longer than 14 hours`);
  return quiet;
}

export const QUIET_HOURS: QuietHours = quietHoursFrom(process.env);
