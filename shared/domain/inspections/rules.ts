/**
 * Rounds and inspections of rooms (brief R6, R28; source 000 联系宿舍, 004 检查评比). A pair
 * sees a set of rooms by a time, each room once, and nobody ever inspects the own room.
 */
import type { Instant } from '../kernel/calendar';
import type { Decision, DomainEvent } from '../kernel/entity';
import {
  type BuildingId,
  type CollegeId,
  type PersonId,
  type RoomId,
  buildingOf,
  floorOf,
} from '../kernel/ids';
import { ensure } from '../kernel/problem';
import { type Finding, ensureFilled, findingsOf, tidied } from './form';
import type { Inspection, Round, Template } from './state';

export interface InspectionSubmitted extends DomainEvent {
  type: 'InspectionSubmitted';
  inspectionId: string;
  roundId: string | null;
  roomId: RoomId;
  buildingId: BuildingId;
  collegeId: CollegeId | null;
  inspector: PersonId;
  /** Failed safety items; each opens a hazard. */
  findings: Finding[];
}

export interface RoundPlanned extends DomainEvent {
  type: 'RoundPlanned';
  roundId: string;
  buildingId: BuildingId;
  /** The floors of its rooms, lowest first, so that two rounds of one building can be told apart. */
  floors: number[];
  inspectors: PersonId[];
  dueAt: Instant;
}

export interface RoundCompleted extends DomainEvent {
  type: 'RoundCompleted';
  roundId: string;
  inspectors: PersonId[];
}

export interface Resident {
  id: PersonId;
  roomId: RoomId | null;
  gender?: 'female' | 'male';
}

/** What the place says about a submission. */
export interface Ground {
  /** The round that it counts for; `null` for an inspection outside any round. */
  round: Pick<Round, 'id' | 'rooms' | 'inspectors' | 'state' | 'announced'> | null;
  /** Whether this room already has its inspection in this round. */
  already: boolean;
  inspector: Resident;
}

/** The place and the form that it was filled in on. */
export interface FormGround extends Ground {
  template: Template;
}

/**
 * Refuses whoever may not inspect this room in this round.
 * @throws Problem `inspections.own_room`, `not_your_round`, `wrong_room`, `round_cancelled`,
 *   `already_submitted`
 */
export function ensureMayInspect(roomId: RoomId, { round, already, inspector }: Ground): void {
  ensure(inspector.roomId !== roomId, 'inspections.own_room');
  if (!round) return;
  ensure(round.inspectors.includes(inspector.id), 'inspections.not_your_round');
  ensure(round.rooms.includes(roomId), 'inspections.wrong_room');
  ensure(!already, 'inspections.already_submitted');
  ensure(round.state !== 'cancelled', 'inspections.round_cancelled');
}

/** Of a spot check nobody was told, so one comes in only while somebody of the room is there. */
function ensurePresence({ outcome, presence }: Submission, { round }: Ground): void {
  const told = round?.announced !== false || outcome === 'could_not_inspect';
  ensure(told || presence === 'occupant_present', 'inspections.presence_required');
}

const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);

/** A form as it arrived, with the photos that were attached to it. */
export type Submission = Omit<Inspection, 'version' | 'submittedAt' | 'inspector' | 'roundId'>;

/**
 * One room seen once. A phone's clock may run ahead: the form was opened no later than it
 * was submitted.
 * @throws Problem as `ensureMayInspect` and `ensureFilled` do
 */
export function submit(
  form: Submission,
  ground: FormGround,
  at: Instant,
): Decision<Inspection, InspectionSubmitted> {
  const { template } = ground;
  ensureMayInspect(form.roomId, ground);
  ensurePresence(form, ground);
  ensureFilled(form, new Set(form.photos.map(({ takenFor }) => takenFor)), template);
  const { id: inspectionId, roomId, buildingId, collegeId } = form;
  const tied = { roundId: ground.round?.id ?? null, inspector: ground.inspector.id };
  const event = {
    inspectionId,
    roomId,
    buildingId,
    collegeId,
    findings: findingsOf(form, template),
  };
  const next = {
    ...form,
    ...tied,
    reason: form.outcome === 'inspected' ? '' : form.reason,
    templateTitle: template.title,
    answers: tidied(form.answers, template),
    startedAt: earlier(form.startedAt, at),
    submittedAt: at,
  };
  return { next, events: [{ type: 'InspectionSubmitted', ...event, ...tied }] };
}

