/**
 * A campus of full size (60 buildings, 10,200 rooms, 3,960 who serve, 25 colleges with 1,200
 * classes): whatever moves, leaves, joins and graduations happen, every area, building and
 * class has exactly one primary holder or an open gap.
 */
import fc from 'fast-check';
import type { Fresh } from '../kernel/entity';
import { divide } from './areas';
import { coverageOf, inForceOn } from './coverage';
import type { Candidate } from './eligibility';
import type { Surroundings } from './gaps';
import { propose } from './proposer';
import { reconcile } from './reconcile';
import { confirm, emptyRoster, redivide } from './rules';
import { person } from './samples';
import type { Area, Roster, RosteredKind } from './state';
import { type Grounds, targetsOf, undividedOf } from './targets';

const NOW = '2026-10-14T02:00:00.000Z';
const TODAY = '2026-10-14';
const BUILDINGS = 60;
const ROOMS = 170;
const SERVING = 66;
const COLLEGES = 25;
const CLASSES = 48;
const AREAS = 17;

const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
const two = (value: number): string => String(value).padStart(2, '0');

const buildingIds = range(BUILDINGS).map((at) => `b${two(at + 1)}`);
const collegeIds = range(COLLEGES).map((at) => `college-${two(at)}`);
const roomsOf = (building: string): string[] =>
  range(ROOMS).map((at) => `${building}-${two(Math.floor(at / 30) + 1)}${two((at % 30) + 1)}`);
const housesOf = (building: string) => (Number(building.slice(1)) % 2 ? 'female' : 'male');

const serving = (building: string, at: number): Candidate =>
  person(`${building}-p${two(at)}`, {
    gender: housesOf(building),
    roles: [at % 3 ? 'activist' : 'member'],
    serves: [building],
    collegeId: collegeIds[(at * 7 + Number(building.slice(1))) % COLLEGES] ?? null,
    roomId: roomsOf(building)[(at * 5) % ROOMS] ?? null,
  });

const fresh = (): Map<string, Candidate> =>
  new Map(
    buildingIds.flatMap((building) =>
      range(SERVING).map((at) => [`${building}-p${two(at)}`, serving(building, at)] as const),
    ),
  );

const groundsOf = (place: string, people: ReadonlyMap<string, Candidate>): Grounds => {
  const all = [...people.values()];
  if (!place.startsWith('b'))
    return {
      ...{ place, houses: null, rooms: [], activities: [], backbones: [] },
      units: range(CLASSES).map((at) => ({ id: `${place}.${two(at)}`, kind: 'class' })),
      candidates: all.filter(({ collegeId }) => collegeId === place),
    };
  const candidates = all.filter(({ serves }) => serves.includes(place));
  const none = { units: [], activities: [], backbones: [] };
  return { ...none, place, houses: housesOf(place), rooms: roomsOf(place), candidates };
};

const around = (kind: RosteredKind, areas: readonly Area[], grounds: Grounds): Surroundings => ({
  targets: targetsOf(kind, areas, grounds),
  undivided: undividedOf(kind, areas, grounds),
  candidates: grounds.candidates,
  by: 'leader',
  now: NOW,
  calendar: { isWorkingDay: () => true },
});

type Rosters = Map<string, Fresh<Roster>>;

function filled(roster: Fresh<Roster>, people: ReadonlyMap<string, Candidate>): Fresh<Roster> {
  const { kind, place, areas, duties } = roster;
  const grounds = groundsOf(place, people);
  const known = around(kind, areas, grounds);
  const standing = duties.filter((duty) => inForceOn(duty, TODAY));
  const { targets, candidates } = known;
  const { lines } = propose({ kind, targets, candidates, standing });
  try {
    const confirmed = lines.map((line) => ({ ...line, how: 'proposed' as const }));
    return confirm(roster, confirmed, TODAY, known).next;
  } catch (error) {
    expect(String(error)).toContain('duties.nothing_changes');
    return roster;
  }
}

function begun(kind: RosteredKind, place: string, people: ReadonlyMap<string, Candidate>) {
  const roster = emptyRoster(kind, place);
  if (kind !== 'area') return filled(roster, people);
  const grounds = groundsOf(place, people);
  const areas = divide(grounds.rooms, AREAS);
  return filled(redivide(roster, areas, around(kind, areas, grounds)).next, people);
}

