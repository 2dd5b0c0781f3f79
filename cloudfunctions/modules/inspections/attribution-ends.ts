/** How a question about a finding ends without an answer: struck by an objection, or forgotten. */
import { cancelAttribution, lapseAttribution } from '@louyu/shared/domain/inspections/attributing';
import type { AttributionStep } from '@louyu/shared/domain/inspections/attribution';
import type { Attribution } from '@louyu/shared/domain/inspections/attribution-state';
import type { ObjectionDecided } from '@louyu/shared/domain/inspections/hearing';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { type BulkAct, bulkAct, performTogether } from '../../kernel/acts-in-bulk';
import { updates } from '../../kernel/handler';
import type { Job } from '../../kernel/jobs';
import { journalId } from '../../kernel/journal';
import { Aftermath, on } from '../../kernel/subscribers';
import type { UnitOfWork } from '../../kernel/transaction';
import { attributions } from './repository';

type Ending = (attribution: Attribution, at: Instant) => AttributionStep | null;

/** Ends it as it stands now; nothing to do when somebody was faster. */
const endsWith = (id: string, ending: Ending, at: Instant) => async (unit: UnitOfWork) => {
  const before = await unit.get(attributions, id);
  const step = ending(before, at);
  return (
    step && { change: updates(attributions, before, step.next), events: step.events, reply: null }
  );
};

const MOST = 60;

/** A struck finding is nobody's. */
export const cancelStruck = on<ObjectionDecided>(
  'ObjectionDecided',
  'inspections.cancel_struck',
  async ({ event: { inspectionId, struck }, at, read, act }) => {
    const found = await read.all(attributions, { inspectionId }, MOST);
    for (const { id, item } of found)
      if (struck.includes(item)) await act(id, endsWith(id, cancelAttribution, at));
  },
  ({ struck }) => struck.length > 0,
);

const NAME = 'inspections.lapse_attributions';
const WHO = `system:${NAME}`;
const AT_ONCE = 50;

function lapseOf({ id }: Attribution, now: Instant): BulkAct {
  const act = { id: journalId(WHO, NAME, id), procedure: NAME, who: WHO, at: now, input: id };
  const decide = (before: Attribution | null) => {
    const step = before && lapseAttribution(before, now);
    ensure(step, 'inspections.attribution_settled');
    return step;
  };
  return bulkAct<Attribution>({ act, of: attributions, id, isNew: false, decide });
}

/** Silence makes nothing anybody's: what nobody decided in time ends. */
export const lapseAttributions: Job = {
  name: NAME,
  async run({ read, now, calendar, ports, container, msLeft }) {
    const due = { state: 'open', lapsesAt: { before: now } };
    const order = { orderBy: ['lapsesAt', 'asc'] as const, limit: AT_ONCE };
    const { rows } = await read.page(attributions, due, order);
    const aftermath = new Aftermath(container.subscribers, { now, calendar, ports });
    const acts = rows.map((attribution) => lapseOf(attribution, now));
    const results = await performTogether(acts, read, aftermath.awaited);
    const entries = results.flatMap((result) => (result.of === 'refused' ? [] : [result.entry]));
    await aftermath.followAll(entries, msLeft);
    return entries.length;
  },
};
