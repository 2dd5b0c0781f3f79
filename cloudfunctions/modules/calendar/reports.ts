/** Thought reports: written by one, read by one. */
import * as contract from '@louyu/shared/contracts/calendar-reports';
import * as rules from '@louyu/shared/domain/calendar/reports';
import type { ReportDecision } from '@louyu/shared/domain/calendar/reports';
import type { ThoughtReport } from '@louyu/shared/domain/calendar/state';
import { type Handler, reads, updates, writes } from '../../kernel/handler';
import { thoughtReports } from './repository';

const PAGE = 30;

const row = ({ id, authorName, readerName, buildingId, period, dueAt, state }: ThoughtReport) => ({
  ...{ id, authorName, readerName, buildingId, period, dueAt, state },
});

const list = reads(contract.reports, async ({ input: { as, after }, actor, read }) => {
  const order = { orderBy: ['dueAt', 'desc'] as const, limit: PAGE, after };
  const { rows, next } = await read.page(thoughtReports, { [as]: actor.personId }, order);
  return { rows: rows.map(row), next };
});

const get = reads(contract.report, ({ matter, actor }) => {
  const { version, author, text, state, steps } = matter;
  const mine = author === actor.personId;
  return {
    ...{ ...row(matter), version, mine },
    text: mine || state !== 'due' ? text : '',
    steps: steps.map(({ at, did, comment }) => ({ at, did, comment })),
  };
});

const changed = (before: ThoughtReport, { next, events }: ReportDecision) => ({
  change: updates(thoughtReports, before, next),
  events,
  reply: { version: before.version + 1 },
});

const submit = writes(contract.submitReport, {
  decide: ({ matter, input: { text }, now }) => changed(matter, rules.submit(matter, text, now)),
});

const giveBack = writes(contract.returnReport, {
  decide: ({ matter, input: { comment }, now }) =>
    changed(matter, rules.giveBack(matter, comment, now)),
});

const accept = writes(contract.acceptReport, {
  decide: ({ matter, input: { comment }, now }) =>
    changed(matter, rules.accept(matter, comment, now)),
});

export const reportHandlers: Handler[] = [list, get, submit, giveBack, accept];
