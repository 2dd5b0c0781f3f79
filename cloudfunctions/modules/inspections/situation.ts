/**
 * What surrounds an inspection, each view joined in one aggregate: one round trip. Joins run
 * by value on indexed fields; only what the answer needs is projected.
 */
import type { BuildingId, CollegeId, PersonId, RoomId } from '@louyu/shared/domain/kernel/ids';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import type { Inspection, Round } from '@louyu/shared/domain/inspections/state';
import type { Door } from '@louyu/shared/domain/nameplates/state';
import { collection } from '../../kernel/collection';
import { type Reader, type Stage } from '../../kernel/repository';
import { inspections, rounds } from './repository';

const rooms = collection('rooms');
const doors = collection('doors');

type Stored<T> = Omit<T, 'id' | 'version'> & { _id: string };

const byId = ({ _id, ...rest }: Stored<Round>) => ({ ...rest, id: _id });

interface RoomRow {
  buildingId: BuildingId;
  collegeId: CollegeId | null;
  rounds: Stored<Round>[];
  earlier: unknown[];
}

/** An id carried as a constant, so that a join by value can find its document. */
const constant = (value: string | null) => ({ $literal: value });

const inRound = (roundId: string | null, inspectionId: string): Stage[] => [
  [
    'project',
    {
      buildingId: 1,
      collegeId: 1,
      roundId: constant(roundId),
      inspectionId: constant(inspectionId),
    },
  ],
  ['lookup', { from: rounds.name, localField: 'roundId', foreignField: '_id', as: 'rounds' }],
  [
    'lookup',
    { from: inspections.name, localField: 'inspectionId', foreignField: '_id', as: 'earlier' },
  ],
];

/**
 * The room, the round if one is named, and whether the inspection is already there; refuses a
 * room or round that does not exist.
 */
export async function roomInRound(
  read: Reader,
  roomId: RoomId,
  { roundId, inspectionId }: { roundId: string | null; inspectionId: string },
) {
  const stages: Stage[] = [['match', { _id: roomId }], ...inRound(roundId, inspectionId)];
  const [row] = (await read.aggregate(rooms, stages, 1)) as unknown as RoomRow[];
  ensure(row, 'kernel.not_found');
  const { buildingId, collegeId, rounds: found, earlier } = row;
  const round = found[0] ? byId(found[0]) : null;
  ensure(round || roundId === null, 'kernel.not_found');
  return { place: { buildingId, collegeId }, round, already: earlier.length > 0 };
}

/** Which of these rooms exist in the building. One round trip. */
export async function roomsIn(read: Reader, buildingId: BuildingId, wanted: readonly RoomId[]) {
  const found = await read.all(rooms, { _id: { in: wanted }, buildingId }, wanted.length);
  return found.map(({ id }) => id);
}

interface RoundRow extends Stored<Round> {
  seen: Pick<Inspection, 'roomId'>[];
}

const SHOWN = { title: 1, buildingId: 1, dueAt: 1, state: 1, rooms: 1, 'seen.roomId': 1 };

/** More rounds than this in one person's hands would be a mistake in planning. */
const MOST_ROUNDS = 50;

/** The person's rounds that are due, soonest first, each room with whether it was seen. */
export async function dueRounds(read: Reader, inspector: PersonId) {
  const stages: Stage[] = [
    ['match', { inspectors: inspector, state: 'due' }],
    ['sort', { dueAt: 1 }],
    ['lookup', { from: inspections.name, localField: '_id', foreignField: 'roundId', as: 'seen' }],
    ['project', SHOWN],
  ];
  const found = (await read.aggregate(rounds, stages, MOST_ROUNDS)) as unknown as RoundRow[];
  return found.map(({ _id: id, title, buildingId, dueAt, state, rooms: planned, seen }) => {
    const done = new Set(seen.map(({ roomId }) => roomId));
    const shown = planned.map((roomId) => ({ roomId, done: done.has(roomId) }));
    return { id, title, buildingId, dueAt, state, rooms: shown };
  });
}

interface DoorRow extends Stored<Door> {
  rounds: Stored<Round>[];
  seen: Pick<Inspection, 'roundId'>[];
}

const AT_DOOR: Stage[] = [
  ['lookup', { from: rounds.name, localField: 'roomId', foreignField: 'rooms', as: 'rounds' }],
  ['lookup', { from: inspections.name, localField: 'roomId', foreignField: 'roomId', as: 'seen' }],
  [
    'project',
    {
      roomId: 1,
      buildingId: 1,
      state: 1,
      'rounds._id': 1,
      'rounds.title': 1,
      'rounds.inspectors': 1,
      'rounds.dueAt': 1,
      'rounds.state': 1,
      'seen.roundId': 1,
    },
  ],
];

/** The door behind a code with every round that names its room; refuses as the door does. */
export async function doorWithRounds(read: Reader, code: string) {
  const stages: Stage[] = [['match', { _id: code }], ...AT_DOOR];
  const [row] = (await read.aggregate(doors, stages, 1)) as unknown as DoorRow[];
  ensure(row, 'nameplates.unknown_code');
  ensure(row.state === 'active', 'nameplates.revoked_code');
  const seen = new Set(row.seen.map(({ roundId }) => roundId));
  const { roomId, buildingId } = row;
  const found = row.rounds.map((round) => ({ ...byId(round), done: seen.has(round._id) }));
  return { roomId, buildingId, rounds: found };
}

interface ProgressRow {
  rooms: RoomId[];
  seen: Pick<Inspection, 'roomId'>[];
}

/** A round's rooms and those that have their inspection in it. */
export async function progressOf(read: Reader, roundId: string) {
  const stages: Stage[] = [
    ['match', { _id: roundId }],
    ['lookup', { from: inspections.name, localField: '_id', foreignField: 'roundId', as: 'seen' }],
    ['project', { rooms: 1, 'seen.roomId': 1 }],
  ];
  const [row] = (await read.aggregate(rounds, stages, 1)) as unknown as ProgressRow[];
  ensure(row, 'kernel.not_found');
  return { rooms: row.rooms, seen: row.seen.map(({ roomId }) => roomId) };
}
