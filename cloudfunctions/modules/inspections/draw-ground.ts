/** What a draw is made of: the building's rooms, when each was last seen, and which draws there were. */
import { LONGEST_UNSEEN_DAYS, weightOf } from '@louyu/shared/domain/inspections/draws/rules';
import type { Weighted } from '@louyu/shared/domain/inspections/draws/state';
import { type Instant, addDays } from '@louyu/shared/domain/kernel/calendar';
import type { BuildingId, RoomId } from '@louyu/shared/domain/kernel/ids';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { collection } from '../../kernel/collection';
import type { Reader, Stage } from '../../kernel/repository';
import { draws, inspections } from './repository';

const buildings = collection('buildings');

interface GroundRow {
  rooms: { _id: RoomId; use: 'living' | 'activity' }[];
  draws: { number: number }[];
}

/** The rooms that people live in, and how many draws a term has had. One round trip. */
async function roomsAndDraws(read: Reader, buildingId: BuildingId, term: string) {
  const stages: Stage[] = [
    ['match', { _id: buildingId }],
    ['lookup', { from: 'rooms', localField: '_id', foreignField: 'buildingId', as: 'rooms' }],
    ['lookup', { from: draws.name, pipeline: [{ $match: { buildingId, term } }], as: 'draws' }],
    ['project', { 'rooms._id': 1, 'rooms.use': 1, 'draws.number': 1 }],
  ];
  const [row] = (await read.aggregate(buildings, stages, 1)) as unknown as GroundRow[];
  ensure(row, 'kernel.not_found');
  const living = row.rooms.filter(({ use }) => use === 'living').map(({ _id }) => _id);
  return { rooms: living.sort(), drawnBefore: row.draws.length };
}

/** A building has fewer rooms than this. */
const MOST_ROOMS = 1_000;

/** When each room was last really inspected, as far back as it matters. One round trip. */
async function lastSeen(read: Reader, buildingId: BuildingId, now: Instant) {
  const since = addDays(now, -LONGEST_UNSEEN_DAYS);
  const stages: Stage[] = [
    ['match', { buildingId, submittedAt: { $gte: since }, outcome: 'inspected' }],
    ['group', { _id: '$roomId', at: { $max: '$submittedAt' } }],
  ];
  const found = (await read.aggregate(inspections, stages, MOST_ROOMS)) as unknown as {
    _id: RoomId;
    at: Instant;
  }[];
  return new Map(found.map(({ _id, at }) => [_id, at]));
}

/** The weighted list and the next number of a building's draw. Two round trips. */
export async function groundOf(
  read: Reader,
  buildingId: BuildingId,
  { term, now }: { term: string; now: Instant },
): Promise<{ rooms: Weighted[]; number: number }> {
  const [{ rooms, drawnBefore }, seen] = await Promise.all([
    roomsAndDraws(read, buildingId, term),
    lastSeen(read, buildingId, now),
  ]);
  const weighted = rooms.map((roomId) => ({
    roomId,
    weight: weightOf(seen.get(roomId) ?? null, now),
  }));
  return { rooms: weighted, number: drawnBefore + 1 };
}
