/**
 * The clock makes a plan's rounds a week ahead; their ids follow from plan, day and area, so
 * that a run which is repeated, late or beside itself makes none twice.
 */
import { templateFor } from '@louyu/shared/domain/inspections/editions';
import * as rules from '@louyu/shared/domain/inspections/round-plans';
import type { Round } from '@louyu/shared/domain/inspections/state';
import { type Day, dayOf } from '@louyu/shared/domain/kernel/calendar';
import { type BulkAct, bulkAct, performTogether } from '../../kernel/acts-in-bulk';
import { changeAll } from '../../kernel/claims';
import { updates } from '../../kernel/handler';
import type { Job, JobCall } from '../../kernel/jobs';
import { journalId } from '../../kernel/journal';
import { Aftermath, on } from '../../kernel/subscribers';
import { roundPlans, rounds } from './repository';
import { buildingWithForms } from './situation';

const NAME = 'inspections.make_rounds';
const WHO = `system:${NAME}`;
const AT_ONCE = 10;
/** What is left of a run for the jobs that come after this one. */
const SPARE_MS = 15_000;

/** What a plan's rounds are made of. Three round trips. */
async function groundOf({ buildingId }: rules.RoundPlan, { read, ports, now }: JobCall) {
  const [areas, { houses, rooms, forms }] = await Promise.all([
    ports.duties.areasOf(read, buildingId),
    buildingWithForms(read, buildingId),
  ]);
  const people = [...new Set(areas.flatMap(({ holders }) => holders.map((each) => each.personId)))];
  const inspectors = await ports.organization.inspectors(read, people, buildingId, now);
  return {
    areas,
    known: { rooms, houses, inspectors },
    templateVersion: templateFor(buildingId, forms).version,
  };
}

type Ground = Awaited<ReturnType<typeof groundOf>>;

const actsFor = (
  plan: rules.RoundPlan,
  days: readonly Day[],
  { areas, known, templateVersion }: Ground,
  now: string,
): BulkAct[] =>
  days.flatMap((day) =>
    areas
      .filter((area) => rules.pairOn(area, day).length > 1)
      .map((area) => {
        const id = rules.plannedRoundId(plan.id, day, area.id);
        const act = { id: journalId(WHO, NAME, id), procedure: NAME, who: WHO, at: now, input: id };
        const decide = () => rules.roundOf(plan, area, { day, at: now, known, templateVersion });
        return bulkAct<Round>({ act, of: rounds, id, isNew: true, decide });
      }),
  );

/** More than this would be a plan for every day of a large building: the rest waits a minute. */
const TOGETHER = 50;

async function make(plan: rules.RoundPlan, call: JobCall): Promise<number> {
  const { read, now, calendar, ports, container, msLeft } = call;
  const { days, through } = rules.duePart(plan, dayOf(now), calendar);
  const ground = days.length > 0 ? await groundOf(plan, call) : null;
  const acts = ground ? actsFor(plan, days, ground, now) : [];
  const aftermath = new Aftermath(container.subscribers, { now, calendar, ports });
  let made = 0;
  for (let at = 0; at < acts.length; at += TOGETHER) {
    const results = await performTogether(acts.slice(at, at + TOGETHER), read, aftermath.awaited);
    const entries = results.flatMap((result) => (result.of === 'refused' ? [] : [result.entry]));
    await aftermath.followAll(entries, msLeft);
    made += results.filter(({ of }) => of === 'done').length;
  }
  const lacking = (ground?.areas ?? [])
    .filter((area) => rules.pairOn(area, through).length < 2)
    .map(({ id }) => id);
  await changeAll(
    roundPlans,
    { _id: plan.id },
    { madeThrough: through, ...(ground ? { lacking } : {}) },
  );
  return made;
}

export const makeRounds: Job = {
  name: NAME,
  async run(call) {
    const through = rules.daysLater(dayOf(call.now), rules.DAYS_AHEAD);
    const due = { state: 'running', madeThrough: { before: through } };
    const order = { orderBy: ['madeThrough', 'asc'] as const, limit: AT_ONCE };
    const { rows } = await call.read.page(roundPlans, due, order);
    let made = 0;
    for (const plan of rows) {
      if (call.msLeft() < SPARE_MS) return made;
      made += await make(plan, call);
    }
    return made;
  },
};

const MOST_AHEAD = 500;

/** Whoever stops a plan calls off what has not begun; each round by itself, so that a rerun goes on. */
export const callOff = on<rules.RoundPlanStopped>(
  'RoundPlanStopped',
  'inspections.call_off',
  async ({ event: { planId }, at, read, act }) => {
    const ahead = await read.all(rounds, { planId, state: 'due' }, MOST_AHEAD);
    for (const { id, opensAt } of ahead)
      if (opensAt && opensAt > at)
        await act(`cancel:${id}`, async (unit) => {
          const round = await unit.get(rounds, id);
          if (round.state !== 'due') return null;
          const why = { by: 'system', reason: '计划停了' };
          const { next, events } = rules.cancel(round, why, at);
          return { change: updates(rounds, round, next), events, reply: null };
        });
  },
);
