/** What happens to rosters and leaves, as other contexts may react to it. */
import type { Day, Instant } from '../kernel/calendar';
import type { DomainEvent } from '../kernel/entity';
import type { PersonId } from '../kernel/ids';
import type { RosteredKind } from './state';

interface OfRoster extends DomainEvent {
  rosterId: string;
  kind: RosteredKind;
  place: string;
}

/** Duties of a roster began or ended; which, is in the roster. */
export interface RosterChanged extends OfRoster {
  type: 'RosterChanged';
  started: string[];
  ended: string[];
  /** Were to end and go on until further notice. */
  renewed: string[];
}

/** Targets lost their holder, or never had one: a task for whoever leads the place. */
export interface GapsOpened extends OfRoster {
  type: 'GapsOpened';
  /** How many stand open in the roster now. */
  open: number;
  dueAt: Instant;
}

/** Every target of the roster is held again. */
export interface GapsClosed extends OfRoster {
  type: 'GapsClosed';
}

export type RosterEvent = RosterChanged | GapsOpened | GapsClosed;

export interface LeaveTaken extends DomainEvent {
  type: 'LeaveTaken' | 'LeaveEnded';
  personId: PersonId;
  from: Day;
  until: Day;
}
