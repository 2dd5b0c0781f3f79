/**
 * A contact record sheet (联系记载表, source 002; 000: go there, ask what is needed, help, come
 * back): when, where, what was needed, what was done, what follows. What follows stays open
 * until it is done; those who lead answer with feedback (000 分配-执行-反馈-执行).
 */
import { type Day, type Instant, dayOf, endOfDay } from '../kernel/calendar';
import type { Decision, DomainEvent, Entity } from '../kernel/entity';
import type { BuildingId, CollegeId, PersonId, RoomId } from '../kernel/ids';
import { ensure } from '../kernel/problem';
import { inForceOn } from './coverage';
import type { DutyRecord, RosteredKind } from './state';

export const MEETING_PLACES = [
  'room',
  'classroom',
  'activity_room',
  'online',
  'elsewhere',
] as const;
export type MeetingPlace = (typeof MEETING_PLACES)[number];

export const NEEDS = [
  'none',
  'study',
  'daily_life',
  'thought',
  'future',
  'getting_along',
  'safety',
  'other',
] as const;
export type Need = (typeof NEEDS)[number];

export const FEEDBACK_KINDS = ['well_done', 'please_add', 'comment'] as const;
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];

export interface FollowUp {
  what: string;
  dueOn: Day;
  doneAt: Instant | null;
  outcome: string;
}

export interface Feedback {
  kind: FeedbackKind;
  text: string;
  by: PersonId;
  byName: string;
  at: Instant;
}

export interface Contact extends Entity {
  dutyId: string;
  kind: RosteredKind;
  target: string;
  /** What a class, club or person is called; `null` where the id says it. */
  targetName: string | null;
  buildingId: BuildingId | null;
  collegeId: CollegeId | null;
  /** The room or person it is about; `null` for a class, club, building or area. */
  roomId: RoomId | null;
  subject: PersonId | null;
  author: PersonId;
  authorName: string;
  happenedOn: Day;
  where: MeetingPlace;
  needs: Need[];
  asked: string;
  done: string;
  followUp: FollowUp | null;
  /** Whether something is still to be done. */
  open: boolean;
  /** When the phone says it was written; claimed, and never used for order. */
  claimedAt: Instant;
  recordedAt: Instant;
  feedback: Feedback[];
}

interface OfContact extends DomainEvent {
  contactId: string;
  author: PersonId;
}

export interface ContactRecorded extends OfContact {
  type: 'ContactRecorded';
  dutyId: string;
  buildingId: BuildingId | null;
  collegeId: CollegeId | null;
  happenedOn: Day;
  /** The end of the day by which something is to be done; `null`: nothing is. */
  dueAt: Instant | null;
}

export interface FollowUpDone extends OfContact {
  type: 'FollowUpDone';
}

export interface FeedbackGiven extends OfContact {
  type: 'FeedbackGiven';
  kind: FeedbackKind;
}

type ContactDecision = Decision<Contact, ContactRecorded | FollowUpDone | FeedbackGiven>;

export type Sheet = Pick<
  Contact,
  | 'id'
  | 'author'
  | 'authorName'
  | 'targetName'
  | 'happenedOn'
  | 'where'
  | 'needs'
  | 'asked'
  | 'done'
  | 'claimedAt'
> & { followUp: Pick<FollowUp, 'what' | 'dueOn'> | null };

const BUILDING = /^b\d{2}$/;

const placed = ({ kind, place, target }: DutyRecord) => ({
  buildingId: BUILDING.test(place) ? place : null,
  collegeId: BUILDING.test(place) ? null : place,
  roomId: kind === 'room' ? target : null,
  subject: kind === 'activist' || kind === 'backbone' ? target : null,
});

/**
 * Records a contact under a duty that its author held on that day: written offline it may
 * arrive after the duty ended. Refuses somebody else's duty and days to come.
 */
export function record(duty: DutyRecord | null, sheet: Sheet, now: Instant): ContactDecision {
  const { followUp, happenedOn, id: contactId, author } = sheet;
  ensure(happenedOn <= dayOf(now), 'duties.in_future');
  const held = duty?.holder === author && inForceOn(duty, happenedOn);
  ensure(duty && held, 'duties.not_your_duty');
  ensure(!followUp || followUp.dueOn >= happenedOn, 'duties.due_before');
  const { id: dutyId, kind, target } = duty;
  const dueAt = followUp && endOfDay(followUp.dueOn);
  const at = placed(duty);
  return {
    next: {
      ...{ ...sheet, ...at, dutyId, kind, target },
      followUp: followUp && { ...followUp, doneAt: null, outcome: '' },
      ...{ open: followUp !== null, recordedAt: now, feedback: [] },
    },
    events: [
      {
        ...{ type: 'ContactRecorded', contactId, author, dutyId, happenedOn, dueAt },
        ...{ buildingId: at.buildingId, collegeId: at.collegeId },
      },
    ],
  };
}

const fieldsOf = ({ version: _version, ...fields }: Contact) => fields;

/** What was to follow is done. */
export function finish(contact: Contact, outcome: string, now: Instant): ContactDecision {
  const { followUp, id: contactId, author } = contact;
  ensure(followUp && contact.open, 'duties.nothing_to_do');
  return {
    next: {
      ...fieldsOf(contact),
      followUp: { ...followUp, outcome, doneAt: now },
      open: false,
    },
    events: [{ type: 'FollowUpDone', contactId, author }],
  };
}

/** Most answers to one sheet; more belong into a talk. */
const MOST_FEEDBACK = 20;

/** Somebody who leads answers; nobody answers their own sheet. */
export function answer(
  contact: Contact,
  feedback: Omit<Feedback, 'at'>,
  now: Instant,
): ContactDecision {
  const { id: contactId, author } = contact;
  ensure(feedback.by !== author, 'duties.own_contact');
  ensure(contact.feedback.length < MOST_FEEDBACK, 'kernel.too_large', { most: MOST_FEEDBACK });
  return {
    next: { ...fieldsOf(contact), feedback: [...contact.feedback, { ...feedback, at: now }] },
    events: [{ type: 'FeedbackGiven', contactId, author, kind: feedback.kind }],
  };
}
