/**
 * Organization life as it recurs (brief R10, R30): an occasion is one thing of the calendar in one
 * building, from its place in the term to its minutes; attendance and thought reports belong to
 * persons, so they are documents of their own.
 */
import type { Day, Instant } from '../kernel/calendar';
import type { Entity } from '../kernel/entity';
import type { BuildingId, PersonId } from '../kernel/ids';

export const OCCASION_KINDS = [
  'organization_life',
  'themed_day',
  'appraisal_meeting',
  'thought_report',
  'unified_activity',
] as const;
export type OccasionKind = (typeof OCCASION_KINDS)[number];

/** Who set the rule: shown beside everything that follows from it. */
export const RULE_SOURCES = ['national', 'university', 'building'] as const;
export type RuleSource = (typeof RULE_SOURCES)[number];

/** Within what a rule asks once; an occasion is never moved out of it. */
export const PERIODS = ['week', 'month', 'quarter', 'term'] as const;
export type PeriodLength = (typeof PERIODS)[number];

export const AUDIENCES = ['members', 'members_and_activists'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** A rule of the calendar as data; the built-in ones stand in `cadences.ts`. */
export interface Cadence {
  id: string;
  kind: OccasionKind;
  title: string;
  source: RuleSource;
  /** Article or decision that it rests on. */
  ground: string;
  per: PeriodLength;
  /** iCalendar rule without its start, e.g. `FREQ=MONTHLY;BYDAY=2WE`. */
  recurrence: string;
  /** On Shanghai's clock: `19:00`. */
  at: string;
  minutes: number;
  audience: Audience;
}

/** A rule that the university or a building added (统一活动安排); ends instead of being deleted. */
export interface OwnCadence extends Entity, Omit<Cadence, 'id'> {
  /** Empty: every building. */
  buildings: BuildingId[];
  from: Day;
  until: Day | null;
  by: PersonId;
  byName: string;
  setAt: Instant;
}

export const OCCASION_STATES = [
  'planned',
  'announced',
  'signing_in',
  'held',
  'missed',
  'cancelled',
] as const;
export type OccasionState = (typeof OCCASION_STATES)[number];

export interface MinutesSection {
  heading: string;
  text: string;
}

/** What the meeting decided that somebody does; open until it is done. */
export interface Resolution {
  /** `r1`, `r2` … within the occasion. */
  id: string;
  text: string;
  assignee: PersonId;
  dueOn: Day;
  doneAt: Instant | null;
  outcome: string;
}

export interface Occasion extends Entity {
  kind: OccasionKind;
  cadenceId: string;
  title: string;
  source: RuleSource;
  ground: string;
  audience: Audience;
  buildingId: BuildingId;
  /** `2026-10`, `2026-Q4` or `2026-autumn`. */
  period: string;
  startsAt: Instant;
  endsAt: Instant;
  /** The day that the rule named, when a holiday or exam week moved it. */
  movedFrom: Day | null;
  venue: string;
  agenda: string[];
  state: OccasionState;
  /** 0 for the occasion itself, 1 for its make-up, 2 for the make-up's make-up. */
  attempt: number;
  makeUpOf: string | null;
  /** When those who lead are told that it nears; `null` once they were. */
  callAt: Instant | null;
  /** Who was invited, fixed with the notice. */
  expected: PersonId[];
  announcedBy: PersonId | null;
  /** What the room's code is derived from; leaves the server in no answer. */
  secret: string | null;
  minutes: MinutesSection[];
  minutedBy: PersonId | null;
  resolutions: Resolution[];
  /** Why it was moved or cancelled, newest last. */
  changes: { at: Instant; by: PersonId; what: 'moved' | 'cancelled'; reason: string }[];
}

export const LEAVE_GROUNDS = ['class', 'illness', 'family', 'away', 'other'] as const;
export type LeaveGround = (typeof LEAVE_GROUNDS)[number];

export const ATTENDANCE_STATES = ['excused', 'present', 'absent', 'made_up'] as const;
export type AttendanceState = (typeof ATTENDANCE_STATES)[number];

/** One person at one occasion. Being excused does not spare the make-up: the content is owed. */
export interface Attendance extends Entity {
  occasionId: string;
  kind: OccasionKind;
  buildingId: BuildingId;
  personId: PersonId;
  startsAt: Instant;
  state: AttendanceState;
  /** `code`: signed in with the room's code; `by_hand`: noted by whoever leads. */
  how: 'code' | 'by_hand' | null;
  notedBy: PersonId | null;
  at: Instant;
  ground: LeaveGround | null;
  note: string;
  /** Until when what was missed is made up; `null` for who was there. */
  makeUpBy: Instant | null;
  /** What they write about what they made up. */
  makeUp: string;
}

export const REPORT_STATES = ['due', 'submitted', 'returned', 'accepted'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export interface ReportStep {
  at: Instant;
  did: 'submitted' | 'returned' | 'accepted';
  by: PersonId;
  comment: string;
}

/** 思想汇报: private between its author and its reader. */
export interface ThoughtReport extends Entity {
  author: PersonId;
  authorName: string;
  reader: PersonId;
  readerName: string;
  buildingId: BuildingId;
  occasionId: string;
  period: string;
  dueAt: Instant;
  state: ReportState;
  text: string;
  steps: ReportStep[];
}

/** A line of somebody's calendar, from whichever context; kept by subscribers, rebuildable. */
export interface CalendarEntry extends Entity {
  context: 'calendar' | 'reception' | 'inspections';
  /** The matter in its own context. */
  matter: string;
  kind: OccasionKind | 'shift' | 'round';
  /** A unified activity's own title; empty where the kind says it. */
  title: string;
  source: RuleSource;
  /** Persons, or the building whose people it concerns. */
  who: string[];
  buildingId: BuildingId;
  startsAt: Instant;
  endsAt: Instant;
  movedFrom: Day | null;
  state: OccasionState;
}
