/** Bodies of the university and rooms as they begin, change and end; nothing is deleted. */
import type { Instant } from '../kernel/calendar';
import type { Decision, DomainEvent } from '../kernel/entity';
import type { RoomId } from '../kernel/ids';
import { ensure } from '../kernel/problem';
import type { Room, Unit } from './state';

export interface UnitChanged extends DomainEvent {
  type: 'UnitCreated' | 'UnitRenamed' | 'UnitClosed';
  unitId: string;
}

export interface RoomChanged extends DomainEvent {
  type: 'RoomChanged';
  roomId: RoomId;
}

type UnitDecision = Decision<Unit, UnitChanged>;

const BELONGS: readonly Unit['kind'][] = ['branch', 'class'];
const STANDS_ALONE: readonly Unit['kind'][] = ['college', 'department'];

/** A branch or class belongs to a college, a college or department to none; a club may. */
export function create(
  unit: Pick<Unit, 'id' | 'kind' | 'name' | 'collegeId'>,
  at: Instant,
): UnitDecision {
  const { kind, collegeId } = unit;
  const fits = collegeId === null ? !BELONGS.includes(kind) : !STANDS_ALONE.includes(kind);
  ensure(fits, 'organization.wrong_scope');
  return {
    next: { ...unit, from: at, until: null, successors: [] },
    events: [{ type: 'UnitCreated', unitId: unit.id }],
  };
}

function changed(unit: Unit, type: UnitChanged['type'], changes: Partial<Unit>): UnitDecision {
  ensure(unit.until === null, 'organization.closed');
  const { version: _version, ...before } = unit;
  return { next: { ...before, ...changes }, events: [{ type, unitId: unit.id }] };
}

export const rename = (unit: Unit, name: string): UnitDecision =>
  changed(unit, 'UnitRenamed', { name });

/** Ends a body that is empty; `inUse`: somebody is in it or answers for it. */
export function close(
  unit: Unit,
  { inUse, successors }: { inUse: boolean; successors: string[] },
  at: Instant,
): UnitDecision {
  ensure(!inUse, 'organization.still_in_use');
  return changed(unit, 'UnitClosed', { until: at, successors });
}

/** Another use, college or number of beds; nobody lives in an activity room. */
export function changeRoom(
  room: Room,
  to: Pick<Room, 'use' | 'collegeId' | 'beds'>,
  inhabited: boolean,
): Decision<Room, RoomChanged> {
  ensure(to.use === 'living' || !inhabited, 'organization.still_in_use');
  const { version: _version, ...before } = room;
  return { next: { ...before, ...to }, events: [{ type: 'RoomChanged', roomId: room.id }] };
}
