/**
 * The rules that the sources name, as data with where they come from (brief R10, principle 7).
 * Days and hours are the university's choice; how often is not.
 */
import type { Cadence, OccasionKind } from './state';

const LAW = '《中国共产党支部工作条例（试行）》';

export const CADENCES: readonly Cadence[] = [
  {
    id: 'organization_life',
    kind: 'organization_life',
    title: '组织生活',
    source: 'university',
    ground: '004 第四条：每月一次组织生活',
    per: 'month',
    recurrence: 'FREQ=MONTHLY;BYDAY=2WE',
    at: '19:00',
    minutes: 90,
    audience: 'members_and_activists',
  },
  {
    id: 'themed_day',
    kind: 'themed_day',
    title: '主题党日',
    source: 'national',
    ground: `${LAW}第十六条：每月相对固定 1 天`,
    per: 'month',
    recurrence: 'FREQ=MONTHLY;BYDAY=4FR',
    at: '16:30',
    minutes: 90,
    audience: 'members_and_activists',
  },
  {
    id: 'thought_report',
    kind: 'thought_report',
    title: '思想汇报',
    source: 'university',
    ground: '004 第四条：每季度一次思想汇报',
    per: 'quarter',
    recurrence: 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20',
    at: '23:59',
    minutes: 0,
    audience: 'members_and_activists',
  },
  {
    id: 'appraisal_meeting',
    kind: 'appraisal_meeting',
    title: '民主评议',
    source: 'university',
    ground: '004 第四条：每学期一次民主评议',
    per: 'term',
    recurrence: 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=16',
    at: '19:00',
    minutes: 120,
    audience: 'members',
  },
];

/** What the agenda and the minutes begin with; whoever leads changes them. */
export const AGENDAS: Record<OccasionKind, readonly string[]> = {
  organization_life: ['集体学习', '交流思想和工作', '讨论楼里的事，议定下一步'],
  themed_day: ['重温入党誓词', '主题活动', '交流体会'],
  appraisal_meeting: ['学习评议要求', '个人自评', '党员互评', '民主测评（另行组织）'],
  thought_report: [],
  unified_activity: ['活动安排', '交流总结'],
};

export const MINUTES_HEADINGS: Record<OccasionKind, readonly string[]> = {
  organization_life: ['学了什么', '讨论了什么', '议定了什么'],
  themed_day: ['活动内容', '大家的体会'],
  appraisal_meeting: ['自评和互评情况', '指出的问题', '整改打算'],
  thought_report: [],
  unified_activity: ['活动情况', '效果和问题'],
};
