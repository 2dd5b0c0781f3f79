/** The door behind a code, for every context that begins at a door. */
import { passable } from '@louyu/shared/domain/nameplates/rules';
import type { Ports } from '../../kernel/ports';
import { doors } from './repository';

const MOST = 200;

export const nameplatePorts: Ports['nameplates'] = {
  door: async (read, code) => passable(await read.find(doors, code)),
  async chargesOf(read, personId) {
    const found = await read.all(doors, { 'plates.personId': personId, state: 'active' }, MOST);
    return found.map(({ id, roomId }) => ({ kind: 'plate', id, roomId }));
  },
};
