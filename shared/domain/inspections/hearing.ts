/**
 * The people of a room answer an inspection: they have seen it, they explain, or they object;
 * whoever did not make it decides with reasons (brief principles 3 and 6; sources 003 正当程序,
 * 004 检查评比). What was seen is never edited: a struck finding stays visible as struck.
 */
import type { Instant, WorkingCalendar } from '../kernel/calendar';
import type { Decision, DomainEvent, Fresh } from '../kernel/entity';
import type { BuildingId, PersonId, RoomId } from '../kernel/ids';
import type { Actor } from '../kernel/positions';
import { ensure } from '../kernel/problem';
import {
  type Hearing,
  MANNER,
  type Objection,
  type ObjectionState,
  type ReplyKind,
} from './hearing-state';
import { decideUntil, objectUntil } from './hearing-rules';
import type { Answer, Inspection } from './state';

interface OfRoom extends DomainEvent {
  inspectionId: string;
  roomId: RoomId;
  buildingId: BuildingId;
}

/** The occupants' copy of an inspection in which something failed. */
export interface RoomInformed extends OfRoom {
  type: 'RoomInformed';
  failed: number;
  /** The end of their window. */
  objectUntil: Instant;
}

export interface RoomReplied extends OfRoom {
  type: 'RoomReplied';
  kind: ReplyKind;
}

export interface ObjectionRaised extends OfRoom {
  type: 'ObjectionRaised';
  by: PersonId;
  notBy: PersonId[];
  decideBy: Instant;
}

export interface ObjectionDecided extends OfRoom {
  type: 'ObjectionDecided';
  by: PersonId;
  inspector: PersonId;
  state: ObjectionState;
  /** Failed items that count no more. */
  struck: string[];
}

export type HearingDecision = Decision<
  Inspection,
  RoomInformed | RoomReplied | ObjectionRaised | ObjectionDecided
>;

/** Whoever speaks or judges, as far as the rules ask. */
export type Speaker = Pick<Actor, 'personId' | 'name'>;

const NOTHING_SAID: Hearing = { replies: [], objection: null };

export const hearingOf = ({ hearing }: Pick<Inspection, 'hearing'>): Hearing =>
  hearing ?? NOTHING_SAID;

/** Where an inspection's events happened. */
export const placed = ({ id: inspectionId, roomId, buildingId }: Fresh<Inspection>) => ({
  inspectionId,
  roomId,
  buildingId,
});

export const fieldsOf = ({ version: _version, ...fields }: Inspection) => fields;

export const failedOf = ({ answers }: Pick<Inspection, 'answers'>): Answer[] =>
  answers.filter(({ result }) => result === 'fail');

/** What may be objected to: each failed item, and how the inspection was made. */
export const objectable = (inspection: Pick<Inspection, 'answers'>): string[] => [
  ...failedOf(inspection).map(({ item }) => item),
  MANNER,
];

/**
 * What the occupants are told the moment a room was seen; nothing where all was well: their
 * copy is on their page, and nobody is disturbed for it.
 */
export function informed(inspection: Fresh<Inspection>, calendar: WorkingCalendar): RoomInformed[] {
  const failed = failedOf(inspection).length;
  if (failed === 0) return [];
  const until = objectUntil(inspection.submittedAt, calendar);
  return [{ type: 'RoomInformed', ...placed(inspection), failed, objectUntil: until }];
}

function ensureInTime(inspection: Inspection, at: Instant, calendar: WorkingCalendar): void {
  const until = objectUntil(inspection.submittedAt, calendar);
  ensure(at <= until, 'inspections.hearing_over', { until });
}

/**
 * An occupant has seen the record, or explains it in their own words, once.
 * @throws inspections.hearing_over for an explanation after the window, already_explained
 */
export function reply(
  inspection: Inspection,
  speaker: Speaker,
  said: { kind: ReplyKind; text: string },
  at: Instant,
  calendar: WorkingCalendar,
): HearingDecision {
  const hearing = hearingOf(inspection);
  const before = hearing.replies.find(({ by }) => by === speaker.personId);
  ensure(before?.kind !== 'explained', 'inspections.already_explained');
  if (said.kind === 'explained') ensureInTime(inspection, at, calendar);
  ensure(said.kind === 'seen' || said.text !== '', 'kernel.invalid_input', { fields: ['text'] });
  const text = said.kind === 'seen' ? '' : said.text;
  const word = { by: speaker.personId, byName: speaker.name, kind: said.kind, text, at };
  const replies = [...hearing.replies.filter((each) => each !== before), word];
  return {
    next: { ...fieldsOf(inspection), hearing: { ...hearing, replies } },
    events: [{ type: 'RoomReplied', ...placed(inspection), kind: said.kind }],
  };
}

/**
 * An occupant objects, once for the room: to failed items or to how the inspection was made.
 * `pair` are those who shared its round.
 * @throws inspections.hearing_over, already_objected, nothing_to_object with the `items`
 */
export function object(
  inspection: Inspection,
  speaker: Speaker,
  objection: Pick<Objection, 'items' | 'text'>,
  pair: readonly PersonId[],
  at: Instant,
  calendar: WorkingCalendar,
): HearingDecision {
  const hearing = hearingOf(inspection);
  ensure(hearing.objection === null, 'inspections.already_objected');
  ensureInTime(inspection, at, calendar);
  const items = [...new Set(objection.items)];
  const known = objectable(inspection);
  const unknown = items.filter((item) => !known.includes(item));
  ensure(unknown.length === 0 && items.length > 0, 'inspections.nothing_to_object', {
    items: unknown,
  });
  const decideBy = decideUntil(at, calendar);
  const notBy = [...new Set([inspection.inspector, ...pair])];
  const raised: Objection = {
    ...{ by: speaker.personId, byName: speaker.name, items, text: objection.text, at },
    ...{ decideBy, notBy, state: 'open', decision: null },
  };
  const event = { ...placed(inspection), by: speaker.personId, notBy, decideBy };
  return {
    next: { ...fieldsOf(inspection), hearing: { ...hearing, objection: raised } },
    events: [{ type: 'ObjectionRaised', ...event }],
  };
}
