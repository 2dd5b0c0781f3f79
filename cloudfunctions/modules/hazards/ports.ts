/** What hazards keep in a person's name: those that they reported and should see fixed. */
import { hazardsCounted } from './counted';
import type { Ports } from '../../kernel/ports';
import { hazards } from './repository';

const MOST = 200;

export const hazardPorts: Ports['hazards'] = {
  ...hazardsCounted,
  async chargesOf(read, personId) {
    const open = {
      reporter: personId,
      state: { in: ['open', 'accepted', 'stuck', 'tolerated', 'fixed'] },
    };
    const found = await read.all(hazards, open, MOST);
    return found.map(({ id, roomId }) => ({ kind: 'hazard', id, roomId }));
  },
};
