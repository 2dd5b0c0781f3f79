/** A building as it stands, each room with its open hazards and what comes back: one round trip. */
import {
  type Repeat,
  REPEAT_DAYS,
  type Seen,
  repeatsIn,
} from '@louyu/shared/domain/hazards/repeats';
import { isPressing } from '@louyu/shared/domain/hazards/move';
import type { Hazard } from '@louyu/shared/domain/hazards/state';
import { type Instant, addDays } from '@louyu/shared/domain/kernel/calendar';
import type { BuildingId, RoomId } from '@louyu/shared/domain/kernel/ids';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { collection } from '../../kernel/collection';
import type { Reader } from '../../kernel/repository';
import { hazards } from './repository';

type Open = Pick<Hazard, 'roomId' | 'dueAt' | 'state'>;

interface Standing {
  name: string;
  floors: number;
  roomsPerFloor: number;
  open: Open[];
  lately: (Seen & Pick<Hazard, 'state'>)[];
}

const buildings = collection('buildings');

interface InRoom {
  roomId: RoomId;
  open: number;
  overdue: number;
  repeats: number;
}

function perRoom(open: readonly Open[], repeats: readonly Repeat[], now: Instant): InRoom[] {
  const rooms = new Map<RoomId, InRoom>();
  const at = (roomId: RoomId): InRoom =>
    rooms.get(roomId) ?? { roomId, open: 0, overdue: 0, repeats: 0 };
  for (const { roomId, dueAt, state } of open) {
    const room = at(roomId);
    const late = dueAt < now && isPressing(state);
    rooms.set(roomId, { ...room, open: room.open + 1, overdue: room.overdue + Number(late) });
  }
  for (const { place, count } of repeats.filter(({ level }) => level === 'room')) {
    const room = at(place);
    rooms.set(place, { ...room, repeats: Math.max(room.repeats, count) });
  }
  return [...rooms.values()];
}

const inBuilding = { $eq: ['$buildingId', '$$building'] };

const lookup = (as: string, conditions: object, fields: object) =>
  [
    'lookup',
    {
      from: hazards.name,
      let: { building: '$_id' },
      pipeline: [{ $match: { $expr: inBuilding, ...conditions } }, { $project: fields }],
      as,
    },
  ] as const;

const OPEN = { state: { $in: ['open', 'accepted', 'stuck', 'tolerated', 'fixed'] } };

/** Rooms of which there is nothing to say are left out; the client draws every room of the grid. */
export async function elevationOf(read: Reader, buildingId: BuildingId, now: Instant) {
  const lately = { reportedAt: { $gte: addDays(now, -REPEAT_DAYS) } };
  const [row] = await read.aggregate(
    buildings,
    [
      ['match', { _id: buildingId }],
      lookup('open', OPEN, { roomId: 1, dueAt: 1, state: 1 }),
      lookup('lately', lately, { roomId: 1, kind: 1, reportedAt: 1, state: 1 }),
    ],
    1,
  );
  ensure(row, 'kernel.not_found');
  const { name, floors, roomsPerFloor, open, lately: seen } = row as unknown as Standing;
  const repeats = repeatsIn(
    seen.filter(({ state }) => state !== 'merged'),
    now,
  );
  return { name, floors, roomsPerFloor, rooms: perRoom(open, repeats, now), repeats };
}
