/**
 * How a hazard moves (brief R5; source 000: 监督相关工作人员及时排除安全隐患). Report → accepted
 * → fixed → verified by someone other than the fixer → closed; or sent back.
 */
import { type Instant, type WorkingCalendar } from '../kernel/calendar';
import type { BuildingId, CollegeId, PersonId, RoomId } from '../kernel/ids';
import { ensure } from '../kernel/problem';
import type { Photo } from '../photos/state';
import { GRADES } from './grades';
import { dueAfresh, dueFor, endOf, gradeOf } from './grading';
import { type By, type HazardDecision, ensureState, moved, nextClimb, placed } from './move';
import type {
  GradedBy,
  Hazard,
  HazardCharge,
  HazardFact,
  HazardKind,
  HazardStep,
  Severity,
  StepRole,
} from './state';

export { dueFor } from './grading';
export type { HazardEvent, HazardMoved, HazardOpened } from './move';

export interface Report {
  id: string;
  roomId: RoomId;
  buildingId: BuildingId;
  collegeId: CollegeId | null;
  kind: HazardKind;
  /** What was noticed besides; none of an inspection, whose inspector judged. */
  facts?: readonly HazardFact[];
  /** What an inspector judged; a report at a door is graded by rule. */
  severity: Severity | null;
  text: string;
  photos: Photo[];
  source: Hazard['source'];
  reporter: PersonId | string;
  role: HazardStep['role'];
  receiptHash: string | null;
}

/** What nobody has done anything about yet. */
const UNTOUCHED = {
  state: 'open',
  charge: 'logistics',
  alsoReportedBy: [],
  owner: null,
  fixedBy: null,
  fixedAt: null,
  closedAt: null,
  answerBy: null,
  stuckBy: null,
  extension: null,
  extensionsAsked: 0,
  mergedInto: null,
  duplicates: [],
} as const satisfies Partial<Record<keyof Hazard, unknown>>;

function gradeFor({ kind, facts = [], severity }: Report): Pick<Hazard, 'severity' | 'gradedBy'> {
  if (severity) return { severity, gradedBy: { kind: 'inspector' } };
  const rule = gradeOf(kind, facts);
  const gradedBy: GradedBy = { kind: 'rule', rule: rule.id };
  return { severity: rule.severity, gradedBy };
}

/** A hazard stands open from the moment it is reported. */
export function open(given: Report, at: Instant, calendar: WorkingCalendar): HazardDecision {
  const { role, facts = [], ...report } = given;
  const grade = gradeFor(given);
  const times = dueAfresh({ ...report, ...grade }, dueFor(grade.severity, at, calendar), calendar);
  const by = role === 'visitor' ? 'visitor' : report.reporter;
  const steps: HazardStep[] = [{ act: 'reported', at, by, role, note: '' }];
  const opened = { ...UNTOUCHED, alsoReportedBy: [], duplicates: [], facts: [...facts], steps };
  const hazard = { ...report, ...opened, ...grade, ...times, reportedAt: at };
  const next = { ...hazard, climbsAt: nextClimb(hazard) };
  const { severity } = grade;
  return { next, events: [{ type: 'HazardOpened', ...placed(next), severity }] };
}

/** In which role one sees to a repair of this charge; a contractor's is shown by logistics. */
export const fixingRole = (charge: HazardCharge): 'logistics' | 'apartment_office' =>
  charge === 'apartment_office' ? 'apartment_office' : 'logistics';

const FIXING: Record<ReturnType<typeof fixingRole>, StepRole> = {
  logistics: 'logistics',
  apartment_office: 'office',
};

/** Only those in charge now take it on or report it fixed. */
export const ensureInCharge = ({ charge }: Hazard, { role }: By): void =>
  ensure(role === FIXING[fixingRole(charge)], 'hazards.not_in_charge');

/** Those in charge take an open hazard on; whoever does is its owner. */
export function accept(hazard: Hazard, step: By): HazardDecision {
  ensureState(hazard, 'open');
  ensureInCharge(hazard, step);
  const changes = { state: 'accepted' as const, owner: step.by };
  return moved(hazard, { type: 'HazardAccepted', act: 'accepted' }, step, changes);
}

/** Fixed, shown by at least one photo; may skip an explicit acceptance. */
export function fix(
  hazard: Hazard,
  step: By,
  photos: Photo[],
  calendar: WorkingCalendar,
): HazardDecision {
  ensureState(hazard, 'open', 'accepted', 'tolerated');
  ensureInCharge(hazard, step);
  ensure(photos.length > 0, 'hazards.photo_required');
  return moved(hazard, { type: 'HazardFixed', act: 'fixed' }, step, {
    state: 'fixed',
    owner: hazard.owner ?? step.by,
    fixedBy: step.by,
    fixedAt: step.at,
    extension: null,
    answerBy: endOf(GRADES[hazard.severity].verify, step.at, calendar),
    photos: [...hazard.photos, ...photos],
  });
}

/** Whoever had a hand in the repair looks at it with their own eyes. */
export const hadAHand = ({ fixedBy, owner }: Hazard, personId: PersonId): boolean =>
  personId === fixedBy || personId === owner;

/**
 * Someone other than the fixer looks: it is closed, or it goes back with the severity's
 * full time to fix it again.
 */
export function verify(
  hazard: Hazard,
  step: By,
  fixed: boolean,
  calendar: WorkingCalendar,
): HazardDecision {
  ensureState(hazard, 'fixed');
  ensure(!hadAHand(hazard, step.by), 'hazards.fixer_cannot_verify');
  if (fixed) {
    const closed = { state: 'closed' as const, answerBy: null, closedAt: step.at };
    return moved(hazard, { type: 'HazardClosed', act: 'verified' }, step, closed);
  }
  ensure(step.note.trim() !== '', 'hazards.reason_required');
  const dueAt = dueFor(hazard.severity, step.at, calendar);
  return moved(hazard, { type: 'HazardReopened', act: 'reopened' }, step, {
    ...dueAfresh(hazard, dueAt, calendar),
    ...{ state: 'accepted', fixedBy: null, fixedAt: null, answerBy: null, extensionsAsked: 0 },
  });
}
