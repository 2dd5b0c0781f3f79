/**
 * What a door opens, and to whom (source 004: 党员挂牌, open to students' supervision). A
 * plate shows a name only if its member accepted that; role and channel always remain.
 */
import type { Decision, DomainEvent } from '../kernel/entity';
import type { PersonId, RoomId } from '../kernel/ids';
import { type Instant } from '../kernel/calendar';
import { type Actor, covers } from '../kernel/positions';
import { ensure } from '../kernel/problem';
import type { Door, Plate } from './state';

export interface PlateChosen extends DomainEvent {
  type: 'PlateChosen';
  roomId: RoomId;
  personId: PersonId;
  named: boolean;
}

export interface DoorRevoked extends DomainEvent {
  type: 'DoorRevoked';
  roomId: RoomId;
}

/** The door if its code is in service; refuses unknown and revoked codes, each in its own words. */
export function passable(door: Door | undefined): Door {
  ensure(door, 'nameplates.unknown_code');
  ensure(door.state === 'active', 'nameplates.revoked_code');
  return door;
}

/** A plate as the public sees it. */
export const shownPlate = ({ named, name, role, area, asks }: Plate) => ({
  name: named ? name : null,
  role,
  area,
  asks,
});

export type DoorAct = 'report_hazard' | 'leave_message' | 'inspect' | 'own_room';

const INSPECTING = ['member', 'activist', 'group_leader', 'instructor'] as const;

/** What this person, or an unregistered visitor, may do here; never inspect one's own room. */
export function actsAt(door: Door, actor: Actor | null, now: Instant): DoorAct[] {
  const open: DoorAct[] = ['report_hazard', 'leave_message'];
  if (!actor) return open;
  if (actor.roomId === door.roomId) return [...open, 'own_room'];
  const { buildingId } = door;
  return covers(actor, INSPECTING, { buildingId }, now) ? ['inspect', ...open] : open;
}

/** The member decides whether their name stands on the door. */
export function choose(
  door: Door,
  personId: PersonId,
  named: boolean,
): Decision<Door, PlateChosen> {
  ensure(
    door.plates.some((plate) => plate.personId === personId),
    'nameplates.not_your_plate',
  );
  const { version: _version, ...before } = door;
  const plates = door.plates.map((plate) =>
    plate.personId === personId ? { ...plate, named } : plate,
  );
  const { roomId } = door;
  return {
    next: { ...before, plates },
    events: [{ type: 'PlateChosen', roomId, personId, named }],
  };
}

/** A revoked code stays known, so that it can say kindly that it is out of service. */
export function revoke(door: Door, at: Instant): Decision<Door, DoorRevoked> {
  ensure(door.state === 'active', 'nameplates.revoked_code');
  const { version: _version, ...before } = door;
  return {
    next: { ...before, state: 'revoked', revokedAt: at },
    events: [{ type: 'DoorRevoked', roomId: door.roomId }],
  };
}
