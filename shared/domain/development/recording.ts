/**
 * Recording a step of the chart: the next one and no other, on a day that can be, with what
 * the rules of this stage ask for, and never past a closed gate. Skipping, reordering and
 * backdating behind an earlier step or behind the opinion are refused; a late entry says why.
 */
import {
  type Day,
  type Instant,
  type WorkingCalendar,
  addDays,
  dayOf,
  endOfWorkingDay,
  startOfDay,
} from '../kernel/calendar';
import { ensure } from '../kernel/problem';
import type { MilestoneRule } from './chart';
import { dayCounted, nextMilestone } from './course';
import { type DevelopmentDecision, changed, ensureGoesOn, ensureNotOwn, placeOf } from './decision';
import { ensureEvaluated, ensureMentors, mentorsAfter } from './mentors';
import { currentConsultation, ensureMayPass, isBehindGate } from './gates';
import type { DevelopmentEvent } from './events';
import { type RuleSet, courseOf } from './rule-sets';
import type { Candidacy, Named, Paper, Passed, Vote } from './state';
import { ensureCarried } from './votes';

/** What is entered for a step. */
export interface Recording {
  milestone: string;
  on: Day;
  papers: Paper[];
  /** Who talked, was named contact or introducer: as the step asks. */
  people: Named[];
  vote: Vote | null;
  training: { days: number; hours: number } | null;
  noticeFrom: Day | null;
  /** Why late; empty where nothing is late. */
  because: string;
}

export interface Circumstances {
  secretary: { personId: string };
  now: Instant;
  calendar: WorkingCalendar;
  /** Under which a stage begins that this step opens. */
  inForce: RuleSet;
}

const daysBack = (now: Instant, days: number): Day => dayOf(addDays(now, -days));

/** The newest day that a step may not lie before: the step before it, and the opinion. */
function notBeforeDay(candidacy: Candidacy, rule: MilestoneRule, now: Instant): Day {
  const last = candidacy.passed.at(-1)?.on ?? '';
  const signed = isBehindGate(candidacy.course, rule.key)
    ? currentConsultation(candidacy, now)?.countersignature?.at
    : undefined;
  return [last, signed ? dayOf(signed) : ''].sort().at(-1) ?? '';
}

function ensureDay(candidacy: Candidacy, rule: MilestoneRule, recording: Recording, now: Instant) {
  const { on, because } = recording;
  ensure(on <= dayOf(now), 'development.in_future');
  const earliest = notBeforeDay(candidacy, rule, now);
  ensure(on >= earliest, 'development.out_of_order', { earliest });
  const recent = daysBack(now, candidacy.course.terms.late_after_days);
  ensure(on >= recent || because !== '', 'development.reason_required', { recent });
}

function ensureNotTooEarly(candidacy: Candidacy, { notBefore }: MilestoneRule, on: Day) {
  if (!notBefore) return;
  const day = dayCounted(candidacy, notBefore);
  ensure(day, 'development.beginning_unknown');
  ensure(on >= day, 'development.too_early', { from: day });
}

/** Late by the rule: with a reason, and where the rules know an exception, within that. */
function ensureNotTooLate(candidacy: Candidacy, rule: MilestoneRule, recording: Recording) {
  const day = rule.within && dayCounted(candidacy, rule.within);
  if (!day || recording.on <= day) return;
  ensure(recording.because !== '', 'development.late_reason_required', { by: day });
  const last = rule.exception && dayCounted(candidacy, rule.exception);
  ensure(!last || recording.on <= last, 'development.lapsed', { by: last ?? day });
}

function ensurePapers({ papers: asked }: MilestoneRule, { papers, on }: Recording): void {
  const missing = asked.filter((name) => !papers.some((paper) => paper.name === name));
  ensure(missing.length === 0, 'development.paper_missing', { papers: missing });
  ensure(
    papers.every(({ dated }) => dated <= on),
    'development.paper_dated_later',
  );
}

