/**
 * Which page a reminder opens: straight at its matter. Used for the message in WeChat and by
 * the client, so that both lead to the same place. Addresses carry random ids only.
 */
import type { Cause, ReminderKind } from './state';

const PAGE_OF: Record<Cause['context'], string> = {
  inspections: 'packages/inspect/round/index',
  hazards: 'packages/hazards/detail/index',
  mailbox: 'packages/visitor/letter/index',
  conduct: 'packages/conduct/fact/index',
  development: 'packages/development/candidacy/index',
  records: 'packages/records/correction/index',
  organization: 'packages/office/handover/index',
  duties: 'packages/duties/coverage/index',
  care: 'packages/care/case/index',
  alarms: 'packages/care/alarm/index',
  reports: 'packages/reports/report/index',
  asked_reports: 'packages/reports/write/index',
  points: 'packages/reports/point/index',
  calendar: 'packages/calendar/occasion/index',
  thought_reports: 'packages/calendar/report/index',
  reception: 'packages/reception/rota/index',
};

/** Kinds that open elsewhere than their context's other matters. */
const PAGE_OF_KIND: Partial<Record<ReminderKind, string>> = {
  room_informed: 'packages/inspect/record/index',
  objection_to_decide: 'packages/inspect/record/index',
  objection_overdue: 'packages/inspect/record/index',
  objection_decided: 'packages/inspect/record/index',
  attribution_asked: 'packages/inspect/attribution/index',
  attribution_to_decide: 'packages/inspect/attribution/index',
  attribution_settled: 'packages/inspect/attribution/index',
  follow_up_due: 'packages/duties/contact/index',
  follow_up_overdue: 'packages/duties/contact/index',
  feedback_given: 'packages/duties/contact/index',
  evaluation_due: 'packages/development/companion/index',
  assessment_wanted: 'packages/development/companion/index',
  duty_silent: 'packages/duties/mine/index',
  duty_silent_overdue: 'packages/duties/silences/index',
};

const OWN_CANDIDACY = 'packages/development/mine/index';

/** The page's path without a leading slash, as WeChat's messages want it. */
export function destinationOf({ kind, cause }: { kind: ReminderKind; cause: Cause }): string {
  if (kind === 'veto_noticed' || kind === 'assessment_noticed') return OWN_CANDIDACY;
  const page = PAGE_OF_KIND[kind] ?? PAGE_OF[cause.context];
  return `${page}?id=${encodeURIComponent(cause.id)}`;
}
