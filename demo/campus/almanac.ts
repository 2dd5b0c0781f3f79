/** Where the campus stands in time: everything is told backwards from one instant. */
import { workingCalendar } from '@louyu/cloudfunctions/kernel/calendar';
import {
  type Day,
  type Instant,
  addDays,
  addHours,
  dayOf,
  instantOf,
} from '@louyu/shared/domain/kernel/calendar';
import type { Almanac as UniversityCalendar } from '@louyu/shared/domain/kernel/terms';

/** How far back the history reaches, in days. */
export const HISTORY_DAYS = 56;

export class Almanac {
  readonly now: Instant;
  readonly calendar: UniversityCalendar = workingCalendar();
  private readonly midnight: Instant;

  constructor(now: Date) {
    this.now = instantOf(now);
    this.midnight = instantOf(new Date(`${dayOf(this.now)}T00:00:00.000+08:00`));
  }

  /** The instant `daysAgo` days before today, at `hour` o'clock in Shanghai; hours may be fractions. */
  at(daysAgo: number, hour: number): Instant {
    return addHours(addDays(this.midnight, -daysAgo), Math.round(hour * 60) / 60);
  }

  day(daysAgo: number): Day {
    return dayOf(this.at(daysAgo, 12));
  }

  /** Whether something at `instant` already lies behind us. */
  isPast(instant: Instant): boolean {
    return instant < this.now;
  }

  /** Whole days from `instant` until now, counted in Shanghai days. */
  daysSince(instant: Instant): number {
    return Math.round(
      (Date.parse(this.at(0, 12)) - Date.parse(`${dayOf(instant)}T04:00:00.000Z`)) / 86_400_000,
    );
  }
}
