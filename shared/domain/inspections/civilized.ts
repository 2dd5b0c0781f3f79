/**
 * 文明宿舍 (brief R20; source 004 公寓文化): whether a room's month meets the published criteria,
 * criterion by criterion with the records behind each number. No points, no order of rooms; a
 * room is named by people, and a person's credit is a fact that somebody records.
 */
import type { Counted, RoomMonth } from './room-month';

export interface CivilizedRule {
  version: string;
  /** Inspections that took place; fewer say too little. */
  inspections: number;
  /** Of all items that were judged, how many pass, in percent. */
  passPercent: number;
  /** Failed safety items that still count. */
  safety: number;
  source: string;
}

/** Oldest first; an earlier entry is never edited. */
export const CIVILIZED_RULES: readonly [CivilizedRule, ...CivilizedRule[]] = [
  {
    version: '2026-09',
    inspections: 2,
    passPercent: 95,
    safety: 0,
    source: '004 公寓文化建设：文明宿舍（次数和比例由学校确定）',
  },
];

export const currentCivilizedRule = (): CivilizedRule =>
  CIVILIZED_RULES.at(-1) ?? CIVILIZED_RULES[0];

export const CRITERIA = ['inspections', 'pass_percent', 'safety', 'contested'] as const;
export type Criterion = (typeof CRITERIA)[number];

export type Verdict = 'meets' | 'not_yet' | 'too_few';

export interface CriterionLine {
  criterion: Criterion;
  value: number;
  needed: number;
  met: boolean;
  /** The inspections that the number comes from. */
  records: string[];
}

export interface Evaluation {
  verdict: Verdict;
  lines: CriterionLine[];
}

type Counts = Pick<
  RoomMonth,
  'inspected' | 'asked' | 'passed' | 'safety' | 'contested' | 'records'
>;

/** In whole percent, rounded down: 94.9 is not 95. */
export const passPercent = ({ asked, passed }: Pick<RoomMonth, 'asked' | 'passed'>): number =>
  asked === 0 ? 0 : Math.floor((passed * 100) / asked);

const ids = (records: readonly Counted[], holds: (each: Counted) => boolean): string[] =>
  records.filter(holds).map(({ id }) => id);

/** Criterion by criterion; an objection that is still open keeps the answer open too. */
export function evaluate(month: Counts, rule: CivilizedRule = currentCivilizedRule()): Evaluation {
  const { records, inspected, safety, contested } = month;
  const seen = ids(records, (each) => each.inspected);
  const percent = passPercent(month);
  const lines: CriterionLine[] = [
    {
      ...{ criterion: 'inspections', value: inspected, needed: rule.inspections, records: seen },
      met: inspected >= rule.inspections,
    },
    {
      ...{ criterion: 'pass_percent', value: percent, needed: rule.passPercent },
      met: percent >= rule.passPercent,
      records: ids(records, (each) => each.inspected && each.passed < each.asked),
    },
    {
      ...{ criterion: 'safety', value: safety, needed: rule.safety, met: safety <= rule.safety },
      records: ids(records, (each) => each.safety > 0),
    },
    {
      ...{ criterion: 'contested', value: contested, needed: 0, met: contested === 0 },
      records: ids(records, (each) => each.contested),
    },
  ];
  if (inspected < rule.inspections) return { verdict: 'too_few', lines };
  return { verdict: lines.every(({ met }) => met) ? 'meets' : 'not_yet', lines };
}

/** The verdict alone, for many rooms at once, where nobody asks for the records. */
export const verdictOf = (month: Omit<Counts, 'records'>): Verdict =>
  evaluate({ ...month, records: [] }).verdict;
