/** A room as people type it. */
const ROOM = /^(\d{1,2})\s*[-－—–]\s*(\d{1,2})(\d{2})$/;

const HALF_WIDTH = 0xfee0;

const half = (typed: string): string =>
  typed.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - HALF_WIDTH));

/** `3-412`, `３－４１２` → `b03-0412`; nothing for what is no room. */
export function roomIdIn(typed: string): string | undefined {
  const [, building, floor, room] = ROOM.exec(half(typed.trim())) ?? [];
  return building && floor && room
    ? `b${building.padStart(2, '0')}-${floor.padStart(2, '0')}${room}`
    : undefined;
}
