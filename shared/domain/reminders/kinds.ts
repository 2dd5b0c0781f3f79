/**
 * The kinds of reminders: one row says everything that differs between them. A new kind is a
 * row here, its words in `shared/messages/reminders.ts`, and a plan that names it.
 */
import type { Role } from '../kernel/positions';

export const TEMPLATE_KEYS = ['task', 'matter'] as const;
export type TemplateKey = (typeof TEMPLATE_KEYS)[number];

/**
 * `grave`: somebody may come to harm; it goes at once, also at night, by itself, and cannot be
 * put off. `important`: another person's right or safety hangs on it, so that nobody can keep
 * its message away altogether. `usual`: everybody chooses for themselves.
 */
export type Weight = 'grave' | 'important' | 'usual';

/** `now`: as soon as no quiet hours forbid it. `morning`: with what else waits, in one message. */
export type Pace = 'now' | 'morning';

/** Who else is asked, and how long after. They must be able to open the matter. */
export interface Rung {
  afterHours: number;
  roles: readonly Role[];
}

export interface KindRule {
  /** Which template carries it; `null`: the inbox is enough, the author knows already. */
  template: TemplateKey | null;
  weight: Weight;
  pace: Pace;
  /** It offers a chance until its due time instead of asking for a duty: past it, it leaves today. */
  lapses?: true;
  /** Not done so long after it was due, or after it came in where nothing is due. */
  late?: readonly Rung[];
  /** No message could reach them and so long after they have not opened it: somebody tells them. */
  unreached?: Rung;
}

const usual = (template: TemplateKey | null, pace: Pace, more: Partial<KindRule> = {}) =>
  ({ template, pace, weight: 'usual', ...more }) as const satisfies KindRule;

const important = (template: TemplateKey | null, pace: Pace, more: Partial<KindRule> = {}) =>
  ({ template, pace, weight: 'important', ...more }) as const satisfies KindRule;

const after = (afterHours: number, ...roles: Role[]): Rung => ({ afterHours, roles });

const DAY = 24;
const WEEK = 7 * DAY;

const grave = (template: TemplateKey | null, more: Partial<KindRule> = {}) =>
  ({ template, pace: 'now', weight: 'grave', ...more }) as const satisfies KindRule;

