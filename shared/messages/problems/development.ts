/** What refusals of development say. */
import type { DEVELOPMENT_CODES } from '../../domain/kernel/problem-codes/development';
import { CASE_TEXTS } from '../development';
import type { Text } from './wording';

export const DEVELOPMENT_TEXTS: Record<(typeof DEVELOPMENT_CODES)[number], Text> = {
  ...CASE_TEXTS,
  'development.wrong_step': '不能跳过步骤，请按顺序办理。',
  'development.no_gate': '下一步不需要征求公寓党建指导部的意见。',
  'development.already_asked': '已经征求过意见，正在等待答复。',
  'development.not_asked': '学院还没有就这位同学征求意见。',
  'development.gate_unanswered': '公寓党建指导部还没有答复，这一步暂时不能办理。',
  'development.held': '公寓党建指导部的否决意见仍然有效，这一步不能办理。',
  'development.same_person': '起草人不能自己会签，请由另一位同志会签。',
  'development.conflict_of_interest': '你与这位同学有利害关系，请由其他同志办理。',
  'development.ground_required': '否决必须至少选择一条公布的理由。',
  'development.evidence_required': '每条理由都要附上至少一条记录作依据。',
  'development.evidence_not_final': '有一条依据还没有由记录人定稿，不能作为否决依据。',
  'development.evidence_foreign': '有一条依据不属于这位同学的征求意见材料。',
  'development.evidence_creditable': '表扬性的记录不能作为否决的依据。',
  'development.dispatch_not_due':
    '现在还不能出具这份公文：记录里还没有要写的内容，或者不由你出具。',
  'development.unknown_dispatch':
    '没有找到这个校验码对应的公文。请对照纸上重新输入；仍然找不到，请把纸交给公寓党建工作指导部核对。',
  'development.too_many_rows': '人数太多，一张表装不下。请按学院分别导出。',
  'development.nothing_to_sign': '没有等待会签的意见。',
  'development.no_notice': '目前没有需要你说明的否决意见。',
  'development.already_replied': '你已经提交过说明。',
  'development.reply_window_closed': '提交说明的期限已过。',
};
