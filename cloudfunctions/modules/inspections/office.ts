/**
 * A building's month and a round as spreadsheets. The file travels in the reply and is stored
 * nowhere; it names rooms and records, never what somebody said to them.
 */
import * as contract from '@louyu/shared/contracts/inspection-results';
import { passPercent, verdictOf } from '@louyu/shared/domain/inspections/civilized';
import { hearingOf } from '@louyu/shared/domain/inspections/hearing';
import { isStruck } from '@louyu/shared/domain/inspections/standing';
import type { Answer, Inspection } from '@louyu/shared/domain/inspections/state';
import { titleIn } from '@louyu/shared/domain/inspections/templates';
import { dayOf } from '@louyu/shared/domain/kernel/calendar';
import { buildingLabel, roomLabel } from '@louyu/shared/domain/kernel/ids';
import { OBJECTION_TERMS, VERDICT_TERMS } from '@louyu/shared/messages/inspections';
import { SEVERITY_TERMS } from '@louyu/shared/messages/terms';
import { type Handler, reads } from '../../kernel/handler';
import { written } from '../../kernel/holdings';
import { type Column, sheetOf } from '../../kernel/spreadsheet/write';
import { inspections } from './repository';
import { type MonthNumbers, monthsIn } from './results-reads';

const MONTH: Column<MonthNumbers>[] = [
  { title: '房间', width: 10, of: ({ roomId }) => roomLabel(roomId) },
  { title: '查过次数', width: 10, of: ({ inspected }) => String(inspected) },
  { title: '没查成次数', width: 12, of: ({ missed }) => String(missed) },
  { title: '判定项数', width: 10, of: ({ asked }) => String(asked) },
  { title: '合格项数', width: 10, of: ({ passed }) => String(passed) },
  { title: '合格率', width: 10, of: (month) => (month.asked ? `${passPercent(month)}%` : '—') },
  { title: '安全不合格', width: 12, of: ({ safety }) => String(safety) },
  { title: '异议划去', width: 10, of: ({ struck }) => String(struck) },
  { title: '最近检查', width: 18, of: ({ lastAt }) => written(lastAt) },
  { title: '文明宿舍条件', width: 14, of: (month) => VERDICT_TERMS[verdictOf(month)] },
];

const monthSheet = reads(contract.monthSheet, async ({ input: { buildingId, month }, read }) => {
  const { months } = await monthsIn(read, buildingId, month);
  const rows = months
    .filter((each) => each.month === month)
    .sort((a, b) => (a.roomId < b.roomId ? -1 : 1));
  const base64 = (await sheetOf(MONTH, rows)).toString('base64');
  return { name: `${buildingLabel(buildingId)}检查结果 ${month}.xlsx`, rows: rows.length, base64 };
});

interface Line {
  inspection: Inspection;
  /** A failed item; `null` where the room had none. */
  failed: Answer | null;
}

const resultOf = ({ inspection, failed }: Line): string => {
  if (inspection.outcome !== 'inspected') return `没查成：${inspection.reason}`;
  if (!failed) return '都合格';
  return isStruck(inspection, failed.item) ? '不合格，异议成立已划去' : '不合格';
};

const objectionOf = ({ inspection }: Line): string => {
  const { objection } = hearingOf(inspection);
  return objection ? OBJECTION_TERMS[objection.state] : '';
};

const ROUND: Column<Line>[] = [
  { title: '房间', width: 10, of: ({ inspection }) => roomLabel(inspection.roomId) },
  { title: '提交时间', width: 18, of: ({ inspection }) => written(inspection.submittedAt) },
  { title: '结果', width: 24, of: resultOf },
  {
    title: '项目',
    width: 14,
    of: ({ inspection, failed }) => (failed ? titleIn(inspection, failed.item) : ''),
  },
  {
    title: '程度',
    width: 8,
    of: ({ failed }) => (failed?.severity ? SEVERITY_TERMS[failed.severity] : ''),
  },
  { title: '说明', width: 40, of: ({ failed }) => failed?.note ?? '' },
  { title: '异议', width: 12, of: objectionOf },
  { title: '检查表版本', width: 12, of: ({ inspection }) => inspection.templateVersion },
];

const linesOf = (inspection: Inspection): Line[] => {
  const failed = inspection.answers.filter(({ result }) => result === 'fail');
  return failed.length === 0
    ? [{ inspection, failed: null }]
    : failed.map((answer) => ({ inspection, failed: answer }));
};

const MOST_ROOMS = 200;

const roundSheet = reads(contract.roundSheet, async ({ input, read }) => {
  const found = await read.all(inspections, input, MOST_ROOMS);
  const sorted = found.sort((a, b) => (a.roomId < b.roomId ? -1 : 1));
  const rows = sorted.flatMap(linesOf);
  const base64 = (await sheetOf(ROUND, rows)).toString('base64');
  const day = sorted[0] ? ` ${dayOf(sorted[0].submittedAt)}` : '';
  const name = `${buildingLabel(input.buildingId)}检查记录${day}.xlsx`;
  return { name, rows: rows.length, base64 };
});

export const inspectionOfficeHandlers: Handler[] = [monthSheet, roundSheet];
