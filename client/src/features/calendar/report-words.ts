/** How thought reports are said. */
import type { ReportState } from '@louyu/shared/domain/calendar/state';
import type { Tone } from '../../ui/words/state';

export const REPORT_TONES: Record<ReportState, Tone> = {
  due: 'due',
  submitted: 'quiet',
  returned: 'overdue',
  accepted: 'done',
};

/** 2026 年第四季度 */
export function quarterWords(period: string): string {
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(period) ?? [];
  return year && quarter ? `${year} 年第${'一二三四'[Number(quarter) - 1]}季度` : period;
}

export const STEP_WORDS: Record<'submitted' | 'returned' | 'accepted', string> = {
  submitted: '提交了汇报',
  returned: '退回修改',
  accepted: '通过了汇报',
};
