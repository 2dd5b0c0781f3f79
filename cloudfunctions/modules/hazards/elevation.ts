/** A building as it stands, each room with its open hazards: one aggregate, one round trip. */
import type { Hazard } from '@louyu/shared/domain/hazards/state';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import type { BuildingId, RoomId } from '@louyu/shared/domain/kernel/ids';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { collection } from '../../kernel/collection';
import type { Reader } from '../../kernel/repository';
import { hazards } from './repository';

interface Standing {
  name: string;
  floors: number;
  roomsPerFloor: number;
  open: Pick<Hazard, 'roomId' | 'dueAt' | 'state'>[];
}

const buildings = collection('buildings');

const perRoom = (open: Standing['open'], now: Instant) => {
  const rooms = new Map<RoomId, { roomId: RoomId; open: number; overdue: number }>();
  for (const { roomId, dueAt, state } of open) {
    const room = rooms.get(roomId) ?? { roomId, open: 0, overdue: 0 };
    const late = dueAt < now && state !== 'fixed';
    rooms.set(roomId, { roomId, open: room.open + 1, overdue: room.overdue + Number(late) });
  }
  return [...rooms.values()];
};

/** Rooms without open hazards are left out; the client draws every room of the grid. */
export async function elevationOf(read: Reader, buildingId: BuildingId, now: Instant) {
  const [row] = await read.aggregate(
    buildings,
    [
      ['match', { _id: buildingId }],
      [
        'lookup',
        {
          from: hazards.name,
          let: { building: '$_id' },
          pipeline: [
            { $match: { $expr: { $eq: ['$buildingId', '$$building'] }, state: { $ne: 'closed' } } },
            { $project: { roomId: 1, dueAt: 1, state: 1 } },
          ],
          as: 'open',
        },
      ],
    ],
    1,
  );
  ensure(row, 'kernel.not_found');
  const { name, floors, roomsPerFloor, open } = row as unknown as Standing;
  return { name, floors, roomsPerFloor, rooms: perRoom(open, now) };
}
