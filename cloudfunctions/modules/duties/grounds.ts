/**
 * A place as a roster needs it, in one round trip: the roster itself, the rooms or units that
 * are its targets, everybody who serves there, and who of them is on leave.
 */
import type { Backbone } from '@louyu/shared/domain/duties/backbone';
import type { Candidate } from '@louyu/shared/domain/duties/eligibility';
import type { Surroundings } from '@louyu/shared/domain/duties/gaps';
import { KIND_RULES, NEWCOMER_DAYS } from '@louyu/shared/domain/duties/kinds';
import { onLeaveOn } from '@louyu/shared/domain/duties/leaves';
import { rosterId } from '@louyu/shared/domain/duties/rules';
import type {
  Area,
  DutyRecord,
  Leave,
  LeavePeriod,
  Roster,
  RosteredKind,
} from '@louyu/shared/domain/duties/state';
import type { SingleActivity } from '@louyu/shared/domain/duties/single-activity';
import { type Grounds, targetsOf, undividedOf } from '@louyu/shared/domain/duties/targets';
import { type Day, type Instant, addDays, dayOf } from '@louyu/shared/domain/kernel/calendar';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import { type Position, inForce } from '@louyu/shared/domain/kernel/positions';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import type { Building, Person, Room, Unit } from '@louyu/shared/domain/organization/state';
import { collection } from '../../kernel/collection';
import type { Reader, Stage } from '../../kernel/repository';
import { type Row, all, joined, matching } from './joins';
import { activitiesIn } from './entries';
import { backbones, dutyRecords, leaves, rosters, singleActivities } from './repository';

/** What is known of a kind in a place. */
export interface Known extends Grounds {
  kind: RosteredKind;
  /** As it stood when it was looked up; `null` before the first confirmation. */
  roster: Roster | null;
  floors: number;
  roomsPerFloor: number;
  /** What people and units are called, by id. */
  names: ReadonlyMap<string, string>;
  /** When something was last done under a standing duty, by the duty's id in the roster. */
  lastActs: ReadonlyMap<string, Day>;
  leaves: ReadonlyMap<PersonId, readonly LeavePeriod[]>;
}

type OfPlace = { kind: RosteredKind; place: string };
const buildings = collection('buildings');
const units = collection('units');

const onLeaves = joined(leaves.name, 'leaves', 'people._id', '_id');

const stagesFor = ({ kind, place }: OfPlace, now: Instant): Stage[] => {
  const own: Stage[] = [
    ['match', { _id: place }],
    matching(rosters.name, 'roster', { _id: rosterId(kind, place) }),
    matching(dutyRecords.name, 'records', { rosterId: rosterId(kind, place), until: null }),
  ];
  if (KIND_RULES[kind].place === 'building')
    return [
      ...own,
      joined('rooms', 'rooms', '_id', 'buildingId'),
      joined('people', 'people', '_id', 'servesIn'),
      onLeaves,
    ];
  return [
    ...own,
    matching('units', 'units', { collegeId: place, kind: { $in: ['class', 'club'] }, until: null }),
    matching('people', 'people', { collegeId: place, servesIn: { $gt: '' } }),
    matching(singleActivities.name, 'activities', activitiesIn(place, now)),
    matching(backbones.name, 'backbones', { collegeId: place, state: 'named' }),
    onLeaves,
  ];
};

const GROUP: readonly Position['role'][] = ['member', 'activist', 'group_leader'];

/** A person as the rules of eligibility see them today. */
function candidateOf(person: Person, leave: Leave | undefined, now: Instant): Candidate {
  const { id, gender, collegeId, classId, roomId } = person;
  const held = person.positions.filter((position) => inForce(position, now));
  const serving = held.filter(({ role }) => GROUP.includes(role));
  const newest = addDays(now, -NEWCOMER_DAYS);
  return {
    ...{ id, gender, collegeId, classId, roomId },
    roles: held.map(({ role }) => role),
    serves: [...new Set(serving.flatMap(({ scope }) => ('id' in scope ? [scope.id] : [])))],
    onLeave: onLeaveOn(leave?.periods ?? [], dayOf(now)),
    newcomer: serving.every(({ from }) => from > newest),
    elsewhere: 0,
  };
}

function candidatesIn(row: Row, now: Instant): Candidate[] {
  const onLeave = new Map(all<Leave>(row, 'leaves').map((leave) => [leave.id, leave]));
  return all<Person>(row, 'people')
    .map((person) => candidateOf(person, onLeave.get(person.id), now))
    .filter(({ serves }) => serves.length > 0)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

const lastActsIn = (row: Row): Map<string, Day> =>
  new Map(
    all<DutyRecord>(row, 'records').flatMap(({ id, rosterId: of, lastActOn }) =>
      lastActOn ? [[id.slice(of.length + 1), lastActOn] as const] : [],
    ),
  );

function knownFrom(row: Row, { kind, place }: OfPlace, now: Instant): Known {
  const { houses = null, floors = 0, roomsPerFloor = 0 } = row as unknown as Partial<Building>;
  const bodies = all<Unit & { kind: 'class' | 'club' }>(row, 'units');
  const [roster = null] = all<Roster>(row, 'roster');
  const backbone = all<Backbone>(row, 'backbones');
  const activities = all<SingleActivity>(row, 'activities');
  const titled = activities.map(({ id, title: name }) => ({ id, name }));
  const named = [...all<Person>(row, 'people'), ...bodies, ...backbone, ...titled];
  const inhabited = all<Room>(row, 'rooms').filter(({ use }) => use === 'living');
  return {
    ...{ kind, place, roster, houses, floors, roomsPerFloor },
    rooms: inhabited.map(({ id }) => id).sort(),
    units: bodies.sort((a, b) => a.name.localeCompare(b.name, 'zh')),
    ...{ activities, backbones: backbone },
    candidates: candidatesIn(row, now),
    names: new Map(named.map(({ id, name }) => [id, name])),
    lastActs: lastActsIn(row),
    leaves: new Map(all<Leave>(row, 'leaves').map(({ id, periods }) => [id, periods])),
  };
}

/** Looks a kind in a place up; refuses a place that there is not. One round trip. */
export async function lookUp(read: Reader, of: OfPlace, now: Instant): Promise<Known> {
  const base = KIND_RULES[of.kind].place === 'building' ? buildings : units;
  const [row] = await read.aggregate(base, stagesFor(of, now), 1);
  ensure(row, 'kernel.not_found');
  return knownFrom(row as unknown as Row, of, now);
}

/** What the rules must know, with a roster's areas as they are when it is decided. */
export const surroundings = (
  known: Known,
  areas: readonly Area[],
  around: Pick<Surroundings, 'by' | 'now' | 'calendar'>,
): Surroundings => ({
  targets: targetsOf(known.kind, areas, known),
  undivided: undividedOf(known.kind, areas, known),
  candidates: known.candidates,
  ...around,
});
