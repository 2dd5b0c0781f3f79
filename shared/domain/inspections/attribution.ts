/**
 * When a room's finding becomes a fact about a person (brief principle 4; source 004 一票否决
 * rests on a person's own behaviour, 003 正当程序). Nothing is attributed by itself: somebody
 * opens it, everybody of the room is asked in their own words, a third person decides. Silence
 * and doubt leave it nobody's, and an upheld objection ends it.
 */
import { type Instant, type WorkingCalendar, endOfWorkingDay } from '../kernel/calendar';
import type { Decision, DomainEvent, Fresh } from '../kernel/entity';
import type { BuildingId, PersonId, RoomId } from '../kernel/ids';
import type { Actor } from '../kernel/positions';
import { ensure } from '../kernel/problem';
import type { Attribution, AttributionState, Statement } from './attribution-state';
import { hearingRuleAt } from './hearing-rules';
import { isStruck } from './standing';
import type { Inspection } from './state';

interface OfAttribution extends DomainEvent {
  attributionId: string;
  inspectionId: string;
  roomId: RoomId;
  buildingId: BuildingId;
}

export interface AttributionOpened extends OfAttribution {
  type: 'AttributionOpened';
  people: PersonId[];
  /** Those who may not decide it: inspectors, who opened it, and the occupants. */
  notBy: PersonId[];
  heardUntil: Instant;
  lapsesAt: Instant;
}

export interface StatementMade extends OfAttribution {
  type: 'StatementMade';
  by: PersonId;
  /** Whether everybody has spoken now. */
  complete: boolean;
}

export interface FindingAttributed extends OfAttribution {
  type: 'FindingAttributed';
  /** Whose it is: each gets a fact of their own, with notice and remark. */
  about: PersonId[];
  by: PersonId;
  people: PersonId[];
}

export interface AttributionEnded extends OfAttribution {
  type: 'AttributionEnded';
  state: Exclude<AttributionState, 'open' | 'attributed'>;
  people: PersonId[];
}

export type AttributionEvent =
  | AttributionOpened
  | StatementMade
  | FindingAttributed
  | AttributionEnded;

export type AttributionStep = Decision<Attribution, AttributionEvent>;

export interface Occupant {
  id: PersonId;
  name: string;
}

/** Where an attribution's events happened. */
export const placed = ({
  id: attributionId,
  inspectionId,
  roomId,
  buildingId,
}: Fresh<Attribution>) => ({
  attributionId,
  inspectionId,
  roomId,
  buildingId,
});

export interface Opening {
  id: string;
  item: string;
  title: string;
  because: string;
  /** Everybody who lives in the room now. */
  occupants: readonly Occupant[];
  /** Those who shared the inspection's round. */
  pair: readonly PersonId[];
}

/** A failed safety item that still counts; hygiene is the room's alone. */
function ensureAttributable(inspection: Inspection, item: string): void {
  const answer = inspection.answers.find((each) => each.item === item);
  ensure(answer?.result === 'fail' && answer.severity, 'inspections.not_attributable');
  ensure(!isStruck(inspection, item), 'inspections.struck');
}

/**
 * Asks whose a finding is. Everybody of the room is asked; the opener is none of them.
 * @throws inspections.not_attributable, struck, own_room, nobody_lives_there
 */
export function openAttribution(
  inspection: Inspection,
  opener: Actor,
  { occupants, pair, ...opening }: Opening,
  at: Instant,
  calendar: WorkingCalendar,
): AttributionStep {
  ensureAttributable(inspection, opening.item);
  ensure(opener.roomId !== inspection.roomId, 'inspections.own_room');
  ensure(occupants.length > 0, 'inspections.nobody_lives_there');
  const rule = hearingRuleAt(at);
  const { id: inspectionId, roomId, buildingId, collegeId, submittedAt } = inspection;
  const people = occupants.map(({ id }) => id);
  const notBy = [...new Set([inspection.inspector, ...pair, opener.personId])];
  const heardUntil = endOfWorkingDay(at, rule.hearWorkingDays, calendar);
  const lapsesAt = endOfWorkingDay(at, rule.lapseWorkingDays, calendar);
  const next: Fresh<Attribution> = {
    ...{ ...opening, inspectionId, roomId, buildingId, collegeId, inspectedAt: submittedAt },
    ...{ openedBy: opener.personId, openedByName: opener.name, openedAt: at },
    ...{ heardUntil, lapsesAt, people, notBy, statements: [] },
    names: Object.fromEntries(occupants.map(({ id, name }) => [id, name])),
    ...{ state: 'open', settledAt: null, decision: null },
  };
  const barred = [...new Set([...notBy, ...people])];
  const event = { ...placed(next), people, notBy: barred, heardUntil, lapsesAt };
  return { next, events: [{ type: 'AttributionOpened', ...event }] };
}

export const fieldsOf = ({ version: _version, ...fields }: Attribution) => fields;

export const ensureOpen = ({ state }: Attribution): void =>
  ensure(state === 'open', 'inspections.attribution_settled', { state });

/**
 * An occupant's own words, once; welcome until it is decided.
 * @throws inspections.attribution_settled, already_stated
 */
export function state(
  attribution: Attribution,
  by: PersonId,
  text: string,
  at: Instant,
): AttributionStep {
  ensureOpen(attribution);
  ensure(attribution.people.includes(by), 'kernel.forbidden');
  const before = attribution.statements.some((each) => each.by === by);
  ensure(!before, 'inspections.already_stated');
  const statements: Statement[] = [...attribution.statements, { by, text, at }];
  const complete = allHeard({ ...attribution, statements });
  const event = { ...placed(attribution), by, complete };
  return {
    next: { ...fieldsOf(attribution), statements },
    events: [{ type: 'StatementMade', ...event }],
  };
}

/** Whether everybody of the room has spoken. */
export const allHeard = ({ people, statements }: Attribution): boolean =>
  people.every((person) => statements.some(({ by }) => by === person));
