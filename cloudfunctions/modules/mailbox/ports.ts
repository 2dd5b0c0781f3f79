/** What the mailbox keeps in a person's name: letters that wait for their answer. */
import type { Ports } from '../../kernel/ports';
import { letters } from './repository';

const MOST = 200;

export const mailboxPorts: Ports['mailbox'] = {
  async chargesOf(read, personId) {
    const found = await read.all(letters, { addressees: personId, state: 'waiting' }, MOST);
    return found.map(({ id, roomId }) => ({ kind: 'letter', id, roomId }));
  },
};
