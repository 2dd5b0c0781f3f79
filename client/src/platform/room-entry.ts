/** Which room somebody means who types it as people write it: 3-412, 3栋412, or 412 at home. */
const WRITTEN = /^(?:(\d{1,2})\D{1,3})?(\d{1,2})(\d{2})\D?$/;

const two = (digits: string): string => digits.padStart(2, '0');

/**
 * `home` is the building that a bare number is in, for someone who looks after one only.
 * `undefined` while the text names no room yet.
 */
export function roomIdOf(written: string, home?: string): string | undefined {
  const [, building, floor, room] = WRITTEN.exec(written.trim()) ?? [];
  if (!floor || !room || Number(floor) === 0) return undefined;
  const buildingId = building ? `b${two(building)}` : home;
  return buildingId && `${buildingId}-${two(floor)}${room}`;
}
