/**
 * The words for closed values, one per notion (docs/glossary.md), so that a screen, a
 * message and a document never call the same thing by two names.
 */
import type { ConductCategory } from '../domain/conduct/state';
import type { Ground, OpinionKind, Step } from '../domain/development/state';
import type {
  HazardAct,
  HazardKind,
  HazardState,
  HazardStep,
  Severity,
} from '../domain/hazards/state';
import type { Role } from '../domain/kernel/positions';

export const ROLE_TERMS: Record<Role, string> = {
  student: '同学',
  activist: '入党积极分子',
  member: '党员',
  group_leader: '楼宇党小组组长',
  instructor: '党建工作指导员',
  counsellor: '辅导员',
  guidance: '公寓党建指导部',
  apartment_office: '学生公寓管理办公室',
  college_secretary: '学院党总支书记',
  logistics: '后勤',
  administrator: '管理员',
};

export const HAZARD_KIND_TERMS: Record<HazardKind, string> = {
  appliance: '违规电器',
  wiring: '电线插座',
  charging: '充电安全',
  fire: '明火吸烟',
  escape: '消防通道',
  lock_window: '门锁窗户',
  water: '漏水积水',
  structure: '墙面家具',
  hygiene: '卫生',
  other: '其他',
};

export const SEVERITY_TERMS: Record<Severity, string> = {
  minor: '一般',
  serious: '较重',
  urgent: '紧急',
};

export const HAZARD_STATE_TERMS: Record<HazardState, string> = {
  open: '待受理',
  accepted: '整改中',
  stuck: '等待决定',
  tolerated: '暂缓整改',
  fixed: '待验收',
  closed: '已销号',
  merged: '已合并',
};

export const HAZARD_ACT_TERMS: Record<HazardAct, string> = {
  reported: '报告了隐患',
  accepted: '受理并安排整改',
  fixed: '完成整改',
  reopened: '验收没通过，退回整改',
  verified: '验收通过，隐患销号',
  extension_asked: '申请延期',
  extension_granted: '同意延期',
  extension_refused: '不同意延期',
  could_not: '办不了，上报请求决定',
  sent_back: '请负责的部门继续整改',
  reassigned: '改由别的部门整改',
  contracted: '请外单位来修',
  tolerated: '暂缓整改，先落实临时措施',
  regraded: '重新定级',
  merged: '和另一处是同一件事，并过去一起办',
  joined: '另一份同样的报告并了进来',
  climbed: '逾期没有办好，已报上一级',
};

export const HAZARD_ROLE_TERMS: Record<HazardStep['role'], string> = {
  visitor: '报告人',
  resident: '住宿同学',
  inspector: '检查人',
  logistics: '后勤',
  office: '学生公寓管理办公室',
  leader: '楼宇党小组',
  staff: '老师',
  department: '公寓党建指导部',
  clock: '系统按规则',
};

export const CONDUCT_TERMS: Record<ConductCategory, string> = {
  helped_others: '帮助同学',
  public_service: '公益服务',
  exemplary_room: '寝室表率',
  safety_breach: '违反安全规定',
  disturbance: '影响他人休息',
  duty_neglected: '未履行职责',
  dishonest_record: '记录不实',
};

export const STEP_TERMS: Record<Step, string> = {
  applicant: '入党申请人',
  activist: '入党积极分子',
  prospect: '发展对象',
  probationary: '预备党员',
  full: '正式党员',
};

export const OPINION_TERMS: Record<OpinionKind, string> = {
  support: '同意',
  support_with_advice: '同意，附建议',
  hold: '否决（暂缓）',
};

export const GROUND_TERMS: Record<Ground, string> = {
  endangered_safety: '危害公寓安全',
  repeated_disturbance: '多次影响他人',
  neglected_duty: '长期不履行职责',
  falsified_record: '弄虚作假',
};
