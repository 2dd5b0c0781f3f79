/** What other contexts may ask of ways to membership. */
import type { Ports } from '../../kernel/ports';
import { candidacies } from './repository';

/** More candidacies of a hundred people than this would be a mistake. */
const MOST = 300;

export const developmentPorts: Ports['development'] = {
  async stepsOf(read, people) {
    const found = await read.all(candidacies, { personId: { in: people } }, MOST);
    return found.map(({ id: candidacyId, personId, step }) => ({ candidacyId, personId, step }));
  },
};
