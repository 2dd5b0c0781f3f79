/** The bodies of the university as the screens know them. */
import type { units } from '@louyu/shared/contracts/organization-bodies';
import type { OutputOf } from '../../../platform/call/contract';

export type Unit = OutputOf<typeof units>['rows'][number];
export type UnitKind = Unit['kind'];
export type Standing = 'now' | 'closed';

export const UNIT_TERMS: Record<UnitKind, string> = {
  college: '学院',
  branch: '党支部',
  class: '班级',
  club: '社团',
  department: '部门',
};

/** Those whose name contains what was typed. */
export const named = (units: readonly Unit[], sought: string): Unit[] =>
  units.filter(({ name }) => name.toLowerCase().includes(sought.trim().toLowerCase()));

/** As the contract has it. */
export const NAME_LENGTH = 60;
