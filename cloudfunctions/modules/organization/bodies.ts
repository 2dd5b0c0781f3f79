/** Units, buildings and rooms: listed, and kept by administrators. */
import * as contract from '@louyu/shared/contracts/organization-bodies';
import type { DomainEvent, Decision } from '@louyu/shared/domain/kernel/entity';
import * as rules from '@louyu/shared/domain/organization/bodies';
import type { Unit } from '@louyu/shared/domain/organization/state';
import { type Handler, creates, reads, updates, writes } from '../../kernel/handler';
import { freshId } from '../../kernel/hash';
import type { Reader } from '../../kernel/repository';
import { buildings, people, posts, rooms, units } from './repository';

const PAGE = 100;
const MOST_BUILDINGS = 200;

const list = reads(contract.units, async ({ input, read }) => {
  const { kind, collegeId, ids, closed, after } = input;
  const where = {
    kind,
    until: closed ? { not: null } : null,
    ...(collegeId === undefined ? {} : { collegeId }),
    ...(ids === undefined ? {} : { _id: { in: ids } }),
  };
  const { rows, next } = await read.page(units, where, {
    orderBy: ['name', 'asc'],
    limit: PAGE,
    after,
  });
  return { rows, next };
});

const create = writes(contract.createUnit, {
  decide: ({ input, now }) => {
    const { next, events } = rules.create({ id: freshId(), ...input }, now);
    return { change: creates(units, next), events, reply: { unitId: next.id } };
  },
});

const changed = (before: Unit, { next, events }: Decision<Unit, DomainEvent>) => ({
  change: updates(units, before, next),
  events,
  reply: { version: before.version + 1 },
});

const rename = writes(contract.renameUnit, {
  decide: ({ matter, input }) => changed(matter, rules.rename(matter, input.name)),
});

const someWith = (from: string, field: string, where: object) => [
  'lookup' as const,
  {
    from,
    let: { unit: '$_id' },
    pipeline: [{ $match: { $expr: { $eq: [`$${field}`, '$$unit'] }, ...where } }, { $limit: 1 }],
    as: `${from}By${field}`,
  },
];

/** Whether somebody is in a unit, or somebody answers for it; one round trip. */
async function inUse(read: Reader, unitId: string, now: string): Promise<boolean> {
  const standing = { $or: [{ until: null }, { until: { $gt: now } }] };
  const [row] = await read.aggregate(
    units,
    [
      ['match', { _id: unitId }],
      someWith(people.name, 'classId', { standing: 'present' }),
      someWith(people.name, 'collegeId', { standing: 'present' }),
      someWith(posts.name, 'scopeKey', standing),
    ] as never,
    1,
  );
  return Object.values(row ?? {}).some((value) => Array.isArray(value) && isMember(value));
}

/** Joined documents have an id; a unit's successors are mere ids. */
const isMember = ([first]: unknown[]): boolean => typeof first === 'object';

const close = writes(contract.closeUnit, {
  prepare: ({ input, read, now }) => inUse(read, input.unitId, now),
  decide: ({ matter, input: { successors }, now, prepared }) =>
    changed(matter, rules.close(matter, { inUse: prepared, successors }, now)),
});

const listBuildings = reads(contract.buildings, async ({ read }) => {
  const found = await read.all(buildings, {}, MOST_BUILDINGS);
  return {
    buildings: found.map(({ id, name, houses, floors, roomsPerFloor }) => ({
      ...{ id, name, houses, floors, roomsPerFloor },
    })),
  };
});

const listRooms = reads(contract.rooms, async ({ input: { buildingId, after }, read }) => {
  const order = { orderBy: ['_id', 'asc'] as const, limit: PAGE, after };
  const { rows, next } = await read.page(rooms, { buildingId }, order);
  return {
    rows: rows.map(({ id, version, floor, collegeId, beds, use }) => ({
      ...{ id, version, floor, collegeId, beds, use },
    })),
    next,
  };
});

const changeRoom = writes(contract.changeRoom, {
  prepare: async ({ input, read }) => {
    const { rows } = await read.page(
      people,
      { roomId: input.roomId },
      { orderBy: ['_id', 'asc'], limit: 1 },
    );
    return rows.length > 0;
  },
  decide: ({ matter, input: { use, collegeId, beds }, prepared }) => {
    const { next, events } = rules.changeRoom(matter, { use, collegeId, beds }, prepared);
    const reply = { version: matter.version + 1 };
    return { change: updates(rooms, matter, next), events, reply };
  },
});

export const bodyHandlers: Handler[] = [
  list,
  create,
  rename,
  close,
  listBuildings,
  listRooms,
  changeRoom,
];
