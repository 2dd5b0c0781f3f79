/** The events of organization life and of the reception days, as far as reminding needs them. */
import type { Instant } from '../kernel/calendar';
import type { DomainEvent } from '../kernel/entity';
import type { BuildingId, PersonId } from '../kernel/ids';

interface OfOccasion extends DomainEvent {
  occasionId: string;
  kind: string;
  buildingId: BuildingId;
  startsAt: Instant;
  endsAt: Instant;
}

export interface OccasionNears extends OfOccasion {
  type: 'OccasionNears';
  announceBy: Instant;
}

export interface OccasionInvites extends OfOccasion {
  type: 'OccasionAnnounced' | 'OccasionMoved';
  expected: PersonId[];
}

export interface SignInOpened extends OfOccasion {
  type: 'SignInOpened';
  minutesBy: Instant;
}

export interface OccasionOver extends OfOccasion {
  type: 'OccasionHeld' | 'OccasionCancelled';
}

export interface OccasionMissed extends OfOccasion {
  type: 'OccasionMissed';
  attempt: number;
}

export interface ResolutionMade extends DomainEvent {
  type: 'ResolutionMade';
  resolutionId: string;
  buildingId: BuildingId;
  assignee: PersonId;
  dueAt: Instant;
}

export interface ResolutionDone extends DomainEvent {
  type: 'ResolutionDone';
  resolutionId: string;
}

export interface AbsenceNoted extends DomainEvent {
  type: 'AbsenceNoted';
  attendanceId: string;
  personId: PersonId;
  buildingId: BuildingId;
  dueAt: Instant;
}

export interface AbsenceMadeUp extends DomainEvent {
  type: 'AbsenceMadeUp';
  attendanceId: string;
}

export interface ThoughtReportMoved extends DomainEvent {
  type:
    | 'ThoughtReportCalled'
    | 'ThoughtReportSubmitted'
    | 'ThoughtReportReturned'
    | 'ThoughtReportAccepted';
  reportId: string;
  author: PersonId;
  reader: PersonId;
  buildingId: BuildingId;
  dueAt: Instant;
}

export interface ShiftFilled extends DomainEvent {
  type: 'ShiftFilled';
  shiftId: string;
  buildingId: BuildingId;
  startsAt: Instant;
  endsAt: Instant;
  holders: PersonId[];
  missing: number;
}

export interface ShiftOver extends DomainEvent {
  type: 'ShiftKept' | 'ShiftDropped';
  shiftId: string;
}

export interface SwapMoved extends DomainEvent {
  type: 'SwapAsked' | 'SwapAccepted' | 'SwapConfirmed' | 'SwapClosed';
  swapId: string;
  buildingId: BuildingId;
  from: PersonId;
  to: PersonId;
  settleBy: Instant;
}

export type CalendarEvent =
  | OccasionNears
  | OccasionInvites
  | SignInOpened
  | OccasionOver
  | OccasionMissed
  | ResolutionMade
  | ResolutionDone
  | AbsenceNoted
  | AbsenceMadeUp
  | ThoughtReportMoved
  | ShiftFilled
  | ShiftOver
  | SwapMoved;
