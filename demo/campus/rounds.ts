/**
 * The weekly rounds: every area is seen once in a fortnight, so that half of a building's
 * areas have their turn each week, by the member with one of the area's activists.
 */
import { type Instant, endOfDay } from '@louyu/shared/domain/kernel/calendar';
import type { PersonId, RoomId } from '@louyu/shared/domain/kernel/ids';
import { planRound } from '@louyu/shared/domain/inspections/rules';
import type { Round } from '@louyu/shared/domain/inspections/state';
import { type Almanac, HISTORY_DAYS } from './almanac';
import { Chance } from './chance';
import { type Area, areaName } from './party';
import { type Setting, leaderIn, personIn } from './setting';

/** A planned round, and when its pair stands before each of its rooms. */
export interface Outing {
  round: Round;
  /** In the order of the walk; rooms that they never come to are missing. */
  visits: { roomId: RoomId; inspector: PersonId; at: Instant }[];
}

const FORTNIGHT = 14;
const DAYS_TO_DO_IT = 6;

interface Course {
  title: string;
  rooms: RoomId[];
  inspectors: PersonId[];
  /** Days ago that it was planned. */
  planned: number;
  /** Of the rooms, from the first one, so many are seen. */
  seen: number;
  /** Days ago of the evening, or two evenings, on which they walk. */
  evenings: number[];
}

function plan(area: Area, course: Course, set: Setting, id: string): Round {
  const { title, rooms, inspectors, planned } = course;
  const { buildingId } = area;
  const plannedBy = leaderIn(set, buildingId);
  const at = set.almanac.at(planned, 7.5);
  const dueAt = endOfDay(set.almanac.day(planned - DAYS_TO_DO_IT));
  const residents = inspectors.map((one) => ({ id: one, roomId: personIn(set, one).roomId }));
  const wish = { id, buildingId, title, rooms, inspectors, plannedBy, dueAt };
  const decision = planRound(wish, { rooms, inspectors: residents }, at);
  const occasion = { who: plannedBy, procedure: 'inspections.plan_round', at };
  return set.chronicle.tell('rounds', decision, occasion);
}

/** Five to eight minutes a room, from about half past six. */
function walk(chance: Chance, { rooms, inspectors, seen, evenings }: Course, almanac: Almanac) {
  const perEvening = Math.ceil(rooms.length / evenings.length);
  const start = 18.3 + chance.below(20) / 20;
  return rooms.slice(0, seen).map((roomId, at) => ({
    roomId,
    inspector: inspectors[at % inspectors.length] ?? '',
    at: almanac.at(
      evenings[Math.floor(at / perEvening)] ?? 0,
      start + (at % perEvening) * 0.11 + chance.below(3) / 60,
    ),
  }));
}

function outing(chance: Chance, area: Area, course: Course, set: Setting): Outing {
  const visits = walk(chance, course, set.almanac).filter(({ at }) => set.almanac.isPast(at));
  return { round: plan(area, course, set, chance.id()), visits };
}

/** Some pairs fall behind; what is long past was made up for in the end. */
function seenOf(chance: Chance, rooms: number, planned: number): number {
  const overdue = planned > DAYS_TO_DO_IT && planned <= DAYS_TO_DO_IT + 7;
  return overdue && chance.happens(0.16) ? chance.between(0, rooms - 2) : rooms;
}

function courseOf(chance: Chance, area: Area, planned: number, turn: number): Course {
  const { rooms, member, activists } = area;
  const inspectors = [member, activists[turn % activists.length] ?? ''];
  const first = planned - chance.between(1, 4);
  const evenings = chance.happens(0.5) ? [first] : [first, first - 1];
  const seen = seenOf(chance, rooms.length, planned);
  return { title: `${areaName(area)}巡查`, rooms, inspectors, planned, seen, evenings };
}

/** Days ago that an area's rounds were planned, the oldest first. */
function turnsOf(index: number, { almanac }: Setting): number[] {
  const phase = (index * 4) % FORTNIGHT;
  const turns = Math.floor((HISTORY_DAYS - phase) / FORTNIGHT) + 1;
  return Array.from({ length: turns }, (_, turn) => phase + (turns - 1 - turn) * FORTNIGHT).filter(
    (planned) => almanac.isPast(almanac.at(planned, 7.5)),
  );
}

function ofArea(area: Area, turns: readonly number[], set: Setting): Outing[] {
  const chance = new Chance(`rounds of ${area.buildingId} ${area.number}`);
  return turns.map((planned, turn) =>
    outing(chance, area, courseOf(chance, area, planned, turn), set),
  );
}

/** What the member and the activist of the stage come for: half done, and one that is late. */
export function stagedOutings(area: Area, set: Setting): Outing[] {
  const chance = new Chance('rounds on the stage');
  const inspectors = [area.member, area.activists[0] ?? ''];
  const common = { rooms: area.rooms, inspectors };
  const half = Math.ceil(area.rooms.length / 2);
  const now = { title: `${areaName(area)}巡查`, planned: 5, seen: half, evenings: [2] };
  const late = { title: `${areaName(area)}复查`, planned: 8, seen: 1, evenings: [3] };
  return [
    outing(chance, area, { ...common, ...now }, set),
    outing(chance, area, { ...common, ...late, rooms: area.rooms.slice(0, 4) }, set),
  ];
}

/** The room on the stage was looked at yesterday evening; what was found there is told elsewhere. */
export function stagedVisit(area: Area, room: RoomId, set: Setting): Outing {
  const inspectors = [area.member, area.activists[0] ?? ''];
  const course = { title: `${areaName(area)}复查`, rooms: [room], inspectors, planned: 3, seen: 1 };
  return outing(new Chance('a visit on the stage'), area, { ...course, evenings: [1] }, set);
}

/** All rounds of eight weeks; the area on the stage has its newest ones from `stagedOutings`. */
export function outings(set: Setting, staged: Area): Outing[] {
  const usual = set.party.areas.flatMap((area, index) => {
    const turns = turnsOf(index, set);
    const told = area === staged ? turns.filter((planned) => planned > 2 * FORTNIGHT) : turns;
    return ofArea(area, told, set);
  });
  return [...usual, ...stagedOutings(staged, set)];
}
