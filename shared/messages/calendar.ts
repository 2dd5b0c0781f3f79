/** The words of organization life and of the reception days. */
import type {
  AttendanceState,
  Audience,
  CalendarEntry,
  LeaveGround,
  OccasionState,
  PeriodLength,
  ReportState,
  RuleSource,
} from '../domain/calendar/state';
import type { HoldingWay, ShiftLeave, SwapState, VisitCategory } from '../domain/reception/state';

export const OCCASION_TERMS: Record<CalendarEntry['kind'], string> = {
  organization_life: '组织生活',
  themed_day: '主题党日',
  appraisal_meeting: '民主评议',
  thought_report: '思想汇报',
  unified_activity: '统一活动',
  shift: '党员接待日值班',
  round: '责任区巡查',
};

export const SOURCE_TERMS: Record<RuleSource, string> = {
  national: '中央规定',
  university: '学校安排',
  building: '本楼安排',
};

export const OCCASION_STATE_TERMS: Record<OccasionState, string> = {
  planned: '待通知',
  announced: '已通知',
  signing_in: '签到中',
  held: '已完成',
  missed: '没有开成',
  cancelled: '已取消',
};

export const PERIOD_TERMS: Record<PeriodLength, string> = {
  week: '按周',
  month: '每月一次',
  quarter: '每季度一次',
  term: '每学期一次',
};

export const AUDIENCE_TERMS: Record<Audience, string> = {
  members: '党员',
  members_and_activists: '党员和入党积极分子',
};

export const LEAVE_GROUND_TERMS: Record<LeaveGround & ShiftLeave, string> = {
  class: '有课或考试',
  illness: '身体不适',
  family: '家里有事',
  away: '不在学校',
  other: '其他',
};

export const ATTENDANCE_TERMS: Record<AttendanceState, string> = {
  excused: '请假',
  present: '到场',
  absent: '缺席',
  made_up: '已补学',
};

export const REPORT_TERMS: Record<ReportState, string> = {
  due: '待提交',
  submitted: '已提交，等阅读',
  returned: '退回修改',
  accepted: '已通过',
};

export const HOLDING_WAY_TERMS: Record<HoldingWay, string> = {
  rota: '排班',
  override: '顶班',
  swap: '换班',
};

export const SWAP_TERMS: Record<SwapState, string> = {
  asked: '等对方答复',
  accepted: '等组长确认',
  confirmed: '已换好',
  declined: '对方没有同意',
  withdrawn: '已撤回',
  lapsed: '没有来得及确认',
};

export const VISIT_TERMS: Record<VisitCategory, string> = {
  study: '学习',
  daily_life: '生活',
  thought: '思想',
  getting_along: '同学相处',
  safety: '卫生安全',
  joining_the_party: '入党咨询',
  suggestion: '意见建议',
  other: '其他',
};
