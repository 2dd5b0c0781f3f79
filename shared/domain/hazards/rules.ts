/**
 * How a hazard moves (brief R5; source 000: 监督相关工作人员及时排除安全隐患). Report → accepted
 * → fixed → verified by someone other than the fixer → closed; or sent back.
 */
import { type WorkingCalendar, type Instant, addHours, endOfWorkingDay } from '../kernel/calendar';
import type { Decision, DomainEvent } from '../kernel/entity';
import type { BuildingId, CollegeId, PersonId, RoomId } from '../kernel/ids';
import { ensure } from '../kernel/problem';
import type { Photo } from '../photos/state';
import type { Hazard, HazardAct, HazardKind, HazardState, HazardStep, Severity } from './state';

export interface HazardOpened extends DomainEvent {
  type: 'HazardOpened';
  hazardId: string;
  roomId: RoomId;
  buildingId: BuildingId;
  collegeId: CollegeId | null;
  severity: Severity;
  dueAt: Instant;
}

export interface HazardMoved extends DomainEvent {
  type: 'HazardAccepted' | 'HazardFixed' | 'HazardReopened' | 'HazardClosed';
  hazardId: string;
  roomId: RoomId;
  buildingId: BuildingId;
  collegeId: CollegeId | null;
  dueAt: Instant;
  reporter: string;
}

export type HazardEvent = HazardOpened | HazardMoved;

type HazardDecision = Decision<Hazard, HazardEvent>;

/** What a kind is taken for until someone who knows looks at it. */
const USUAL_SEVERITY: Record<HazardKind, Severity> = {
  appliance: 'serious',
  wiring: 'serious',
  charging: 'serious',
  fire: 'urgent',
  escape: 'urgent',
  lock_window: 'serious',
  water: 'serious',
  structure: 'minor',
  hygiene: 'minor',
  other: 'minor',
};

const URGENT_HOURS = 4;
const SERIOUS_WORKING_DAYS = 1;
const MINOR_WORKING_DAYS = 3;

/** By when it must be fixed: urgent in 4 hours, serious by the next working day, minor in three. */
export function dueFor(severity: Severity, at: Instant, calendar: WorkingCalendar): Instant {
  if (severity === 'urgent') return addHours(at, URGENT_HOURS);
  const days = severity === 'serious' ? SERIOUS_WORKING_DAYS : MINOR_WORKING_DAYS;
  return endOfWorkingDay(at, days, calendar);
}

export interface Report {
  id: string;
  roomId: RoomId;
  buildingId: BuildingId;
  collegeId: CollegeId | null;
  kind: HazardKind;
  /** What an inspector judged; a report at a door takes the kind's usual severity. */
  severity: Severity | null;
  text: string;
  photos: Photo[];
  source: Hazard['source'];
  reporter: PersonId | string;
  role: HazardStep['role'];
  receiptHash: string | null;
}

/** A hazard stands open from the moment it is reported. */
export function open(
  { role, severity: judged, ...report }: Report,
  at: Instant,
  calendar: WorkingCalendar,
): HazardDecision {
  const severity = judged ?? USUAL_SEVERITY[report.kind];
  const dueAt = dueFor(severity, at, calendar);
  const by = role === 'visitor' ? 'visitor' : report.reporter;
  const steps: HazardStep[] = [{ act: 'reported', at, by, role, note: '' }];
  const next = { ...report, severity, dueAt, reportedAt: at, steps, state: 'open' as const };
  const { id: hazardId, roomId, buildingId, collegeId } = report;
  return {
    next: { ...next, fixedBy: null },
    events: [{ type: 'HazardOpened', hazardId, roomId, buildingId, collegeId, severity, dueAt }],
  };
}

interface By {
  by: PersonId;
  role: HazardStep['role'];
  note: string;
  at: Instant;
}

const moved = (
  hazard: Hazard,
  type: HazardMoved['type'],
  act: HazardAct,
  step: By,
  changes: Partial<Hazard>,
): HazardDecision => {
  const { version: _version, ...before } = hazard;
  const { id: hazardId, roomId, buildingId, collegeId, reporter } = hazard;
  const next = { ...before, ...changes, steps: [...hazard.steps, { act, ...step }] };
  const event = { type, hazardId, roomId, buildingId, collegeId, reporter, dueAt: next.dueAt };
  return { next, events: [event] };
};

const ensureState = (hazard: Hazard, ...states: HazardState[]): void =>
  ensure(states.includes(hazard.state), 'hazards.wrong_state', { state: hazard.state });

/** Logistics takes an open hazard on. */
export function accept(hazard: Hazard, step: By): HazardDecision {
  ensureState(hazard, 'open');
  return moved(hazard, 'HazardAccepted', 'accepted', step, { state: 'accepted' });
}

/** Fixed, shown by at least one photo; may skip an explicit acceptance. */
export function fix(hazard: Hazard, step: By, photos: Photo[]): HazardDecision {
  ensureState(hazard, 'open', 'accepted');
  ensure(photos.length > 0, 'hazards.photo_required');
  return moved(hazard, 'HazardFixed', 'fixed', step, {
    state: 'fixed',
    fixedBy: step.by,
    photos: [...hazard.photos, ...photos],
  });
}

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
  ensure(step.by !== hazard.fixedBy, 'hazards.fixer_cannot_verify');
  if (fixed) return moved(hazard, 'HazardClosed', 'verified', step, { state: 'closed' });
  return moved(hazard, 'HazardReopened', 'reopened', step, {
    state: 'accepted',
    fixedBy: null,
    dueAt: dueFor(hazard.severity, step.at, calendar),
  });
}

export type HazardMove = 'accept' | 'fix' | 'verify' | 'reopen';

/** What may come next, for someone who fixes or someone who verifies. */
export function movesOf(
  hazard: Hazard,
  who: { personId: PersonId; fixes: boolean; verifies: boolean },
): HazardMove[] {
  if (hazard.state === 'open' && who.fixes) return ['accept', 'fix'];
  if (hazard.state === 'accepted' && who.fixes) return ['fix'];
  const mayVerify = who.verifies && who.personId !== hazard.fixedBy;
  return hazard.state === 'fixed' && mayVerify ? ['verify', 'reopen'] : [];
}
