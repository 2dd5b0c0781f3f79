/** Workload in words: what was due, and what became of it; no number without its records. */
import { termsIn } from '@louyu/shared/domain/kernel/terms';
import type { Tone } from '../../ui/words/state';
import type { WorkKind, WorkState } from '@louyu/shared/domain/duties/workload';
import type { myWorkload } from '@louyu/shared/contracts/duty-workload';
import type { OutputOf } from '../../platform/call/contract';

export type Load = OutputOf<typeof myWorkload>;
export type Work = Load['work'][number];

export const WORK_TERMS: Record<WorkState, string> = {
  done: '按时做了',
  late: '晚了才做',
  excused: '请假',
  missing: '没有记录',
  coming: '还没到期',
};

export const WORK_TONES: Record<WorkState, Tone> = {
  done: 'done',
  late: 'due',
  excused: 'quiet',
  missing: 'overdue',
  coming: 'quiet',
};

export const WORK_KIND_TERMS: Record<WorkKind, string> = {
  contact: '按期联系',
  round: '一轮巡查',
  follow_up: '说好接着办的',
};

/** Missing is not zero, and nothing due is neither: each is said in its own words. */
export function sumsInWords({ duties, sums }: Pick<Load, 'duties' | 'sums'>): string {
  const { due, done, late, excused, missing, coming } = sums;
  if (duties === 0 && due === 0 && coming === 0) return '这段时间没有安排';
  if (due === 0) return coming > 0 ? `有安排，${coming} 项还没到期` : '有安排，没有到期要做的';
  const parts: [string, number][] = [
    ['按时', done],
    ['晚了', late],
    ['请假', excused],
    ['没有记录', missing],
  ];
  const said = parts.filter(([, count]) => count > 0).map(([word, count]) => `${word} ${count}`);
  return `应做 ${due}：${said.join('、')}`;
}

export interface Span {
  id: string;
  label: string;
  from: string;
  until: string;
}

const DAY_MS = 86_400_000;
const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);

/** The last month, this term as far as it has come, and the one before. */
export function spansAt(today: string): Span[] {
  const terms = termsIn({ from: daysBefore(today, 240), until: today })
    .slice(-2)
    .reverse();
  const month = { id: 'month', label: '最近一个月', from: daysBefore(today, 30), until: today };
  return [
    ...terms.map(({ id, from, until }) => ({
      ...{ id, from, until },
      label: `${id.slice(0, 4)} 年${id.endsWith('autumn') ? '秋季' : '春季'}学期`,
    })),
    month,
  ];
}
