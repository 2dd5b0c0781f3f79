/** A code for every door, and a plate for everyone of the Party groups behind it. */
import { choose, revoke } from '@louyu/shared/domain/nameplates/rules';
import type { Door, Plate } from '@louyu/shared/domain/nameplates/state';
import type { Person, Room } from '@louyu/shared/domain/organization/state';
import { Chance } from './chance';
import { groupBy } from './grouping';
import { type Area, type Party, type Standing, areaName, roomsInWords } from './party';
import { type Setting, leaderIn } from './setting';

/** Without the characters that are taken for one another on a worn plate. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 12;
/** Every so many rooms an older code was taken out of service. */
const REPLACED_EVERY = 64;

const ASKS: Record<Standing, string[]> = {
  group_leader: ['楼里的难事、矛盾调解', '党小组活动', '巡查安排'],
  member: ['入党流程和材料', '寝室安全隐患', '学习和生活上的困难'],
  probationary: ['入党流程和材料', '寝室安全隐患', '文明寝室创建'],
  activist: ['怎样递交入党申请', '楼里的志愿活动', '寝室卫生'],
};

const areaOf = (person: Person, standing: Standing, areas: readonly Area[]): string => {
  if (standing === 'group_leader') return '全楼党小组工作';
  const held = areas.find(
    ({ member, activists }) => member === person.id || activists.includes(person.id),
  );
  return held ? `${areaName(held)}：${roomsInWords(held.rooms)}` : '全楼机动';
};

function plateOf(person: Person, { standing, areas }: Party): Plate[] {
  const role = standing.get(person.id);
  if (!role) return [];
  const { id: personId, name } = person;
  const area = areaOf(person, role, areas);
  return [{ personId, named: false, name, role, area, asks: ASKS[role] }];
}

/** Everyone starts without a name on the door; about 70 % then chose to show it. */
function withNames(door: Door, chance: Chance, { chronicle, almanac }: Setting): Door {
  return door.plates.reduce((before, { personId, role }) => {
    if (role !== 'group_leader' && !chance.happens(0.7)) return before;
    const at = almanac.at(chance.between(58, 90), chance.between(9, 21));
    const occasion = { who: personId, procedure: 'nameplates.choose', at };
    return chronicle.tell('doors', choose(before, personId, true), occasion, before);
  }, door);
}

/** Active and revoked doors of all rooms. */
export function doors(set: Setting): Door[] {
  const chance = new Chance('doors');
  const rooms = [...set.rooms.values()];
  const behind = groupBy([...set.people.values()], ({ roomId }) => roomId);
  const fresh = ({ id: roomId, buildingId }: Room, plates: Plate[]): Door => {
    const id = chance.text(ALPHABET, CODE_LENGTH);
    return { id, version: 1, roomId, buildingId, state: 'active', revokedAt: null, plates };
  };
  const active = rooms.map((room) => {
    const plates = (behind.get(room.id) ?? []).flatMap((person) => plateOf(person, set.party));
    return withNames(fresh(room, plates), chance, set);
  });
  const replaced = rooms.filter((_, at) => at % REPLACED_EVERY === REPLACED_EVERY - 1);
  const revoked = replaced.map((room) => {
    const old = fresh(room, []);
    const at = set.almanac.at(chance.between(5, 50), 16);
    const occasion = { who: leaderIn(set, room.buildingId), procedure: 'nameplates.revoke', at };
    return set.chronicle.tell('doors', revoke(old, at), occasion, old);
  });
  return [...active, ...revoked];
}
