/** What duties may ask: which cases want a contact, by an id that names nobody. */
import type { Ports } from '../../kernel/ports';
import { helpCases } from './repository';

const MOST = 500;

export const carePorts: Ports['care'] = {
  async openCases(read, collegeId) {
    const found = await read.all(helpCases, { collegeId, state: 'open' }, MOST);
    return found.map(({ id, classId, subject: personId, contact }) => ({
      ...{ id, classId, personId },
      contact: contact?.personId ?? null,
    }));
  },
};
