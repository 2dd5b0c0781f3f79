/** The words of inspections: one per notion, as people say them at the door. */
import type {
  Outcome,
  Presence,
  Result,
  TemplateItem,
} from '@louyu/shared/domain/inspections/state';
import type { Severity } from '@louyu/shared/domain/hazards/state';

export const RESULT_TERMS: Record<Result, string> = {
  pass: '合格',
  fail: '不合格',
  not_applicable: '不适用',
};

export const PRESENCE_TERMS: Record<Presence, string> = {
  announced: '已提前通知',
  occupant_present: '有同学在场',
};

export const OUTCOME_TERMS: Record<Outcome, string> = {
  inspected: '查完了',
  could_not_inspect: '没查成',
};

/** What a figure is measured by: 满分 10 分，6 分起合格。 */
export function scaleOf({
  kind,
  most,
  passFrom,
}: Pick<TemplateItem, 'kind' | 'most' | 'passFrom'>) {
  if (kind === 'score') return `满分 ${most} 分，${passFrom} 分起合格。`;
  return most === null ? '' : `超过 ${most} 为不合格。`;
}

/** Until when the rule wants it mended, as people say it before the clock runs. */
export const SEVERITY_MEANS: Record<Severity, string> = {
  minor: '三个工作日内整改',
  serious: '下一个工作日内整改',
  urgent: '4 小时内整改',
};

/** Why a room was not inspected; the last one asks for words. */
export const WHY_NOT = {
  nobody: '敲门没人应',
  inconvenient: '同学现在不方便',
  locked: '门打不开',
  other: '其他原因',
} as const;
export type WhyNot = keyof typeof WHY_NOT;

export const PHOTO_HINT = '只拍隐患，不拍人，也避开私人物品。';

/** Principle 6, in the order in which it is needed at a door. */
export const MANNERS = [
  '先敲门、说来意，同性两人一起进。',
  '已提前通知，或有同学在场，才进门。',
  '只看表面，不开柜子、抽屉和箱包。',
  '只拍隐患，不拍人，也避开私人物品。',
  '同学能看到这份记录；有不同看法，可以在门牌上留言。',
] as const;
