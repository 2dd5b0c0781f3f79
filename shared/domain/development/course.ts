/**
 * Where a case stands on its chart: which step comes next, on which day an earlier one was
 * taken, and how times count from it. Nothing here decides; the rules ask it.
 */
import { type Day, type Instant, addMonths, dayOf, endOfDay, startOfDay } from '../kernel/calendar';
import type { Counted, Milestone, MilestoneRule } from './chart';
import type { Candidacy, Mentor, Step } from './state';

type OnChart = Pick<Candidacy, 'passed' | 'course' | 'extension'>;

/** The step of the chart that comes next in this stage; `undefined`: none is left. */
export const nextMilestone = ({ course, passed }: OnChart): MilestoneRule | undefined =>
  course.milestones.find(({ key }) => !passed.some((each) => each.key === key));

/** The day on which a step was taken; `null` when this system was never told. */
export const dayTaken = ({ passed }: Pick<Candidacy, 'passed'>, key: string): Day | null =>
  passed.filter((each) => each.key === key).at(-1)?.on ?? null;

const monthsOn = (day: Day, months: number): Day => dayOf(addMonths(startOfDay(day), months));

/** Probation is the one time that a decision makes longer. */
const monthsOf = ({ course, extension }: OnChart, { term }: Counted): number =>
  course.terms[term] + (term === 'probation_months' ? (extension?.months ?? 0) : 0);

/** The day that a counted time comes to; `null` when its beginning is not known. */
export function dayCounted(candidacy: OnChart, counted: Counted): Day | null {
  const from = dayTaken(candidacy, counted.after);
  return from && monthsOn(from, monthsOf(candidacy, counted));
}

/** By when something on a day is due: the end of that day. */
export const dueOn = (day: Day): Instant => endOfDay(day);

/** Contacts or introducers as they are now. */
export const mentorsNow = ({ mentors }: Pick<Candidacy, 'mentors'>): Mentor[] =>
  mentors.filter(({ until }) => until === null);

/** The day that the next half-yearly evaluation is due; `null` where nobody evaluates. */
export function evaluationDay(candidacy: Candidacy): Day | null {
  const { step, evaluations, course, ended } = candidacy;
  if (ended || !EVALUATED.includes(step)) return null;
  const contacts = mentorsNow(candidacy).filter(({ part }) => part === 'contact');
  const from = evaluations.at(-1)?.on ?? contacts[0]?.from;
  return from ? monthsOn(from, course.terms.evaluate_every_months) : null;
}

const EVALUATED: readonly Step[] = ['activist', 'prospect'];

/** The step whose day says since when somebody stands where they stand. */
export const BEGINS: Record<Step, Milestone> = {
  applicant: 'application',
  activist: 'activist_chosen',
  prospect: 'prospect_filed',
  probationary: 'admission_voted',
  full: 'confirmation_approved',
};
