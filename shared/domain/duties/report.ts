/**
 * The periodic report (定期汇报; source 000: 定期向辅导员、党组织汇报; 004: 楼宇党小组定期向学院反馈).
 * Its figures are counted from the records and carry them; its words are the author's. It is
 * aggregate only: nothing of a help case enters it. Whoever receives it acknowledges and answers.
 */
import { type Day, type Instant, dayOf } from '../kernel/calendar';
import type { Decision, DomainEvent, Entity } from '../kernel/entity';
import type { BuildingId, ClassId, CollegeId, PersonId } from '../kernel/ids';
import type { Role } from '../kernel/positions';
import { ensure } from '../kernel/problem';

export const FIGURES = [
  'contacts_made',
  'follow_ups_done',
  'follow_ups_open',
  'rooms_inspected',
  'rooms_not_inspected',
  'hazards_reported',
  'hazards_closed',
  'hazards_overdue',
  'gaps_open',
] as const;
export type FigureKey = (typeof FIGURES)[number];

/** A count with the records behind it, the newest first, at most `MOST_RECORDS` of them. */
export interface Figure {
  key: FigureKey;
  count: number;
  records: string[];
}

export const MOST_RECORDS = 30;

export const RECEIVERS = ['counsellor', 'building_group', 'college', 'apartment_office'] as const;
export type Receiver = (typeof RECEIVERS)[number];

/** Which posts receive it. */
export const RECEIVING: Record<Receiver, readonly Role[]> = {
  counsellor: ['counsellor'],
  building_group: ['group_leader', 'instructor'],
  college: ['college_secretary'],
  apartment_office: ['apartment_office'],
};

export const receiversOf = (roles: readonly Role[]): Receiver[] =>
  RECEIVERS.filter((receiver) => RECEIVING[receiver].some((role) => roles.includes(role)));

export interface ReportText {
  did: string;
  difficulties: string;
  proposals: string;
}

interface Signed {
  by: PersonId;
  byName: string;
  at: Instant;
}

export interface Report extends Entity {
  /** What it is about: the author's own work, or a building's. */
  of: 'own' | 'building';
  place: BuildingId | null;
  from: Day;
  until: Day;
  figures: Figure[];
  text: ReportText;
  receiver: Receiver;
  /** Only the receiver's dimension is set, so that no other post over the place receives it. */
  buildingId: BuildingId | null;
  collegeId: CollegeId | null;
  classId: ClassId | null;
  author: PersonId;
  authorName: string;
  sentAt: Instant;
  state: 'sent' | 'acknowledged';
  acknowledged: Signed | null;
  comments: (Signed & { text: string })[];
}

export interface ReportSent extends DomainEvent {
  type: 'ReportSent';
  reportId: string;
  buildingId: BuildingId | null;
  collegeId: CollegeId | null;
  classId: ClassId | null;
  receivers: Role[];
  author: PersonId;
}

export interface ReportAnswered extends DomainEvent {
  type: 'ReportAcknowledged' | 'ReportCommented';
  reportId: string;
  author: PersonId;
  buildingId: BuildingId | null;
}

export interface ReportHandedIn extends DomainEvent {
  type: 'ReportHandedIn';
  askedId: string;
}

export type ReportDecision = Decision<Report, ReportSent | ReportAnswered | ReportHandedIn>;

/** Longest period: a month and what a report may lag behind it. */
const MOST_DAYS = 45;
const DAY_MS = 86_400_000;

const daysBetween = (from: Day, until: Day): number =>
  (Date.parse(until) - Date.parse(from)) / DAY_MS + 1;

/** Refuses a period that ends before it begins, lies ahead or is no week or month. */
export function ensurePeriod(from: Day, until: Day, now: Instant): void {
  ensure(from <= until && until <= dayOf(now), 'duties.wrong_period');
  ensure(daysBetween(from, until) <= MOST_DAYS, 'duties.wrong_period');
}

/** A building's month is asked for under this id (`ask.ts`). */
export const askedId = (buildingId: BuildingId, month: string): string => `${buildingId}.${month}`;

export type Draft = Pick<
  Report,
  | 'id'
  | 'of'
  | 'place'
  | 'from'
  | 'until'
  | 'figures'
  | 'text'
  | 'receiver'
  | 'author'
  | 'authorName'
> & { receiverId: string };

const placed = ({ receiver, receiverId }: Draft) => ({
  buildingId: receiver === 'building_group' || receiver === 'apartment_office' ? receiverId : null,
  collegeId: receiver === 'college' ? receiverId : null,
  classId: receiver === 'counsellor' ? receiverId : null,
});

const handedIn = ({ of, place, until }: Draft): ReportHandedIn[] =>
  of === 'building' && place
    ? [{ type: 'ReportHandedIn', askedId: askedId(place, until.slice(0, 7)) }]
    : [];

/** Sent as its author wrote it, with the figures as they were counted then. */
export function send(draft: Draft, now: Instant): ReportDecision {
  ensurePeriod(draft.from, draft.until, now);
  const { receiverId: _receiverId, ...written } = draft;
  const locus = placed(draft);
  const { id: reportId, author, receiver } = draft;
  const receivers = [...RECEIVING[receiver]];
  return {
    next: {
      ...{ ...written, ...locus, sentAt: now },
      ...{ state: 'sent', acknowledged: null, comments: [] },
    },
    events: [{ type: 'ReportSent', reportId, ...locus, receivers, author }, ...handedIn(draft)],
  };
}

const fieldsOf = ({ version: _version, ...fields }: Report) => fields;

const answered = (
  type: ReportAnswered['type'],
  { id: reportId, author, place: buildingId }: Report,
): ReportAnswered => ({ type, reportId, author, buildingId });

/** Received and read: once, and never by its author. */
export function acknowledge(
  report: Report,
  signed: Omit<Signed, 'at'>,
  now: Instant,
): ReportDecision {
  ensure(report.author !== signed.by, 'duties.own_report');
  ensure(report.state === 'sent', 'duties.already_acknowledged');
  return {
    next: { ...fieldsOf(report), state: 'acknowledged', acknowledged: { ...signed, at: now } },
    events: [answered('ReportAcknowledged', report)],
  };
}

const MOST_COMMENTS = 20;

/** A word under it, by who received it or who wrote it; only the other side's tells the author. */
export function comment(
  report: Report,
  said: Omit<Signed, 'at'> & { text: string },
  now: Instant,
): ReportDecision {
  ensure(report.comments.length < MOST_COMMENTS, 'kernel.too_large', { most: MOST_COMMENTS });
  const own = said.by === report.author;
  return {
    next: { ...fieldsOf(report), comments: [...report.comments, { ...said, at: now }] },
    events: own ? [] : [answered('ReportCommented', report)],
  };
}
