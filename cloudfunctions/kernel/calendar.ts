/**
 * Which days are working days: China's public holidays and make-up days from a maintained
 * package, overruled by the university's own exceptions.
 */
import type { Day, WorkingCalendar } from '@louyu/shared/domain/kernel/calendar';
import { isWorkday } from 'chinese-days';

export type Exceptions = Readonly<Record<Day, 'working' | 'free'>>;

/** The calendar for rules; `exceptions` win over the public one. */
export const workingCalendar = (exceptions: Exceptions = {}): WorkingCalendar => ({
  isWorkingDay: (day) => {
    const own = exceptions[day];
    return own ? own === 'working' : isWorkday(day);
  },
});
