/** Messages left at a door: written without registering, answered by name. */
import * as contract from '@louyu/shared/contracts/mailbox';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { answer, leave } from '@louyu/shared/domain/mailbox/rules';
import type { Letter } from '@louyu/shared/domain/mailbox/state';
import { type Around, type Handler, creates, reads, updates, writes } from '../../kernel/handler';
import type { Door } from '@louyu/shared/domain/nameplates/state';
import { freshId, freshReceipt, hashOf } from '../../kernel/hash';
import type { Reader } from '../../kernel/repository';
import { letters } from './repository';

type Asking = Pick<Around & { read: Reader }, 'read' | 'ports' | 'now'>;

/** The members named at the door; where there is none, the building's leaders. */
const addressed = async ({ buildingId, plates }: Door, { read, ports, now }: Asking) =>
  plates.length > 0
    ? plates.map(({ personId }) => personId)
    : ports.organization.holders(read, ['group_leader'], { buildingId }, now);

const leaveLetter = writes(contract.leave, {
  prepare: async (call) => {
    const door = await call.ports.nameplates.door(call.read, call.input.code);
    return { door, addressees: await addressed(door, call) };
  },
  decide: ({ input, prepared: { door, addressees }, now, calendar }) => {
    const { roomId, buildingId } = door;
    const { via, text } = input;
    const receipt = freshReceipt();
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
