/** Events of help cases, alarms, periodic reports and contact points, as far as they remind somebody. */
import type { Instant } from '../kernel/calendar';
import type { DomainEvent } from '../kernel/entity';
import type { BuildingId, ClassId, PersonId, RoomId } from '../kernel/ids';
import type { Role } from '../kernel/positions';

export interface AlarmRaised extends DomainEvent {
  type: 'AlarmRaised';
  alarmId: string;
  raisedBy: PersonId;
  roomId: RoomId | null;
  called: PersonId[];
  departmentAt: Instant;
  everyoneAt: Instant;
}

export interface AlarmAcknowledged extends DomainEvent {
  type: 'AlarmAcknowledged';
  alarmId: string;
  raisedBy: PersonId;
  roomId: RoomId | null;
}

interface OfHelpCase extends DomainEvent {
  caseId: string;
  buildingId: BuildingId | null;
  classId: ClassId | null;
}

export interface HelpCaseOpened extends OfHelpCase {
  type: 'HelpCaseOpened';
  personId: PersonId;
  reviewAt: Instant;
}

export interface HelpContactAssigned extends OfHelpCase {
  type: 'HelpContactAssigned';
  contact: PersonId;
}

export interface HelpContactEnded extends OfHelpCase {
  type: 'HelpContactEnded';
}

export interface HelpCaseReviewed extends OfHelpCase {
  type: 'HelpCaseReviewed';
  reviewAt: Instant;
}

export interface HelpCaseClosed extends OfHelpCase {
  type: 'HelpCaseClosed';
}

export interface ReportSent extends DomainEvent {
  type: 'ReportSent';
  reportId: string;
  buildingId: BuildingId | null;
  collegeId: string | null;
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

export interface ReportAsked extends DomainEvent {
  type: 'ReportAsked';
  askedId: string;
  buildingId: BuildingId;
  dueAt: Instant;
}

export interface ReportHandedIn extends DomainEvent {
  type: 'ReportHandedIn';
  askedId: string;
}

export interface PointSet extends DomainEvent {
  type: 'PointSet';
  pointId: string;
  cadre: PersonId;
  buildingId: BuildingId | null;
  /** From when the missing visits are brought up, and when the year is over. */
  remindAt: Instant;
  yearEndsAt: Instant;
}

export interface VisitsDone extends DomainEvent {
  type: 'VisitsDone';
  pointId: string;
}

export type CareEvent =
  | AlarmRaised
  | AlarmAcknowledged
  | HelpCaseOpened
  | HelpContactAssigned
  | HelpContactEnded
  | HelpCaseReviewed
  | HelpCaseClosed
  | ReportSent
  | ReportAnswered
  | ReportAsked
  | ReportHandedIn
  | PointSet
  | VisitsDone;
