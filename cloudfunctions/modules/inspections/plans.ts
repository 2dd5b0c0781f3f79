/** Plans of rounds, rounds called off, and what a room may expect. */
import * as contract from '@louyu/shared/contracts/inspection-plans';
import * as rules from '@louyu/shared/domain/inspections/round-plans';
import type { Round } from '@louyu/shared/domain/inspections/state';
import { dayOf } from '@louyu/shared/domain/kernel/calendar';
import { avoids } from '@louyu/shared/domain/kernel/recurrence';
import { type Handler, creates, reads, updates, writes } from '../../kernel/handler';
import { freshId } from '../../kernel/hash';
import { collection } from '../../kernel/collection';
import { type Stage, revive } from '../../kernel/repository';
import { roundPlans, rounds } from './repository';

const days = reads(contract.planDays, ({ input: { recurrence }, calendar, now }) => {
  const tomorrow = rules.daysLater(dayOf(now), 1);
  const all = { ...recurrence, avoids: [] };
  return {
    days: rules.comingDays(recurrence, tomorrow, calendar),
    left: rules
      .comingDays(all, tomorrow, calendar)
      .filter((day) => avoids(recurrence, day, calendar)),
  };
});

const buildings = collection('buildings');
const SHOWN_DAYS = 6;
const MOST_ROUNDS = 60;

const shownRound = ({ id, title, version, rooms, opensAt, dueAt, announced, planId }: Round) => ({
  ...{ id, title, version, rooms: rooms.length, opensAt: opensAt ?? null, dueAt },
  ...{ announced: announced !== false, planned: planId !== undefined },
});

type Joined = Record<'plans' | 'rounds', Record<string, unknown>[]>;

const list = reads(contract.plans, async ({ input: { buildingId }, read, calendar, now }) => {
  const open = { buildingId, state: 'due' };
  const stages: Stage[] = [
    ['match', { _id: buildingId }],
    [
      'lookup',
      { from: roundPlans.name, localField: '_id', foreignField: 'buildingId', as: 'plans' },
    ],
    ['lookup', { from: rounds.name, pipeline: [{ $match: open }], as: 'rounds' }],
  ];
  const [row] = (await read.aggregate(buildings, stages, 1)) as unknown as Joined[];
  const tomorrow = rules.daysLater(dayOf(now), 1);
  const plans = (row?.plans ?? []).map((stored) => revive<rules.RoundPlan>(stored));
  const due = (row?.rounds ?? []).map((stored) => revive<Round>(stored));
  return {
    plans: plans
      .sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1))
      .map(({ plannedBy: _by, ...plan }) => ({
        ...plan,
        recurrence: { ...plan.recurrence, avoids: [...plan.recurrence.avoids] },
        days:
          plan.state === 'running'
            ? rules.comingDays(plan.recurrence, tomorrow, calendar).slice(0, SHOWN_DAYS)
            : [],
      })),
    rounds: due
      .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))
      .slice(0, MOST_ROUNDS)
      .map(shownRound),
  };
});

const start = writes(contract.startPlan, {
  decide: ({ input, actor, calendar, now }) => {
    const wish = { ...input, id: freshId(), plannedBy: actor.personId };
    const { next, events } = rules.start(wish, now, calendar);
    return { change: creates(roundPlans, next), events, reply: { planId: next.id } };
  },
});

const stop = writes(contract.stopPlan, {
  decide: ({ matter, now }) => {
    const { next, events } = rules.stop(matter, now);
    const reply = { version: matter.version + 1 };
    return { change: updates(roundPlans, matter, next), events, reply };
  },
});

const cancel = writes(contract.cancelRound, {
  decide: ({ input: { reason }, matter, actor, now }) => {
    const { next, events } = rules.cancel(matter, { by: actor.personId, reason }, now);
    const reply = { version: matter.version + 1 };
    return { change: updates(rounds, matter, next), events, reply };
  },
});

const MOST_COMING = 10;

const coming = reads(contract.coming, async ({ actor, read, now }) => {
  if (!actor.roomId) return { rounds: [] };
  const where = { rooms: actor.roomId, state: 'due', dueAt: { from: now } };
  const { rows } = await read.page(rounds, where, {
    orderBy: ['dueAt', 'asc'],
    limit: MOST_COMING,
  });
  return {
    rounds: rows
      .filter(({ announced }) => announced !== false)
      .map(({ title, opensAt, dueAt }) => ({ title, opensAt: opensAt ?? null, dueAt })),
  };
});

export const planHandlers: Handler[] = [days, list, start, stop, cancel, coming];
