/**
 * The events of other contexts that remind somebody, with only what reminding needs of
 * them. Each context publishes its own; what is read here is a part of that.
 */
import type { DevelopmentReminding } from './development-plans';
import type { Instant } from '../kernel/calendar';
import type { DomainEvent } from '../kernel/entity';
import type { HearingEvent } from './hearing-plans';
import type { BuildingId, ClassId, CollegeId, PersonId, RoomId } from '../kernel/ids';
import type { Role } from '../kernel/positions';
import type { CalendarEvent } from './calendar-events';
import type { CareEvent } from './care-events';

export interface RoundPlanned extends DomainEvent {
  type: 'RoundPlanned';
  roundId: string;
  buildingId: BuildingId;
  floors: number[];
  inspectors: PersonId[];
  dueAt: Instant;
}

export interface RoundCancelled extends DomainEvent {
  type: 'RoundCancelled';
  roundId: string;
}

export interface RoundCompleted extends DomainEvent {
  type: 'RoundCompleted';
  roundId: string;
}

interface OfHazard extends DomainEvent {
  hazardId: string;
  roomId: RoomId;
  buildingId: BuildingId;
  collegeId: CollegeId | null;
  dueAt: Instant;
  /** Who hears of it when, once it is overdue. */
  climbs: { to: Role; at: Instant }[];
  charge: 'logistics' | 'apartment_office' | 'contractor';
}

export interface HazardDue extends OfHazard {
  type: 'HazardOpened';
}

export interface HazardMoved extends OfHazard {
  type:
    | 'HazardReopened'
    | 'HazardRegraded'
    | 'HazardJoined'
    | 'HazardReturned'
    | 'HazardExtended'
    | 'HazardAccepted'
    | 'HazardFixed'
    | 'HazardClosed'
    | 'HazardExtensionAsked'
    | 'HazardExtensionRefused'
    | 'HazardStuck'
    | 'HazardTolerated'
    | 'HazardMerged';
  state: 'open' | 'accepted' | 'stuck' | 'tolerated' | 'fixed' | 'closed' | 'merged';
  by: PersonId;
  /** A person id, or a visitor's key. */
  reporter: string;
  alsoReportedBy: string[];
  owner: PersonId | null;
  /** Until when somebody owes a look, a decision or an answer. */
  answerBy: Instant | null;
  askedBy: PersonId | null;
}

export type HazardEventOf<Type> = (HazardDue | HazardMoved) & { type: Type };

export interface LetterLeft extends DomainEvent {
  type: 'LetterLeft';
  letterId: string;
  roomId: RoomId;
  buildingId: BuildingId;
  addressees: PersonId[];
  dueAt: Instant;
}

export interface LetterAnswered extends DomainEvent {
  type: 'LetterAnswered';
  letterId: string;
}

export interface ConductRecorded extends DomainEvent {
  type: 'ConductRecorded';
  factId: string;
  personId: PersonId;
  author: PersonId;
  remarkUntil: Instant;
  buildingId: BuildingId | null;
}

export interface ConductRemarked extends DomainEvent {
  type: 'ConductRemarked';
  factId: string;
  personId: PersonId;
  author: PersonId;
}

export interface ConductSettled extends DomainEvent {
  type: 'ConductFinalised' | 'ConductWithdrawn';
  factId: string;
}

interface OfCandidacy extends DomainEvent {
  candidacyId: string;
  collegeId: CollegeId;
  buildingId: BuildingId | null;
}

/** Asked for the first time, or once more because the draft was sent back. */
export interface OpinionDue extends OfCandidacy {
  type: 'OpinionAsked' | 'DraftReturned';
  dueAt: Instant;
}

export interface OpinionDrafted extends OfCandidacy {
  type: 'OpinionDrafted';
  draftedBy: PersonId;
  dueAt: Instant;
}

export interface OpinionGiven extends OfCandidacy {
  type: 'OpinionGiven';
}

export interface VetoNoticed extends OfCandidacy {
  type: 'VetoNoticed';
  personId: PersonId;
  replyUntil: Instant;
}

export interface VetoReplied extends OfCandidacy {
  type: 'VetoReplied';
}

/** A list says another political status than the candidacy; only a person may settle that. */
export interface StatusDiffers extends OfCandidacy {
  type: 'StatusDiffers';
}

export interface CorrectionAsked extends DomainEvent {
  type: 'CorrectionAsked';
  correctionId: string;
  answeredBy: Role[];
  buildingId: BuildingId | null;
  collegeId: CollegeId | null;
  classId: ClassId | null;
  dueAt: Instant;
}

export interface CorrectionAnswered extends DomainEvent {
  type: 'CorrectionAnswered';
  correctionId: string;
  personId: PersonId;
  buildingId: BuildingId | null;
}

export interface HandoverOpened extends DomainEvent {
  type: 'HandoverOpened';
  handoverId: string;
  /** Whose things it is about; they are not told to see to them. */
  personId: PersonId;
  buildingId: BuildingId | null;
  collegeId: CollegeId | null;
  owners: Role[];
  dueAt: Instant;
}

export interface HandoverSettled extends DomainEvent {
  type: 'HandoverSettled';
  handoverId: string;
}

interface OfRoster extends DomainEvent {
  rosterId: string;
  /** A building, or else a college. */
  place: string;
}

export interface GapsOpened extends OfRoster {
  type: 'GapsOpened';
  dueAt: Instant;
}

export interface GapsClosed extends OfRoster {
  type: 'GapsClosed';
}

export interface SilenceNoticed extends DomainEvent {
  type: 'SilenceNoticed';
  silenceId: string;
  holder: PersonId;
  /** A kind of duty. */
  kind: string;
  /** A building, or else a college. */
  place: string;
  dueAt: Instant;
}

export interface SilenceOver extends DomainEvent {
  type: 'SilenceOver';
  silenceId: string;
}

export interface ContactRecorded extends DomainEvent {
  type: 'ContactRecorded';
  contactId: string;
  author: PersonId;
  buildingId: BuildingId | null;
  collegeId: CollegeId | null;
  /** The end of the day by which something is to be done; `null`: nothing is. */
  dueAt: Instant | null;
}

export interface FollowUpDone extends DomainEvent {
  type: 'FollowUpDone';
  contactId: string;
}

export interface FeedbackGiven extends DomainEvent {
  type: 'FeedbackGiven';
  contactId: string;
  author: PersonId;
}

export type RemindingEvent =
  | DevelopmentReminding
  | HearingEvent
  | CareEvent
  | CalendarEvent
  | RoundPlanned
  | RoundCompleted
  | RoundCancelled
  | HazardDue
  | HazardMoved
  | LetterLeft
  | LetterAnswered
  | ConductRecorded
  | ConductRemarked
  | ConductSettled
  | OpinionDue
  | OpinionDrafted
  | OpinionGiven
  | VetoNoticed
  | VetoReplied
  | StatusDiffers
  | CorrectionAsked
  | CorrectionAnswered
  | HandoverOpened
  | HandoverSettled
  | GapsOpened
  | GapsClosed
  | SilenceNoticed
  | SilenceOver
  | ContactRecorded
  | FollowUpDone
  | FeedbackGiven;
