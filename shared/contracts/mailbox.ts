/** Confidential messages at a door, answered within working days (brief R13). */
import { about, everyone, held, read, tied, write } from './contract';
import {
  cursor,
  doorCode,
  id,
  instant,
  pageOf,
  paragraph,
  receipt,
  roomId,
  version,
  via,
  z,
} from './schema';

/** Leaves a message without registering; the slip's code is the only way back to it. */
export const leave = write({
  procedure: 'mailbox.leave',
  identity: 'anyone',
  permission: everyone,
  about: about.own,
  input: z.object({ code: doorCode, via, text: paragraph }),
  output: z.object({ receipt, dueAt: instant }),
  errors: ['nameplates.unknown_code', 'nameplates.revoked_code'],
});

/** What became of a message, for whoever holds its receipt. */
export const follow = read({
  procedure: 'mailbox.follow',
  identity: 'none',
  permission: everyone,
  about: about.own,
  input: z.object({ receipt }),
  output: z.object({
    leftAt: instant,
    dueAt: instant,
    state: z.enum(['waiting', 'answered']),
    text: z.string(),
    answer: z.nullable(z.object({ text: z.string(), at: instant })),
  }),
  errors: ['mailbox.unknown_receipt'],
});

const letter = z.object({
  id,
  version,
  roomId,
  text: z.string(),
  leftAt: instant,
  dueAt: instant,
  state: z.enum(['waiting', 'answered']),
  answer: z.nullable(z.object({ text: z.string(), at: instant })),
});

/** Messages addressed to me, newest first. */
export const received = read({
  procedure: 'mailbox.received',
  permission: held('member', 'activist', 'group_leader', 'instructor'),
  about: about.own,
  input: z.object({ after: cursor }),
  output: pageOf(letter),
  errors: [],
});

export const get = read({
  procedure: 'mailbox.get',
  permission: tied(['addressee'], 'group_leader', 'instructor'),
  about: about.document('letters', 'letterId'),
  input: z.object({ letterId: id }),
  output: letter,
  errors: [],
});

export const answer = write({
  procedure: 'mailbox.answer',
  permission: tied(['addressee'], 'group_leader', 'instructor'),
  about: about.document('letters', 'letterId'),
  input: z.object({ letterId: id, expectedVersion: version, text: paragraph }),
  output: z.object({ version }),
  errors: ['mailbox.already_answered'],
});
