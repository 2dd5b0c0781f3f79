/** Who of the campus still allows messages: a few, as in life. */
import { hashOf } from '@louyu/cloudfunctions/kernel/hash';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import { type Grant, TEMPLATE_KEYS } from '@louyu/shared/domain/reminders/state';
import { Chance } from './chance';
import { openidOf } from './identities';

const MOST = 3;

/** Between none and three messages left per person and template. */
export function grants(people: readonly PersonId[]): Grant[] {
  const chance = new Chance('grants');
  return people.flatMap((personId) =>
    TEMPLATE_KEYS.map((template) => {
      const taps = chance.between(1, MOST);
      const left = chance.between(0, taps);
      const id = hashOf('grant', personId, template);
      return { id, version: taps, personId, openid: openidOf(personId), template, left };
    }),
  );
}
