/**
 * What people call the topics of their reminders, for saying how they wish to be told of each.
 * Contexts of one name are one topic; `null`: nobody can be told otherwise.
 */
import type { Topic, Wish } from '../domain/reminders/timing';

export const TOPIC_TERMS: Record<Topic, string | null> = {
  inspections: '巡查和检查',
  hazards: '隐患',
  mailbox: '留言',
  conduct: '表现记录',
  development: '发展和意见',
  records: '记录异议',
  organization: '交接',
  duties: '分工和联系',
  care: '帮助和走访',
  alarms: null,
  reports: '定期汇报',
  asked_reports: '定期汇报',
  points: '联系点',
  calendar: '组织生活',
  thought_reports: '思想汇报',
  reception: '接待值班',
};

export const WISH_TERMS: Record<Wish, string> = {
  now: '到时候就发',
  morning: '每天早上一起发',
  inbox: '不发微信，只放收件箱',
};
