/** The door behind a code, for every context that begins at a door. */
import { passable } from '@louyu/shared/domain/nameplates/rules';
import type { Ports } from '../../kernel/ports';
import { doors } from './repository';

export const nameplatePorts: Ports['nameplates'] = {
  door: async (read, code) => passable(await read.find(doors, code)),
};
