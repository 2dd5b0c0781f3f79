/**
 * Nothing is orphaned (brief R8; source 001: nobody can be found who is responsible): what
 * somebody answered for when they went stands on a list until it has somebody again, or a
 * reason why it needs nobody.
 */
import { type Instant, type WorkingCalendar, endOfWorkingDay } from '../kernel/calendar';
import type { Decision, DomainEvent } from '../kernel/entity';
import type { BuildingId, CollegeId, PersonId } from '../kernel/ids';
import type { Role } from '../kernel/positions';
import { ensure } from '../kernel/problem';
import type { PersonLeft, PersonMoved, PositionEnded } from './events';
import type { Handover, Charge, Person } from './state';

export interface HandoverOpened extends DomainEvent {
  type: 'HandoverOpened';
  handoverId: string;
  personId: PersonId;
  buildingId: BuildingId | null;
  collegeId: CollegeId | null;
  owners: Role[];
  dueAt: Instant;
}

export interface HandoverSettled extends DomainEvent {
  type: 'HandoverSettled';
  handoverId: string;
  personId: PersonId;
  successor: PersonId | null;
}

const WORKING_DAYS = 5;

/** Who sees to it that an office has a holder again: those above it, or beside the work. */
const SUCCESSION: Partial<Record<Role, Role[]>> = {
  group_leader: ['instructor', 'guidance'],
  instructor: ['guidance'],
  counsellor: ['college_secretary'],
  college_secretary: ['guidance'],
  apartment_office: ['administrator'],
  logistics: ['administrator'],
};

/** Who sees to things in a building: its leader and instructor; to things nowhere the department. */
const ownersIn = (buildingId: BuildingId | null): Role[] =>
  buildingId ? ['group_leader', 'instructor'] : ['guidance'];

/** The office that falls vacant; a stand-in's goes back to its holder, and a member is no office. */
export function vacancyOf({ role, scope, standsInFor }: PositionEnded): Charge[] {
  return SUCCESSION[role] && standsInFor === undefined ? [{ kind: 'post', role, scope }] : [];
}

/** Of the things held, those that going takes somebody away from. */
export function leftBehind(
  { from, ...event }: PersonLeft | PersonMoved,
  held: readonly Charge[],
): Charge[] {
  if (event.type === 'PersonLeft' || event.to.buildingId !== from.buildingId) return [...held];
  const ofRoom = (item: Charge): boolean => item.kind === 'plate' && item.roomId === from.roomId;
  return event.to.roomId === from.roomId ? [] : held.filter(ofRoom);
}

interface Opening {
  id: string;
  person: Pick<Person, 'id' | 'name'>;
  because: Handover['because'];
  buildingId: BuildingId | null;
  collegeId: CollegeId | null;
  items: Charge[];
}

const ownersOf = ({ items, buildingId }: Opening): Role[] => {
  const offices = items.flatMap((item) =>
    item.kind === 'post' ? (SUCCESSION[item.role] ?? []) : [],
  );
  return offices.length > 0 ? [...new Set(offices)] : ownersIn(buildingId);
};

/** Opens a list for what was left behind, due in five working days. */
export function open(
  opening: Opening,
  at: Instant,
  calendar: WorkingCalendar,
): Decision<Handover, HandoverOpened> {
  const { person, ...rest } = opening;
  const { id: handoverId, buildingId, collegeId } = rest;
  const owners = ownersOf(opening);
  const dueAt = endOfWorkingDay(at, WORKING_DAYS, calendar);
  const { id: personId, name } = person;
  return {
    next: {
      ...{ ...rest, personId, name, owners, openedAt: at, dueAt },
      ...{ state: 'open', settlement: null },
    },
    events: [
      { type: 'HandoverOpened', handoverId, personId, buildingId, collegeId, owners, dueAt },
    ],
  };
}

export interface Settling {
  /** `null`: nobody is needed, for the reason given. */
  successor: Pick<Person, 'id' | 'standing'> | null;
  reason: string;
  by: PersonId;
}

/** Somebody takes it on, or a reason says why nobody needs to. */
export function settle(
  handover: Handover,
  { successor, reason, by }: Settling,
  at: Instant,
): Decision<Handover, HandoverSettled> {
  const { version: _version, ...before } = handover;
  const { id: handoverId, personId } = handover;
  ensure(handover.state === 'open', 'organization.handover_settled');
  ensure(successor || reason !== '', 'organization.reason_required');
  ensure(successor?.standing !== 'left', 'organization.already_left');
  ensure(successor?.id !== personId, 'organization.stands_in_for_self');
  const heir = successor?.id ?? null;
  return {
    next: { ...before, state: 'settled', settlement: { successor: heir, reason, by, at } },
    events: [{ type: 'HandoverSettled', handoverId, personId, successor: heir }],
  };
}
