/**
 * A help case for a key student (联系重点学生; source 000: 主动询问和观察是否有困难，及时帮助; 003
 * 困难帮扶). It keeps a category of need, what was offered and where somebody was referred to:
 * no diagnosis, no counselling note, no history (principle 4). One person has one case, opened
 * again when it is needed again; what is written in it is checked against `terms.ts`.
 */
import { type Day, type Instant, addDays, dayOf, endOfDay } from '../kernel/calendar';
import type { Decision, DomainEvent, Entity } from '../kernel/entity';
import type { BuildingId, ClassId, CollegeId, PersonId } from '../kernel/ids';
import { ensure } from '../kernel/problem';
import { misplacedIn } from './terms';

export const NEED_CATEGORIES = [
  'study',
  'health_access',
  'economic',
  'adaptation',
  'relations',
  'future',
  'safety',
] as const;
export type NeedCategory = (typeof NEED_CATEGORIES)[number];

export const OFFERS = [
  'talk',
  'company',
  'study_help',
  'room_matters',
  'told_of_aid',
  'told_of_services',
  'activity_invited',
] as const;
export type Offer = (typeof OFFERS)[number];

export const REFERRALS = [
  'counselling_centre',
  'clinic',
  'financial_aid',
  'academic_office',
  'career_centre',
  'logistics',
  'security_office',
] as const;
export type Referral = (typeof REFERRALS)[number];

export const REVIEW_FINDINGS = ['goes_on', 'eased', 'needs_more'] as const;
export type ReviewFinding = (typeof REVIEW_FINDINGS)[number];

export const CLOSINGS = ['resolved', 'handed_over', 'declined', 'left'] as const;
export type Closing = (typeof CLOSINGS)[number];

interface Step {
  on: Day;
  by: PersonId;
  byName: string;
  at: Instant;
}

export type HelpStep = Step &
  (
    | { act: 'opened'; needs: NeedCategory[] }
    | { act: 'offered'; what: Offer; note: string }
    | { act: 'referred'; to: Referral; note: string }
    | { act: 'assigned'; contactName: string | null }
    | { act: 'reviewed'; finding: ReviewFinding }
    | { act: 'closed'; because: Closing }
  );

export interface HelpContact {
  personId: PersonId;
  name: string;
  since: Day;
}

export interface HelpCase extends Entity {
  subject: PersonId;
  subjectName: string;
  buildingId: BuildingId | null;
  /** Only for the duty's roster; no post over the college opens the case. */
  collegeId: CollegeId | null;
  classId: ClassId | null;
  state: 'open' | 'closed';
  needs: NeedCategory[];
  /** The member who keeps in touch; `null` while nobody does. */
  contact: HelpContact | null;
  openedBy: PersonId;
  openedAt: Instant;
  /** The day by which it is looked at again. */
  reviewOn: Day | null;
  closedAt: Instant | null;
  steps: HelpStep[];
}

interface OfCase extends DomainEvent {
  caseId: string;
  buildingId: BuildingId | null;
  classId: ClassId | null;
}

export interface HelpCaseOpened extends OfCase {
  type: 'HelpCaseOpened';
  personId: PersonId;
  reviewAt: Instant;
}

export interface HelpContactChanged extends OfCase {
  type: 'HelpContactAssigned' | 'HelpContactEnded';
  contact: PersonId;
  collegeId: CollegeId | null;
}

export interface HelpGiven extends OfCase {
  type: 'HelpGiven';
  by: PersonId;
}

export interface HelpCaseReviewed extends OfCase {
  type: 'HelpCaseReviewed';
  reviewAt: Instant;
}

export interface HelpCaseClosed extends OfCase {
  type: 'HelpCaseClosed';
}

export type HelpEvent =
  | HelpCaseOpened
  | HelpContactChanged
  | HelpGiven
  | HelpCaseReviewed
  | HelpCaseClosed;

export type HelpDecision = Decision<HelpCase, HelpEvent>;

/** Days until a case is looked at again: ours, the sources leave it open (000: 及时). */
export const REVIEW_DAYS = 30;
/** More belongs into a talk; a case is no diary. */
export const MOST_STEPS = 100;

export interface Author {
  by: PersonId;
  byName: string;
}

const fieldsOf = ({ version: _version, ...fields }: HelpCase) => fields;

const placeOf = ({ id: caseId, buildingId, classId }: Omit<HelpCase, 'version'>) => ({
  caseId,
  buildingId,
  classId,
});

export const reviewDay = (now: Instant): Day => dayOf(addDays(now, REVIEW_DAYS));

function ensureBelongs(note: string): void {
  const misplaced = misplacedIn(note);
  ensure(!misplaced, 'care.does_not_belong', { kind: misplaced?.kind ?? '' });
}

