/**
 * What time does to hazards: those that are overdue climb their ladder, which their story then
 * tells; and once a day every building's figures are published. Reminders of the same
 * rungs were planned with the due time, so this only records.
 */
import { climb } from '@louyu/shared/domain/hazards/climbing';
import { RESULT_DAYS, figuresOf } from '@louyu/shared/domain/hazards/results';
import type { Hazard } from '@louyu/shared/domain/hazards/state';
import { type Instant, addDays, dayOf } from '@louyu/shared/domain/kernel/calendar';
import type { BuildingId } from '@louyu/shared/domain/kernel/ids';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { bulkAct, performTogether } from '../../kernel/acts-in-bulk';
import { changeAll, makeOnce } from '../../kernel/claims';
import { collection } from '../../kernel/collection';
import type { Job, JobCall } from '../../kernel/jobs';
import { journalId } from '../../kernel/journal';
import type { Reader, Where } from '../../kernel/repository';
import { Aftermath } from '../../kernel/subscribers';
import { hazards } from './repository';
import { type HazardResult, hazardResults } from './results';

/** Each costs a round trip within one transaction. */
const CLIMBS_TOGETHER = 20;
/** What is left of a run for the jobs that come after this one. */
const SPARE_MS = 15_000;
const CLIMB = 'hazards.climb';
const WHO = `system:${CLIMB}`;

function climbOf({ id, climbsAt }: Hazard, now: Instant) {
  const input = `${id}:${climbsAt ?? ''}`;
  const act = { id: journalId(WHO, CLIMB, input), procedure: CLIMB, who: WHO, at: now, input };
  const decide = (before: Hazard | null) => {
    const decision = before && climb(before, now);
    ensure(decision, 'hazards.wrong_state');
    return decision;
  };
  return bulkAct<Hazard>({ act, of: hazards, id, isNew: false, decide });
}

async function climbSome({ read, now, calendar, container, ports }: JobCall): Promise<number> {
  const order = { orderBy: ['climbsAt', 'asc'] as const, limit: CLIMBS_TOGETHER };
  const { rows } = await read.page(hazards, { climbsAt: { from: '', upTo: now } }, order);
  const aftermath = new Aftermath(container.subscribers, { now, calendar, ports });
  const acts = rows.map((hazard) => climbOf(hazard, now));
  const climbed = await performTogether(acts, read, aftermath.awaited);
  return climbed.filter((result) => result.of === 'done').length;
}

export const climbHazards: Job = {
  name: CLIMB,
  async run(call) {
    let climbed = 0;
    for (let done = CLIMBS_TOGETHER; done === CLIMBS_TOGETHER && call.msLeft() > SPARE_MS; ) {
      done = await climbSome(call);
      climbed += done;
    }
    return climbed;
  },
};

const buildings = collection('buildings');
const MOST_BUILDINGS = 200;
const PAGE = 500;
/** So many buildings in one run of the timer; all of them within minutes. */
const PUBLISHED_TOGETHER = 10;

async function everyOne(read: Reader, where: Where): Promise<Hazard[]> {
  const order = { orderBy: ['reportedAt', 'desc'] as const, limit: PAGE };
  let page = await read.page(hazards, where, order);
  const found = page.rows;
  while (page.next !== null) {
    page = await read.page(hazards, where, { ...order, after: page.next });
    found.push(...page.rows);
  }
  return found;
}

/** The last months, and what has been open for longer. */
async function countedIn(read: Reader, buildingId: BuildingId, now: Instant): Promise<Hazard[]> {
  const since = addDays(now, -RESULT_DAYS);
  const recent = await everyOne(read, { buildingId, reportedAt: { from: since } });
  const states = { in: ['open', 'accepted', 'stuck', 'tolerated', 'fixed'] };
  const open = { buildingId, state: states, reportedAt: { before: since } };
  return [...recent, ...(await everyOne(read, open))];
}

async function publish(read: Reader, buildingId: BuildingId, now: Instant): Promise<void> {
  const figures = figuresOf(await countedIn(read, buildingId, now), now);
  const fields = { ...figures, buildingId, publishedAt: now, publishedOn: dayOf(now) };
  const made = await makeOnce<HazardResult>(hazardResults, {
    ...{ id: buildingId, version: 1, ...fields },
  });
  if (!made) await changeAll(hazardResults, { _id: buildingId }, fields);
}

/** The buildings whose figures are not of today. */
async function unpublished({ read, now }: JobCall): Promise<BuildingId[]> {
  const all = await read.all(buildings, {}, MOST_BUILDINGS);
  const done = await read.all(hazardResults, { publishedOn: dayOf(now) }, MOST_BUILDINGS);
  const fresh = new Set(done.map(({ id }) => id));
  return all.map(({ id }) => id).filter((id) => !fresh.has(id));
}

export const publishHazardResults: Job = {
  name: 'hazards.publish',
  async run(call) {
    const due = (await unpublished(call)).slice(0, PUBLISHED_TOGETHER);
    let published = 0;
    for (const buildingId of due) {
      if (call.msLeft() < SPARE_MS) return published;
      await publish(call.read, buildingId, call.now);
      published += 1;
    }
    return published;
  },
};
