/**
 * A building's hazards as a spreadsheet. The file travels in the reply and is stored
 * nowhere, so that there is no copy to forget.
 */
import * as contract from '@louyu/shared/contracts/hazards';
import type { Hazard, HazardAct } from '@louyu/shared/domain/hazards/state';
import { addHours, endOfDay, startOfDay } from '@louyu/shared/domain/kernel/calendar';
import { buildingLabel, roomLabel } from '@louyu/shared/domain/kernel/ids';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { CHARGE_TERMS, gradeReason } from '@louyu/shared/messages/hazards';
import {
  HAZARD_KIND_TERMS,
  HAZARD_STATE_TERMS,
  SEVERITY_TERMS,
} from '@louyu/shared/messages/terms';
import { type Handler, reads } from '../../kernel/handler';
import { type Column, sheetOf } from '../../kernel/spreadsheet/write';
import { hazards } from './repository';

/** More rows than this are asked for in two stretches; the reply stays far below its limit. */
const MOST_ROWS = 900;
const SHANGHAI_HOURS = 8;

/** `2026-10-14 10:00` on Shanghai's clock. */
const written = (instant: string): string =>
  addHours(instant, SHANGHAI_HOURS).slice(0, 16).replace('T', ' ');

const timesOf = (steps: Hazard['steps'], act: HazardAct): number =>
  steps.filter((step) => step.act === act).length;

const COLUMNS: Column<Hazard>[] = [
  { title: '房间', width: 10, of: ({ roomId }) => roomLabel(roomId) },
  { title: '类型', width: 12, of: ({ kind }) => HAZARD_KIND_TERMS[kind] },
  { title: '程度', width: 8, of: ({ severity }) => SEVERITY_TERMS[severity] },
  { title: '情况', width: 40, of: ({ text }) => text },
  {
    title: '来源',
    width: 12,
    of: ({ source }) => (source.kind === 'door' ? '门牌报告' : '寝室检查'),
  },
  { title: '定级依据', width: 22, of: ({ gradedBy }) => gradeReason(gradedBy) },
  { title: '报告时间', width: 18, of: ({ reportedAt }) => written(reportedAt) },
  { title: '整改期限', width: 18, of: ({ dueAt }) => written(dueAt) },
  { title: '状态', width: 10, of: ({ state }) => HAZARD_STATE_TERMS[state] },
  { title: '谁来整改', width: 20, of: ({ charge }) => CHARGE_TERMS[charge] },
  { title: '延期申请', width: 10, of: ({ extensionsAsked }) => String(extensionsAsked) },
  { title: '退回次数', width: 10, of: ({ steps }) => String(timesOf(steps, 'reopened')) },
  { title: '整改完成', width: 18, of: ({ fixedAt }) => (fixedAt ? written(fixedAt) : '') },
  { title: '销号时间', width: 18, of: ({ closedAt }) => (closedAt ? written(closedAt) : '') },
];

const spreadsheet = reads(contract.spreadsheet, async ({ input, read }) => {
  const { buildingId, from, to } = input;
  const reportedAt = { from: startOfDay(from), upTo: endOfDay(to) };
  const order = { orderBy: ['reportedAt', 'asc'] as const, limit: MOST_ROWS };
  const { rows, next } = await read.page(hazards, { buildingId, reportedAt }, order);
  ensure(next === null, 'hazards.too_many_rows', { most: MOST_ROWS });
  const base64 = (await sheetOf(COLUMNS, rows)).toString('base64');
  return {
    name: `${buildingLabel(buildingId)}隐患 ${from} 至 ${to}.xlsx`,
    rows: rows.length,
    base64,
  };
});

export const hazardOfficeHandlers: Handler[] = [spreadsheet];
