/** How somebody wishes to be told, and what holds where they said nothing. */
import type { Decision, DomainEvent } from '../kernel/entity';
import type { PersonId } from '../kernel/ids';
import { ensure } from '../kernel/problem';
import type { Preferences } from './state';
import { type QuietHours, type Wishes, isQuietEnough } from './timing';

/** What counts for a person: their own word, else the university's. */
export const wishesOf = (
  own: Pick<Preferences, 'quiet' | 'topics'> | undefined,
  usual: QuietHours,
): Wishes => ({ quiet: own?.quiet ?? usual, topics: own?.topics ?? {} });

export interface PreferencesChanged extends DomainEvent {
  type: 'PreferencesChanged';
  personId: PersonId;
}

/** Their choice in full; what it says nothing about keeps to each kind's own pace. */
export function prefer(
  chosen: Omit<Preferences, 'version'>,
): Decision<Preferences, PreferencesChanged> {
  ensure(chosen.quiet === null || isQuietEnough(chosen.quiet), 'reminders.quiet_too_long');
  const { personId } = chosen;
  return { next: chosen, events: [{ type: 'PreferencesChanged', personId }] };
}
