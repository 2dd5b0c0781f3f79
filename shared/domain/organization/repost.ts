/** A person's document with positions ended and begun, and the events of that. */
import type { Instant } from '../kernel/calendar';
import type { Fresh } from '../kernel/entity';
import type { Position } from '../kernel/positions';
import { ensure } from '../kernel/problem';
import type { PersonEvent } from './events';
import { appointed, distinct, ended, ending, stands } from './positions';
import type { Person } from './state';

/** The next state of a person. */
export function changed(person: Person, changes: Partial<Fresh<Person>>): Fresh<Person> {
  const { version: _version, ...before } = person;
  return { ...before, ...changes };
}

/** Who has left takes on nothing and moves nowhere. */
export const ensurePresent = ({ standing }: Person): void =>
  ensure(standing === 'present', 'organization.already_left');

export interface Reposted {
  positions: Position[];
  events: PersonEvent[];
}

/** Ends the positions that `concerned` names and begins others. */
export function repost(
  { id, positions }: Person,
  concerned: (position: Position) => boolean,
  begun: readonly Position[],
  at: Instant,
): Reposted {
  const over = positions.filter((position) => stands(position, at) && concerned(position));
  const ends = over.map((position) => ended(position, at));
  const kept = positions.map((position) => ends[over.indexOf(position)] ?? position);
  const begins = begun.map((position) => distinct(position, kept));
  const events = [
    ...ends.flatMap((position) => ending(id, position)),
    ...begins.flatMap((position) => appointed(id, position)),
  ];
  return { positions: [...kept, ...begins], events };
}
