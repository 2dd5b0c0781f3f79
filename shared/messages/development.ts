/**
 * What development says in Chinese: the numbers of a rule set, who takes part, how somebody
 * was found, how a way can end, and why a step is refused.
 */
import { CHART } from '../domain/development/chart';
import type { DueKind } from '../domain/development/dues';
import type {
  AssessmentAspect,
  DossierKind,
  Ending,
  EvaluationAspect,
  Level,
  MentorPart,
} from '../domain/development/state';
import { TERM_RULES, type TermKey } from '../domain/development/terms';

/** A number of a rule set: what it says, and in what it is counted. */
export const TERM_NAMES: Record<TermKey, { name: string; unit: string }> = {
  talk_within_months: { name: '收到申请后派人谈话', unit: '个月内' },
  contacts_at_least: { name: '培养联系人至少', unit: '名' },
  evaluate_every_months: { name: '考察积极分子，每', unit: '个月一次' },
  cultivate_months: { name: '培养教育考察至少', unit: '个月' },
  training_days: { name: '集中培训至少', unit: '天' },
  training_hours: { name: '或者集中培训至少', unit: '学时' },
  approve_within_months: { name: '上级党委审批接收', unit: '个月内' },
  approve_exception_months: { name: '特殊情况审批接收最长', unit: '个月' },
  probation_months: { name: '预备期', unit: '个月' },
  extend_least_months: { name: '延长预备期最短', unit: '个月' },
  extend_most_months: { name: '延长预备期最长', unit: '个月' },
  confirm_within_months: { name: '上级党委审批转正', unit: '个月内' },
  prospect_notice_days: { name: '确定发展对象前公示', unit: '个工作日' },
  admission_notice_days: { name: '讨论接收前公示', unit: '个工作日' },
  confirmation_notice_days: { name: '讨论转正前公示', unit: '个工作日' },
  answer_days: { name: '公寓党建指导部答复', unit: '个工作日内' },
  reply_days: { name: '本人对否决意见说明', unit: '个工作日内' },
  hold_months: { name: '否决意见有效', unit: '个月' },
  late_after_days: { name: '补登要写原因，超过', unit: '天' },
};

/** `第七条`, or that the choice is the university's own. */
export const termSource = (key: TermKey): string => {
  const { article, bound } = TERM_RULES[key];
  if (article) return `细则${article}`;
  return bound === 'own' ? '学校自定' : '细则没有规定，学校可以加';
};

export const MENTOR_TERMS: Record<MentorPart, string> = {
  contact: '培养联系人',
  introducer: '入党介绍人',
};

export const LEVEL_TERMS: Record<Level, string> = {
  strong: '突出',
  sound: '良好',
  to_improve: '需要改进',
  not_seen: '没有观察到',
};

export const EVALUATION_TERMS: Record<EvaluationAspect, string> = {
  conviction: '思想认识',
  study: '学习和工作',
  conduct: '日常表现',
  duties: '承担的任务',
};

export const ASSESSMENT_TERMS: Record<AssessmentAspect, string> = {
  safety: '遵守公寓安全规定',
  order: '作息和公共秩序',
  duties: '承担的公寓职责',
  neighbours: '与同学相处',
};

export const ENDING_TERMS: Record<Ending, string> = {
  withdrawn: '本人不再申请',
  no_longer_cultivated: '不再作为入党积极分子',
  no_longer_prospect: '不再作为发展对象',
  probation_cancelled: '取消预备党员资格',
  left_university: '已离校',
};

export const DUE_TERMS: Record<DueKind, string> = { milestone: '办理', evaluation: '半年考察' };

export const DOSSIER_TERMS: Record<DossierKind, string> = {
  duties: '承担的职责',
  contacts: '联系记载',
  organization_life: '组织生活',
  volunteering: '志愿服务',
  commendations: '好人好事和表彰',
  assessments: '指导员评价',
  mass_opinion: '群众评议',
};

const NAMES = new Map(CHART.map(({ key, name }) => [key, name]));

/** What a step of the chart is called; a university's own step brings its name along. */
export const milestoneName = (key: unknown): string => NAMES.get(String(key)) ?? '前面的环节';

const text = (value: unknown): string => (value === undefined ? '' : String(value));

const list = (value: unknown): string => (Array.isArray(value) ? value.join('、') : '');

const termNames = (value: unknown): string =>
  Array.isArray(value) ? value.map((key) => TERM_NAMES[key as TermKey]?.name ?? '').join('、') : '';

