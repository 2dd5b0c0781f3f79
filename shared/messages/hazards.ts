/** The words for what is special about hazards: why a grade, why it cannot be done, who hears of it. */
import type { RepeatLevel } from '../domain/hazards/repeats';
import type {
  CannotReason,
  GradeRuleId,
  GradedBy,
  HazardCharge,
  HazardFact,
  HazardStep,
  Rung,
} from '../domain/hazards/state';
import type { Way } from '../domain/hazards/impasse';
import { HAZARD_ACT_TERMS, ROLE_TERMS, SEVERITY_TERMS } from './terms';

export const FACT_TERMS: Record<HazardFact, string> = {
  someone_hurt: '有人受伤',
  sparks_or_smoke: '冒火花、冒烟或有焦味',
  wet_electrics: '水碰到了电',
  way_out_blocked: '逃生的路被堵住',
  many_rooms: '影响好几间寝室',
};

export const GRADE_REASONS: Record<GradeRuleId, string> = {
  someone_hurt: '有人受伤',
  sparks_or_smoke: '冒火花、冒烟或有焦味',
  wet_electrics: '水碰到了电',
  way_out: '疏散通道不得占用、堵塞、封闭',
  open_fire: '明火',
  electricity: '用电有危险',
  battery: '电池充电有起火危险',
  leak: '漏水会损坏房间和线路',
  lock: '门窗关不上，不安全',
  many_rooms: '影响好几间寝室',
  otherwise: '没有马上的危险',
};

export const GRADED_TERMS: Record<Exclude<GradedBy['kind'], 'rule'>, string> = {
  inspector: '检查人现场判断',
  regraded: '重新定级，理由见经过',
};

/** Why it has this grade, in a few words. */
export const gradeReason = (by: GradedBy): string =>
  by.kind === 'rule' ? GRADE_REASONS[by.rule] : GRADED_TERMS[by.kind];

export const CHARGE_TERMS: Record<HazardCharge, string> = {
  logistics: '后勤',
  apartment_office: '学生公寓管理办公室',
  contractor: '外单位（后勤负责对接）',
};

export const CANNOT_TERMS: Record<CannotReason, string> = {
  not_ours: '不归后勤管',
  needs_contractor: '要请外单位',
  needs_money: '要先批经费',
  no_access: '进不去现场',
  not_safe_now: '现在动手不安全',
};

export const WAY_TERMS: Record<Way, string> = {
  logistics: '请后勤继续整改',
  apartment_office: '改由公寓管理办公室整改',
  contract: '请外单位来修',
  tolerate: '暂缓，先落实临时措施',
};

export const RUNG_TERMS: Record<Rung, string> = {
  instructor: ROLE_TERMS.instructor,
  guidance: ROLE_TERMS.guidance,
  college_secretary: ROLE_TERMS.college_secretary,
};

export const REPEAT_TERMS: Record<RepeatLevel, string> = {
  room: '同一间',
  floor: '同一层',
  building: '全楼',
};

type Told = Pick<HazardStep, 'act' | 'severity' | 'why' | 'to'>;

/** What happened in one line, with the closed values that the act brought along. */
export function hazardDeed({ act, severity, why, to }: Told): string {
  const what = HAZARD_ACT_TERMS[act];
  if (act === 'regraded' && severity) return `${what}为“${SEVERITY_TERMS[severity]}”`;
  if (act === 'could_not' && why) return `${what}：${CANNOT_TERMS[why]}`;
  if (act === 'climbed' && to) return `逾期没有办好，已告知${RUNG_TERMS[to]}`;
  return what;
}
