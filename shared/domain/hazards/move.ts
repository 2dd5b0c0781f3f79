/** What every act on a hazard has in common: a line of its story, its event, what presses next. */
import type { Instant } from '../kernel/calendar';
import type { Decision, DomainEvent } from '../kernel/entity';
import type { BuildingId, CollegeId, PersonId, RoomId } from '../kernel/ids';
import { ensure } from '../kernel/problem';
import type {
  Climb,
  Hazard,
  HazardAct,
  HazardCharge,
  HazardState,
  HazardStep,
  Severity,
  StepDetail,
} from './state';

/** Where it lies and what is due, as whoever reminds needs it. */
interface OfHazard extends DomainEvent {
  hazardId: string;
  roomId: RoomId;
  buildingId: BuildingId;
  collegeId: CollegeId | null;
  dueAt: Instant;
  climbs: Climb[];
  charge: HazardCharge;
}

export interface HazardOpened extends OfHazard {
  type: 'HazardOpened';
  severity: Severity;
}

export interface HazardMoved extends OfHazard {
  type:
    | 'HazardAccepted'
    | 'HazardFixed'
    | 'HazardReopened'
    | 'HazardClosed'
    | 'HazardExtensionAsked'
    | 'HazardExtended'
    | 'HazardExtensionRefused'
    | 'HazardStuck'
    | 'HazardReturned'
    | 'HazardTolerated'
    | 'HazardRegraded'
    | 'HazardMerged'
    | 'HazardJoined'
    | 'HazardClimbed';
  state: HazardState;
  /** Who did it. */
  by: string;
  reporter: string;
  alsoReportedBy: string[];
  owner: PersonId | null;
  answerBy: Instant | null;
  /** Whose question an answer is for. */
  askedBy: PersonId | null;
  mergedInto: string | null;
}

export type HazardEvent = HazardOpened | HazardMoved;
export type HazardDecision = Decision<Hazard, HazardEvent>;

/** Who acts, in which role, with which words. */
export interface By {
  by: PersonId;
  role: HazardStep['role'];
  note: string;
  at: Instant;
}

/** Like `By`, also for what the clock or a visitor did. */
export type AnyBy = Omit<By, 'by'> & { by: HazardStep['by'] };

/** Whether its due time still counts. */
export const isPressing = (state: HazardState): boolean =>
  state === 'open' || state === 'accepted' || state === 'stuck' || state === 'tolerated';

/** The same as it lies, for every event. */
export const placed = (hazard: Omit<Hazard, 'version'>): Omit<OfHazard, 'type'> => {
  const { id: hazardId, roomId, buildingId, collegeId, dueAt, climbs, charge } = hazard;
  return { hazardId, roomId, buildingId, collegeId, dueAt, climbs, charge };
};

/** When the next rung is due, while something presses. */
export const nextClimb = ({
  state,
  climbs,
  climbed,
}: Pick<Hazard, 'state' | 'climbs' | 'climbed'>): Instant | null =>
  isPressing(state) ? (climbs[climbed]?.at ?? null) : null;

interface Move {
  type: HazardMoved['type'];
  act: HazardAct;
  detail?: StepDetail;
  askedBy?: PersonId;
}

/** The hazard with `changes` and one more line, and what has happened to it. */
export function moved(
  hazard: Hazard,
  { type, act, detail = {}, askedBy }: Move,
  step: AnyBy,
  changes: Partial<Hazard>,
): HazardDecision {
  const { version: _version, ...before } = hazard;
  const after = { ...before, ...changes };
  const line: HazardStep = { act, ...step, ...detail };
  const next = { ...after, climbsAt: nextClimb(after), steps: [...hazard.steps, line] };
  const { state, reporter, alsoReportedBy, owner, answerBy, mergedInto } = next;
  const facts = { state, reporter, alsoReportedBy, owner, answerBy, mergedInto };
  const event = { type, ...placed(next), ...facts, by: step.by, askedBy: askedBy ?? null };
  return { next, events: [event] };
}

/** Refuses an act that does not fit the state, and says which state it is. */
export const ensureState = (hazard: Hazard, ...states: HazardState[]): void =>
  ensure(states.includes(hazard.state), 'hazards.wrong_state', { state: hazard.state });
