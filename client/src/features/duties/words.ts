/** How duties are said: what a target is called, how a roster stands, why somebody was proposed. */
import { COVER_STATES } from '@louyu/shared/domain/duties/coverage';
import { buildingLabel, roomLabel } from '@louyu/shared/domain/kernel/ids';
import {
  COVER_TERMS,
  LEAVE_REASON_TERMS,
  OBSTACLE_TERMS,
  REASON_TERMS,
} from '@louyu/shared/messages/duties';
import { exactDay } from '../../ui/words/spoken-time';
import type { CoverState } from '@louyu/shared/domain/duties/coverage';
import type { LeavePeriod, Reason, RosteredKind } from '@louyu/shared/domain/duties/state';
import type { Tone } from '../../ui/words/state';
import type { Proposal, Target } from './roster';

export const TITLE = '责任分工';
export const WHOSE = '楼宇党小组、指导员、学院党总支和指导部';

/** What one counts of each kind. */
const COUNTED: Record<RosteredKind, string> = {
  area: '个责任区',
  room: '间宿舍',
  building: '栋楼',
  class: '个班级',
  club: '个社团',
  activity: '项活动',
  activist: '位积极分子',
  backbone: '位骨干',
};

export const counted = (kind: RosteredKind, count: number): string => `${count} ${COUNTED[kind]}`;

/** Short enough to stand beside each other on a phone. */
export const KIND_CHOICES: Record<RosteredKind, string> = {
  area: '责任区',
  room: '联系宿舍',
  building: '联系楼栋',
  class: '联系班级',
  club: '联系社团',
  activity: '单项活动',
  activist: '积极分子',
  backbone: '党外骨干',
};

/** Contact is not inspection: who contacts a room is not responsible for it. */
const CONTACTED = { ...COVER_TERMS, covered: '有联系人' };

export const stateWord = (kind: RosteredKind, state: CoverState): string =>
  (kind === 'room' ? CONTACTED : COVER_TERMS)[state];

export const TONES: Record<CoverState, Tone> = {
  overlap: 'overdue',
  orphaned: 'overdue',
  gap: 'overdue',
  half: 'due',
  uncontacted: 'quiet',
  expiring: 'due',
  covered: 'done',
};

const NUMBERED = /^area-(\d+)$/;

type Named = Pick<Target, 'id' | 'name'>;

/** 第 3 责任区, 3-412, 3 号楼, or the name of a class, club or student. */
export function targetLabel(kind: RosteredKind, { id, name }: Named): string {
  if (kind === 'area') return `第 ${NUMBERED.exec(id)?.[1] ?? id} 责任区`;
  if (kind === 'room') return roomLabel(id);
  return kind === 'building' ? buildingLabel(id) : (name ?? '已经不在这里的一项');
}

/** 3-101 到 3-110，共 10 间 */
export function roomsInWords(rooms: readonly string[]): string {
  const [first, last] = [rooms[0], rooms.at(-1)];
  if (!first || !last) return '';
  return first === last
    ? roomLabel(first)
    : `${roomLabel(first)} 到 ${roomLabel(last)}，共 ${rooms.length} 间`;
}

/** 30 个责任区 · 27 有人负责 · 3 没有人负责 */
export function figuresInWords(kind: RosteredKind, targets: readonly Target[]): string {
  const parts = [...COVER_STATES].reverse().flatMap((state) => {
    const count = targets.filter((target) => target.state === state).length;
    return count > 0 ? [`${count} ${stateWord(kind, state)}`] : [];
  });
  return [counted(kind, targets.length), ...parts].join(' · ');
}

/** 住在同一层，目前任务最少 */
export const because = (reasons: readonly Reason[]): string =>
  reasons.map((reason) => REASON_TERMS[reason]).join('，');

/** 2026 年 10 月 20 日 周二到 2026 年 10 月 25 日 周日，实习 */
export const leaveInWords = ({ from, until, reason }: LeavePeriod): string =>
  `${exactDay(from)}到 ${exactDay(until)}，${LEAVE_REASON_TERMS[reason]}`;

type Unmet = Proposal['unmet'][number];

/** Which rule keeps how many people from a target, and what the others lack. */
export function obstaclesInWords({ obstacles, full, withoutPartner, jam }: Unmet): string {
  const rules = obstacles
    .filter(({ people }) => people > 0)
    .map(({ rule, people }) => `${people} 人${OBSTACLE_TERMS[rule]}`);
  const others = [
    full > 0 ? `${full} 人任务已满` : '',
    withoutPartner > 0 ? `${withoutPartner} 人配不成对` : '',
    jam.targets > jam.room && jam.room > 0
      ? `合适的人总共还能担任 ${jam.room} 项，需要 ${jam.targets} 项`
      : '',
  ];
  const all = [...rules, ...others.filter(Boolean)];
  return all.length > 0 ? all.join('；') : '这里还没有可以安排的人';
}
