/**
 * What follows when people go and rosters change. Both follow from how things stand and not
 * from what was said, so that a late, second or reordered run ends the same.
 */
import type { BackboneChanged } from '@louyu/shared/domain/duties/backbone';
import type { LeaveTaken, RosterChanged } from '@louyu/shared/domain/duties/events';
import { reconcile } from '@louyu/shared/domain/duties/reconcile';
import { recordOf } from '@louyu/shared/domain/duties/record';
import { emptyRoster, rosterId } from '@louyu/shared/domain/duties/rules';
import type { ActivityChanged } from '@louyu/shared/domain/duties/single-activity';
import type { Roster, RosteredKind } from '@louyu/shared/domain/duties/state';
import { dayOf } from '@louyu/shared/domain/kernel/calendar';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import type { Going } from '@louyu/shared/domain/organization/handover';
import { changeAll, removeAll } from '../../kernel/claims';
import { creates, updates } from '../../kernel/handler';
import { type Reaction, type Subscriber, on } from '../../kernel/subscribers';
import { lookUp, surroundings } from './grounds';
import { dutyRecords, rosters } from './repository';
import { dutyRoundSubscribers } from './round-subscribers';
import { silenceSubscribers } from './silences';

const MOST_ROSTERS = 20;

type Around = Pick<Reaction<never>, 'read' | 'act' | 'now' | 'calendar'>;

/** Holds one roster against its place as it is now; who acts is the system. */
async function recheck({ read, act, now, calendar }: Around, roster: Roster): Promise<void> {
  const known = await lookUp(read, roster, now);
  await act(roster.id, async (unit) => {
    const before = await unit.get(rosters, roster.id);
    const around = surroundings(known, before.areas, { by: 'system', now, calendar });
    const decision = reconcile(before, around);
    if (!decision) return null;
    const { next, events } = decision;
    return { change: updates(rosters, before, next), events, reply: null };
  });
}

/** Rosters in which the person holds something today or later. */
async function rostersOf({ read, now }: Around, personId: PersonId): Promise<Roster[]> {
  const ever = await read.all(rosters, { 'duties.holder': personId }, MOST_ROSTERS);
  const today = dayOf(now);
  return ever.filter(({ duties }) =>
    duties.some(({ holder, until }) => holder === personId && (until === null || until >= today)),
  );
}

async function recheckAllOf(reaction: Reaction<Going | LeaveTaken>): Promise<void> {
  for (const roster of await rostersOf(reaction, reaction.event.personId))
    await recheck(reaction, roster);
}

/** Each duty that began or ended as a record of its own; one that never was has none. */
async function project({ event, read, put }: Reaction<RosterChanged>): Promise<void> {
  const roster = await read.get(rosters, event.rosterId);
  const touched = [...new Set([...event.started, ...event.ended, ...event.renewed])];
  const standing = roster.duties.filter(({ id }) => touched.includes(id));
  await put(
    dutyRecords,
    standing.map((duty) => recordOf(roster, duty)),
  );
  const moved = [...event.ended, ...event.renewed];
  for (const duty of standing.filter(({ id }) => moved.includes(id)))
    await changeAll(dutyRecords, { _id: `${roster.id}.${duty.id}` }, { until: duty.until });
  const kept = new Set(standing.map(({ id }) => id));
  for (const id of touched.filter((each) => !kept.has(each)))
    await removeAll(dutyRecords, { _id: `${roster.id}.${id}` });
}

/** What a college entered or took back is held against its roster, which may not be there yet. */
const recheckEntered =
  (kind: RosteredKind) =>
  async ({ event, read, act, now, calendar }: Reaction<ActivityChanged | BackboneChanged>) => {
    const of = { kind, place: event.collegeId };
    const known = await lookUp(read, of, now);
    await act(rosterId(kind, of.place), async (unit) => {
      const before = await unit.find(rosters, rosterId(kind, of.place));
      const roster = before ?? emptyRoster(kind, of.place);
      const around = surroundings(known, roster.areas, { by: 'system', now, calendar });
      const decision = reconcile(roster, around);
      if (!decision) return null;
      const { next, events } = decision;
      const change = before ? updates(rosters, before, next) : creates(rosters, next);
      return { change, events, reply: null };
    });
  };

const GOING: Going['type'][] = ['PersonLeft', 'PersonMoved', 'PositionEnded'];
const LEAVES: LeaveTaken['type'][] = ['LeaveTaken', 'LeaveEnded'];

export const dutySubscribers: Subscriber[] = [
  ...(['ActivityPlanned', 'ActivityCalledOff'] as const).map((type) =>
    on<ActivityChanged>(type, 'duties.entered', recheckEntered('activity')),
  ),
  ...(['BackboneNamed', 'BackboneDropped'] as const).map((type) =>
    on<BackboneChanged>(type, 'duties.entered', recheckEntered('backbone')),
  ),
  ...GOING.map((type) => on<Going>(type, 'duties.release', recheckAllOf)),
  ...LEAVES.map((type) => on<LeaveTaken>(type, 'duties.release', recheckAllOf)),
  on<RosterChanged>('RosterChanged', 'duties.project', project),
  // After the records are what the roster says.
  ...silenceSubscribers,
  ...dutyRoundSubscribers,
];
