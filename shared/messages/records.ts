/** The words of My records: what an answer came to, and what somebody did with a record. */
import type { CorrectionOutcome, RemovalReason } from '../domain/records/state';

export const OUTCOME_TERMS: Record<CorrectionOutcome, string> = {
  corrected: '已更正',
  explained: '已说明',
  upheld: '维持原记录',
};

export const REMOVAL_TERMS: Record<RemovalReason, string> = {
  period_over: '保存期满',
  person_left: '离开满一年',
};

/** What reading or acting through a procedure is called; every sensitive reading has its own words. */
const PROCEDURE_TERMS: Record<string, string> = {
  'care.case': '查看了帮助联系',
  'care.alarm': '查看了紧急求助',
  'conduct.get': '查看了行为记录',
  'development.candidacy': '查看了发展过程和意见',
  'development.companion': '查看了培养考察情况',
  'development.dispatch_file': '取了关于你的公文',
  'inspections.attribution': '查看了不合格项的听取情况',
  'records.correction': '查看了记录异议',
  'organization.person': '查看了人员情况',
};

const CONTEXT_TERMS: Record<string, string> = {
  calendar: '组织生活和日程',
  reception: '接待日',
  care: '帮助联系和紧急求助',
  conduct: '行为记录',
  development: '发展工作',
  duties: '责任分工',
  hazards: '隐患',
  imports: '名单导入',
  inspections: '寝室检查',
  mailbox: '留言',
  nameplates: '门牌',
  organization: '人员和职务',
  photos: '照片',
  records: '我的记录',
  reminders: '提醒',
};

/** What a context's records are called. */
export const contextTerm = (context: string): string => CONTEXT_TERMS[context] ?? '其他事项';

/** Whether a procedure has words of its own. */
export const hasTerm = (procedure: string): boolean => procedure in PROCEDURE_TERMS;

export const procedureTerm = (procedure: string): string =>
  PROCEDURE_TERMS[procedure] ?? `办理了${contextTerm(procedure.split('.')[0] ?? '')}`;

/** Until when a record is kept: `自定稿或撤回之日起 36 个月`. */
export const keptText = (months: number | null, since: string): string =>
  months === null ? since : `自${since}起 ${months} 个月`;

/** A seal's root four and four, as it is printed on notices. */
export const rootInGroups = (root: string): string => root.replace(/(.{4})(?=.)/g, '$1 ');
