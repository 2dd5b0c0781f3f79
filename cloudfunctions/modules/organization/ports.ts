/** What other contexts may ask of people, places and posts. */
import { inForce, type Locus, type Role } from '@louyu/shared/domain/kernel/positions';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import type { Person } from '@louyu/shared/domain/organization/state';
import type { Ports } from '../../kernel/ports';
import type { Reader, Where } from '../../kernel/repository';
import { type Post, people, posts, rooms } from './repository';

/** More holders of one role over one place than this would be a mistake in the positions. */
const MOST_HOLDERS = 500;
/** More people in one room than this would be a mistake in the register. */
const MOST_OCCUPANTS = 40;

const keysOf = ({ buildingId, collegeId, classId }: Locus): string[] =>
  ['university', buildingId, collegeId, classId].filter((key): key is string => Boolean(key));

/** The posts of these roles over the locus that are in force; one round trip. */
export async function postsOver(
  read: Reader,
  roles: readonly Role[],
  locus: Locus,
  now: Instant,
): Promise<Post[]> {
  const where = { role: { in: roles }, scopeKey: { in: keysOf(locus) } };
  const found = await read.all(posts, where, MOST_HOLDERS);
  return found.filter((post) => inForce(post, now));
}

/** Members and activists of one building, or everybody in one class. */
const MOST_SERVING = 500;
/** People whom one act names. */
const MOST_NAMED = 30;
const BUILDING = /^b\d{2}$/;

const mayInspect = ({ positions }: Person, now: Instant): boolean =>
  positions.some(
    (position) =>
      (position.role === 'member' || position.role === 'activist') && inForce(position, now),
  );

export const organizationPorts: Ports['organization'] = {
  async holders(read, roles, locus, now) {
    const found = await postsOver(read, roles, locus, now);
    return [...new Set(found.map(({ personId }) => personId))];
  },
  async inspectors(read, ids, buildingId, now) {
    const where = { _id: { in: ids }, servesIn: buildingId };
    const found = await read.all(people, where, ids.length + 1);
    return found
      .filter((person) => mayInspect(person, now))
      .map(({ id, roomId, gender }) => ({ id, roomId, gender }));
  },
  async occupants(read, roomId) {
    const found = await read.all(people, { roomId, standing: 'present' }, MOST_OCCUPANTS);
    return found.map(({ id }) => id);
  },
  async posts(read, roles, locus, now) {
    const found = await postsOver(read, roles, locus, now);
    return found.map(({ personId, role }) => ({ personId, role }));
  },
  async serving(read, place, now) {
    const where: Where = BUILDING.test(place)
      ? { servesIn: place }
      : { classId: place, standing: 'present' };
    const found = await read.all(people, where, MOST_SERVING);
    return found
      .filter((person) => mayInspect(person, now))
      .map(({ id, name }) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'zh'));
  },
  room: (read, roomId) => read.get(rooms, roomId),
  person: (read, personId) => read.find(people, personId),
  async named(read, ids) {
    if (ids.length === 0) return [];
    const where = { _id: { in: [...new Set(ids)] }, standing: 'present' };
    const found = await read.all(people, where, MOST_NAMED);
    return found.map(({ id, name }) => ({ id, name }));
  },
};
