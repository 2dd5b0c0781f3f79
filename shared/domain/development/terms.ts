/**
 * The numbers of a rule set, each with the article that it comes from and the direction in
 * which a university may move it: stricter than the layer above, never looser.
 */

import { TERM_KEYS, type TermKey, type Terms } from './kinds';

export { TERM_KEYS } from './kinds';
export type { TermKey, Terms } from './kinds';

/**
 * `at_most`, `at_least`: stricter is smaller, or larger. `exactly`: the layer above leaves no
 * choice. `own`: the layer above is silent; the bounds are ours.
 */
export type Bound = 'at_most' | 'at_least' | 'exactly' | 'own';

export interface TermRule {
  bound: Bound;
  /** Where the national text of 2014 says it; empty where it says nothing. */
  article: string;
  /** Beyond these a number is a slip of the hand, whatever the layer. */
  from: number;
  to: number;
}

const term = (bound: Bound, article: string, from: number, to: number): TermRule => ({
  bound,
  article,
  from,
  to,
});

export const TERM_RULES: Record<TermKey, TermRule> = {
  talk_within_months: term('at_most', '第七条', 1, 12),
  contacts_at_least: term('at_least', '第九条', 1, 2),
  evaluate_every_months: term('at_most', '第十一条', 1, 12),
  cultivate_months: term('at_least', '第十三条', 1, 60),
  training_days: term('at_least', '第十七条', 1, 30),
  training_hours: term('at_least', '第十七条', 1, 200),
  approve_within_months: term('at_most', '第二十六条', 1, 12),
  approve_exception_months: term('at_most', '第二十六条', 1, 12),
  probation_months: term('exactly', '第三十二条', 1, 36),
  extend_least_months: term('at_least', '第三十二条', 1, 36),
  extend_most_months: term('at_most', '第三十二条', 1, 36),
  confirm_within_months: term('at_most', '第三十四条', 1, 12),
  prospect_notice_days: term('at_least', '', 0, 30),
  admission_notice_days: term('at_least', '', 0, 30),
  confirmation_notice_days: term('at_least', '', 0, 30),
  answer_days: term('own', '', 1, 20),
  reply_days: term('own', '', 5, 30),
  hold_months: term('own', '', 1, 12),
  late_after_days: term('own', '', 1, 90),
};

/** The national text of 2014; where it is silent, no public notice, and our own defaults. */
export const TERMS_2014: Terms = {
  talk_within_months: 1,
  contacts_at_least: 1,
  evaluate_every_months: 6,
  cultivate_months: 12,
  training_days: 3,
  training_hours: 24,
  approve_within_months: 3,
  approve_exception_months: 6,
  probation_months: 12,
  extend_least_months: 6,
  extend_most_months: 12,
  confirm_within_months: 3,
  prospect_notice_days: 0,
  admission_notice_days: 0,
  confirmation_notice_days: 0,
  answer_days: 5,
  reply_days: 10,
  hold_months: 6,
  late_after_days: 30,
};

const IS_LOOSER: Record<Bound, (mine: number, above: number) => boolean> = {
  at_most: (mine, above) => mine > above,
  at_least: (mine, above) => mine < above,
  exactly: (mine, above) => mine !== above,
  own: () => false,
};

/** The terms in which `mine` is looser than the layer above. */
export const looserTerms = (mine: Terms, above: Terms): TermKey[] =>
  TERM_KEYS.filter((key) => IS_LOOSER[TERM_RULES[key].bound](mine[key], above[key]));

/** The terms that no layer may have. */
export const absurdTerms = (terms: Terms): TermKey[] =>
  TERM_KEYS.filter((key) => {
    const { from, to } = TERM_RULES[key];
    return !Number.isInteger(terms[key]) || terms[key] < from || terms[key] > to;
  });

/** The terms in which two sets differ. */
export const changedTerms = (before: Terms, after: Terms): TermKey[] =>
  TERM_KEYS.filter((key) => before[key] !== after[key]);

/** Each term as the stricter of two layers has it: what a newer national text demands at once. */
export const stricterOf = (mine: Terms, above: Terms): Terms => {
  const looser = new Set(looserTerms(mine, above));
  const pairs = TERM_KEYS.map((key) => [key, looser.has(key) ? above[key] : mine[key]] as const);
  return Object.fromEntries(pairs) as Terms;
};
