/**
 * Contact record sheets (联系记载表; brief R7, R24): made in under a minute, offline too, answered
 * by those who lead, and open until what was to follow is done.
 */
import { FEEDBACK_KINDS, MEETING_PLACES, NEEDS } from '../domain/duties/contact-record';
import { ROSTERED_KINDS } from '../domain/duties/state';
import { about, everyone, held, read, tied, write } from './contract';
import { dutyId } from './duties';
import {
  cursor,
  day,
  id,
  instant,
  note,
  pageOf,
  paragraph,
  roomId,
  text,
  version,
  z,
} from './schema';

const LEADING = ['group_leader', 'instructor', 'college_secretary', 'guidance'] as const;
const needs = z.array(z.enum(NEEDS)).check(z.minLength(1), z.maxLength(NEEDS.length));
const TASK = 100;

/** Under a duty of mine; the phone may send it days later. */
export const recordContact = write({
  procedure: 'duties.record_contact',
  permission: held('member', 'activist', 'group_leader'),
  about: about.own,
  input: z.object({
    /** As `duties.mine` names it. */
    dutyId,
    happenedOn: day,
    where: z.enum(MEETING_PLACES),
    needs,
    asked: note,
    done: note,
    followUp: z.nullable(z.object({ what: text(TASK), dueOn: day })),
    /** When the phone says it was written. */
    madeAt: instant,
  }),
  output: z.object({ contactId: id }),
  errors: ['duties.in_future', 'duties.not_your_duty', 'duties.due_before'],
});

const row = z.object({
  id,
  kind: z.enum(ROSTERED_KINDS),
  target: id,
  /** A class's, club's or person's name; `null` where the id says it. */
  targetName: z.nullable(z.string()),
  authorName: z.string(),
  happenedOn: day,
  needs,
  open: z.boolean(),
  /** Until when something is to be done; `null`: nothing is, or it is done. */
  dueOn: z.nullable(day),
  answers: z.int(),
});

/** My own sheets, newest first. */
export const myContacts = read({
  procedure: 'duties.my_contacts',
  permission: everyone,
  about: about.own,
  input: z.object({ open: z.boolean(), after: cursor }),
  output: pageOf(row),
  errors: [],
});

/** Sheets of my places; `open`: only those of which something is still to be done. */
export const contacts = read({
  procedure: 'duties.contacts',
  permission: held(...LEADING),
  about: about.own,
  input: z.object({ open: z.boolean(), after: cursor }),
  output: pageOf(row),
  errors: [],
});

/** One sheet: for its author, those who lead the place, and whom it is about. */
export const contact = read({
  procedure: 'duties.contact',
  permission: tied(['author', 'subject', 'occupant'], ...LEADING),
  about: about.document('contacts', 'contactId'),
  input: z.object({ contactId: id }),
  output: z.object({
    ...row.shape,
    version,
    /** What the reader may do with it. */
    may: z.array(z.enum(['finish', 'answer'])),
    roomId: z.nullable(roomId),
    where: z.enum(MEETING_PLACES),
    asked: z.string(),
    done: z.string(),
    followUp: z.nullable(
      z.object({
        what: z.string(),
        dueOn: day,
        doneAt: z.nullable(instant),
        outcome: z.string(),
      }),
    ),
    recordedAt: instant,
    feedback: z.array(
      z.object({ kind: z.enum(FEEDBACK_KINDS), text: z.string(), byName: z.string(), at: instant }),
    ),
  }),
  errors: [],
});

/** What was to follow is done. */
export const finishFollowUp = write({
  procedure: 'duties.finish_follow_up',
  permission: tied(['author']),
  about: about.document('contacts', 'contactId'),
  input: z.object({ contactId: id, expectedVersion: version, outcome: note }),
  output: z.object({ version }),
  errors: ['duties.nothing_to_do'],
});

/** Those who lead answer: well done, please add, or a word. */
export const giveFeedback = write({
  procedure: 'duties.give_feedback',
  permission: held(...LEADING),
  about: about.document('contacts', 'contactId'),
  input: z.object({
    contactId: id,
    expectedVersion: version,
    kind: z.enum(FEEDBACK_KINDS),
    text: paragraph,
  }),
  output: z.object({ version }),
  errors: ['duties.own_contact'],
});
