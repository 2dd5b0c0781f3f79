/** Inspections as other contexts may read them. */
import { inspectionsCounted } from './counted';
import type { Ports } from '../../kernel/ports';
import { attributions, inspections, rounds } from './repository';

const MOST = 200;

export const inspectionPorts: Ports['inspections'] = {
  ...inspectionsCounted,
  inspection: (read, id) => read.get(inspections, id),
  attribution: (read, id) => read.get(attributions, id),
  async chargesOf(read, personId) {
    const found = await read.all(rounds, { inspectors: personId, state: 'due' }, MOST);
    return found.map(({ id }) => ({ kind: 'round', id, roomId: null }));
  },
};
