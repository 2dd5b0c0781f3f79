/**
 * Which days are working days: China's public holidays and make-up days from a maintained
 * package, overruled by what the university says about its own year.
 */
import { type Almanac, type UniversityYear, almanacOf } from '@louyu/shared/domain/kernel/terms';
import { getDayDetail, isWorkday } from 'chinese-days';

/** The package names a holiday in three languages, `National Day,国庆节,3`, and a weekend in one. */
const isPublicHoliday = (day: string): boolean => {
  const { work, name } = getDayDetail(day);
  return !work && name.includes(',');
};

/** The calendar for rules; what the university says wins over the public one. */
export const workingCalendar = (year?: UniversityYear): Almanac =>
  almanacOf({ isWorkingDay: isWorkday, isPublicHoliday }, year);
