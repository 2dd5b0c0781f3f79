/** What other contexts may ask of people, places and posts. */
import { inForce, type Locus, type Role } from '@louyu/shared/domain/kernel/positions';
import { type Instant, instantOf } from '@louyu/shared/domain/kernel/calendar';
import type { Ports } from '../../kernel/ports';
import type { Reader } from '../../kernel/repository';
import { type Post, people, posts, rooms } from './repository';

/** More holders of one role over one place than this would be a mistake in the positions. */
const MOST_HOLDERS = 500;

const keysOf = ({ buildingId, collegeId }: Locus): string[] =>
  ['university', buildingId, collegeId].filter((key): key is string => Boolean(key));

async function postsOver(read: Reader, roles: readonly Role[], locus: Locus): Promise<Post[]> {
  const where = { role: { in: roles }, scopeKey: { in: keysOf(locus) } };
  const now: Instant = instantOf(new Date());
  const found = await read.all(posts, where, MOST_HOLDERS);
  return found.filter((post) => inForce(post, now));
}

export const organizationPorts: Ports['organization'] = {
  async holders(read, roles, locus) {
    const found = await postsOver(read, roles, locus);
    return [...new Set(found.map(({ personId }) => personId))];
  },
  async inspectors(read, ids, { buildingId }) {
    const where = { _id: { in: ids }, buildingId: buildingId ?? null };
    const found = await read.all(people, where, ids.length + 1);
    const serves = ({ positions }: (typeof found)[number]) =>
      positions.some(({ role }) => role === 'member' || role === 'activist');
    return found.filter(serves).map(({ id, roomId }) => ({ id, roomId }));
  },
  room: (read, roomId) => read.get(rooms, roomId),
};
