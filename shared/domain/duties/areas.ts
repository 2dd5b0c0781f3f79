/**
 * Dividing a building into inspection areas: stretches of the corridor that are as equal as
 * they can be, every room in exactly one (shared/seam: "every room is in exactly one area").
 */
import { ensure } from '../kernel/problem';
import type { RoomId } from '../kernel/ids';
import type { Area } from './state';

/** The end of the `at`-th of `parts` stretches; sizes differ by one room at most. */
const cut = (total: number, at: number, parts: number): number => Math.floor((total * at) / parts);

/**
 * Divides rooms into `count` areas along the corridors, numbered from 1. Refuses fewer
 * than one area or more areas than rooms (`duties.areas_out_of_range`).
 */
export function divide(rooms: readonly RoomId[], count: number): Area[] {
  const most = rooms.length;
  ensure(count >= 1 && count <= most, 'duties.areas_out_of_range', { most });
  const along = [...new Set(rooms)].sort();
  return Array.from({ length: count }, (_, at) => ({
    id: `area-${at + 1}`,
    number: at + 1,
    rooms: along.slice(cut(most, at, count), cut(most, at + 1, count)),
  }));
}

/** Rooms in no area and rooms in more than one: both empty when a division is sound. */
export function unsound(rooms: readonly RoomId[], areas: readonly Area[]) {
  const times = new Map(rooms.map((room) => [room, 0]));
  for (const room of areas.flatMap((area) => area.rooms))
    times.set(room, (times.get(room) ?? 0) + 1);
  const where = (fits: (count: number) => boolean): RoomId[] =>
    [...times].filter(([, count]) => fits(count)).map(([room]) => room);
  return { missing: where((count) => count === 0), twice: where((count) => count > 1) };
}
