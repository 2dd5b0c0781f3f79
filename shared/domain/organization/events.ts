/**
 * What happens to people and their posts, as other contexts may react to it: ids and closed
 * values only. By hand and from an import the same rules give the same events.
 */
import type { Step } from '../development/state';
import type { Instant } from '../kernel/calendar';
import type { DomainEvent } from '../kernel/entity';
import type { PersonId } from '../kernel/ids';
import type { Role, Scope } from '../kernel/positions';
import type { Residence } from './state';

/**
 * Somebody is known for the first time. Carries the political status that the university's
 * register says, once: `development` alone keeps it from then on; `null`: none said.
 */
export interface PersonEntered extends DomainEvent {
  type: 'PersonEntered';
  personId: PersonId;
  to: Residence;
  status: Step | null;
}

/** Another room, class or college; a person who comes back moves from nowhere. */
export interface PersonMoved extends DomainEvent {
  type: 'PersonMoved';
  personId: PersonId;
  from: Residence;
  to: Residence;
}

/** Name or sex as written in the register were put right. */
export interface PersonCorrected extends DomainEvent {
  type: 'PersonCorrected';
  personId: PersonId;
}

/** Graduated or gone; their positions end with events of their own. */
export interface PersonLeft extends DomainEvent {
  type: 'PersonLeft';
  personId: PersonId;
  from: Residence;
}

interface OfPosition extends DomainEvent {
  personId: PersonId;
  role: Role;
  scope: Scope;
  from: Instant;
  until: Instant | null;
  /** Whose place it is held in during a leave. */
  standsInFor?: PersonId;
}

export interface PositionAppointed extends OfPosition {
  type: 'PositionAppointed';
}

/** Ended before its time, at `until`; one that ends by itself has no event. */
export interface PositionEnded extends OfPosition {
  type: 'PositionEnded';
  until: Instant;
}

export type PersonEvent =
  | PersonEntered
  | PersonMoved
  | PersonCorrected
  | PersonLeft
  | PositionAppointed
  | PositionEnded;
