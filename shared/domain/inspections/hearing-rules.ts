/**
 * How long the people of a room may speak and how soon they are owed an answer, as data with
 * its source. A window is measured by the rule that was in force when the room was seen.
 */
import { type Instant, type WorkingCalendar, dayOf, endOfWorkingDay } from '../kernel/calendar';

export interface HearingRule {
  version: string;
  /** First day on which an inspection falls under it. */
  from: string;
  objectWorkingDays: number;
  decideWorkingDays: number;
  /** Working days in which everybody of the room is asked before a finding is anybody's. */
  hearWorkingDays: number;
  /** Working days after which an undecided attribution is nobody's. */
  lapseWorkingDays: number;
  source: string;
}

/** Oldest first; an earlier entry is never edited. */
export const HEARING_RULES: readonly [HearingRule, ...HearingRule[]] = [
  {
    version: '2026-09',
    from: '2026-01-01',
    objectWorkingDays: 5,
    decideWorkingDays: 5,
    hearWorkingDays: 3,
    lapseWorkingDays: 15,
    source:
      '003 正当程序：先听取本人意见；004 检查评比：结果公开、有异议可申诉（工作日由学校确定）',
  },
];

/** The rule in force at an instant. */
export const hearingRuleAt = (at: Instant): HearingRule =>
  [...HEARING_RULES].reverse().find(({ from }) => from <= dayOf(at)) ?? HEARING_RULES[0];

/** Until when occupants may explain and object: the end of a working day after they were told. */
export const objectUntil = (submittedAt: Instant, calendar: WorkingCalendar): Instant =>
  endOfWorkingDay(submittedAt, hearingRuleAt(submittedAt).objectWorkingDays, calendar);

/** Until when an objection raised at `at` is to be decided. */
export const decideUntil = (at: Instant, calendar: WorkingCalendar): Instant =>
  endOfWorkingDay(at, hearingRuleAt(at).decideWorkingDays, calendar);
