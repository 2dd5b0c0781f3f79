/** A hazard's grade and the times that follow from it (`grades.ts` has the numbers). */
import {
  type Day,
  type Instant,
  type WorkingCalendar,
  addDays,
  addHours,
  dayOf,
  endOfWorkingDay,
} from '../kernel/calendar';
import { GRADES, GRADE_RULES, type GradeRule, type Span } from './grades';
import type { Climb, Hazard, HazardFact, HazardKind, Severity } from './state';

/** The rule that grades a report of this kind with these facts. */
export function gradeOf(kind: HazardKind, facts: readonly HazardFact[]): GradeRule {
  const applies = (rule: GradeRule): boolean =>
    (!rule.kinds || rule.kinds.includes(kind)) &&
    (!rule.facts || rule.facts.some((fact) => facts.includes(fact)));
  return GRADE_RULES.find(applies) as GradeRule;
}

/** The end of a span that begins at `at`; no working days means `at` itself. */
export function endOf(span: Span, at: Instant, calendar: WorkingCalendar): Instant {
  return 'hours' in span
    ? addHours(at, span.hours)
    : endOfWorkingDay(at, span.workingDays, calendar);
}

/** By when it must be fixed: urgent in 4 hours, serious by the next working day, minor in three. */
export const dueFor = (severity: Severity, at: Instant, calendar: WorkingCalendar): Instant =>
  endOf(GRADES[severity].fix, at, calendar);

/** Who hears of it when after the due time; without a college nobody's secretary does. */
export const climbsFor = (
  { severity, collegeId }: Pick<Hazard, 'severity' | 'collegeId'>,
  dueAt: Instant,
  calendar: WorkingCalendar,
): Climb[] =>
  GRADES[severity].ladder
    .filter(({ to }) => to !== 'college_secretary' || collegeId !== null)
    .map(({ to, after }) => ({ to, at: endOf(after, dueAt, calendar) }));

/** A due time with its ladder from the first rung on. */
export const dueAfresh = (
  hazard: Pick<Hazard, 'severity' | 'collegeId'>,
  dueAt: Instant,
  calendar: WorkingCalendar,
): Pick<Hazard, 'dueAt' | 'climbs' | 'climbed'> => ({
  dueAt,
  climbs: climbsFor(hazard, dueAt, calendar),
  climbed: 0,
});

/** The latest day up to which the time may be extended; `null` once it was asked often enough. */
export function extendableTo(
  { severity, dueAt, extensionsAsked }: Hazard,
  now: Instant,
  calendar: WorkingCalendar,
): Day | null {
  const { most, span } = GRADES[severity].extension;
  if (extensionsAsked >= most) return null;
  return dayOf(endOf(span, dueAt > now ? dueAt : now, calendar));
}

/** The latest day for a contractor, or for bearing the risk; `null`: not for this grade. */
export function latestDay(
  severity: Severity,
  way: 'contract' | 'tolerate',
  now: Instant,
): Day | null {
  const grade = GRADES[severity];
  const days = way === 'contract' ? grade.contractDays : grade.tolerateDays;
  return days === 0 ? null : dayOf(addDays(now, days));
}
