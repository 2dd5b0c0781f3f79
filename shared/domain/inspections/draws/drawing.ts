/**
 * The draw itself, the same function on the server, on the phone of whoever checks it, and in
 * anybody's spreadsheet: plain lines, SHA-256, whole numbers. `louyu-draw-1` is its name in
 * the committed text; another way of drawing would be another name.
 */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import type { RoomId } from '../../kernel/ids';
import type { Draw, Weighted } from './state';

export const ALGORITHM = 'louyu-draw-1';

export type Frozen = Pick<
  Draw,
  'buildingId' | 'term' | 'number' | 'source' | 'count' | 'secret' | 'rooms'
>;

/** Ids, digits, spaces: plain ASCII, so that no phone needs an encoder, which WeChat's runtime lacks. */
const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

/** SHA-256 of an ASCII text, in hex: what `sha256sum` prints for the same file. */
export const sha256Of = (text: string): string => bytesToHex(sha256(bytesOf(text)));

/** The committed text, line by line; whoever has it can compute the commitment with any tool. */
export function committedText(frozen: Frozen): string {
  const { buildingId, term, number, source, count, secret, rooms } = frozen;
  const lines = [
    ALGORITHM,
    `${buildingId} ${term} ${number}`,
    `${source.kind} ${source.issue} ${source.drawnOn}`,
    `count ${count}`,
    `secret ${secret}`,
    ...rooms.map(({ roomId, weight }) => `${roomId} ${weight}`),
  ];
  return `${lines.join('\n')}\n`;
}

export const commitmentOf = (frozen: Frozen): string => sha256Of(committedText(frozen));

/** Twelve hex digits are 48 bits, which every computer counts exactly. */
const DIGITS = 12;
const RANGE = 2 ** 48;

/**
 * Whole numbers below a bound, fairly: what lies in the last, incomplete stretch is thrown
 * again. The `n`-th throw is the hash of `secret|value|n`.
 */
function thrower(secret: string, value: string): (below: number) => number {
  let thrown = 0;
  return (below) => {
    const fair = Math.floor(RANGE / below) * below;
    for (;;) {
      thrown += 1;
      const number = parseInt(sha256Of(`${secret}|${value}|${thrown}`).slice(0, DIGITS), 16);
      if (number < fair) return number % below;
    }
  };
}

const totalOf = (rooms: readonly Weighted[]): number =>
  rooms.reduce((sum, { weight }) => sum + weight, 0);

/** The room that a number falls on, when every room takes as many numbers as it weighs. */
function fallsOn(rooms: readonly Weighted[], number: number): number {
  let left = number;
  return rooms.findIndex(({ weight }) => (left -= weight) < 0);
}

/** Draws rooms one after the other, each out of those that are left, in the order drawn. */
export function drawRooms({ secret, rooms, count }: Frozen, value: string): RoomId[] {
  const next = thrower(secret, value);
  const left = [...rooms];
  const drawn: RoomId[] = [];
  while (drawn.length < count && left.length > 0) {
    const [room] = left.splice(fallsOn(left, next(totalOf(left))), 1);
    if (room) drawn.push(room.roomId);
  }
  return drawn;
}

/** What a check found, each by itself, so that a page can say where it went wrong. */
export interface Check {
  /** The shown inputs are those that were committed beforehand. */
  commitment: boolean;
  /** Drawing again gives the same rooms in the same order. */
  rooms: boolean;
  recomputed: RoomId[];
}

/** Does the draw again from what is shown. */
export function check(shown: Frozen & Pick<Draw, 'commitment' | 'drawn'>, value: string): Check {
  const recomputed = drawRooms(shown, value);
  return {
    commitment: commitmentOf(shown) === shown.commitment,
    rooms: recomputed.join() === shown.drawn.join(),
    recomputed,
  };
}