type Text = string | ((details: Record<string, unknown>) => string);

/** Why an act on a case or a rule set is refused; the opinion's own refusals stand with the others. */
export const CASE_TEXTS = {
  'development.ended': '这位同学的发展过程已经结束，不能再办理。',
  'development.not_yet_asked': (details) =>
    `还没有走到征求意见这一步，请先办理“${milestoneName(details['next'])}”。`,
  'development.in_future': '日期不能晚于今天。填写的内容还在。',
  'development.out_of_order': (details) =>
    details['earliest']
      ? `日期不能早于 ${text(details['earliest'])}：前一个环节或意见在那一天。填写的内容还在。`
      : '这些日期的先后不对，请核对。填写的内容还在。',
  'development.reason_required': '请写明原因：补登很久以前的环节，或改变发展过程，都要写。',
  'development.late_reason_required': (details) =>
    `应在 ${text(details['by'])} 前办理，已经超过，请写明原因后再提交。`,
  'development.beginning_unknown': '还不知道这位同学从哪一天起算，请先登记“承接”的日期和材料。',
  'development.too_early': (details) =>
    `按规则最早 ${text(details['from'])} 才能办理。填写的内容还在。`,
  'development.lapsed': (details) =>
    `审批最迟到 ${text(details['by'])}，已经超过，请重新提交支部大会讨论。`,
  'development.paper_missing': (details) =>
    `还缺材料：${list(details['papers'])}。只填日期和文号。`,
  'development.paper_dated_later': '材料的日期不能晚于办理的日期。填写的内容还在。',
  'development.notice_required': (details) =>
    `这一步要先公示 ${text(details['days'])} 个工作日，请填写公示开始的日期。`,
  'development.notice_too_short': (details) =>
    `公示还不满 ${text(details['days'])} 个工作日，最早 ${text(details['until'])} 办理。`,
  'development.training_too_short': (details) =>
    `集中培训要满 ${text(details['days'])} 天或 ${text(details['hours'])} 学时。`,
  'development.vote_required': '请填写表决情况。',
  'development.vote_wrong': '表决人数对不上：赞成、反对、弃权之和应等于到会与书面意见人数之和。',
  'development.no_quorum': '到会有表决权的人数没有超过应到的半数，会议不能表决。',
  'development.vote_failed':
    '赞成人数没有超过应到会有表决权人数的半数，决议没有通过，不能登记为通过。',
  'development.people_required': (details) =>
    details['least']
      ? `需要 ${text(details['least'])} 到 ${text(details['most'])} 位同志。`
      : '请写明是哪位同志。',
  'development.wrong_people': '同一位同志不能填两次，也不能是本人。',
  'development.unknown_person': '没有找到这位同志，请重新搜索后选择。',
  'development.evaluation_missing': (details) =>
    `培养联系人的半年考察还不够：应有 ${text(details['due'])} 次，现有 ${text(details['given'])} 次。`,
  'development.not_your_candidate': '你现在不是这位同学的培养联系人或介绍人。',
  'development.evaluated_lately': '一个月内已经登记过考察，不用重复登记。',
  'development.empty_period': '开始的日期要早于结束的日期。填写的内容还在。',
  'development.too_many': '这位同学的评价已经很多，请先看看已有的。',
  'development.already_remarked': '你已经对这份评价写过说明了。',
  'development.wrong_ending': '现在的阶段不能这样办理。',
  'development.already_extended': '预备期只能延长一次，已经延长过了。',
  'development.extension_wrong': (details) =>
    `延长预备期只能是 ${text(details['least'])} 到 ${text(details['most'])} 个月。`,
  'development.already_candidate': '这位同学已经在发展过程中，不用重复登记。',
  'development.already_begun': '已经登记过环节，不能再登记承接。',
  'development.looser_than_above': (details) =>
    `不能比上一层规则更宽：${termNames(details['terms'])}。`,
  'development.absurd_term': (details) => `请核对数字：${termNames(details['terms'])}。`,
  'development.rules_published': '这套规则已经发布，不能再改。请复制一份修改。',
  'development.rules_same_person': '起草规则的同志不能自己发布，请由另一位同志核对后发布。',
  'development.rules_in_past': '规则只能从今天或以后开始实行。',
  'development.rules_unknown': '没有这套规则，请刷新后再选。',
  'development.misplaced_step': '要增加的环节放不到那个位置，请重新选择放在哪一步之后。',
} satisfies Record<string, Text>;
