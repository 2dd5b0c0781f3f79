/**
 * Rule sets as data in two layers, each with where it is written. The national text of 2014
 * is built in; its announced revision becomes a national set when the university enters the
 * text. A university's set may be stricter than the layer above, never looser. Sets are
 * added, never changed: a case keeps the rules under which its stage began.
 */
import { type Day, type Instant, dayOf } from '../kernel/calendar';
import type { Entity } from '../kernel/entity';
import type { PersonId } from '../kernel/ids';
import { CHART, type MilestoneRule } from './chart';
import { nextStep } from './gates';
import type { Course, GateRule, Step } from './state';
import { type Terms, TERMS_2014, stricterOf } from './terms';

/** A step that a university adds, and after which one it comes. */
export interface OwnMilestone {
  rule: MilestoneRule;
  after: string;
}

export interface RuleSet {
  id: string;
  name: string;
  layer: 'national' | 'university';
  /** Where it is written. */
  source: string;
  /** Where the layer above is written. */
  above: string;
  effectiveFrom: Day;
  terms: Terms;
  gates: readonly GateRule[];
  own: readonly OwnMilestone[];
}

/** A set as it is drafted, published and kept. */
export interface StoredRuleSet extends Entity, RuleSet {
  state: 'draft' | 'published';
  /** The set that it was copied from. */
  copiedFrom: string;
  draftedBy: PersonId;
  draftedAt: Instant;
  publishedBy: PersonId | null;
  publishedAt: Instant | null;
}

const NATIONAL_TEXT = '《中国共产党发展党员工作细则》（2014年）';

export const NATIONAL_2014: RuleSet = {
  id: 'national-2014',
  name: '发展党员工作细则（2014）',
  layer: 'national',
  source: NATIONAL_TEXT,
  above: '《中国共产党章程》',
  effectiveFrom: '2014-05-28',
  terms: TERMS_2014,
  gates: [],
  own: [],
};

/** The Lanzhou paper's gates on the national text: what a university begins with. */
export const APARTMENT_2012: RuleSet = {
  id: 'apartment-2012',
  name: '公寓征求意见办法',
  layer: 'university',
  source:
    '《学生党建工作进公寓实施方案》（兰商学工字〔2012〕12号）四、3：各二级学院党总支在对党员发展工作中，要征求学生公寓党建指导部的意见',
  above: NATIONAL_TEXT,
  effectiveFrom: '2012-01-01',
  terms: TERMS_2014,
  gates: [
    { to: 'prospect', before: 'prospect_agreed', above: '第三章 发展对象的确定和考察' },
    { to: 'probationary', before: 'pre_reviewed', above: '第四章 预备党员的接收（预审）' },
    { to: 'full', before: 'confirmation_voted', above: '第五章 预备党员的教育、考察和转正' },
  ],
  own: [],
};

/** Every published set, the built-in ones among them. */
export type RuleBook = readonly RuleSet[];

/** What there is before a university publishes anything. */
export const BUILT_IN: RuleBook = [NATIONAL_2014, APARTMENT_2012];

const newest = (sets: readonly RuleSet[], layer: RuleSet['layer'], on: Day): RuleSet | undefined =>
  sets
    .filter((set) => set.layer === layer && set.effectiveFrom <= on)
    .reduce<
      RuleSet | undefined
    >((best, set) => (best && best.effectiveFrom > set.effectiveFrom ? best : set), undefined);

/** The national layer in force on a day. */
export const nationalOn = (book: RuleBook, on: Day): RuleSet =>
  newest(book, 'national', on) ?? NATIONAL_2014;

/**
 * The rules under which a stage begins now: the university's newest set, each number as
 * strict at least as the national layer has it.
 */
export function inForceSet(book: RuleBook, now: Instant): RuleSet {
  const on = dayOf(now);
  const national = nationalOn(book, on);
  const own = newest(book, 'university', on) ?? APARTMENT_2012;
  return { ...own, terms: stricterOf(own.terms, national.terms), above: national.source };
}

/** The chart with a university's own steps in their places. */
export function chartOf({ own }: Pick<RuleSet, 'own'>): MilestoneRule[] {
  return own.reduce<MilestoneRule[]>(
    (chart, { rule, after }) => {
      const at = chart.findIndex(({ key }) => key === after);
      return at < 0 ? chart : [...chart.slice(0, at + 1), rule, ...chart.slice(at + 1)];
    },
    [...CHART],
  );
}

/** The rules of a stage that begins under a set. */
export const courseOf = (set: RuleSet, step: Step): Course => ({
  rules: set.id,
  name: set.name,
  terms: set.terms,
  gate: set.gates.find(({ to }) => to === nextStep(step)) ?? null,
  milestones: chartOf(set).filter(({ at }) => at === step),
});
