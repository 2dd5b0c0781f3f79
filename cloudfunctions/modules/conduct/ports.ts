/** Facts as other contexts may read them. */
import type { Ports } from '../../kernel/ports';
import { conductFacts } from './repository';

export const conductPorts: Ports['conduct'] = {
  facts: (read, ids) => read.all(conductFacts, { _id: { in: ids } }, ids.length + 1),
};
