/**
 * Thought reports (思想汇报, brief R10): called each quarter, written on the phone, handed to one
 * reader, returned with a comment or accepted. Nobody but the two ever reads one.
 */
import type { Instant } from '../kernel/calendar';
import type { Decision, Fresh } from '../kernel/entity';
import type { PersonId } from '../kernel/ids';
import { ensure } from '../kernel/problem';
import type { ReportEvent } from './events';
import type { Occasion, ReportState, ReportStep, ThoughtReport } from './state';

export type ReportDecision = Decision<ThoughtReport, ReportEvent>;

/** Asked for so many days before it is due. */
export const REPORT_OPENS_DAYS = 30;
/** Returned more often, the two should talk. */
const MOST_STEPS = 20;

export const reportId = (period: string, author: PersonId): string =>
  `thought_report.${period}:${author}`;

const fieldsOf = ({ version: _version, ...fields }: ThoughtReport) => fields;

const eventOf = (type: ReportEvent['type'], report: Fresh<ThoughtReport>): ReportEvent => {
  const { id, author, reader, buildingId, dueAt } = report;
  return { type, reportId: id, author, reader, buildingId, dueAt };
};

interface Person {
  id: PersonId;
  name: string;
}

/** A report that is asked for. Its reader leads the group; a leader's own is read above. */
export function callFor(occasion: Occasion, author: Person, reader: Person): ReportDecision {
  const { id: occasionId, period, buildingId, startsAt: dueAt } = occasion;
  const next: Fresh<ThoughtReport> = {
    id: reportId(period, author.id),
    ...{ author: author.id, authorName: author.name, reader: reader.id, readerName: reader.name },
    ...{ buildingId, occasionId, period, dueAt, state: 'due', text: '', steps: [] },
  };
  return { next, events: [eventOf('ThoughtReportCalled', next)] };
}

function step(
  report: ThoughtReport,
  state: ReportState,
  done: ReportStep,
  type: ReportEvent['type'],
): ReportDecision {
  ensure(report.steps.length < MOST_STEPS, 'kernel.too_large', { most: MOST_STEPS });
  const next = { ...fieldsOf(report), state, steps: [...report.steps, done] };
  return { next, events: [eventOf(type, next)] };
}

/** Handed in for the first time, or again after it came back. Late is taken, and stays late. */
export function submit(report: ThoughtReport, text: string, now: Instant): ReportDecision {
  ensure(report.state === 'due' || report.state === 'returned', 'calendar.wrong_state', {
    state: report.state,
  });
  const done = { at: now, did: 'submitted' as const, by: report.author, comment: '' };
  return step({ ...report, text }, 'submitted', done, 'ThoughtReportSubmitted');
}

const ensureSubmitted = ({ state }: ThoughtReport): void =>
  ensure(state === 'submitted', 'calendar.wrong_state', { state });

/** Back to its author with a comment. */
export function giveBack(report: ThoughtReport, comment: string, now: Instant): ReportDecision {
  ensureSubmitted(report);
  const done = { at: now, did: 'returned' as const, by: report.reader, comment };
  return step(report, 'returned', done, 'ThoughtReportReturned');
}

export function accept(report: ThoughtReport, comment: string, now: Instant): ReportDecision {
  ensureSubmitted(report);
  const done = { at: now, did: 'accepted' as const, by: report.reader, comment };
  return step(report, 'accepted', done, 'ThoughtReportAccepted');
}
