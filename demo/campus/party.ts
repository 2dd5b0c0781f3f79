/**
 * The Party groups of the buildings: a leader, members and activists who live there, and
 * the inspection areas that they hold. A member leads an area with one or two activists.
 */
import { floorOf } from '@louyu/shared/domain/kernel/ids';
import type { PersonId, RoomId } from '@louyu/shared/domain/kernel/ids';
import type { Person, Room } from '@louyu/shared/domain/organization/state';
import type { Almanac } from './almanac';
import { Chance } from './chance';
import { BUILDINGS } from './places';
import { position } from './residents';

export type Standing = 'group_leader' | 'member' | 'probationary' | 'activist';

/** A set of rooms that is inspected by its member with one of its activists. */
export interface Area {
  buildingId: string;
  number: number;
  rooms: RoomId[];
  member: PersonId;
  activists: PersonId[];
}

export interface Party {
  standing: Map<PersonId, Standing>;
  leaders: Map<string, PersonId>;
  areas: Area[];
}

const AREAS = 15;
const ACTIVISTS = 256;
/** Of a building's members, so many are still on probation. */
const PROBATIONARY = 4;

/** Spreads a total evenly: the share of the `at`-th of `parts`. */
const shareOf = (total: number, at: number, parts: number): number =>
  Math.floor((total * (at + 1)) / parts) - Math.floor((total * at) / parts);

function cut<T>(list: readonly T[], parts: number): T[][] {
  let from = 0;
  return Array.from({ length: parts }, (_, at) => {
    const size = shareOf(list.length, at, parts);
    from += size;
    return list.slice(from - size, from);
  });
}

/** Turns the list until nobody inspects their own room. */
function placed(people: readonly Person[], areas: readonly RoomId[][]): Person[] {
  for (let turn = 0; turn < people.length; turn += 1) {
    const turned = [...people.slice(turn), ...people.slice(0, turn)];
    const atHome = turned.some((one, at) => areas[at % areas.length]?.includes(one.roomId ?? ''));
    if (!atHome) return turned;
  }
  throw new Error('no way to keep everyone out of their own room');
}

function areasOf(buildingId: string, rooms: RoomId[][], members: Person[], activists: Person[]) {
  const led = placed(members, rooms);
  const joined = placed(activists, rooms);
  return rooms.map(
    (area, at): Area => ({
      buildingId,
      number: at + 1,
      rooms: area,
      member: led[at]?.id ?? '',
      activists: joined.filter((_, index) => index % AREAS === at).map(({ id }) => id),
    }),
  );
}

const enrol = (person: Person, roles: ('member' | 'activist' | 'group_leader')[], from: string) => {
  const scope = { kind: 'building', id: person.buildingId ?? '' } as const;
  person.positions = [...person.positions, ...roles.map((role) => position(role, scope, from))];
  person.servesIn = person.buildingId;
};

/** Appoints four hundred of the residents, with their positions, and divides the rooms. */
export function party(people: readonly Person[], rooms: readonly Room[], almanac: Almanac): Party {
  const founded: Party = { standing: new Map(), leaders: new Map(), areas: [] };
  const appoint = (one: Person, standing: Standing, daysAgo: number): void => {
    founded.standing.set(one.id, standing);
    const role = standing === 'activist' ? 'activist' : 'member';
    enrol(one, standing === 'group_leader' ? ['member', standing] : [role], almanac.at(daysAgo, 9));
  };
  BUILDINGS.forEach(({ id }, at) => {
    const chance = new Chance(`party of ${id}`);
    const here = chance.shuffle(people.filter(({ buildingId }) => buildingId === id));
    const [leader, ...others] = here;
    const members = others.slice(0, AREAS);
    const activists = others.slice(AREAS, AREAS + shareOf(ACTIVISTS, at, BUILDINGS.length));
    if (!leader) return;
    founded.leaders.set(id, leader.id);
    appoint(leader, 'group_leader', 120);
    members.forEach((one, n) =>
      appoint(one, n < PROBATIONARY ? 'probationary' : 'member', 140 - n),
    );
    activists.forEach((one, n) => appoint(one, 'activist', 130 - n));
    const ids = rooms.filter(({ buildingId }) => buildingId === id).map((room) => room.id);
    founded.areas.push(...areasOf(id, cut(ids, AREAS), members, activists));
  });
  return founded;
}

const numberOf = (roomId: RoomId): string => `${floorOf(roomId)}${roomId.slice(-2)}`;

/** The rooms of an area in words: `1 层 125–130、2 层 201–206`. */
export function roomsInWords(rooms: readonly RoomId[]): string {
  const floors = [...new Set(rooms.map(floorOf))];
  return floors
    .map((floor) => {
      const [first, ...rest] = rooms.filter((room) => floorOf(room) === floor).map(numberOf);
      const last = rest.at(-1);
      return last ? `${floor} 层 ${first}–${last}` : `${floor} 层 ${first}`;
    })
    .join('、');
}

export const areaName = ({ number }: Area): string => `第 ${number} 责任区`;
