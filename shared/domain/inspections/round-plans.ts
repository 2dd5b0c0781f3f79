/**
 * Rounds that come by themselves (source 000 联系楼栋 定期检查; 001 "work is done when there is
 * time"): a rule says on which days, the building's inspection areas say who and where. The
 * clock plans them ahead; whoever stops a plan changes what is to come and nothing that was.
 */
import { type Day, type Instant, dayOf } from '../kernel/calendar';
import type { Decision, DomainEvent, Entity } from '../kernel/entity';
import type { BuildingId, PersonId, RoomId } from '../kernel/ids';
import { ensure } from '../kernel/problem';
import { type Recurrence, occurrences } from '../kernel/recurrence';
import type { Almanac } from '../kernel/terms';
import type { Known, Plan, RoundPlanned } from './rules';
import { planRound } from './rules';
import type { Round } from './state';

export interface RoundPlan extends Entity {
  buildingId: BuildingId;
  title: string;
  recurrence: Recurrence;
  /** Shanghai clock times of the same day: `19:00`, `21:30`. */
  opens: string;
  closes: string;
  /** Whether the rooms are told beforehand. */
  announced: boolean;
  plannedBy: PersonId;
  startedAt: Instant;
  state: 'running' | 'stopped';
  stoppedAt: Instant | null;
  /** Up to this day its rounds are made; kept by the clock, outside the journal. */
  madeThrough: Day;
  /** Areas without two to go, when the clock last looked. */
  lacking: string[];
}

export interface RoundPlanStarted extends DomainEvent {
  type: 'RoundPlanStarted';
  planId: string;
  buildingId: BuildingId;
}

export interface RoundPlanStopped extends DomainEvent {
  type: 'RoundPlanStopped';
  planId: string;
  buildingId: BuildingId;
}

export interface RoundCancelled extends DomainEvent {
  type: 'RoundCancelled';
  roundId: string;
  buildingId: BuildingId;
  inspectors: PersonId[];
}

/** How far ahead rounds are made: people see a week, and a change touches little. */
export const DAYS_AHEAD = 7;
/** How far ahead a plan's days are shown. */
export const DAYS_SHOWN = 60;

const MS = 86_400_000;

/** The Shanghai day so many days later. */
export const daysLater = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * MS).toISOString().slice(0, 10);

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The instant of a Shanghai clock time on a day. */
export const instantAt = (day: Day, clock: string): Instant =>
  new Date(Date.parse(`${day}T${clock}:00.000+08:00`)).toISOString();

type Wish = Pick<
  RoundPlan,
  'id' | 'buildingId' | 'title' | 'recurrence' | 'opens' | 'closes' | 'announced' | 'plannedBy'
>;

/** The days of a recurrence from a day on, as far as they are shown. */
export const comingDays = (recurrence: Recurrence, from: Day, almanac: Almanac): Day[] =>
  occurrences(recurrence, { from, until: daysLater(from, DAYS_SHOWN) }, almanac);

/**
 * Begins a plan; the first rounds are those of tomorrow at the earliest.
 * @throws Problem `inspections.window_unsound`, `inspections.plan_never`,
 *   `kernel.invalid_recurrence`
 */
export function start(
  wish: Wish,
  at: Instant,
  almanac: Almanac,
): Decision<RoundPlan, RoundPlanStarted> {
  const sound = [wish.opens, wish.closes].every((clock) => CLOCK.test(clock));
  ensure(sound && wish.opens < wish.closes, 'inspections.window_unsound');
  const today = dayOf(at);
  const days = comingDays(wish.recurrence, daysLater(today, 1), almanac);
  ensure(days.length > 0, 'inspections.plan_never', { days: DAYS_SHOWN });
  const begun = { state: 'running' as const, stoppedAt: null, startedAt: at };
  return {
    next: { ...wish, ...begun, madeThrough: today, lacking: [] },
    events: [{ type: 'RoundPlanStarted', planId: wish.id, buildingId: wish.buildingId }],
  };
}

/** @throws Problem `inspections.plan_stopped` */
export function stop(plan: RoundPlan, at: Instant): Decision<RoundPlan, RoundPlanStopped> {
  ensure(plan.state === 'running', 'inspections.plan_stopped');
  const { version: _version, ...fields } = plan;
  const { id: planId, buildingId } = plan;
  return {
    next: { ...fields, state: 'stopped', stoppedAt: at },
    events: [{ type: 'RoundPlanStopped', planId, buildingId }],
  };
}

/** An inspection area with who holds it on a day. */
export interface HeldArea {
  id: string;
  number: number;
  rooms: RoomId[];
  holders: { personId: PersonId; from: Day; until: Day | null }[];
}

const PAIR = 2;

/** Who goes on a day: the first two of the area who hold it then. */
export const pairOn = ({ holders }: HeldArea, day: Day): PersonId[] =>
  holders
    .filter(({ from, until }) => from <= day && (until === null || day <= until))
    .map(({ personId }) => personId)
    .slice(0, PAIR);

/** The days for which rounds are to be made now, and up to when they then are. */
export function duePart({ recurrence, madeThrough }: RoundPlan, today: Day, almanac: Almanac) {
  const through = daysLater(today, DAYS_AHEAD);
  const missed = madeThrough < today ? today : madeThrough;
  const window = { from: daysLater(missed, 1), until: through };
  return { days: window.from > through ? [] : occurrences(recurrence, window, almanac), through };
}

export const plannedRoundId = (planId: string, day: Day, areaId: string): string =>
  `${planId}.${day}.${areaId}`;

/** One area's round on one day, decided as if somebody had planned it by hand. */
export function roundOf(
  plan: RoundPlan,
  area: HeldArea,
  {
    day,
    at,
    known,
    templateVersion,
  }: { day: Day; at: Instant; known: Known; templateVersion: string },
): Decision<Round, RoundPlanned> {
  const { id: planId, buildingId, title, opens, closes, announced, plannedBy } = plan;
  const round: Plan = {
    ...{ id: plannedRoundId(planId, day, area.id), buildingId, plannedBy, announced, planId },
    ...{ title: `${title} ${area.number} 区`, rooms: area.rooms, templateVersion },
    ...{ inspectors: pairOn(area, day), dueAt: instantAt(day, closes) },
    opensAt: instantAt(day, opens),
  };
  return planRound(round, known, at);
}

/**
 * Calls a round off; forms that are on their way get one clear answer.
 * @throws Problem `inspections.round_over`
 */
export function cancel(
  round: Round,
  { by, reason }: { by: PersonId; reason: string },
  at: Instant,
): Decision<Round, RoundCancelled> {
  ensure(round.state === 'due', 'inspections.round_over');
  const { version: _version, ...fields } = round;
  const { id: roundId, buildingId, inspectors } = round;
  return {
    next: { ...fields, state: 'cancelled', cancelled: { by, at, reason } },
    events: [{ type: 'RoundCancelled', roundId, buildingId, inspectors }],
  };
}
