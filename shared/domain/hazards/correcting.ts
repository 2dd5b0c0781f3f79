/** Putting right what a hazard is: graded anew with a reason, or found to be another one's twin. */
import type { WorkingCalendar } from '../kernel/calendar';
import { floorOf } from '../kernel/ids';
import { ensure } from '../kernel/problem';
import { dueAfresh, dueFor } from './grading';
import { type AnyBy, type By, type HazardDecision, ensureState, moved } from './move';
import { hadAHand } from './rules';
import { type Hazard, SEVERITIES, type Severity } from './state';

/** A graver one is due by the earlier of both times, a lighter one by the later. */
function dueAfterRegrading(hazard: Hazard, severity: Severity, by: By, calendar: WorkingCalendar) {
  const anew = dueFor(severity, by.at, calendar);
  const graver = SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(hazard.severity);
  const keeps = graver ? hazard.dueAt < anew : hazard.dueAt > anew;
  return keeps ? hazard.dueAt : anew;
}

/** Somebody who does not repair it judges it anew, with the reason. */
export function regrade(
  hazard: Hazard,
  step: By,
  severity: Severity,
  calendar: WorkingCalendar,
): HazardDecision {
  ensureState(hazard, 'open', 'accepted', 'stuck');
  ensure(!hadAHand(hazard, step.by), 'hazards.fixer_cannot_regrade');
  ensure(severity !== hazard.severity, 'hazards.same_grade');
  ensure(step.note.trim() !== '', 'hazards.reason_required');
  const dueAt = dueAfterRegrading(hazard, severity, step, calendar);
  return moved(hazard, { type: 'HazardRegraded', act: 'regraded', detail: { severity } }, step, {
    severity,
    gradedBy: { kind: 'regraded' },
    ...dueAfresh({ ...hazard, severity }, dueAt, calendar),
  });
}

/** The earlier report goes on, so that two mergers at once can never lead in a circle. */
const isEarlier = (main: Hazard, twin: Hazard): boolean =>
  main.reportedAt < twin.reportedAt || (main.reportedAt === twin.reportedAt && main.id < twin.id);

/** Whether a hazard can be a later report of `main`: on the same floor, that one not over. */
export const canJoin = (twin: Hazard, main: Hazard): boolean =>
  isEarlier(main, twin) &&
  twin.buildingId === main.buildingId &&
  floorOf(twin.roomId) === floorOf(main.roomId) &&
  main.state !== 'closed' &&
  main.state !== 'merged';

/** One that others were merged into stays; so nobody is led from one to the next and the next. */
export const canBeMerged = ({ state, duplicates }: Hazard): boolean =>
  ['open', 'accepted', 'stuck'].includes(state) && duplicates.length === 0;

/** The same thing was reported before: its reporter follows the earlier one from now on. */
export function merge(twin: Hazard, step: By, main: Hazard): HazardDecision {
  ensureState(twin, 'open', 'accepted', 'stuck');
  ensure(canBeMerged(twin) && canJoin(twin, main), 'hazards.cannot_merge');
  const changes = { state: 'merged' as const, mergedInto: main.id, answerBy: null };
  const ended = { ...changes, extension: null };
  return moved(twin, { type: 'HazardMerged', act: 'merged' }, step, ended);
}

/** Follows a merger when what it was merged into has itself been merged meanwhile. */
export const leadOn = (twin: Hazard, step: AnyBy, mainId: string): HazardDecision =>
  moved(twin, { type: 'HazardMerged', act: 'merged' }, step, { mergedInto: mainId });

/** The one that goes on takes the other's reporter with it, and the graver of both grades. */
export function join(
  main: Hazard,
  twin: Hazard,
  step: AnyBy,
  calendar: WorkingCalendar,
): HazardDecision {
  const graver = SEVERITIES.indexOf(twin.severity) > SEVERITIES.indexOf(main.severity);
  const dueAt = twin.dueAt < main.dueAt ? twin.dueAt : main.dueAt;
  const { severity, gradedBy } = twin;
  const raised = graver
    ? { severity, gradedBy, ...dueAfresh({ ...main, severity }, dueAt, calendar) }
    : {};
  const also = [...main.alsoReportedBy, twin.reporter];
  return moved(main, { type: 'HazardJoined', act: 'joined' }, step, {
    ...raised,
    duplicates: [...main.duplicates, twin.id],
    alsoReportedBy: [...new Set(also)].filter((reporter) => reporter !== main.reporter),
  });
}
