/** Single activities and backbone people: entered by a college, targets of duties while they stand. */
import * as contract from '@louyu/shared/contracts/duty-targets';
import * as backbone from '@louyu/shared/domain/duties/backbone';
import * as activity from '@louyu/shared/domain/duties/single-activity';
import { type Instant, dayOf } from '@louyu/shared/domain/kernel/calendar';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { collection } from '../../kernel/collection';
import { type Handler, creates, reads, updates, writes } from '../../kernel/handler';
import { freshId } from '../../kernel/hash';
import type { Reader } from '../../kernel/repository';
import { type Row, all, matching } from './joins';
import { backbones, singleActivities } from './repository';

const units = collection('units');

/** What stands in a college at `now`, in one round trip. */
async function standing(read: Reader, place: string, now: Instant) {
  const stages = [
    ['match', { _id: place }],
    matching(singleActivities.name, 'activities', activitiesIn(place, now)),
    matching(backbones.name, 'backbones', { collegeId: place, state: 'named' }),
  ] as const;
  const [row] = (await read.aggregate(units, stages, 1)) as unknown as Row[];
  return {
    activities: all<activity.SingleActivity>(row, 'activities'),
    backbones: all<backbone.Backbone>(row, 'backbones'),
  };
}

/** Activities that are not over yet. */
export const activitiesIn = (collegeId: string, now: Instant) => ({
  ...{ collegeId, state: 'planned' },
  until: { $gte: dayOf(now) },
});

const entered = reads(contract.entered, async ({ input: { place }, read, now }) => {
  const found = await standing(read, place, now);
  return {
    activities: found.activities
      .map(({ id, version, title, on, until, where, organizer }) => ({
        ...{ id, version, title, on, until, where, organizer },
      }))
      .sort((a, b) => (a.on < b.on ? -1 : 1)),
    backbones: found.backbones
      .map(({ id, version, name, post, since }) => ({ id, version, name, post, since }))
      .sort((a, b) => a.name.localeCompare(b.name, 'zh')),
  };
});

const planActivity = writes(contract.planActivity, {
  decide: ({ input: { place, ...fields }, actor, now }) => {
    const made = { ...fields, id: freshId(), collegeId: place, enteredBy: actor.personId };
    const { next, events } = activity.plan(made, now);
    return { change: creates(singleActivities, next), events, reply: { activityId: next.id } };
  },
});

const callOff = writes(contract.callOffActivity, {
  decide: ({ matter, now }) => {
    const { next, events } = activity.callOff(matter, now);
    const reply = { version: matter.version + 1 };
    return { change: updates(singleActivities, matter, next), events, reply };
  },
});

const name = writes(contract.nameBackbone, {
  prepare: ({ input, read, ports }) => ports.organization.person(read, input.personId),
  decide: async ({ input: { place, personId, post }, actor, read, now, prepared }) => {
    ensure(prepared, 'kernel.not_found');
    const before = (await read.find(backbones, personId)) ?? null;
    const given = { collegeId: place, post, namedBy: actor.personId };
    const { next, events } = backbone.nameBackbone(before, prepared, given, now);
    const change = before ? updates(backbones, before, next) : creates(backbones, next);
    return { change, events, reply: { version: (before?.version ?? 0) + 1 } };
  },
});

const drop = writes(contract.dropBackbone, {
  decide: ({ matter }) => {
    const { next, events } = backbone.dropBackbone(matter);
    const reply = { version: matter.version + 1 };
    return { change: updates(backbones, matter, next), events, reply };
  },
});

export const entryHandlers: Handler[] = [entered, planActivity, callOff, name, drop];
