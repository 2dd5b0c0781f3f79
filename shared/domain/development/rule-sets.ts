/**
 * The rules of the gates as data, each with where it is written. A consultation names the
 * set it was asked under and is finished under it, so a set is added, never changed. The
 * national text is the layer above: it is referred to, not repeated; its announced revision
 * becomes a set of its own when a university enters the text.
 */
import type { Step } from './state';

export interface Gate {
  /** The step that needs the opinion. */
  to: Step;
  /** Where the national layer speaks of that step. */
  above: string;
}

export interface RuleSet {
  id: string;
  /** Where the university says that the opinion is asked and can hold. */
  source: string;
  above: string;
  gates: readonly Gate[];
  /** Working days for the answer; passing them opens nothing, it only climbs. */
  answerWorkingDays: number;
  /** Working days for the candidate's reply to a hold. */
  replyWorkingDays: number;
  /** After so many months a hold ends and the gate asks for a fresh look. */
  holdMonths: number;
}

const DEFAULT: RuleSet = {
  id: 'apartment-2012',
  source:
    '《学生党建工作进公寓实施方案》（兰商学工字〔2012〕12号）四、3：各二级学院党总支在对党员发展工作中，要征求学生公寓党建指导部的意见',
  above: '《中国共产党发展党员工作细则》（2014年）',
  gates: [
    { to: 'prospect', above: '第三章 发展对象的确定和考察' },
    { to: 'probationary', above: '第四章 预备党员的接收（预审）' },
    { to: 'full', above: '第五章 预备党员的教育、考察和转正' },
  ],
  answerWorkingDays: 5,
  replyWorkingDays: 10,
  holdMonths: 6,
};

/** Every set that was ever in force, the one in force last. */
export const RULE_SETS: readonly [RuleSet, ...RuleSet[]] = [DEFAULT];

/** The set under which new consultations are asked. */
export const inForceSet = (): RuleSet => RULE_SETS[RULE_SETS.length - 1] ?? DEFAULT;

/** The set that a consultation was asked under; an id that nobody knows falls to the first. */
export const ruleSet = (id: string): RuleSet =>
  RULE_SETS.find((set) => set.id === id) ?? RULE_SETS[0];
