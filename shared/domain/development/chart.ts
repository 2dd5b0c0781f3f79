/**
 * The twenty-five steps of the Organization Department's chart (发展党员工作流程图) as the
 * default set, each with its article in 《中国共产党发展党员工作细则》 (2014). A university
 * adds steps of its own between them; it neither drops nor reorders one.
 */
import type { Counted, Milestone, MilestoneRule, TermKey } from './kinds';

export { MILESTONES } from './kinds';
export type { Asked, Counted, Milestone, MilestoneRule } from './kinds';

type Shape = Pick<MilestoneRule, 'key' | 'name' | 'source' | 'at'> & Partial<MilestoneRule>;

const rule = (shape: Shape & { key: Milestone }): MilestoneRule => ({ ...BARE, ...shape });

const BARE: Omit<MilestoneRule, 'key' | 'name' | 'source' | 'at'> = {
  moves: null,
  asks: [],
  papers: [],
  within: null,
  exception: null,
  notBefore: null,
  notice: null,
};

/** A step that a university adds: done or not, with its papers. */
export const ownMilestone = (
  shape: Pick<MilestoneRule, 'key' | 'name' | 'source' | 'at' | 'papers'>,
): MilestoneRule => ({ ...BARE, ...shape });

const since = (after: Milestone, term: TermKey): Counted => ({ after, term });

const APPLYING: MilestoneRule[] = [
  rule({
    key: 'application',
    name: '递交入党申请书',
    source: '第五条、第六条',
    at: 'applicant',
    papers: ['入党申请书'],
  }),
  rule({
    key: 'first_talk',
    name: '党组织派人谈话',
    source: '第七条',
    at: 'applicant',
    asks: ['talker'],
    within: since('application', 'talk_within_months'),
  }),
  rule({
    key: 'activist_chosen',
    name: '推荐和确定入党积极分子',
    source: '第八条',
    at: 'applicant',
    moves: 'activist',
    papers: ['党员推荐或群团组织推优材料', '支部委员会会议记录'],
  }),
];

const CULTIVATING: MilestoneRule[] = [
  rule({
    key: 'activist_filed',
    name: '上级党委备案',
    source: '第八条',
    at: 'activist',
    papers: ['备案报告'],
  }),
  rule({
    key: 'contacts_named',
    name: '指定培养联系人',
    source: '第九条',
    at: 'activist',
    asks: ['contacts'],
  }),
  rule({
    key: 'cultivated',
    name: '培养教育考察',
    source: '第十条、第十一条',
    at: 'activist',
    asks: ['evaluations'],
    papers: ['入党积极分子培养教育考察登记表'],
    notBefore: since('activist_chosen', 'cultivate_months'),
  }),
  rule({
    key: 'prospect_agreed',
    name: '听取意见、确定发展对象',
    source: '第十三条',
    at: 'activist',
    papers: ['听取党小组、培养联系人、党员和群众意见的记录', '支部委员会会议记录'],
    notice: 'prospect_notice_days',
  }),
  rule({
    key: 'prospect_filed',
    name: '报上级党委备案',
    source: '第十三条',
    at: 'activist',
    moves: 'prospect',
    papers: ['备案报告'],
  }),
];

const EXAMINING: MilestoneRule[] = [
  rule({
    key: 'introducers_named',
    name: '确定入党介绍人',
    source: '第十四条',
    at: 'prospect',
    asks: ['introducers'],
  }),
  rule({
    key: 'politically_reviewed',
    name: '进行政治审查',
    source: '第十六条',
    at: 'prospect',
    papers: ['政治审查结论'],
  }),
  rule({
    key: 'trained',
    name: '开展集中培训',
    source: '第十七条',
    at: 'prospect',
    asks: ['training'],
    papers: ['培训结业证书'],
  }),
  rule({
    key: 'branch_examined',
    name: '支部委员会审查',
    source: '第十九条',
    at: 'prospect',
    papers: ['支部委员会会议记录'],
  }),
  rule({
    key: 'pre_reviewed',
    name: '上级党委预审',
    source: '第十九条',
    at: 'prospect',
    papers: ['预审意见'],
  }),
  rule({
    key: 'form_filled',
    name: '填写入党志愿书',
    source: '第十九条',
    at: 'prospect',
    papers: ['中国共产党入党志愿书'],
  }),
];

const ADMITTING: MilestoneRule[] = [
  rule({
    key: 'admission_voted',
    name: '支部大会讨论接收',
    source: '第二十条、第二十一条',
    at: 'prospect',
    asks: ['vote'],
    papers: ['支部大会决议'],
    notice: 'admission_notice_days',
  }),
  rule({
    key: 'superior_talked',
    name: '上级党委派人谈话',
    source: '第二十四条',
    at: 'prospect',
    asks: ['talker'],
  }),
  rule({
    key: 'admission_approved',
    name: '上级党委审批',
    source: '第二十五条、第二十六条',
    at: 'prospect',
    moves: 'probationary',
    papers: ['审批意见'],
    within: since('admission_voted', 'approve_within_months'),
    exception: since('admission_voted', 'approve_exception_months'),
  }),
  rule({
    key: 'admission_filed',
    name: '再上一级党委组织部门备案',
    source: '第二十六条',
    at: 'probationary',
    papers: ['备案报告'],
  }),
];

const PROBATION: MilestoneRule[] = [
  rule({
    key: 'group_joined',
    name: '编入党支部和党小组',
    source: '第二十九条',
    at: 'probationary',
  }),
  rule({ key: 'oath_taken', name: '入党宣誓', source: '第三十条', at: 'probationary' }),
  rule({
    key: 'probation_observed',
    name: '继续教育考察',
    source: '第三十一条',
    at: 'probationary',
    papers: ['预备党员教育考察登记表'],
  }),
  rule({
    key: 'confirmation_requested',
    name: '提出转正申请',
    source: '第三十三条',
    at: 'probationary',
    papers: ['转正申请书'],
    within: since('admission_voted', 'probation_months'),
  }),
  rule({
    key: 'confirmation_voted',
    name: '支部大会讨论转正',
    source: '第三十二条、第三十三条',
    at: 'probationary',
    asks: ['vote'],
    papers: ['支部大会决议'],
    notBefore: since('admission_voted', 'probation_months'),
    notice: 'confirmation_notice_days',
  }),
  rule({
    key: 'confirmation_approved',
    name: '上级党委审批转正',
    source: '第三十四条',
    at: 'probationary',
    moves: 'full',
    papers: ['审批意见'],
    within: since('confirmation_voted', 'confirm_within_months'),
  }),
  rule({
    key: 'archived',
    name: '材料归档',
    source: '发展党员工作流程图第二十五步',
    at: 'full',
    papers: ['归档清单'],
  }),
];

/** The chart in its order. */
export const CHART: readonly MilestoneRule[] = [
  ...APPLYING,
  ...CULTIVATING,
  ...EXAMINING,
  ...ADMITTING,
  ...PROBATION,
];