const KINDS = {
  round_due: usual('task', 'now', { unreached: after(DAY, 'group_leader', 'instructor') }),
  round_overdue: usual('task', 'morning', { late: [after(3 * DAY, 'guidance')] }),
  hazard_to_fix: important('task', 'now', { unreached: after(DAY, 'instructor') }),
  // Its rungs come with the hazard: they follow from its grade.
  hazard_overdue: important('task', 'now'),
  // So does the time for looking; those above have `hazard_unverified` of their own then.
  hazard_to_verify: usual('task', 'now'),
  hazard_to_decide: important('task', 'now', { unreached: after(DAY, 'instructor') }),
  hazard_unverified: usual('task', 'morning', { late: [after(WEEK, 'guidance')] }),
  hazard_answered: usual('matter', 'morning'),
  hazard_closed: usual('matter', 'morning'),
  letter_to_answer: usual('task', 'morning', {
    late: [after(DAY, 'group_leader', 'instructor')],
    unreached: after(2 * DAY, 'group_leader', 'instructor'),
  }),
  conduct_noticed: important('matter', 'now', { unreached: after(3 * DAY, 'guidance') }),
  conduct_to_finalise: usual(null, 'morning', { late: [after(WEEK, 'guidance')] }),
  opinion_asked: important('matter', 'now'),
  opinion_to_sign: important('matter', 'now'),
  opinion_overdue: important('matter', 'now'),
  opinion_given: usual('matter', 'now'),
  veto_noticed: important('matter', 'now', {
    lapses: true,
    unreached: after(2 * DAY, 'guidance', 'college_secretary'),
  }),
  veto_replied: important('matter', 'now'),
  step_due: usual('task', 'morning'),
  step_overdue: usual('task', 'morning', { late: [after(WEEK, 'guidance')] }),
  evaluation_due: usual('task', 'morning'),
  evaluation_overdue: usual('task', 'morning'),
  assessment_wanted: usual('task', 'morning', { late: [after(WEEK, 'guidance')] }),
  assessment_noticed: important('matter', 'now'),
  case_received: usual('task', 'morning'),
  mentor_lost: usual('task', 'morning'),
  status_differs: usual('matter', 'morning'),
  correction_to_answer: important('task', 'morning', { unreached: after(2 * DAY, 'guidance') }),
  correction_overdue: important('task', 'morning'),
  correction_answered: usual('matter', 'now'),
  handover: usual('task', 'morning', { unreached: after(2 * DAY, 'guidance') }),
  handover_overdue: usual('task', 'morning'),
  duty_gap: usual('task', 'morning'),
  duty_gap_overdue: usual('task', 'morning', { late: [after(WEEK, 'guidance')] }),
  duty_silent: usual('task', 'morning'),
  duty_silent_overdue: usual('task', 'morning'),
  follow_up_due: usual('task', 'morning'),
  follow_up_overdue: usual('task', 'morning'),
  feedback_given: usual('matter', 'morning'),
  room_informed: usual('matter', 'morning'),
  objection_to_decide: important('task', 'morning', { unreached: after(2 * DAY, 'guidance') }),
  objection_overdue: important('task', 'morning'),
  objection_decided: usual('matter', 'now'),
  attribution_asked: important('matter', 'now', {
    lapses: true,
    unreached: after(2 * DAY, 'instructor'),
  }),
  attribution_to_decide: usual('task', 'morning'),
  attribution_settled: usual('matter', 'now'),
  alarm_raised: grave('task'),
  alarm_climbed: grave('task'),
  alarm_repeated: grave('task'),
  alarm_unanswered: grave('matter'),
  alarm_taken: grave('matter'),
  help_noticed: important('matter', 'now'),
  help_assigned: usual('task', 'now'),
  help_to_assign: usual('task', 'now'),
  help_review: usual('task', 'morning'),
  report_due: usual('task', 'morning'),
  report_overdue: usual('task', 'morning'),
  report_received: usual('matter', 'morning'),
  report_answered: usual('matter', 'morning'),
  visits_short: usual('task', 'morning'),
  occasion_to_announce: usual('task', 'morning', { late: [after(DAY, 'instructor')] }),
  occasion_announced: usual('task', 'now', { lapses: true }),
  occasion_moved: usual('matter', 'now'),
  minutes_due: usual('task', 'now', { late: [after(DAY, 'instructor')] }),
  occasion_missed: usual('task', 'morning', { late: [after(WEEK, 'guidance')] }),
  make_up_due: usual('task', 'morning', { late: [after(DAY, 'group_leader')] }),
  resolution_due: usual('task', 'morning', { late: [after(DAY, 'group_leader', 'instructor')] }),
  thought_report_due: usual('task', 'morning'),
  thought_report_overdue: usual('task', 'morning'),
  thought_report_to_read: usual('task', 'morning'),
  thought_report_returned: usual('task', 'now'),
  thought_report_accepted: usual('matter', 'morning'),
  shift_due: usual('task', 'now', { late: [after(DAY, 'group_leader')] }),
  shift_gap: usual('task', 'morning', { late: [after(DAY, 'instructor')] }),
  swap_asked: usual('task', 'now'),
  swap_to_confirm: usual('task', 'now'),
  swap_settled: usual('matter', 'now'),
} satisfies Record<string, KindRule>;

export type ReminderKind = keyof typeof KINDS;

export const REMINDER_KINDS = Object.keys(KINDS) as ReminderKind[];

export const ruleOf = (kind: ReminderKind): KindRule => KINDS[kind];

/** Which template carries a kind; `null`: the inbox is enough. */
export const templateOf = (kind: ReminderKind): TemplateKey | null => ruleOf(kind).template;

const kindsThat = (holds: (rule: KindRule) => boolean): readonly ReminderKind[] =>
  REMINDER_KINDS.filter((kind) => holds(ruleOf(kind)));

export const LAPSING = kindsThat(({ lapses }) => lapses === true);
export const GRAVE = kindsThat(({ weight }) => weight === 'grave');
