/** The closed words of the way to membership: stages, steps of the chart, numbers of a rule set. */

export const STEPS = ['applicant', 'activist', 'prospect', 'probationary', 'full'] as const;
export type Step = (typeof STEPS)[number];

export const TERM_KEYS = [
  'talk_within_months',
  'contacts_at_least',
  'evaluate_every_months',
  'cultivate_months',
  'training_days',
  'training_hours',
  'approve_within_months',
  'approve_exception_months',
  'probation_months',
  'extend_least_months',
  'extend_most_months',
  'confirm_within_months',
  'prospect_notice_days',
  'admission_notice_days',
  'confirmation_notice_days',
  'answer_days',
  'reply_days',
  'hold_months',
  'late_after_days',
] as const;
export type TermKey = (typeof TERM_KEYS)[number];
export type Terms = Record<TermKey, number>;

export const MILESTONES = [
  'application',
  'first_talk',
  'activist_chosen',
  'activist_filed',
  'contacts_named',
  'cultivated',
  'prospect_agreed',
  'prospect_filed',
  'introducers_named',
  'politically_reviewed',
  'trained',
  'branch_examined',
  'pre_reviewed',
  'form_filled',
  'admission_voted',
  'superior_talked',
  'admission_approved',
  'admission_filed',
  'group_joined',
  'oath_taken',
  'probation_observed',
  'confirmation_requested',
  'confirmation_voted',
  'confirmation_approved',
  'archived',
] as const;
export type Milestone = (typeof MILESTONES)[number];

/** What a recording must say besides its day. */
export type Asked = 'talker' | 'contacts' | 'introducers' | 'training' | 'vote' | 'evaluations';

/** A time that counts from the day of an earlier step. */
export interface Counted {
  after: Milestone;
  term: TermKey;
}

export interface MilestoneRule {
  /** One of `MILESTONES`, or `own-…` for a step that a university added. */
  key: string;
  name: string;
  source: string;
  /** Where the person stands when it is recorded. */
  at: Step;
  /** Where it takes the person. */
  moves: Step | null;
  asks: readonly Asked[];
  /** Papers named by their date and reference; what they say is never kept here. */
  papers: readonly string[];
  /** By when it should be done. */
  within: Counted | null;
  /** After that only with a reason, and by this at the latest. */
  exception: Counted | null;
  /** Before when it cannot be done. */
  notBefore: Counted | null;
  /** Working days of public notice that must have passed. */
  notice: TermKey | null;
}
