/**
 * Who is responsible for what on the campus, told through the rules: the areas that the
 * rounds walk, a holder for every building, contact rooms, and a member for every class.
 */
import type { Candidate } from '@louyu/shared/domain/duties/eligibility';
import type { Surroundings } from '@louyu/shared/domain/duties/gaps';
import { propose } from '@louyu/shared/domain/duties/proposer';
import { recordOf } from '@louyu/shared/domain/duties/record';
import type { RosterDecision } from '@louyu/shared/domain/duties/roster-change';
import {
  type ConfirmedLine,
  confirm,
  emptyRoster,
  redivide,
} from '@louyu/shared/domain/duties/rules';
import type { Area, DutyRecord, Roster, RosteredKind } from '@louyu/shared/domain/duties/state';
import { type Grounds, targetsOf, undividedOf } from '@louyu/shared/domain/duties/targets';
import { type Instant, dayOf } from '@louyu/shared/domain/kernel/calendar';
import { inForce } from '@louyu/shared/domain/kernel/positions';
import type { Person } from '@louyu/shared/domain/organization/state';
import { ENTERED, type Entries } from './duty-entries';
import { groupBy } from './grouping';
import { BUILDINGS, COLLEGES } from './places';
import { type Setting, leaderIn } from './setting';
import { classesOf, clubsOf } from './units';

/** Days ago that the groups divided their work: everybody who serves had been appointed. */
const DIVIDED = 98;

const candidateOf = (person: Person, at: Instant): Candidate => {
  const { id, gender, collegeId, classId, roomId, servesIn, positions } = person;
  const roles = positions.filter((held) => inForce(held, at)).map(({ role }) => role);
  const serves = servesIn ? [servesIn] : [];
  const rest = { onLeave: false, newcomer: false, elsewhere: 0 };
  return { id, gender, collegeId, classId, roomId, roles, serves, ...rest };
};

/** Grounds of every place, looked up once. */
function groundsIn(
  { people, rooms, almanac }: Setting,
  { single_activities: activities, backbones }: Entries,
): (place: string) => Grounds {
  const all = [...people.values()];
  const serving = all
    .filter(({ servesIn }) => servesIn !== null)
    .map((person) => candidateOf(person, almanac.at(DIVIDED, 9)));
  const byBuilding = groupBy(serving, ({ serves }) => serves[0] ?? '');
  const byCollege = groupBy(serving, ({ collegeId }) => collegeId ?? '');
  const roomsOf = groupBy([...rooms.values()], ({ buildingId }) => buildingId);
  const classes = classesOf(all);
  return (place) => ({
    place,
    houses: BUILDINGS.find(({ id }) => id === place)?.houses ?? null,
    rooms: (roomsOf.get(place) ?? []).map(({ id }) => id),
    units: [
      ...classes.filter((id) => id.startsWith(place)).map((id) => ({ id, kind: 'class' as const })),
      ...clubsOf(place).map((id) => ({ id, kind: 'club' as const })),
    ],
    activities: activities.filter(({ collegeId }) => collegeId === place),
    backbones: backbones.filter(({ collegeId }) => collegeId === place),
    candidates: byBuilding.get(place) ?? byCollege.get(place) ?? [],
  });
}

interface Telling {
  set: Setting;
  grounds: Grounds;
  kind: RosteredKind;
  by: string;
  /** Days ago; what the groups divided when nothing else is said. */
  daysAgo?: number;
}

const at = ({ set, daysAgo = DIVIDED }: Telling): Instant => set.almanac.at(daysAgo, 11);

const around = (telling: Telling, areas: readonly Area[]): Surroundings => ({
  targets: targetsOf(telling.kind, areas, telling.grounds),
  undivided: undividedOf(telling.kind, areas, telling.grounds),
  candidates: telling.grounds.candidates,
  by: telling.by,
  now: at(telling),
  calendar: telling.set.almanac.calendar,
});

const tell = (telling: Telling, procedure: string, decision: RosterDecision, before?: Roster) =>
  telling.set.chronicle.tell(
    'rosters',
    decision,
    { who: telling.by, procedure, at: at(telling) },
    before,
  );

const confirmed = (telling: Telling, lines: readonly ConfirmedLine[], before?: Roster): Roster => {
  const roster = before ?? emptyRoster(telling.kind, telling.grounds.place);
  const known = around(telling, roster.areas);
  const decision = confirm(roster, lines, dayOf(known.now), known);
  return tell(telling, 'duties.confirm', decision, before);
};

/** What the proposer says, confirmed as it is. */
function proposed(telling: Telling): Roster {
  const { targets, candidates } = around(telling, []);
  const { lines } = propose({ kind: telling.kind, targets, candidates, standing: [] });
  return confirmed(
    telling,
    lines.map((line) => ({ ...line, how: 'proposed' })),
  );
}

/** The pairs that the rounds walk with. */
function divided(telling: Telling): Roster {
  const { set, grounds } = telling;
  const own = set.party.areas.filter(({ buildingId }) => buildingId === grounds.place);
  const areas = own.map(({ number, rooms }) => ({ id: `area-${number}`, number, rooms }));
  const empty = emptyRoster('area', grounds.place);
  const division = tell(telling, 'duties.divide', redivide(empty, areas, around(telling, areas)));
  const lines = own.map(({ number, member, activists }): ConfirmedLine => {
    const holders = [member, ...activists.slice(0, 1)];
    return { target: `area-${number}`, holders, how: 'by_hand', because: [] };
  });
  return confirmed(telling, lines, division);
}

const led = (telling: Telling): Roster => {
  const { place } = telling.grounds;
  const holders = [telling.by];
  return confirmed(telling, [{ target: place, holders, how: 'by_hand', because: [] }]);
};

/** All rosters, and every duty in them as a record of its own. */
export function rosters(
  set: Setting,
  entered: Entries,
): { rosters: Roster[]; duties: DutyRecord[] } {
  const groundsOf = groundsIn(set, entered);
  const told = [
    ...BUILDINGS.flatMap(({ id }) => {
      const here = { set, grounds: groundsOf(id), by: leaderIn(set, id) };
      return [
        divided({ ...here, kind: 'area' }),
        led({ ...here, kind: 'building' }),
        proposed({ ...here, kind: 'room' }),
      ];
    }),
    ...COLLEGES.flatMap(({ id }) => {
      const here = { set, grounds: groundsOf(id), by: `secretary-${id}` };
      return [
        proposed({ ...here, kind: 'class' }),
        proposed({ ...here, kind: 'club' }),
        proposed({ ...here, kind: 'activity', daysAgo: ENTERED }),
        proposed({ ...here, kind: 'backbone', daysAgo: ENTERED }),
      ];
    }),
  ];
  const checked = told.map((roster) => ({ ...roster, checkedOn: set.almanac.day(0) }));
  return {
    rosters: checked,
    duties: checked.flatMap((roster) => roster.duties.map((duty) => recordOf(roster, duty))),
  };
}
