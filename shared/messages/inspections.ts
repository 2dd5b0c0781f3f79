/** The words of objections, their decisions, and the question whose a finding is. */
import type { AttributionState } from '../domain/inspections/attribution-state';
import type { Criterion } from '../domain/inspections/civilized';
import type { ObjectionState, RulingKind } from '../domain/inspections/hearing-state';

export const OBJECTION_TERMS: Record<ObjectionState, string> = {
  open: '等待处理',
  upheld: '异议成立',
  changed: '部分改变',
  rejected: '维持原记录',
};

export const RULING_TERMS: Record<RulingKind, string> = {
  struck: '成立，划去这一项',
  milder: '改轻一级',
  stands: '不成立，维持',
};

export const ATTRIBUTION_TERMS: Record<AttributionState, string> = {
  open: '正在听取',
  attributed: '认定到个人',
  dismissed: '不认定到个人',
  cancelled: '因异议成立而取消',
  lapsed: '逾期未认定，不归个人',
};

/** Whether a room's month meets the criteria of a civilized room. */
export const VERDICT_TERMS = {
  meets: '符合条件',
  not_yet: '还差一些',
  too_few: '次数不够，不评',
} as const;

export const CRITERION_TERMS: Record<Criterion, string> = {
  inspections: '查过的次数',
  pass_percent: '合格项占比（%）',
  safety: '安全不合格项',
  contested: '没有处理完的异议',
};
