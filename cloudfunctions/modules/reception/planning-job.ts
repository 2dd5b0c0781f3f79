/**
 * Rotas made ahead: this month's and, in its last third, the next one's, for every building with
 * hours. Asked again they are made anew only when hours changed or somebody went; what people
 * settled stays. What nobody settled before its shift lapses.
 */
import { plan } from '@louyu/shared/domain/reception/planning';
import { rotaId, type RotaDecision } from '@louyu/shared/domain/reception/rota';
import { lapse } from '@louyu/shared/domain/reception/swaps';
import type { ReceptionHours, Rota } from '@louyu/shared/domain/reception/state';
import { addDays, dayOf } from '@louyu/shared/domain/kernel/calendar';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import { bulkAct, performTogether } from '../../kernel/acts-in-bulk';
import { changeAll } from '../../kernel/claims';
import type { Job, JobCall } from '../../kernel/jobs';
import { journalId } from '../../kernel/journal';
import type { Reader } from '../../kernel/repository';
import { Aftermath } from '../../kernel/subscribers';
import { monthOf } from './rota-view';
import { receptionHours, rotas } from './repository';

const NAME = 'reception.plan';
const WHO = `system:${NAME}`;
const SPARE_MS = 15_000;
const AT_ONCE = 20;
const AHEAD_DAYS = 12;
/** Loads count over so many months: a term. */
const LOAD_DAYS = 150;
const MOST_ROTAS = 12;
const MOST_LEAVES = 200;

class NothingToDo extends Error {}

async function store(
  job: JobCall,
  id: string,
  key: string,
  decide: (before: Rota | null) => RotaDecision | null,
) {
  const { read, now, calendar, ports, container } = job;
  const standing = await read.find(rotas, id);
  const isNew = standing === undefined;
  // One act of each purpose upon each version: what changed since may be planned anew the same day.
  const input = `${key}:${standing?.version ?? 0}`;
  const act = { id: journalId(WHO, NAME, input), procedure: NAME, who: WHO, at: now, input };
  const one = bulkAct<Rota>({
    ...{ act, of: rotas, id, isNew },
    decide: (before) => {
      const decision = decide(before);
      if (!decision) throw new NothingToDo();
      return decision;
    },
  });
  const aftermath = new Aftermath(container.subscribers, { now, calendar, ports });
  const results = await performTogether([one], read, aftermath.awaited).catch((error: unknown) => {
    if (error instanceof NothingToDo) return [];
    throw error;
  });
  for (const result of results) if (result.of !== 'refused') await aftermath.follow(result.entry);
  return results.length;
}

/** How many shifts each has had in other months of the term. */
async function loadsOf(read: Reader, buildingId: string, month: string, now: string) {
  const since = dayOf(addDays(now, -LOAD_DAYS));
  const found = await read.all(rotas, { buildingId, lastDay: { from: since } }, MOST_ROTAS);
  const loads = new Map<PersonId, number>();
  for (const { shifts } of found.filter((one) => one.month !== month))
    for (const { holders } of shifts)
      for (const { personId } of holders) loads.set(personId, (loads.get(personId) ?? 0) + 1);
  return loads;
}

async function planMonth(job: JobCall, hours: ReceptionHours, month: string): Promise<number> {
  const { read, now, calendar, ports } = job;
  const { id: buildingId, version } = hours;
  const roles = ['member', 'group_leader'] as const;
  const serving = await ports.organization.holders(read, roles, { buildingId }, now);
  const loads = await loadsOf(read, buildingId, month, now);
  const away = await ports.duties.awayOf(read, serving.slice(0, MOST_LEAVES));
  const people = serving.map((id) => ({
    ...{ id, load: loads.get(id) ?? 0 },
    away: (day: string) =>
      (away.get(id) ?? []).some(({ from, until }) => from <= day && day <= until),
  }));
  const planning = { buildingId, month, hours, people, almanac: calendar, now };
  const id = rotaId(buildingId, month);
  return store(job, id, `${id}:${version}`, (before) => {
    const decision = plan(before, planning);
    return before && decision.events.length === 0 ? null : decision;
  });
}

/** Hours whose rotas do not reach so far yet. */
async function behind({ read, now }: JobCall): Promise<ReceptionHours[]> {
  const month = monthOf(addDays(now, AHEAD_DAYS));
  const order = { orderBy: ['plannedTo', 'asc'] as const, limit: AT_ONCE };
  return (await read.page(receptionHours, { plannedTo: { before: month } }, order)).rows;
}

export const planRotas: Job = {
  name: NAME,
  async run(job) {
    const { now, msLeft } = job;
    const months = [...new Set([monthOf(now), monthOf(addDays(now, AHEAD_DAYS))])];
    let planned = 0;
    for (const hours of await behind(job)) {
      if (msLeft() < SPARE_MS) return planned;
      for (const month of months) planned += await planMonth(job, hours, month);
      await changeAll(
        receptionHours,
        { _id: hours.id, version: hours.version },
        { plannedTo: months.at(-1) ?? '' },
      );
    }
    return planned;
  },
};

/** Swaps that nobody settled before their shift. */
export const lapseSwaps: Job = {
  name: 'reception.lapse_swaps',
  async run(job) {
    const open = { in: ['asked', 'accepted'] };
    const found = await job.read.all(
      rotas,
      { 'swaps.state': open, lastDay: { from: monthOf(job.now) } },
      200,
    );
    let lapsed = 0;
    for (const { id } of found)
      lapsed += await store(job, id, `lapse:${id}`, (one) => one && lapse(one, job.now));
    return lapsed;
  },
};

export const receptionJobs: Job[] = [planRotas, lapseSwaps];
