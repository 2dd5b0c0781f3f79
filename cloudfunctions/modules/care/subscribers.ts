/**
 * When people go: the case of somebody who left the university closes, and a contact who left
 * or laid down their post no longer reads what they must no longer know.
 */
import * as rules from '@louyu/shared/domain/care/help-case';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import type { Going } from '@louyu/shared/domain/organization/handover';
import { updates } from '../../kernel/handler';
import { type Reaction, type Subscriber, on } from '../../kernel/subscribers';
import { helpCases } from './repository';

const MOST_HELD = 50;
const SYSTEM: rules.Author = { by: 'system', byName: '系统' };

type Settling = (found: rules.HelpCase) => rules.HelpDecision | null;

async function settle(
  { read, act }: Pick<Reaction<Going>, 'read' | 'act'>,
  where: Record<string, string>,
  decide: Settling,
): Promise<void> {
  const found = await read.all(helpCases, where, MOST_HELD);
  for (const { id } of found)
    await act(id, async (unit) => {
      const before = await unit.get(helpCases, id);
      const decision = before.state === 'open' ? decide(before) : null;
      if (!decision) return null;
      const { next, events } = decision;
      return { change: updates(helpCases, before, next), events, reply: null };
    });
}

const endContact = (reaction: Reaction<Going>, personId: PersonId) =>
  settle(reaction, { 'contact.personId': personId }, (found) =>
    found.contact?.personId === personId ? rules.assign(found, SYSTEM, null, reaction.now) : null,
  );

const closeCases = (reaction: Reaction<Going>, subject: PersonId) =>
  settle(reaction, { subject }, (found) =>
    rules.close(found, { because: 'left', ...SYSTEM }, reaction.now),
  );

/** A move changes whose building it is; a contact's post that ended ends the contact. */
async function release(reaction: Reaction<Going>): Promise<void> {
  const { type, personId } = reaction.event;
  if (type !== 'PersonMoved') await endContact(reaction, personId);
  if (type === 'PersonLeft') await closeCases(reaction, personId);
}

const GOING: Going['type'][] = ['PersonLeft', 'PersonMoved', 'PositionEnded'];

export const careSubscribers: Subscriber[] = GOING.map((type) =>
  on<Going>(type, 'care.release', release),
);
