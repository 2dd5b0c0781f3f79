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
export const SUCCESSION: Partial<Record<Role, Role[]>> = {
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

/** What happened to somebody in consequence of which things may need another hand. */
export type Going = PersonLeft | PersonMoved | PositionEnded;

/** What is left behind, and where it lies. */
export interface LeftBehind {
  because: Handover['because'];
  buildingId: BuildingId | null;
  collegeId: CollegeId | null;
  items: Charge[];
  /** An office that fell vacant has a list of its own; things have one per act. */
  vacancy: boolean;
}

/** As things stand after the event. */
export interface Afterwards {
  /** Everything kept in the person's name. */
  held: readonly Charge[];
  /** The building whose group they still belong to. */
  servesIn: BuildingId | null;
  /** The college of the class that a post was held over. */
  collegeOfClass: CollegeId | null;
}

/** The office that falls vacant; a stand-in's goes back to its holder, and a member is no office. */
function vacated(event: PositionEnded, { collegeOfClass }: Afterwards): LeftBehind | null {
  const { role, scope, standsInFor } = event;
  if (!SUCCESSION[role] || standsInFor !== undefined) return null;
  return {
    because: 'post_ended',
    buildingId: scope.kind === 'building' ? scope.id : null,
    collegeId: scope.kind === 'college' ? scope.id : collegeOfClass,
    items: [{ kind: 'post', role, scope }],
    vacancy: true,
  };
}

const SERVING: readonly Role[] = ['member', 'activist'];

/** Who stops serving while living on: a hazard that they reported stays theirs to see fixed. */
function unserved({ scope }: PositionEnded, { held, servesIn }: Afterwards): LeftBehind | null {
  if (scope.kind !== 'building' || servesIn === scope.id) return null;
  const items = held.filter(({ kind }) => kind !== 'hazard');
  const place = { buildingId: scope.id, collegeId: null };
  return { because: 'post_ended', ...place, items, vacancy: false };
}

/** Within the building only the plate on the old door stays behind; from nowhere nothing does. */
function carriedAway(event: PersonLeft | PersonMoved, held: readonly Charge[]): Charge[] {
  const { from } = event;
  if (event.type === 'PersonLeft') return [...held];
  if (from.roomId === null || event.to.roomId === from.roomId) return [];
  if (event.to.buildingId !== from.buildingId) return [...held];
  return held.filter((item) => item.kind === 'plate' && item.roomId === from.roomId);
}

function gone(event: PersonLeft | PersonMoved, { held }: Afterwards): LeftBehind {
  const { buildingId, collegeId } = event.from;
  return {
    because: event.type === 'PersonLeft' ? 'left' : 'moved',
    ...{ buildingId, collegeId: buildingId ? null : collegeId },
    items: carriedAway(event, held),
    vacancy: false,
  };
}

/** What an event leaves behind; `null` when nothing needs another hand. */
export function leftBehind(event: Going, after: Afterwards): LeftBehind | null {
  const left =
    event.type !== 'PositionEnded'
      ? gone(event, after)
      : SERVING.includes(event.role)
        ? unserved(event, after)
        : vacated(event, after);
  return left && left.items.length > 0 ? left : null;
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