function ensureNoticed(
  { course }: Candidacy,
  { notice }: MilestoneRule,
  { noticeFrom, on }: Recording,
  calendar: WorkingCalendar,
): void {
  const days = notice ? course.terms[notice] : 0;
  if (days === 0) return;
  ensure(noticeFrom, 'development.notice_required', { days });
  const until = dayOf(endOfWorkingDay(startOfDay(noticeFrom), days, calendar));
  ensure(on >= until, 'development.notice_too_short', { days, until });
}

function ensureTrained({ course }: Candidacy, rule: MilestoneRule, { training }: Recording) {
  if (!rule.asks.includes('training')) return;
  const { training_days: days, training_hours: hours } = course.terms;
  const enough = training && (training.days >= days || training.hours >= hours);
  ensure(enough, 'development.training_too_short', { days, hours });
}

/** What the step asks for besides its day. */
function ensureComplete(
  candidacy: Candidacy,
  rule: MilestoneRule,
  recording: Recording,
  calendar: WorkingCalendar,
): void {
  ensurePapers(rule, recording);
  ensureMentors(candidacy, rule, recording.people);
  if (rule.asks.includes('vote')) ensureCarried(recording.vote);
  ensureTrained(candidacy, rule, recording);
  if (rule.asks.includes('evaluations')) ensureEvaluated(candidacy, recording.on);
  ensureNoticed(candidacy, rule, recording, calendar);
}

const passedOf = (
  { course }: Candidacy,
  { milestone: key, people, ...recording }: Recording,
  { secretary, now }: Circumstances,
  { asks }: MilestoneRule,
): Passed => ({
  ...recording,
  key,
  rules: course.rules,
  recordedAt: now,
  by: secretary.personId,
  talkers: asks.includes('talker') ? people : [],
});

/** The stage that a step opens, under the rules that are in force then. */
function stageAfter(candidacy: Candidacy, { moves }: MilestoneRule, given: Circumstances) {
  if (!moves) return {};
  const { now, secretary, inForce } = given;
  const entered = { step: moves, at: now, by: secretary.personId };
  return {
    step: moves,
    since: now,
    history: [...candidacy.history, entered],
    course: courseOf(inForce, moves),
  };
}

function eventsOf(candidacy: Candidacy, { key, moves }: MilestoneRule): DevelopmentEvent[] {
  const { personId, step: from } = candidacy;
  const place = placeOf(candidacy);
  const recorded = { type: 'MilestoneRecorded' as const, ...place, personId, milestone: key };
  if (!moves) return [recorded];
  return [recorded, { type: 'StepAdvanced', ...place, personId, from, to: moves }];
}

/**
 * Records the next step of the chart; one that moves the person opens their next stage under
 * the rules in force, and uses up the opinion that opened it.
 * @throws development.ended, development.conflict_of_interest, development.wrong_step,
 * development.held, development.gate_unanswered, and what the step lacks
 */
export function record(
  candidacy: Candidacy,
  recording: Recording,
  given: Circumstances,
): DevelopmentDecision {
  const { now, secretary, calendar } = given;
  ensureGoesOn(candidacy);
  ensureNotOwn(candidacy, secretary);
  const rule = nextMilestone(candidacy);
  ensure(rule?.key === recording.milestone, 'development.wrong_step', { next: rule?.key ?? '' });
  ensureMayPass(candidacy, rule.key, now);
  ensureDay(candidacy, rule, recording, now);
  ensureNotTooEarly(candidacy, rule, recording.on);
  ensureNotTooLate(candidacy, rule, recording);
  ensureComplete(candidacy, rule, recording, calendar);
  const changes = {
    ...stageAfter(candidacy, rule, given),
    passed: [...candidacy.passed, passedOf(candidacy, recording, given, rule)],
    mentors: mentorsAfter(candidacy, rule, recording),
  };
  return changed(candidacy, changes, eventsOf(candidacy, rule), now);
}
