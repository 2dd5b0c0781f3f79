/**
 * Letters as files and a college's candidates as a table. A file is made anew from what was
 * frozen, travels in the reply and is stored nowhere.
 */
import * as contract from '@louyu/shared/contracts/development-dispatches';
import { gateOf } from '@louyu/shared/domain/development/gates';
import type { Candidacy } from '@louyu/shared/domain/development/state';
import type { Dispatch } from '@louyu/shared/domain/development/dispatches/state';
import { type Instant, dayOf } from '@louyu/shared/domain/kernel/calendar';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import {
  DISPATCH_TERMS,
  GATE_TERMS,
  officialDay,
  proofLines,
} from '@louyu/shared/messages/dispatches';
import { STEP_TERMS } from '@louyu/shared/messages/terms';
import { type Handler, reads } from '../../kernel/handler';
import { type Column, sheetOf } from '../../kernel/spreadsheet/write';
import { wordOf } from '../../kernel/word/write';
import { candidacies } from './repository';
import { rowOf } from './views';

const letterOf = ({ number, code, hash, content: { blocks, issuedOn, ...content } }: Dispatch) =>
  wordOf({
    ...content,
    number,
    parts: blocks,
    date: officialDay(issuedOn),
    proof: proofLines(code, hash),
  });

const file = reads(contract.dispatchFile, async ({ matter }) => ({
  name: `${DISPATCH_TERMS[matter.kind]} ${matter.number}.docx`,
  base64: (await letterOf(matter)).toString('base64'),
}));

/** A college has fewer candidates than this. */
const MOST_ROWS = 900;

const columnsAt = (now: Instant): Column<Candidacy>[] => [
  { title: '姓名', width: 12, of: ({ name }) => name },
  { title: '党支部', width: 28, of: ({ branch }) => branch },
  { title: '阶段', width: 14, of: ({ step }) => STEP_TERMS[step] },
  { title: '进入本阶段', width: 14, of: ({ since }) => dayOf(since) },
  { title: '下一步', width: 24, of: (each) => rowOf(each, now).next ?? '—' },
  { title: '应办日期', width: 14, of: ({ nextDueAt }) => (nextDueAt ? dayOf(nextDueAt) : '—') },
  { title: '征求意见', width: 16, of: (each) => GATE_TERMS[gateOf(each, now)] },
  { title: '所用规则', width: 24, of: ({ course }) => course.name },
];

const sheet = reads(contract.candidatesSheet, async ({ scopes, read, now }) => {
  const order = { orderBy: ['name', 'asc'] as const, limit: MOST_ROWS, within: scopes };
  const { rows, next } = await read.page(candidacies, {}, order);
  ensure(next === null, 'development.too_many_rows', { most: MOST_ROWS });
  const base64 = (await sheetOf(columnsAt(now), rows)).toString('base64');
  return { name: `发展对象名册 ${dayOf(now)}.xlsx`, rows: rows.length, base64 };
});

export const developmentOfficeHandlers: Handler[] = [file, sheet];
