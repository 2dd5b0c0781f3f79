/** The words of the six responsibilities: kinds, why a line was proposed, what is in the way. */
import type { BackbonePost } from '../domain/duties/backbone';
import type { FeedbackKind, MeetingPlace, Need } from '../domain/duties/contact-record';
import type { CoverState } from '../domain/duties/coverage';
import type { DutyKind, LeaveReason, Obstacle, Reason } from '../domain/duties/state';

export const DUTY_KIND_TERMS: Record<DutyKind, string> = {
  class: '联系班级',
  key_student: '联系重点学生',
  club: '联系社团',
  activity: '联系单项活动',
  building: '联系楼栋',
  room: '联系宿舍',
  area: '检查责任区',
  contact_point: '党员干部联系点',
  activist: '联系入党积极分子',
  backbone: '联系党外骨干',
};

export const BACKBONE_TERMS: Record<BackbonePost, string> = {
  class_committee: '班委',
  club_head: '社团负责人',
  student_union: '学生会、团委学生干部',
  room_head: '寝室长、楼层长',
  other: '其他骨干',
};

export const REASON_TERMS: Record<Reason, string> = {
  stands: '原来就由他们负责',
  same_floor: '住在同一层',
  near_floor: '住在相邻楼层',
  same_class: '同一个班',
  lightest_load: '目前任务最少',
  only_eligible: '只有他们符合条件',
  replaces_departed: '接替已经离开的同志',
};

export const OBSTACLE_TERMS: Record<Obstacle, string> = {
  not_in_role: '身份不符合',
  on_leave: '请假中',
  in_two_buildings: '同时编在两栋楼，请先更正',
  other_building: '不在本楼党小组',
  other_college: '不在本学院',
  other_sex: '性别与楼栋不符',
  own_room: '是自己的寝室',
  oneself: '不能联系自己',
};

export const LEAVE_REASON_TERMS: Record<LeaveReason, string> = {
  illness: '生病',
  internship: '实习',
  study_abroad: '外出交流学习',
  family: '家里有事',
  other: '其他',
};

export const MEETING_PLACE_TERMS: Record<MeetingPlace, string> = {
  room: '寝室',
  classroom: '教室',
  activity_room: '党员活动室',
  online: '线上',
  elsewhere: '其他地方',
};

export const NEED_TERMS: Record<Need, string> = {
  none: '没有需要',
  study: '学习',
  daily_life: '生活',
  thought: '思想',
  future: '升学就业',
  getting_along: '同学相处',
  safety: '卫生安全',
  other: '其他',
};

export const FEEDBACK_TERMS: Record<FeedbackKind, string> = {
  well_done: '做得好',
  please_add: '请补充',
  comment: '说几句',
};

export const COVER_TERMS: Record<CoverState, string> = {
  overlap: '重复负责',
  orphaned: '负责人已离开',
  gap: '没有人负责',
  half: '还缺一人',
  uncontacted: '暂无联系人',
  expiring: '快到期',
  covered: '有人负责',
};
