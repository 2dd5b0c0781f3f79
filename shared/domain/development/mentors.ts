/**
 * Contact persons and introducers (《细则》第九条、第十四条): how many, who cannot be one, who
 * takes over when one leaves, and the half-yearly evaluation that the contacts owe (第十一条).
 */
import { type Day, type Instant, addDays, dayOf } from '../kernel/calendar';
import { ensure } from '../kernel/problem';
import type { MilestoneRule } from './chart';
import { dayTaken, mentorsNow } from './course';
import { type DevelopmentDecision, changed, ensureGoesOn, ensureNotOwn, placeOf } from './decision';
import type { Candidacy, Evaluation, Mentor, MentorPart, Named } from './state';

const MOST_CONTACTS = 2;
const INTRODUCERS = 2;
/** Two evaluations within a month are one that was sent twice. */
const APART_DAYS = 30;

const partOf = ({ asks }: MilestoneRule): MentorPart | null => {
  if (asks.includes('contacts')) return 'contact';
  return asks.includes('introducers') ? 'introducer' : null;
};

const isRoster = (candidacy: Candidacy, people: readonly Named[]): boolean =>
  new Set(people.map(({ personId }) => personId)).size === people.length &&
  people.every(({ personId }) => personId !== candidacy.personId);

const leastOf = ({ course }: Candidacy, part: MentorPart): number =>
  part === 'contact' ? course.terms.contacts_at_least : INTRODUCERS;

const mostOf = (part: MentorPart): number => (part === 'contact' ? MOST_CONTACTS : INTRODUCERS);

/**
 * The people whom a step names.
 * @throws development.people_required, development.wrong_people
 */
export function ensureMentors(
  candidacy: Candidacy,
  rule: MilestoneRule,
  people: readonly Named[],
): void {
  ensure(isRoster(candidacy, people), 'development.wrong_people');
  const part = partOf(rule);
  const talks = rule.asks.includes('talker');
  if (talks) ensure(people.length > 0, 'development.people_required');
  if (!part) return ensure(talks || people.length === 0, 'development.wrong_people');
  const least = leastOf(candidacy, part);
  const most = mostOf(part);
  ensure(people.length >= least && people.length <= most, 'development.people_required', {
    least,
    most,
  });
}

/** The mentors once a step has named them. */
export function mentorsAfter(
  { mentors }: Candidacy,
  rule: MilestoneRule,
  { people, on }: { people: readonly Named[]; on: Day },
): Mentor[] {
  const part = partOf(rule);
  if (!part) return mentors;
  return [
    ...mentors,
    ...people.map(({ personId, name }) => ({ personId, name, part, from: on, until: null })),
  ];
}

/** As many evaluations as half-years have passed. @throws development.evaluation_missing */
export function ensureEvaluated({ evaluations, course, passed }: Candidacy, on: Day): void {
  const { cultivate_months: months, evaluate_every_months: every } = course.terms;
  const since = dayTaken({ passed }, 'activist_chosen') ?? '';
  const due = Math.floor(months / every);
  const given = evaluations.filter((each) => each.on >= since && each.on <= on).length;
  ensure(given >= due, 'development.evaluation_missing', { given, due });
}

/** Whether this person accompanies the candidate now. */
export const isMentor = (candidacy: Pick<Candidacy, 'mentors'>, personId: string): boolean =>
  mentorsNow(candidacy).some((mentor) => mentor.personId === personId);

/**
 * A contact person's half-yearly evaluation.
 * @throws development.not_your_candidate, development.evaluated_lately, development.ended
 */
export function evaluate(
  candidacy: Candidacy,
  given: Pick<Evaluation, 'id' | 'levels' | 'text'>,
  mentor: { personId: string; name: string },
  now: Instant,
): DevelopmentDecision {
  ensureGoesOn(candidacy);
  ensure(isMentor(candidacy, mentor.personId), 'development.not_your_candidate');
  const last = candidacy.evaluations.at(-1);
  ensure(!last || last.at <= addDays(now, -APART_DAYS), 'development.evaluated_lately');
  const { personId: by, name: byName } = mentor;
  const evaluation = { ...given, on: dayOf(now), at: now, by, byName };
  return changed(
    candidacy,
    { evaluations: [...candidacy.evaluations, evaluation] },
    [{ type: 'EvaluationRecorded', ...placeOf(candidacy), personId: candidacy.personId, by }],
    now,
  );
}

export interface Replacement {
  part: MentorPart;
  /** Who stops; `null` when nobody has to. */
  leaves: string | null;
  /** Who begins. */
  comes: Named;
  on: Day;
}

/** A new contact or introducer in the place of one who left or is prevented. */
export function replaceMentor(
  candidacy: Candidacy,
  { part, leaves, comes, on }: Replacement,
  secretary: { personId: string },
  now: Instant,
): DevelopmentDecision {
  ensureGoesOn(candidacy);
  ensureNotOwn(candidacy, secretary);
  ensure(on <= dayOf(now), 'development.in_future');
  const known = mentorsNow(candidacy).find(
    (mentor) => mentor.personId === leaves && mentor.part === part,
  );
  ensure(leaves === null || known, 'development.wrong_people');
  const kept = candidacy.mentors.map((mentor) =>
    mentor === known ? { ...mentor, until: on } : mentor,
  );
  const mentors = [...kept, { ...comes, part, from: on, until: null }];
  const standing = mentorsNow({ mentors }).filter((mentor) => mentor.part === part);
  ensure(isRoster(candidacy, standing), 'development.wrong_people');
  ensure(standing.length <= mostOf(part), 'development.people_required', {
    least: leastOf(candidacy, part),
    most: mostOf(part),
  });
  const { personId } = candidacy;
  const events = [{ type: 'MentorChanged' as const, ...placeOf(candidacy), personId }];
  return changed(candidacy, { mentors }, events, now);
}

/** A mentor who left the university is none any more; the college finds another. `null`: was none. */
export function loseMentor(
  candidacy: Candidacy,
  gone: string,
  now: Instant,
): DevelopmentDecision | null {
  if (candidacy.ended || !isMentor(candidacy, gone)) return null;
  const mentors = candidacy.mentors.map((mentor) =>
    mentor.personId === gone && mentor.until === null ? { ...mentor, until: dayOf(now) } : mentor,
  );
  const events = [{ type: 'MentorLost' as const, ...placeOf(candidacy) }];
  return changed(candidacy, { mentors }, events, now);
}
