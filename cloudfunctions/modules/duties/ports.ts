/** What duties keep in a person's name: whatever they hold until further notice. */
import type { Ports } from '../../kernel/ports';
import { dutyRecords, leaves } from './repository';

const MOST = 200;

export const dutyPorts: Ports['duties'] = {
  async chargesOf(read, personId) {
    const found = await read.all(dutyRecords, { holder: personId, until: null }, MOST);
    return found.map(({ key, kind, target }) => ({
      kind: 'duty',
      id: key,
      roomId: kind === 'room' ? target : null,
    }));
  },
  async awayOf(read, people) {
    if (people.length === 0) return new Map();
    const found = await read.all(leaves, { _id: { in: people } }, people.length);
    return new Map(found.map(({ id, periods }) => [id, periods]));
  },
};
