/** Messages left at a door: written without registering, answered by name. */
import * as contract from '@louyu/shared/contracts/mailbox';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { answer, leave } from '@louyu/shared/domain/mailbox/rules';
import type { Letter } from '@louyu/shared/domain/mailbox/state';
import { type Handler, creates, reads, updates, writes } from '../../kernel/handler';
import { freshId, freshReceipt, hashOf } from '../../kernel/hash';
import { letters } from './repository';

const leaveLetter = writes(contract.leave, {
  decide: async ({ input, read, ports, now, calendar }) => {
    const { roomId, buildingId, plates } = await ports.nameplates.door(read, input.code);
    const receipt = freshReceipt();
    const { via, text } = input;
    const addressees = plates.map(({ personId }) => personId);
    const receiptHash = hashOf('letter', receipt);
    const letter = { id: freshId(), roomId, buildingId, via, text, addressees, receiptHash };
    const { next, events } = leave(letter, now, calendar);
    return { change: creates(letters, next), events, reply: { receipt, dueAt: next.dueAt } };
  },
});

const follow = reads(contract.follow, async ({ input, read }) => {
  const [letter] = await read.all(letters, { receiptHash: hashOf('letter', input.receipt) }, 1);
  ensure(letter, 'mailbox.unknown_receipt');
  const { leftAt, dueAt, state, text, answer: given } = letter;
  return { leftAt, dueAt, state, text, answer: given && { text: given.text, at: given.at } };
});

const shown = ({ id, version, roomId, text, leftAt, dueAt, state, answer: given }: Letter) => ({
  id,
  version,
  roomId,
  text,
  leftAt,
  dueAt,
  state,
  answer: given && { text: given.text, at: given.at },
});

const received = reads(contract.received, async ({ input, actor, read }) => {
  const { rows, next } = await read.page(
    letters,
    { addressees: actor.personId },
    { orderBy: ['leftAt', 'desc'], limit: 20, after: input.after },
  );
  return { rows: rows.map(shown), next };
});

const get = reads(contract.get, ({ matter }) => shown(matter));

const answerLetter = writes(contract.answer, {
  decide: ({ matter, input, actor, now }) => {
    const reply = { text: input.text, by: actor.personId, at: now };
    const { next, events } = answer(matter, reply);
    return {
      change: updates(letters, matter, next),
      events,
      reply: { version: matter.version + 1 },
    };
  },
});

export const mailboxHandlers: Handler[] = [leaveLetter, follow, received, get, answerLetter];