const everyRoster = (people: ReadonlyMap<string, Candidate>): Rosters =>
  new Map(
    [
      ...buildingIds.map((place) => begun('area', place, people)),
      ...buildingIds.map((place) => begun('building', place, people)),
      ...collegeIds.map((place) => begun('class', place, people)),
    ].map((roster) => [roster.id, roster]),
  );

interface World {
  people: Map<string, Candidate>;
  rosters: Rosters;
}

/** What the cloud does after an event about a person: every roster that they stand in is held against its place. */
function follow({ people, rosters }: World, id: string): void {
  for (const roster of rosters.values()) {
    if (!roster.duties.some(({ holder }) => holder === id)) continue;
    const grounds = groundsOf(roster.place, people);
    const decision = reconcile(roster, around(roster.kind, roster.areas, grounds));
    if (decision) rosters.set(roster.id, decision.next);
  }
}

type Act = 'move' | 'rest' | 'leave' | 'join' | 'graduate' | 'repair';

const idOf = (who: number): string =>
  `${buildingIds[who % BUILDINGS]}-p${two(Math.floor(who / BUILDINGS))}`;

const ACTS: Record<Act, (world: World, who: number) => void> = {
  move: (world, who) => {
    const one = world.people.get(idOf(who));
    if (!one) return;
    const to = buildingIds[(who + 2) % BUILDINGS] as string;
    world.people.set(one.id, { ...one, serves: [to], roomId: `${to}-0101` });
    follow(world, one.id);
  },
  rest: (world, who) => {
    const one = world.people.get(idOf(who));
    if (!one) return;
    world.people.set(one.id, { ...one, onLeave: !one.onLeave });
    follow(world, one.id);
  },
  leave: (world, who) => {
    world.people.delete(idOf(who));
    follow(world, idOf(who));
  },
  join: (world, who) => {
    const building = buildingIds[who % BUILDINGS] as string;
    const id = `${building}-n${who}`;
    world.people.set(id, { ...serving(building, who % ROOMS), id, newcomer: true });
  },
  graduate: (world, who) => {
    const college = collegeIds[who % COLLEGES];
    const leaving = [...world.people.values()].filter((one) => one.collegeId === college);
    for (const { id } of leaving.slice(0, 20)) {
      world.people.delete(id);
      follow(world, id);
    }
  },
  repair: (world, who) => {
    const all = [...world.rosters.values()];
    const roster = all[who % all.length] as Fresh<Roster>;
    world.rosters.set(roster.id, filled(roster, world.people));
  },
};

/** Targets that are neither held by exactly one primary who may, nor an open gap. */
const lost = ({ people, rosters }: World): string[] =>
  [...rosters.values()].flatMap((roster) => {
    const grounds = groundsOf(roster.place, people);
    const { targets } = around(roster.kind, roster.areas, grounds);
    const open = new Set(roster.gaps.map(({ target }) => target));
    return coverageOf(roster.kind, targets, roster.duties, grounds.candidates, TODAY)
      .targets.filter(({ target, state, duties }) => {
        const primaries = duties.filter(({ part }) => part === 'primary').length;
        return primaries > 1 || (!open.has(target) && (primaries !== 1 || state !== 'covered'));
      })
      .map(({ target, state }) => `${roster.id} ${target} ${state}`);
  });

it('loses no area, building or class, whatever happens to people', () => {
  const people = fresh();
  const rosters = everyRoster(people);
  const targets = [...rosters.values()].flatMap(({ kind, areas, place }) =>
    targetsOf(kind, areas, groundsOf(place, people)),
  );
  expect(targets).toHaveLength(BUILDINGS * AREAS + BUILDINGS + COLLEGES * CLASSES);
  const steps = fc.array(
    fc.record({
      act: fc.constantFrom(...(Object.keys(ACTS) as Act[])),
      who: fc.nat(BUILDINGS * SERVING - 1),
    }),
    { minLength: 10, maxLength: 40 },
  );
  fc.assert(
    fc.property(steps, (path) => {
      const world = { people: new Map(people), rosters: new Map(rosters) };
      for (const { act, who } of path) ACTS[act](world, who);
      expect(lost(world)).toEqual([]);
    }),
    { numRuns: 6 },
  );
}, 60_000);
