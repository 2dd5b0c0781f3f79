/** What conduct screens say about kinds and states. */
import { CONDUCT_CATEGORIES, CREDITABLE } from '@louyu/shared/domain/conduct/state';
import { CONDUCT_TERMS } from '@louyu/shared/messages/terms';
import type { Choice } from '../../ui/controls/choice-list';
import type { Tone } from '../../ui/words/state';
import type { ConductCategory } from '@louyu/shared/domain/conduct/state';
import type { Fact } from './fact';

const MEANINGS: Record<ConductCategory, string> = {
  helped_others: '主动搭把手、照看生病的室友、化解矛盾',
  public_service: '值班、清扫公共区域、参加志愿活动',
  exemplary_room: '把寝室带得整洁、安全、和气',
  safety_breach: '违规用电、明火、堵塞通道、留宿外人',
  disturbance: '深夜喧哗，劝过仍影响别人',
  duty_neglected: '答应或排到的事没有做，也没有说明',
  dishonest_record: '检查、签到、值班的记录与事实不符',
};

const choiceOf = (value: ConductCategory): Choice<ConductCategory> => ({
  value,
  label: CONDUCT_TERMS[value],
  note: MEANINGS[value],
});

export const isCreditable = (category: ConductCategory): boolean => CREDITABLE.includes(category);

export const GOOD_KINDS = CONDUCT_CATEGORIES.filter(isCreditable).map(choiceOf);
export const OTHER_KINDS = CONDUCT_CATEGORIES.filter((each) => !isCreditable(each)).map(choiceOf);

export interface StateWords {
  tone: Tone;
  word: string;
}

/** Whether the person has spoken or had their time; from then on the author may go on. */
const isHeard = ({ remark, remarkUntil }: Fact, now: Date): boolean =>
  remark !== null || now.getTime() > Date.parse(remarkUntil);

/** Whether the author still has to wait for the person's words or for the time to pass. */
export const isAwaitingRemark = (fact: Fact, now: Date): boolean =>
  fact.state === 'noticed' && !isHeard(fact, now);

/** `own`: as the person reads it whom the fact is about. */
export function stateWords(fact: Fact, now: Date, own = false): StateWords {
  if (fact.state === 'final') return { tone: 'done', word: '已定稿' };
  if (fact.state === 'withdrawn') return { tone: 'quiet', word: '已撤回' };
  const waiting = own ? '你可以说明' : '等本人说明';
  return { tone: 'due', word: isAwaitingRemark(fact, now) ? waiting : '待定稿' };
}

export const unsaidWords = (fact: Fact, now: Date): string => {
  if (fact.state !== 'noticed') return '没有写说明。';
  return isHeard(fact, now) ? '期限内没有写，定稿前仍可以写。' : '还没有写，期限内可以写。';
};

export const WHO_SEES =
  '本人、记录人和公寓党建指导部能看到。学院就发展入党征求意见时，会作为材料给学院党总支书记看。室友和其他同学看不到。谁看过，都会留下记录。';
