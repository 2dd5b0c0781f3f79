/** What anybody asks about themselves: who covers my room, what do I hold, when am I away. */
import * as contract from '@louyu/shared/contracts/duties';
import { rhythmOf } from '@louyu/shared/domain/duties/cadence';
import { inForceOn } from '@louyu/shared/domain/duties/coverage';
import * as rules from '@louyu/shared/domain/duties/leaves';
import { rosterId } from '@louyu/shared/domain/duties/rules';
import type { DutyRecord, Leave, RosteredKind } from '@louyu/shared/domain/duties/state';
import { type Day, type Instant, dayOf } from '@louyu/shared/domain/kernel/calendar';
import type { Decision } from '@louyu/shared/domain/kernel/entity';
import type { LeaveTaken } from '@louyu/shared/domain/duties/events';
import { type Actor, inForce } from '@louyu/shared/domain/kernel/positions';
import type { Person, Unit } from '@louyu/shared/domain/organization/state';
import { collection } from '../../kernel/collection';
import { type Handler, creates, reads, updates, writes } from '../../kernel/handler';
import { type Reader, type Stage, revive } from '../../kernel/repository';
import { type Row, all, joined, matching } from './joins';
import { dutyRecords, leaves } from './repository';

const people = collection('people');

/** The caller's own document with what is joined to it; one round trip. */
const aroundMe = async (read: Reader, personId: string, stages: readonly Stage[]) =>
  (await read.aggregate(people, [['match', { _id: personId }], ...stages], 1))[0] as unknown as
    | Row
    | undefined;

/** The lasting ones of some records, with their holders' names. */
const named = (row: Row | undefined, today: Day) => {
  const names = new Map(all<Person>(row, 'holders').map(({ id, name }) => [id, name]));
  return all<DutyRecord>(row, 'held')
    .filter((record) => inForceOn(record, today))
    .map((record) => ({ ...record, name: names.get(record.holder) ?? null }));
};

const whoCovers = reads(contract.whoCovers, async ({ actor, read, now }) => {
  const { roomId, buildingId, classId } = actor;
  const mine = [roomId, buildingId, classId].filter((each) => each !== null);
  const row = await aroundMe(read, actor.personId, [
    matching(dutyRecords.name, 'held', { covers: { $in: mine } }),
    joined('people', 'holders', 'held.holder', '_id'),
  ]);
  const records = named(row, dayOf(now));
  const of = (kind: RosteredKind, place: string | null) =>
    place === null
      ? null
      : records
          .filter((record) => record.kind === kind && record.covers.includes(place))
          .map(({ name, part, from: since }) => ({ name, part, since }));
  return {
    room: of('room', roomId),
    area: of('area', roomId),
    building: of('building', buildingId),
    class: of('class', classId),
  };
});

/** 004: a member answers for the example set in their own room. */
const ownRoomOf = (actor: Actor, now: Instant): string | null =>
  actor.positions.some((held) => held.role === 'member' && inForce(held, now))
    ? actor.roomId
    : null;

/** Until when the next act is due under a duty, or since when one is missing. */
function standingOf(
  duty: Pick<DutyRecord, 'kind' | 'from' | 'until' | 'lastActOn'>,
  leave: Leave | undefined,
  today: Day,
) {
  const lastActOn = duty.lastActOn || null;
  return { lastActOn, ...rhythmOf(duty, { lastActOn, leaves: leave?.periods ?? [] }, today) };
}

const mine = reads(contract.mine, async ({ actor, read, now }) => {
  const row = await aroundMe(read, actor.personId, [
    joined(dutyRecords.name, 'mine', '_id', 'holder'),
    joined(dutyRecords.name, 'held', 'mine.key', 'key'),
    joined('people', 'holders', 'held.holder', '_id'),
    joined('units', 'units', 'mine.target', '_id'),
    joined('people', 'contacted', 'mine.target', '_id'),
    joined(leaves.name, 'leaves', '_id', '_id'),
  ]);
  const today = dayOf(now);
  const together = named(row, today);
  const bodies = [...all<Unit>(row, 'units'), ...all<Person>(row, 'contacted')];
  const names = new Map(bodies.map(({ id, name }) => [id, name]));
  const own = together.filter(({ holder }) => holder === actor.personId);
  const [leave] = all<Leave>(row, 'leaves');
  return {
    duties: own.map(({ id, kind, key, place, target, covers: rooms, part, ...duty }) => ({
      ...{ id, kind, place, target, part, from: duty.from, until: duty.until },
      ...standingOf({ kind, ...duty }, leave, today),
      name: names.get(target) ?? null,
      rooms: kind === 'area' || kind === 'room' ? rooms : [],
      with: together.flatMap((other) =>
        other.key === key && other.holder !== actor.personId && other.name ? [other.name] : [],
      ),
    })),
    ownRoom: ownRoomOf(actor, now),
    leaves: (leave?.periods ?? []).filter(({ until }) => until >= today),
  };
});

const MOST_HOLDERS = 100;

const history = reads(contract.history, async ({ input, read }) => {
  const { kind, place, target, on } = input;
  const rows = await read.aggregate(
    dutyRecords,
    [
      ['match', { rosterId: rosterId(kind, place), target }],
      ['sort', { from: -1 }],
      ['limit', MOST_HOLDERS],
      joined('people', 'holders', 'holder', '_id'),
    ],
    MOST_HOLDERS,
  );
  const records = (rows as unknown as Row[]).map((row) => ({
    ...revive<DutyRecord>(row as never),
    name: all<Person>(row, 'holders')[0]?.name ?? null,
  }));
  return {
    holders: records
      .filter(({ from, until }) => on === null || (from <= on && (until === null || on <= until)))
      .map(({ holder: personId, name, part, from, until }) => ({
        ...{ personId, name, part, from, until },
      })),
  };
});

/** One document per person; decided on as it stands inside the transaction. */
async function decideLeave(
  read: Reader,
  personId: string,
  decide: (leave: Omit<Leave, 'version'>) => Decision<Leave, LeaveTaken>,
) {
  const before = await read.find(leaves, personId);
  const { next, events } = decide(before ?? rules.noLeave(personId));
  const change = before ? updates(leaves, before, next) : creates(leaves, next);
  return { change, events, reply: { version: (before?.version ?? 0) + 1 } };
}

const takeLeave = writes(contract.takeLeave, {
  decide: ({ input, actor, read, now }) =>
    decideLeave(read, actor.personId, (leave) => rules.takeLeave(leave, input, now)),
});

const endLeave = writes(contract.endLeave, {
  decide: ({ actor, read, now }) =>
    decideLeave(read, actor.personId, (leave) => rules.endLeave(leave, now)),
});

export const personalHandlers: Handler[] = [whoCovers, mine, history, takeLeave, endLeave];
