/**
 * Inspections of a large university, month after month, written past the protocol: each room
 * three times a month, with the months that the projection would have kept. What a list costs
 * depends on its building, room or person; so buildings are as full as they really are, and
 * only their number is scaled.
 */
import type { LocalCloud } from '@louyu/emulator';
import { identityKey } from '@louyu/cloudfunctions/kernel/identity';
import { answersWith, failed, formWith } from '@louyu/shared/domain/inspections/samples';
import {
  type Month,
  monthsFrom,
  roomMonth,
  spanOf,
} from '@louyu/shared/domain/inspections/room-month';
import type { Inspection } from '@louyu/shared/domain/inspections/state';
import { addHours } from '@louyu/shared/domain/kernel/calendar';
import type { RoomId } from '@louyu/shared/domain/kernel/ids';

export const BUILDINGS = 60;
const ROOMS = 167;
const FLOORS = 6;
const TIMES_A_MONTH = 3;
/** Of so many inspections, one finds something. */
const FINDS_EVERY = 16;
/** Of so many that found something, one was objected to. */
const OBJECTED_EVERY = 8;
const INSPECTORS = 40;
export const LAST_MONTH = '2026-10';
export const LEADER = 'o-history-leader';
export const RESIDENT = 'o-history-resident';
export const ROOM: RoomId = 'b01-0101';

const two = (number: number): string => String(number).padStart(2, '0');

const roomsOf = (building: string): RoomId[] =>
  Array.from({ length: ROOMS }, (_, at) => {
    const perFloor = Math.ceil(ROOMS / FLOORS);
    return `${building}-${two(Math.floor(at / perFloor) + 1)}${two((at % perFloor) + 1)}`;
  });

const CLEAN = answersWith();
const FOUND = answersWith(failed('wiring'));

function inspectionOf(roomId: RoomId, month: Month, time: number, at: number): Inspection {
  const submittedAt = addHours(spanOf(month).from, 24 * (3 + time * 9) + (at % 12));
  const finds = (at + time) % FINDS_EVERY === 0;
  const objected = finds && at % OBJECTED_EVERY === 0;
  const buildingId = roomId.slice(0, 3);
  const inspector = `inspector-${buildingId}-${at % INSPECTORS}`;
  const { id: _id, ...form } = formWith({ roomId, buildingId, answers: finds ? FOUND : CLEAN });
  const objection = {
    ...{ by: 'someone', byName: '', items: ['wiring'], text: '', at: submittedAt },
    ...{ decideBy: submittedAt, notBy: [inspector], decision: null },
    // What is older than the newest month was decided long ago.
    state: month === LAST_MONTH ? ('open' as const) : ('rejected' as const),
  };
  const id = `history-${roomId}-${month}-${time}`;
  const told = { ...form, id, version: 1, roundId: null, inspector, submittedAt };
  return objected ? { ...told, hearing: { replies: [], objection } } : told;
}

const stored = (collection: string, { id, ...fields }: { id: string }) => ({
  collection,
  id,
  before: undefined,
  after: { _id: id, ...fields },
});

function writeMonth({ store }: LocalCloud, building: string, month: Month): number {
  const rooms = roomsOf(building).map((roomId, at) =>
    Array.from({ length: TIMES_A_MONTH }, (_, time) => inspectionOf(roomId, month, time, at)),
  );
  const months = rooms.flatMap((own) => roomMonth(own[0]?.roomId ?? '', month, own) ?? []);
  store.write([
    ...rooms.flat().map((each) => stored('inspections', each)),
    ...months.map((each) => stored('room_months', each)),
  ]);
  return rooms.flat().length;
}

const EVER = { from: '2024-01-01T00:00:00.000Z', until: null };

function writePeople({ store }: LocalCloud): void {
  const scope = { kind: 'building', id: 'b01' };
  const person = (roomId: string | null, role: string) => ({
    ...{
      name: '同学',
      gender: 'female',
      roomId,
      buildingId: 'b01',
      collegeId: null,
      classId: null,
    },
    positions: [{ role, scope, ...EVER }],
  });
  const bound = (openid: string, personId: string, facts: object) =>
    stored('bindings', {
      id: identityKey(openid),
      ...{ version: 1, personId, active: true, boundAt: EVER.from, personVersion: 1 },
      ...{ person: facts },
    } as { id: string });
  const building = { id: 'b01', version: 1, name: '1 号楼', houses: 'female', floors: FLOORS };
  store.write([
    bound(LEADER, 'history-leader', person(null, 'group_leader')),
    bound(RESIDENT, 'history-resident', person(ROOM, 'student')),
    stored('buildings', { ...building, roomsPerFloor: Math.ceil(ROOMS / FLOORS) } as {
      id: string;
    }),
  ]);
}

/** Writes so many months of so many buildings, the newest last; answers how many inspections. */
export function writeHistory(
  cloud: LocalCloud,
  size: { buildings: number; months: number },
): number {
  writePeople(cloud);
  let written = 0;
  for (let back = size.months - 1; back >= 0; back -= 1)
    for (let building = 1; building <= size.buildings; building += 1)
      written += writeMonth(cloud, `b${two(building)}`, monthsFrom(LAST_MONTH, -back));
  return written;
}
