/**
 * Whom an inspection's copy, an objection and the question whose a finding is remind (brief
 * principles 3, 4 and 6): the room is told, somebody who did not inspect is asked, and what
 * nobody decides climbs to the department.
 */
import type { Instant } from '../kernel/calendar';
import { type BuildingId, type PersonId, type RoomId, roomLabel } from '../kernel/ids';
import type { DomainEvent } from '../kernel/entity';
import { type Recipients, asks, consequence, informs, overdue } from './plans';
import type { ReminderKind } from './state';

interface OfRoom extends DomainEvent {
  inspectionId: string;
  roomId: RoomId;
  buildingId: BuildingId;
}

export interface RoomInformed extends OfRoom {
  type: 'RoomInformed';
  objectUntil: Instant;
}

export interface ObjectionRaised extends OfRoom {
  type: 'ObjectionRaised';
  by: PersonId;
  notBy: PersonId[];
  decideBy: Instant;
}

export interface ObjectionDecided extends OfRoom {
  type: 'ObjectionDecided';
  inspector: PersonId;
}

interface OfAttribution extends OfRoom {
  attributionId: string;
  people: PersonId[];
}

export interface AttributionOpened extends OfAttribution {
  type: 'AttributionOpened';
  notBy: PersonId[];
  heardUntil: Instant;
  lapsesAt: Instant;
}

export interface AttributionSettled extends OfAttribution {
  type: 'FindingAttributed' | 'AttributionEnded';
}

export type HearingEvent =
  | RoomInformed
  | ObjectionRaised
  | ObjectionDecided
  | AttributionOpened
  | AttributionSettled;

const GUIDANCE: Recipients = { roles: ['guidance'], over: {} };

/** Who of the building may judge; never those who are involved. */
const judging = (buildingId: BuildingId, except: readonly PersonId[]): Recipients => ({
  roles: ['group_leader', 'instructor'],
  over: { buildingId },
  except,
});

const roomInformed = ({ inspectionId, roomId, objectUntil }: RoomInformed, at: Instant) =>
  consequence(
    'inspections',
    inspectionId,
    [],
    [informs('room_informed', { livingIn: roomId }, roomLabel(roomId), at, objectUntil)],
  );

function objectionRaised(event: ObjectionRaised, at: Instant) {
  const { inspectionId, roomId, buildingId, by, notBy, decideBy } = event;
  const judges = judging(buildingId, [...notBy, by]);
  const place = roomLabel(roomId);
  return consequence(
    'inspections',
    inspectionId,
    [],
    [
      asks('objection_to_decide', judges, place, at, decideBy),
      ...overdue('objection_overdue', judges, [GUIDANCE], place, decideBy),
    ],
  );
}

function objectionDecided({ inspectionId, roomId, inspector }: ObjectionDecided, at: Instant) {
  const concerned: Recipients = { livingIn: roomId, and: [inspector] };
  return consequence(
    'inspections',
    inspectionId,
    ['objection_to_decide', 'objection_overdue'],
    [informs('objection_decided', concerned, roomLabel(roomId), at)],
  );
}

function attributionOpened(event: AttributionOpened, at: Instant) {
  const { attributionId, roomId, buildingId, people, notBy, heardUntil, lapsesAt } = event;
  const place = roomLabel(roomId);
  return consequence(
    'inspections',
    attributionId,
    [],
    [
      asks('attribution_asked', { people }, place, at, heardUntil),
      asks('attribution_to_decide', judging(buildingId, notBy), place, heardUntil, lapsesAt),
    ],
  );
}

const SETTLED: ReminderKind[] = ['attribution_asked', 'attribution_to_decide'];

const attributionSettled = ({ attributionId, roomId, people }: AttributionSettled, at: Instant) =>
  consequence('inspections', attributionId, SETTLED, [
    informs('attribution_settled', { people }, roomLabel(roomId), at),
  ]);

export const HEARING_CONSEQUENCES = {
  RoomInformed: roomInformed,
  ObjectionRaised: objectionRaised,
  ObjectionDecided: objectionDecided,
  AttributionOpened: attributionOpened,
  FindingAttributed: attributionSettled,
  AttributionEnded: attributionSettled,
};
