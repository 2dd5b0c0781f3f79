/**
 * A room's finding that was found to be somebody's becomes a fact about that person, noticed
 * and open for their remark like any other (brief principle 4). The words come from the one
 * who decided it, read where they are kept: an event carries none.
 */
import { noticed } from '@louyu/shared/domain/conduct/rules';
import type { FindingAttributed } from '@louyu/shared/domain/inspections/attribution';
import type {
  Attribution,
  AttributionDecision,
} from '@louyu/shared/domain/inspections/attribution-state';
import { dayOf } from '@louyu/shared/domain/kernel/calendar';
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import type { Person } from '@louyu/shared/domain/organization/state';
import { creates } from '../../kernel/handler';
import { hashOf } from '../../kernel/hash';
import { type Reaction, type Subscriber, on } from '../../kernel/subscribers';
import { conductFacts } from './repository';

/** Only a safety item can be anybody's, and it is a breach of what keeps the house safe. */
const CATEGORY = 'safety_breach';

const observed = (id: string, attribution: Attribution, { reason }: AttributionDecision) => {
  const { roomId, title, inspectedAt } = attribution;
  const text = `${roomLabel(roomId)} 检查中“${title}”不合格，听取寝室同学后认定：${reason}`;
  return {
    id,
    category: CATEGORY,
    text: text.slice(0, 500),
    happenedOn: dayOf(inspectedAt),
  } as const;
};

async function record(
  { act, at, calendar }: Reaction<FindingAttributed>,
  attribution: Attribution,
  decision: AttributionDecision,
  person: Person,
): Promise<void> {
  const id = hashOf('conduct', attribution.id, person.id).slice(0, 32);
  const by = { author: decision.by, authorName: decision.byName, authorRole: decision.role };
  await act(person.id, async () => {
    const seen = observed(id, attribution, decision);
    const { next, events } = noticed(seen, person, by, at, calendar);
    return { change: creates(conductFacts, next), events, reply: null };
  });
}

const fromAttribution = on<FindingAttributed>(
  'FindingAttributed',
  'conduct.from_attribution',
  async (reaction) => {
    const { event, read, ports } = reaction;
    const attribution = await ports.inspections.attribution(read, event.attributionId);
    const { decision } = attribution;
    if (!decision) return;
    for (const personId of event.about) {
      const person = await ports.organization.person(read, personId);
      if (person) await record(reaction, attribution, decision, person);
    }
  },
);

export const conductSubscribers: Subscriber[] = [fromAttribution];
