/**
 * Identifiers whose shape carries meaning. A room's id names its building
 * (`b03-0412`), so a permission over a building is decided before anything is loaded.
 */
export type PersonId = string;
export type BuildingId = string;
export type CollegeId = string;
export type ClassId = string;
export type RoomId = string;

const ROOM = /^(b\d{2})-(\d{2})(\d{2})$/;

/** The building part of a room id; `undefined` when the text is no room id. */
export function buildingOf(roomId: RoomId): BuildingId | undefined {
  return ROOM.exec(roomId)?.[1];
}

/** Floor number (1-based) of a room id; 0 when the text is no room id. */
export function floorOf(roomId: RoomId): number {
  return Number(ROOM.exec(roomId)?.[2] ?? 0);
}

/** The ids of a floor's rooms as a range: from the first, before the second. */
export function roomsOnFloor(buildingId: BuildingId, floor: number): [RoomId, RoomId] {
  const beginning = `${buildingId}-${String(floor).padStart(2, '0')}`;
  return [beginning, `${beginning}~`];
}

/** How people write a room: `b03-0412` → `3-412`. Unknown shapes are returned unchanged. */
export function roomLabel(roomId: RoomId): string {
  const [, building, floor, room] = ROOM.exec(roomId) ?? [];
  return building ? `${Number(building.slice(1))}-${Number(floor)}${room}` : roomId;
}

/** How people say a building: `b03` → `3 号楼`. */
export function buildingLabel(buildingId: BuildingId): string {
  return `${Number(buildingId.slice(1))} 号楼`;
}