export interface Plan {
  id: string;
  buildingId: BuildingId;
  title: string;
  rooms: RoomId[];
  inspectors: PersonId[];
  plannedBy: PersonId;
  dueAt: Instant;
  /** The form that it will be made with. */
  templateVersion?: string;
  announced?: boolean;
  opensAt?: Instant;
  planId?: string;
  mixedBecause?: string;
}

/** What is known of a plan's rooms and people. */
export interface Known {
  /** Rooms of the plan that exist in its building. */
  rooms: readonly RoomId[];
  /** People of the plan who are members or activists of the building. */
  inspectors: readonly Resident[];
  /** Who lives in the building; absent where it is not known. */
  houses?: 'female' | 'male';
}

const PAIR = 2;

function ensurePair(inspectors: readonly PersonId[], known: readonly Resident[]): void {
  const ids = known.map(({ id }) => id);
  const serving = inspectors.every((id) => ids.includes(id));
  ensure(serving && inspectors.length >= PAIR, 'inspections.pair_required');
}

/** Same sex by default (principle 6); whoever sends others says why, and that stays with the round. */
function ensureSameSex({ inspectors, mixedBecause }: Plan, { houses, inspectors: known }: Known) {
  const others = known.filter(
    ({ id, gender }) => inspectors.includes(id) && houses && gender && gender !== houses,
  );
  ensure(others.length === 0 || mixedBecause, 'inspections.same_sex');
}

function ensureRooms({ buildingId }: Plan, rooms: readonly RoomId[], known: Known): void {
  const foreign = rooms.filter(
    (room) => buildingOf(room) !== buildingId || !known.rooms.includes(room),
  );
  ensure(foreign.length === 0, 'inspections.wrong_building', { rooms: foreign });
  const unseen = rooms.filter((room) => known.inspectors.every(({ roomId }) => roomId === room));
  ensure(unseen.length === 0, 'inspections.own_room', { rooms: unseen });
}

/**
 * A round for at least two different members or activists of the building. A room may be the
 * own room of some of them, the others see it; it may not be everyone's.
 * @throws Problem `inspections.pair_required`, `wrong_building` and `own_room` with the
 *   `rooms` concerned, `same_sex`, `due_in_past`
 */
export function planRound(plan: Plan, known: Known, at: Instant): Decision<Round, RoundPlanned> {
  const inspectors = [...new Set(plan.inspectors)];
  const rooms = [...new Set(plan.rooms)];
  ensurePair(inspectors, known.inspectors);
  ensureRooms(plan, rooms, known);
  ensureSameSex(plan, known);
  ensure(plan.dueAt > at, 'inspections.due_in_past');
  const { id: roundId, buildingId, dueAt } = plan;
  const floors = [...new Set(rooms.map(floorOf))].sort((low, high) => low - high);
  return {
    next: { ...plan, rooms, inspectors, plannedAt: at, state: 'due', doneAt: null },
    events: [{ type: 'RoundPlanned', roundId, buildingId, floors, inspectors, dueAt }],
  };
}

/** Whether every room of a round has its inspection. */
export const isComplete = (
  { rooms }: Pick<Round, 'rooms'>,
  inspected: readonly RoomId[],
): boolean => rooms.every((room) => inspected.includes(room));

/** The round is done; `null` when it already was. */
export function complete(round: Round, at: Instant): Decision<Round, RoundCompleted> | null {
  if (round.state !== 'due') return null;
  const { version: _version, ...before } = round;
  const { id: roundId, inspectors } = round;
  return {
    next: { ...before, state: 'done', doneAt: at },
    events: [{ type: 'RoundCompleted', roundId, inspectors }],
  };
}

/** A round with whether the room in question has its inspection in it. */
export interface Candidate
  extends Pick<Round, 'id' | 'title' | 'inspectors' | 'dueAt' | 'state' | 'templateVersion'> {
  done: boolean;
}

/**
 * The round that an inspection of a room counts for: the inspector's own, still current, this
 * room not yet seen, the soonest due. One whose room was seen is named only when none waits.
 */
export function roundFor<C extends Candidate>(
  rounds: readonly C[],
  inspector: PersonId,
  now: Instant,
): C | null {
  const current = rounds
    .filter(({ inspectors }) => inspectors.includes(inspector))
    .filter(({ state, dueAt }) => state === 'due' || dueAt > now)
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  return current.find(({ done }) => !done) ?? current[0] ?? null;
}
