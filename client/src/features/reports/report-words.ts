/** How a report is named and how it stands. */
import { buildingLabel } from '@louyu/shared/domain/kernel/ids';
import { RECEIVER_TERMS } from '@louyu/shared/messages/reports';
import { exactDay } from '../../ui/words/spoken-time';
import type { OutputOf } from '../../platform/call/contract';
import type { report, reportsWritten } from '@louyu/shared/contracts/duty-reports';
import type { Tone } from '../../ui/words/state';

export type Report = OutputOf<typeof report>;
export type ReportRow = OutputOf<typeof reportsWritten>['rows'][number];

export const aboutOf = ({ place }: Pick<ReportRow, 'place'>): string =>
  place ? buildingLabel(place) : '个人工作';

export const spanInWords = ({ from, until }: Pick<ReportRow, 'from' | 'until'>): string =>
  `${exactDay(from)} 至 ${exactDay(until)}`;

export const titleOf = (row: ReportRow): string => `${aboutOf(row)}定期汇报`;

export const noteOf = (row: ReportRow): string =>
  `${spanInWords(row)} · ${row.authorName} 发给${RECEIVER_TERMS[row.receiver]}`;

export function stateOf({ state, comments }: ReportRow): { tone: Tone; word: string } {
  if (state === 'sent') return { tone: 'due', word: '待签收' };
  return { tone: 'done', word: comments > 0 ? `已签收，${comments} 条回复` : '已签收' };
}
