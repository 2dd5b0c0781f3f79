/** How every act on a candidacy is stored: the next document, its events, its reply with the version. */
import type { DevelopmentDecision } from '@louyu/shared/domain/development/decision';
import {
  APARTMENT_2012,
  type RuleSet,
  inForceSet,
} from '@louyu/shared/domain/development/rule-sets';
import type { Candidacy, Named } from '@louyu/shared/domain/development/state';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { updates } from '../../kernel/handler';
import type { Ports } from '../../kernel/ports';
import type { Reader } from '../../kernel/repository';
import { bookOf, candidacies } from './repository';

export const moved = <R extends object>(
  before: Candidacy,
  { next, events }: DevelopmentDecision,
  reply: R,
) => ({
  change: updates(candidacies, before, next),
  events,
  reply: { version: before.version + 1, ...reply },
});

/** The rules under which a stage begins now. One round trip. */
export const rulesNow = async (read: Reader, now: Instant): Promise<RuleSet> =>
  inForceSet(await bookOf(read), now);

/**
 * People by their ids, in the order in which they were named. One round trip, none for nobody.
 * @throws development.unknown_person
 */
export async function namedPeople(
  ports: Ports,
  read: Reader,
  ids: readonly string[],
): Promise<Named[]> {
  const found = await ports.organization.named(read, ids);
  return ids.map((personId) => {
    const person = found.find(({ id }) => id === personId);
    ensure(person, 'development.unknown_person');
    return { personId, name: person.name };
  });
}

/** What a step needs of elsewhere: the people it names, or else the rules of the stage it may open. */
export async function neededFor(
  people: readonly string[],
  ports: Ports,
  read: Reader,
  now: Instant,
): Promise<{ people: Named[]; inForce: RuleSet }> {
  if (people.length > 0)
    return { people: await namedPeople(ports, read, people), inForce: APARTMENT_2012 };
  return { people: [], inForce: await rulesNow(read, now) };
}
