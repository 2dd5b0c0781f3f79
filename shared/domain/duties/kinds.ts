/**
 * The rules of each kind of duty as data, every one with its source. A number that the
 * sources leave open is ours and says so; a university layer may replace it.
 */
import type { Role } from '../kernel/positions';
import type { DutyKind } from './state';

export interface KindRules {
  /** Where its roster lies. */
  place: 'building' | 'college' | 'university';
  /** Who may hold it. */
  holders: readonly Role[];
  /** `one`: a primary; `pair`: two people together. */
  held: 'one' | 'pair';
  /** Whether a target without a holder is a gap that somebody must close. */
  mustBeCovered: boolean;
  /** The most targets one person or pair holds, and in their first weeks. */
  most: number;
  newcomersMost: number;
  /** Hard rules beyond role, leave and place. */
  sameSex: boolean;
  notOwnRoom: boolean;
  /** Days without any act after which silence is noticed. */
  silentAfterDays: number;
  source: string;
}

/** A newcomer's first weeks, in days: a choice of ours ("newcomers flooded with duties"). */
export const NEWCOMER_DAYS = 30;

const BASE = {
  held: 'one',
  mustBeCovered: true,
  sameSex: false,
  notOwnRoom: false,
} as const;

export const KIND_RULES: Record<DutyKind, KindRules> = {
  class: {
    ...BASE,
    place: 'college',
    holders: ['member'],
    most: 2,
    newcomersMost: 1,
    silentAfterDays: 35,
    source:
      '000 联系班级：每一名党员负责联系一个班级；每个班级恰有一名主要负责人（001 找不到负责人）',
  },
  key_student: {
    ...BASE,
    place: 'college',
    holders: ['member', 'counsellor'],
    most: 3,
    newcomersMost: 1,
    silentAfterDays: 14,
    source: '000 联系重点学生：主动询问和观察是否有困难，及时帮助',
  },
  club: {
    ...BASE,
    place: 'college',
    holders: ['member'],
    most: 2,
    newcomersMost: 1,
    silentAfterDays: 35,
    source: '000 联系社团：党员对应学院各个社团，深入社团生活',
  },
  activity: {
    ...BASE,
    place: 'college',
    holders: ['member', 'activist'],
    most: 4,
    newcomersMost: 2,
    silentAfterDays: 7,
    source: '000 联系单项活动：在单项活动中积极引领和指导',
  },
  building: {
    ...BASE,
    place: 'building',
    holders: ['member', 'group_leader'],
    most: 1,
    newcomersMost: 1,
    silentAfterDays: 14,
    source: '000 联系楼栋：每个宿舍楼栋安排专门负责的党员，定期检查安全隐患',
  },
  room: {
    ...BASE,
    mustBeCovered: false,
    place: 'building',
    holders: ['member'],
    most: 2,
    newcomersMost: 1,
    notOwnRoom: true,
    silentAfterDays: 35,
    source: '000 联系宿舍：一至两间；房间多于党员，没有联系人如实显示，不算差错',
  },
  area: {
    ...BASE,
    held: 'pair',
    place: 'building',
    holders: ['member', 'activist'],
    most: 2,
    newcomersMost: 1,
    sameSex: true,
    notOwnRoom: true,
    silentAfterDays: 14,
    source: '000 联系宿舍：定期与不定期检查相结合；004 楼宇党小组由本楼党员和积极分子组成',
  },
  contact_point: {
    ...BASE,
    place: 'university',
    holders: ['guidance', 'college_secretary', 'instructor'],
    most: 3,
    newcomersMost: 3,
    silentAfterDays: 120,
    source: '002、003 党员干部联系点、调查研究制度',
  },
  activist: {
    ...BASE,
    place: 'college',
    holders: ['member'],
    most: 3,
    newcomersMost: 1,
    silentAfterDays: 35,
    source: '002 联系入党积极分子，填写联系记载表',
  },
  backbone: {
    ...BASE,
    mustBeCovered: false,
    place: 'college',
    holders: ['member', 'college_secretary'],
    most: 3,
    newcomersMost: 1,
    silentAfterDays: 60,
    source: '002 联系非党员骨干',
  },
};
