/** A photo is announced before it is uploaded; twice is once. */
import * as contract from '@louyu/shared/contracts/photos';
import { type Handler, creates, updates, writes } from '../../kernel/handler';
import { uploads } from './repository';

const announce = writes(contract.announce, {
  decide: async ({ input: { photoId }, read, now }) => {
    const before = await read.find(uploads, photoId);
    const next = { id: photoId, announcedAt: now };
    const change = before ? updates(uploads, before, next) : creates(uploads, next);
    return { change, events: [], reply: {} };
  },
});

export const photoHandlers: Handler[] = [announce];