/** An open case with one more step; refuses a closed one and one that has become a diary. */
function stepped(before: HelpCase, step: HelpStep): Omit<HelpCase, 'version'> {
  ensure(before.state === 'open', 'care.closed');
  ensure(before.steps.length < MOST_STEPS, 'kernel.too_large', { most: MOST_STEPS });
  return { ...fieldsOf(before), steps: [...before.steps, step] };
}

export interface Opening extends Author {
  id: string;
  subject: Pick<HelpCase, 'subject' | 'subjectName' | 'buildingId' | 'collegeId' | 'classId'>;
  needs: NeedCategory[];
}

/**
 * Opens a case, or opens it again after it was closed. Refuses a second one beside an open
 * one (`care.already_open`) and one about oneself (`care.about_yourself`).
 */
export function open(before: HelpCase | null, opening: Opening, now: Instant): HelpDecision {
  const { id, subject, needs, by, byName } = opening;
  ensure(before?.state !== 'open', 'care.already_open');
  ensure(subject.subject !== by, 'care.about_yourself');
  const step = { act: 'opened' as const, needs, on: dayOf(now), by, byName, at: now };
  const reviewOn = reviewDay(now);
  const next = {
    ...{ ...subject, id, needs, reviewOn },
    ...{ state: 'open' as const, contact: null, openedBy: by, openedAt: now, closedAt: null },
    steps: [...(before?.steps ?? []), step],
  };
  const reviewAt = endOfDay(reviewOn);
  const { subject: personId } = subject;
  return { next, events: [{ type: 'HelpCaseOpened', ...placeOf(next), personId, reviewAt }] };
}

/** What was offered, on a day that has come; the note is checked. */
export function offer(
  before: HelpCase,
  given: Author & { what: Offer; on: Day; note: string },
  now: Instant,
): HelpDecision {
  ensure(given.on <= dayOf(now), 'care.in_future');
  ensureBelongs(given.note);
  const next = stepped(before, { act: 'offered', ...given, at: now });
  return { next, events: [{ type: 'HelpGiven', ...placeOf(next), by: given.by }] };
}

/** Where somebody was referred to; what was said there stays there. */
export function refer(
  before: HelpCase,
  given: Author & { to: Referral; on: Day; note: string },
  now: Instant,
): HelpDecision {
  ensure(given.on <= dayOf(now), 'care.in_future');
  ensureBelongs(given.note);
  const next = stepped(before, { act: 'referred', ...given, at: now });
  return { next, events: [{ type: 'HelpGiven', ...placeOf(next), by: given.by }] };
}

const movedOn =
  (next: Omit<HelpCase, 'version'>, contact: HelpContact | null) =>
  (type: 'HelpContactAssigned' | 'HelpContactEnded'): HelpEvent[] =>
    contact
      ? [{ type, ...placeOf(next), contact: contact.personId, collegeId: next.collegeId }]
      : [];

/**
 * Who keeps in touch, or nobody any more. Refuses the person themself and whoever does not
 * serve as member or counsellor (`care.cannot_be_contact`; 000: 党员联系).
 */
export function assign(
  before: HelpCase,
  author: Author,
  contact: (Omit<HelpContact, 'since'> & { serves: boolean }) | null,
  now: Instant,
): HelpDecision {
  const usable = contact === null || (contact.serves && contact.personId !== before.subject);
  ensure(usable, 'care.cannot_be_contact');
  ensure(contact?.personId !== before.contact?.personId, 'care.nothing_changes');
  const on = dayOf(now);
  const after = contact && { personId: contact.personId, name: contact.name, since: on };
  const contactName = contact?.name ?? null;
  const next = { ...stepped(before, { act: 'assigned', contactName, on, ...author, at: now }) };
  const moved = { ...next, contact: after };
  return {
    next: moved,
    events: [
      ...movedOn(moved, before.contact)('HelpContactEnded'),
      ...movedOn(moved, after)('HelpContactAssigned'),
    ],
  };
}

/** Looked at together; the next time is set anew. */
export function review(
  before: HelpCase,
  { finding, ...author }: Author & { finding: ReviewFinding },
  now: Instant,
): HelpDecision {
  const step = { act: 'reviewed' as const, finding, on: dayOf(now), ...author, at: now };
  const reviewOn = reviewDay(now);
  const next = { ...stepped(before, step), reviewOn };
  const reviewAt = endOfDay(reviewOn);
  return { next, events: [{ type: 'HelpCaseReviewed', ...placeOf(next), reviewAt }] };
}

/** Closed for a reason from the list; the contact's duty ends with it. */
export function close(
  before: HelpCase,
  { because, ...author }: Author & { because: Closing },
  now: Instant,
): HelpDecision {
  const step = { act: 'closed' as const, because, on: dayOf(now), ...author, at: now };
  const ended = { state: 'closed' as const, contact: null, reviewOn: null, closedAt: now };
  const next = { ...stepped(before, step), ...ended };
  return {
    next,
    events: [
      ...movedOn(next, before.contact)('HelpContactEnded'),
      { type: 'HelpCaseClosed', ...placeOf(next) },
    ],
  };
}
