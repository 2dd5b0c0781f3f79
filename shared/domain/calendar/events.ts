/** What happens in organization life, as other contexts hear of it: ids and closed values only. */
import type { Instant } from '../kernel/calendar';
import type { DomainEvent } from '../kernel/entity';
import type { BuildingId, PersonId } from '../kernel/ids';
import type { OccasionKind } from './state';

interface OfOccasion extends DomainEvent {
  occasionId: string;
  kind: OccasionKind;
  buildingId: BuildingId;
  startsAt: Instant;
  endsAt: Instant;
}

/** Into the calendar: by the term's plan, a rule that was added, or as a make-up. */
export interface OccasionPlanned extends OfOccasion {
  type: 'OccasionPlanned';
}

export interface OccasionMoved extends OfOccasion {
  type: 'OccasionMoved';
  expected: PersonId[];
}

export interface OccasionCancelled extends OfOccasion {
  type: 'OccasionCancelled';
}

/** A week ahead: it wants a notice and an agenda. */
export interface OccasionNears extends OfOccasion {
  type: 'OccasionNears';
  announceBy: Instant;
}

export interface OccasionAnnounced extends OfOccasion {
  type: 'OccasionAnnounced';
  expected: PersonId[];
}

export interface SignInOpened extends OfOccasion {
  type: 'SignInOpened';
  /** Until when the minutes are owed. */
  minutesBy: Instant;
}

export interface OccasionHeld extends OfOccasion {
  type: 'OccasionHeld';
  /** Until when whoever was away makes up for it. */
  makeUpBy: Instant;
}

/** Nobody held it: not a silent gap but a make-up, and those above know. */
export interface OccasionMissed extends OfOccasion {
  type: 'OccasionMissed';
  attempt: number;
  /** The make-up's id and time; `null` when the term has no room left for one. */
  makeUp: { id: string; startsAt: Instant } | null;
}

export interface ResolutionMade extends DomainEvent {
  type: 'ResolutionMade';
  /** `<occasion>:<resolution>`. */
  resolutionId: string;
  buildingId: BuildingId;
  assignee: PersonId;
  dueAt: Instant;
}

export interface ResolutionDone extends DomainEvent {
  type: 'ResolutionDone';
  resolutionId: string;
}

interface OfAttendance extends DomainEvent {
  attendanceId: string;
  occasionId: string;
  personId: PersonId;
}

export interface SignedIn extends OfAttendance {
  type: 'SignedIn';
}

export interface LeaveAsked extends OfAttendance {
  type: 'LeaveAsked';
}

/** Was not there, with or without leave: something is to be made up. */
export interface AbsenceNoted extends OfAttendance {
  type: 'AbsenceNoted';
  buildingId: BuildingId;
  dueAt: Instant;
}

export interface AbsenceMadeUp extends OfAttendance {
  type: 'AbsenceMadeUp';
}

interface OfReport extends DomainEvent {
  reportId: string;
  author: PersonId;
  reader: PersonId;
  buildingId: BuildingId;
  dueAt: Instant;
}

export interface ReportEvent extends OfReport {
  type:
    | 'ThoughtReportCalled'
    | 'ThoughtReportSubmitted'
    | 'ThoughtReportReturned'
    | 'ThoughtReportAccepted';
}

export interface CadenceSet extends DomainEvent {
  type: 'CadenceSet' | 'CadenceEnded';
  cadenceId: string;
}

export type OccasionEvent =
  | OccasionPlanned
  | OccasionMoved
  | OccasionCancelled
  | OccasionNears
  | OccasionAnnounced
  | SignInOpened
  | OccasionHeld
  | OccasionMissed
  | ResolutionMade
  | ResolutionDone;

export type AttendanceEvent = SignedIn | LeaveAsked | AbsenceNoted | AbsenceMadeUp;
