/**
 * What surrounds an inspection, each view joined in one aggregate: one round trip. Joins run
 * by value on indexed fields; only what the answer needs is projected.
 */
import type { BuildingId, CollegeId, PersonId, RoomId } from '@louyu/shared/domain/kernel/ids';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { EVERYWHERE, templateNamed } from '@louyu/shared/domain/inspections/editions';
import type { Edition, Inspection, Round } from '@louyu/shared/domain/inspections/state';
import { currentTemplate } from '@louyu/shared/domain/inspections/templates';
import type { Door } from '@louyu/shared/domain/nameplates/state';
import { collection } from '../../kernel/collection';
import { type Reader, type Stage } from '../../kernel/repository';
import { editions, inspections, rounds } from './repository';

const rooms = collection('rooms');
const doors = collection('doors');
const buildings = collection('buildings');

type Stored<T> = Omit<T, 'id' | 'version'> & { _id: string };

const byId = ({ _id, ...rest }: Stored<Round>) => ({ ...rest, id: _id });

/** The editions of a building's form and of the university's, in the fields of a joined row. */
interface WithForms {
  ownForms: Stored<Edition>[];
  sharedForms: Stored<Edition>[];
}

const revived = (stored: readonly Stored<Edition>[]): Edition[] =>
  stored.map(({ _id, ...rest }) => ({ ...rest, id: _id, version: 1 }));

const formsIn = ({ ownForms, sharedForms }: WithForms): Edition[] => [
  ...revived(ownForms),
  ...revived(sharedForms),
];

/** Joins the forms of a place; needs `everywhere` in the row. */
const formsOf = (place: string): Stage[] => [
  ['lookup', { from: editions.name, localField: place, foreignField: 'scope', as: 'ownForms' }],
  [
    'lookup',
    { from: editions.name, localField: 'everywhere', foreignField: 'scope', as: 'sharedForms' },
  ],
];

interface RoomRow extends WithForms {
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
      everywhere: constant(EVERYWHERE),
    },
  ],
  ['lookup', { from: rounds.name, localField: 'roundId', foreignField: '_id', as: 'rounds' }],
  [
    'lookup',
    { from: inspections.name, localField: 'inspectionId', foreignField: '_id', as: 'earlier' },
  ],
  ...formsOf('buildingId'),
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
  const forms = formsIn(row);
  return { place: { buildingId, collegeId }, round, already: earlier.length > 0, forms };
}

interface BuildingRow extends WithForms {
  houses: 'female' | 'male';
  rooms: { _id: RoomId }[];
}

/** The rooms of a building and the forms that it may use. One round trip. */
export async function buildingWithForms(read: Reader, buildingId: BuildingId) {
  const stages: Stage[] = [
    ['match', { _id: buildingId }],
    ['project', { houses: 1, everywhere: constant(EVERYWHERE) }],
    ['lookup', { from: rooms.name, localField: '_id', foreignField: 'buildingId', as: 'rooms' }],
    ...formsOf('_id'),
    ['project', { houses: 1, 'rooms._id': 1, ownForms: 1, sharedForms: 1 }],
  ];
  const [row] = (await read.aggregate(buildings, stages, 1)) as unknown as BuildingRow[];
  ensure(row, 'kernel.not_found');
  const { houses } = row;
  return { houses, rooms: row.rooms.map(({ _id }) => _id), forms: formsIn(row) };
}

interface RoundRow extends Stored<Round> {
  seen: Pick<Inspection, 'roomId'>[];
  forms: Stored<Edition>[];
}

const SHOWN = {
  title: 1,
  buildingId: 1,
  dueAt: 1,
  state: 1,
  rooms: 1,
  templateVersion: 1,
  'seen.roomId': 1,
  forms: 1,
};

/** More rounds than this in one person's hands would be a mistake in planning. */
const MOST_ROUNDS = 50;

/** The person's rounds that are due, soonest first, each room with whether it was seen. */
export async function dueRounds(read: Reader, inspector: PersonId) {
  const stages: Stage[] = [
    ['match', { inspectors: inspector, state: 'due' }],
    ['sort', { dueAt: 1 }],
    ['lookup', { from: inspections.name, localField: '_id', foreignField: 'roundId', as: 'seen' }],
    [
      'lookup',
      { from: editions.name, localField: 'templateVersion', foreignField: '_id', as: 'forms' },
    ],
    ['project', SHOWN],
  ];
  const found = (await read.aggregate(rounds, stages, MOST_ROUNDS)) as unknown as RoundRow[];
  return { rounds: found.map(dueRound), templates: templatesOf(found) };
}

const versionOf = ({ templateVersion }: Pick<Round, 'templateVersion'>): string =>
  templateVersion ?? currentTemplate().version;

function dueRound(row: RoundRow) {
  const { _id: id, title, buildingId, dueAt, rooms: planned, seen } = row;
  const done = new Set(seen.map(({ roomId }) => roomId));
  const shown = planned.map((roomId) => ({ roomId, done: done.has(roomId) }));
  const templateVersion = versionOf(row);
  return { id, title, buildingId, dueAt, state: 'due' as const, rooms: shown, templateVersion };
}

/** The forms that these rounds are made with, each once. */
function templatesOf(rows: readonly RoundRow[]) {
  const named = rows.map((row) =>
    templateNamed(versionOf(row), row.buildingId, revived(row.forms)),
  );
  return [...new Map(named.map((template) => [template.version, template])).values()];
}

interface DoorRow extends Stored<Door>, WithForms {
  rounds: Stored<Round>[];
  seen: Pick<Inspection, 'roundId'>[];
}

const AT_DOOR: Stage[] = [
  ['project', { roomId: 1, buildingId: 1, state: 1, everywhere: constant(EVERYWHERE) }],
  ['lookup', { from: rounds.name, localField: 'roomId', foreignField: 'rooms', as: 'rounds' }],
  ['lookup', { from: inspections.name, localField: 'roomId', foreignField: 'roomId', as: 'seen' }],
  ...formsOf('buildingId'),
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
      'rounds.templateVersion': 1,
      'seen.roundId': 1,
      ownForms: 1,
      sharedForms: 1,
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
  return { roomId, buildingId, rounds: found, forms: formsIn(row) };
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
