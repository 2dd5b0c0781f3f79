/** What duties keep in a person's name: whatever they hold until further notice. */
import { rosterId } from '@louyu/shared/domain/duties/rules';
import type { Ports } from '../../kernel/ports';
import { dutyRecords, leaves, rosters } from './repository';

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
  async areasOf(read, buildingId) {
    const roster = await read.find(rosters, rosterId('area', buildingId));
    if (!roster) return [];
    const primaryFirst = [...roster.duties].sort((a, b) => (a.part < b.part ? -1 : 1));
    return roster.areas.map((area) => ({
      ...area,
      holders: primaryFirst
        .filter(({ target }) => target === area.id)
        .map(({ holder: personId, from, until }) => ({ personId, from, until })),
    }));
  },
  async awayOf(read, people) {
    if (people.length === 0) return new Map();
    const found = await read.all(leaves, { _id: { in: people } }, people.length);
    return new Map(found.map(({ id, periods }) => [id, periods]));
  },
};
