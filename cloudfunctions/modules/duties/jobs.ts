/**
 * Once a day every roster is held against its place: leaves and posts that begin or end by
 * themselves, new classes and rooms have no event that names a roster.
 */
import { reconcile } from '@louyu/shared/domain/duties/reconcile';
import type { Roster } from '@louyu/shared/domain/duties/state';
import { dayOf } from '@louyu/shared/domain/kernel/calendar';
import { bulkAct, performTogether } from '../../kernel/acts-in-bulk';
import { changeAll } from '../../kernel/claims';
import type { Job, JobCall } from '../../kernel/jobs';
import { journalId } from '../../kernel/journal';
import { Aftermath } from '../../kernel/subscribers';
import { lookUp, surroundings } from './grounds';
import { rosters } from './repository';

const AT_ONCE = 20;
/** What is left of a run for the jobs that come after this one. */
const SPARE_MS = 15_000;
const NAME = 'duties.check_rosters';
const WHO = `system:${NAME}`;

class NothingToDo extends Error {}

/** Refusing is how a bulk act says that all is well; nothing is written then. */
function decideOn(before: Roster | null, around: Parameters<typeof reconcile>[1]) {
  const decision = before && reconcile(before, around);
  if (!decision) throw new NothingToDo();
  return decision;
}

async function check(roster: Roster, { read, now, calendar, container, ports }: JobCall) {
  const known = await lookUp(read, roster, now);
  const aftermath = new Aftermath(container.subscribers, { now, calendar, ports });
  const input = `${roster.id}:${dayOf(now)}`;
  const act = { id: journalId(WHO, NAME, input), procedure: NAME, who: WHO, at: now, input };
  const decide = (before: Roster | null) => {
    const around = surroundings(known, before?.areas ?? [], { by: 'system', now, calendar });
    return decideOn(before, around);
  };
  const one = bulkAct<Roster>({ act, of: rosters, id: roster.id, isNew: false, decide });
  const [result] = await performTogether([one], read, aftermath.awaited).catch((error: unknown) => {
    if (error instanceof NothingToDo) return [];
    throw error;
  });
  if (result && result.of !== 'refused') await aftermath.follow(result.entry);
  await changeAll(rosters, { _id: roster.id }, { checkedOn: dayOf(now) });
}

export const checkRosters: Job = {
  name: NAME,
  async run(call) {
    const { read, now, msLeft } = call;
    const due = { checkedOn: { before: dayOf(now) } };
    const order = { orderBy: ['checkedOn', 'asc'] as const, limit: AT_ONCE };
    const { rows } = await read.page(rosters, due, order);
    let checked = 0;
    for (const roster of rows) {
      if (msLeft() < SPARE_MS) return checked;
      await check(roster, call);
      checked += 1;
    }
    return checked;
  },
};
