/**
 * What becomes of a person and their posts (brief R9; source 004 三). The person's document
 * is the truth about positions, ended ones included; whoever decides, by hand or from an
 * import, decides here.
 */
import type { Step } from '../development/state';
import type { Day, Instant } from '../kernel/calendar';
import { dayOf } from '../kernel/calendar';
import type { Decision } from '../kernel/entity';
import type { BuildingId, PersonId } from '../kernel/ids';
import type { Position, Role } from '../kernel/positions';
import { ensure } from '../kernel/problem';
import type { PersonEvent } from './events';
import { GROUP_ROLES, servesIn, stands } from './positions';
import { type Reposted, changed, ensurePresent, repost } from './repost';
import { roomKeys, searchKeysOf } from './search';
import type { Person, Residence } from './state';

export type PersonDecision = Decision<Person, PersonEvent>;

export interface Entry extends Residence {
  /** Random, never made from the number. */
  id: PersonId;
  number: string;
  name: string;
  /** Pinyin initials of the name; may be empty. */
  initials: string;
  gender: Person['gender'];
  kind: Person['kind'];
  /** As the register says at this first time; never stored on the person. */
  status: Step | null;
}

const residenceOf = ({ buildingId, roomId, collegeId, classId }: Residence): Residence => ({
  buildingId,
  roomId,
  collegeId,
  classId,
});

export const NOWHERE: Residence = {
  buildingId: null,
  roomId: null,
  collegeId: null,
  classId: null,
};

const during = (role: Role, buildingId: BuildingId, from: Instant): Position => ({
  role,
  scope: { kind: 'building', id: buildingId },
  from,
  until: null,
});

const asStudent = (kind: Person['kind'], { buildingId }: Residence, at: Instant): Position[] =>
  kind === 'student' && buildingId ? [during('student', buildingId, at)] : [];

/** A person enters the register; a student is one of their building from then on. */
export function enter({ status, initials, ...entry }: Entry, at: Instant): PersonDecision {
  const to = residenceOf(entry);
  return {
    next: {
      ...entry,
      standing: 'present',
      leftOn: null,
      positions: asStudent(entry.kind, to, at),
      searchKeys: searchKeysOf({ ...entry, initials }),
      servesIn: null,
    },
    events: [{ type: 'PersonEntered', personId: entry.id, to, status }],
  };
}

/** What they are found by, with another room. */
function movedKeys({ searchKeys, roomId }: Person, to: Residence): string[] {
  const gone = roomKeys(roomId);
  return [...new Set([...searchKeys.filter((key) => !gone.includes(key)), ...roomKeys(to.roomId)])];
}

/** Held because of the building that one lives in, so it ends with living there. */
const isBound = ({ role }: Position): boolean => role === 'student' || GROUP_ROLES.includes(role);

/** A member of one building's group becomes one of the other's; to lead it is a new decision. */
const followers = (left: readonly Position[], to: Residence, at: Instant): Position[] => {
  const { buildingId } = to;
  if (!buildingId) return [];
  return (['member', 'activist'] as const)
    .filter((role) => left.some((position) => position.role === role && position.from <= at))
    .map((role) => during(role, buildingId, at));
};

const isSame = (a: Residence, b: Residence): boolean =>
  a.roomId === b.roomId &&
  a.buildingId === b.buildingId &&
  a.collegeId === b.collegeId &&
  a.classId === b.classId;

function settle(person: Person, to: Residence, at: Instant): Reposted {
  if (to.buildingId === person.buildingId) return { positions: person.positions, events: [] };
  const left = person.positions.filter((position) => stands(position, at) && isBound(position));
  const begun = [...asStudent(person.kind, to, at), ...followers(left, to, at)];
  return repost(person, isBound, begun, at);
}

/** Another room, building, class or college; refuses what would change nothing. */
export function move(person: Person, to: Residence, at: Instant): PersonDecision {
  ensurePresent(person);
  const from = residenceOf(person);
  ensure(!isSame(from, to), 'organization.nothing_changes');
  const { positions, events } = settle(person, to, at);
  const searchKeys = movedKeys(person, to);
  const serves = servesIn(positions, at);
  return {
    next: changed(person, { ...residenceOf(to), positions, searchKeys, servesIn: serves }),
    events: [{ type: 'PersonMoved', personId: person.id, from, to: residenceOf(to) }, ...events],
  };
}

/** Name or sex as the register has them now. */
export function correct(
  person: Person,
  as: Pick<Entry, 'name' | 'initials' | 'gender'>,
): PersonDecision {
  const { name, gender } = as;
  const searchKeys = searchKeysOf({ ...as, roomId: person.roomId });
  return {
    next: changed(person, { name, gender, searchKeys }),
    events: [{ type: 'PersonCorrected', personId: person.id }],
  };
}

/** Graduated or gone on a day: they live nowhere and every position ends; college and class stay known. */
export function leave(person: Person, on: Day, at: Instant): PersonDecision {
  ensurePresent(person);
  ensure(on <= dayOf(at), 'organization.in_future');
  const from = residenceOf(person);
  const { positions, events } = repost(person, () => true, [], at);
  const searchKeys = movedKeys(person, NOWHERE);
  const gone = { standing: 'left' as const, leftOn: on, buildingId: null, roomId: null };
  return {
    next: changed(person, { ...gone, positions, searchKeys, servesIn: null }),
    events: [{ type: 'PersonLeft', personId: person.id, from }, ...events],
  };
}

/** Back after having left, e.g. because an import said so wrongly; former posts do not come back. */
export function readmit(person: Person, to: Residence, at: Instant): PersonDecision {
  ensure(person.standing === 'left', 'organization.nothing_changes');
  const { positions } = repost(person, () => false, asStudent(person.kind, to, at), at);
  const back = { standing: 'present' as const, leftOn: null, ...residenceOf(to) };
  return {
    next: changed(person, { ...back, positions, searchKeys: movedKeys(person, to) }),
    events: [{ type: 'PersonMoved', personId: person.id, from: NOWHERE, to: residenceOf(to) }],
  };
}

export { appoint, end, substitute } from './posts';
