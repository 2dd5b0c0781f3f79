/** The words of objections, their decisions, and the question whose a finding is. */
import type { AttributionState } from '../domain/inspections/attribution-state';
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
