/**
 * The university's year: when its terms and exam weeks are. The university says so as data;
 * until it has said it for a year, the days below stand for it. A rule that asks nothing of
 * people in exam weeks or between terms asks here.
 */
import { type Day, type WorkingCalendar, dayBefore } from './calendar';

/** Days, both included. */
export interface Period {
  from: Day;
  until: Day;
}

/** A term with its exam weeks. */
export interface Term extends Period {
  /** `2026-autumn`: the year that it begins in. */
  id: string;
  exams: Period;
}

/** A choice of ours, the last two weeks of a term being exams; autumn runs into the next year. */
const usualTerms = (year: number): Term[] => [
  {
    ...{ id: `${year}-spring`, from: `${year}-02-20`, until: `${year}-07-10` },
    exams: { from: `${year}-06-27`, until: `${year}-07-10` },
  },
  {
    ...{ id: `${year}-autumn`, from: `${year}-09-01`, until: `${year + 1}-01-15` },
    exams: { from: `${year + 1}-01-02`, until: `${year + 1}-01-15` },
  },
];

const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** Whether a day lies in a period. */
export const lies = (day: Day, { from, until }: Period): boolean => from <= day && day <= until;

/** The terms that a period touches, in order; `own` are the university's, and win by their id. */
export function termsIn({ from, until }: Period, own: readonly Term[] = []): Term[] {
  const first = yearOf(from) - 1;
  const years = Array.from({ length: yearOf(until) - first + 1 }, (_, at) => first + at);
  return years
    .flatMap(usualTerms)
    .map((usual) => own.find(({ id }) => id === usual.id) ?? usual)
    .filter((term) => term.from <= until && from <= term.until);
}

/** The term that a day lies in; `null` between two terms. */
export const termOf = (day: Day, own: readonly Term[] = []): Term | null =>
  termsIn({ from: day, until: day }, own)[0] ?? null;

/** The term that a day lies in, or the one before it between two terms. */
export function termBefore(day: Day, { termOf: at }: Pick<Almanac, 'termOf'>): Term {
  for (let on = day; ; on = dayBefore(on)) {
    const term = at(on);
    if (term) return term;
  }
}

/** What the university says about its own year; everything it does not say stays as usual. */
export interface UniversityYear {
  /** Days on which it works or is free against the public calendar. */
  exceptions: Readonly<Record<Day, 'working' | 'free'>>;
  terms: readonly Term[];
}

/** The one calendar: working days, public holidays, exam weeks and terms. */
export interface Almanac extends WorkingCalendar {
  /** A public holiday or a day that the university gives; a plain weekend is none. */
  isHoliday(day: Day): boolean;
  isExamDay(day: Day): boolean;
  termOf(day: Day): Term | null;
}

interface PublicDays extends WorkingCalendar {
  isPublicHoliday(day: Day): boolean;
}

/** The public calendar with what the university says over it. */
export const almanacOf = (
  open: PublicDays,
  { exceptions, terms }: UniversityYear = { exceptions: {}, terms: [] },
): Almanac => ({
  isWorkingDay: (day) =>
    (exceptions[day] ?? (open.isWorkingDay(day) ? 'working' : 'free')) === 'working',
  isHoliday: (day) =>
    (exceptions[day] ?? (open.isPublicHoliday(day) ? 'free' : 'working')) === 'free',
  isExamDay: (day) => {
    const term = termOf(day, terms);
    return term !== null && lies(day, term.exams);
  },
  termOf: (day) => termOf(day, terms),
});
