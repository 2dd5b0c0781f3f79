/**
 * The demo campus: nine buildings, six thousand invented students and eight weeks of Party
 * work among them, told backwards from one instant. The same instant gives the same campus.
 */
import type { Identity } from '@louyu/emulator';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import type { Entity } from '@louyu/shared/domain/kernel/entity';
import type { Person } from '@louyu/shared/domain/organization/state';
import type { Grant } from '@louyu/shared/domain/reminders/state';
import { Almanac } from './almanac';
import { care } from './care';
import { cast } from './cast';
import { changes } from './changes';
import { Chronicle } from './chronicle';
import { done } from './duty-course';
import { entries } from './duty-entries';
import type { CampusFacts } from './facts';
import { grants } from './grants';
import { type History, history } from './history';
import { bindingOf, enrolmentOf, openidOf, postsOf } from './identities';
import { inspectionDesk } from './inspection-desk';
import { organizationLife } from './organization-life';
import { type Party, party } from './party';
import { BUILDINGS, rooms } from './places';
import { reception } from './reception';
import { reminders } from './reminders';
import { reported } from './reports';
import { residents } from './residents';
import { rosters } from './rosters';
import type { Setting } from './setting';
import { type Stage, setStage } from './stage';
import { type Slips, slips } from './staged-doors';
import { staff } from './staff';
import { classesOf, groups, units } from './units';
import { putOff, wishes } from './wishes';

/** A document as the store keeps it, with the hash of its newest journal entry. */
export type Stored = { _id: string; version: number; head?: string } & Record<string, unknown>;

export interface Campus {
  now: string;
  /** Collection name → documents. */
  collections: Record<string, Stored[]>;
  identities: Identity[];
  grants: Grant[];
  stage: Stage;
  slips: Slips;
  codes: CampusFacts['codes'];
}

const BOUND_EVERY = 15;

/** A few hundred people have used the mini-program: all who serve, the staff, some others. */
const bound = (people: readonly Person[], stage: Stage): Person[] => {
  const named: PersonId[] = [stage.student, stage.resident];
  const uses = ({ id, kind, servesIn, standing }: Person, at: number): boolean =>
    standing === 'present' &&
    (kind === 'staff' || servesIn !== null || at % BOUND_EVERY === 0 || named.includes(id));
  return people.filter(uses);
};

/** Who allows messages: the stage and a few others. */
const allowing = (stage: Stage, { areas, leaders }: Party): PersonId[] => [
  ...new Set([
    ...[stage.member, stage.secretary, stage.instructor, 'guidance-2', 'logistics-1'],
    ...leaders.values(),
    ...areas.filter((_, at) => at % 12 === 0).map(({ member }) => member),
  ]),
];

/** The documents as they are after some have changed and others have come. */
const withChanged = <T extends Entity>(all: readonly T[], changed: readonly T[]): T[] => {
  const known = new Set(all.map(({ id }) => id));
  const now = all.map((each) => changed.find(({ id }) => id === each.id) ?? each);
  return [...now, ...changed.filter(({ id }) => !known.has(id))];
};

const stored = (of: string, documents: readonly Entity[], { chronicle }: Setting): Stored[] =>
  documents.map(({ id: _id, ...fields }) => {
    const head = chronicle.headOf(of, _id);
    return { _id, ...fields, ...(head ? { head } : {}) };
  });

function codesOf({ doors }: History, { room }: Stage): Campus['codes'] {
  const find = (fits: (door: History['doors'][number]) => boolean): string =>
    doors.find(fits)?.id ?? '';
  const near = room.slice(0, 3);
  return {
    staged: find(({ roomId, state }) => roomId === room && state === 'active'),
    empty: find(
      ({ buildingId, plates, state }) =>
        buildingId === near && plates.length === 0 && state === 'active',
    ),
    revoked: find(({ buildingId, state }) => buildingId === near && state === 'revoked'),
  };
}

function settingFor(now: Date): Setting {
  const almanac = new Almanac(now);
  const places = rooms();
  const students = residents(places, almanac);
  const groups = party(students, places, almanac);
  const people = [...students, ...staff(classesOf(students), almanac)];
  return {
    people: new Map(people.map((person) => [person.id, person])),
    rooms: new Map(places.map((room) => [room.id, room])),
    party: groups,
    almanac,
    chronicle: new Chronicle(almanac.now),
  };
}

/** The campus as it stands at `now`. */
export function campus(now: Date): Campus {
  const set = settingFor(now);
  const residing = [...set.people.values()];
  const places = [...set.rooms.values()];
  const stage = setStage(places, residing, set.party);
  const printed = slips();
  const told = history(stage, printed, set);
  const changed = changes(stage, set);
  const people = withChanged(residing, changed.people);
  const users = bound(people, stage);
  const posts = people.flatMap(postsOf);
  const entered = entries(set);
  const divided = rosters(set, entered);
  const given = grants(allowing(stage, set.party));
  const willing = new Set(given.map(({ personId }) => personId));
  const life = organizationLife(set);
  const { shifts, ...receiving } = reception(set);
  const documents: Record<string, readonly Entity[]> = {
    units: units(people, set.almanac),
    groups: withChanged(groups(set.almanac), changed.groups),
    restructurings: changed.restructurings,
    handovers: changed.handovers,
    buildings: BUILDINGS,
    rooms: places,
    people,
    bindings: users.map((person) => bindingOf(person, set.almanac)),
    enrolments: users.map((person) => enrolmentOf(person, set.almanac)),
    posts,
    ...told,
    ...inspectionDesk(stage, told.inspections, set),
    ...entered,
    rosters: divided.rosters,
    ...done(divided.duties, told, stage, set),
    ...care(set, stage),
    ...reported(told, set),
    ...life,
    ...receiving,
    calendar_entries: [...life.calendar_entries, ...shifts],
    grants: given,
    reminder_preferences: wishes(stage, set),
    reminders: putOff(reminders(set, posts, willing), stage, set),
    journal: set.chronicle.entries,
  };
  const collections = Object.fromEntries(
    Object.entries(documents).map(([name, list]) => [name, stored(name, list, set)]),
  );
  const identities = cast(stage, set);
  return {
    now: set.almanac.now,
    collections,
    identities,
    grants: given,
    stage,
    slips: printed,
    codes: codesOf(told, stage),
  };
}

/** What is worth keeping of a campus beside its documents. */
export function factsOf({ now, identities, stage, slips: printed, codes }: Campus): CampusFacts {
  const { room, area: _area, ...people } = stage;
  const openids = Object.fromEntries(
    Object.entries(people).map(([part, personId]) => [part, openidOf(personId)]),
  );
  return { now, identities, stage: openids as CampusFacts['stage'], room, codes, slips: printed };
}
