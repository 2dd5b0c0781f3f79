/** The words of spot-check draws. */
import type {
  AbandonReason,
  DrawState,
  SourceKind,
} from '@louyu/shared/domain/inspections/draws/state';
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import { shortDay } from '../plans/rule';
import type { Tone } from '../../../ui/words/state';

export const SOURCE_TERMS: Record<SourceKind, string> = {
  welfare_3d: '福彩 3D',
  pick_5: '排列 5',
  double_colour: '双色球',
};

export const SOURCE_NOTES: Record<SourceKind, string> = {
  welfare_3d: '每晚开奖，3 个数',
  pick_5: '每晚开奖，5 个数',
  double_colour: '每周二、四、日开奖，6 个红球加 1 个蓝球',
};

export const ABANDON_TERMS: Record<AbandonReason, string> = {
  value_wrong: '开奖号码填错了',
  building_closed: '楼里那几天不能检查',
  pair_gone: '检查的同志来不了',
  other: '其他原因',
};

export const DRAW_TERMS: Record<DrawState, { word: string; tone: Tone }> = {
  committed: { word: '已封存，等开奖', tone: 'due' },
  entered: { word: '等另一位核对', tone: 'due' },
  drawn: { word: '已抽出', tone: 'done' },
  abandoned: { word: '已作废', tone: 'quiet' },
};

/** 2026-autumn → 2026 年秋季学期 */
export const termLabel = (term: string): string => {
  const [year, season] = term.split('-');
  return `${year} 年${season === 'spring' ? '春' : '秋'}季学期`;
};

export interface Named {
  buildingId: string;
  term: string;
  number: number;
}

export const drawLabel = ({ buildingId, term, number }: Named): string =>
  `${buildingLabel(buildingId)} ${termLabel(term)}第 ${number} 次抽查`;

interface Sourced {
  kind: SourceKind;
  issue: string;
  drawnOn: string;
}

/** 福彩 3D 第 2026321 期，11 月 22 日 周日晚开奖 */
export const sourceLabel = ({ kind, issue, drawnOn }: Sourced): string =>
  `${SOURCE_TERMS[kind]} 第 ${issue} 期，${shortDay(drawnOn)}晚开奖`;

/** A hash as one can compare it by eye: eight by eight. */
export const hashInGroups = (hash: string): string => hash.replace(/(.{8})(?=.)/g, '$1 ');
