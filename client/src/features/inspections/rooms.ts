/** Where each room of a round stands, from what the server said and what lies on this phone. */
import { roomLabel } from '@louyu/shared/domain/kernel/ids';
import { aboutOf } from './submission';
import type { KeptReceipt, Pending } from '../../platform/outbox/pending';

/** `own`: one's own room, for the partner. `stuck`: the server refused, a person has to look. */
export type RoomState = 'due' | 'draft' | 'waiting' | 'stuck' | 'done' | 'own';

export interface RoundRoom {
  roomId: string;
  /** As on the door: 412. */
  number: string;
  state: RoomState;
}

export interface Round {
  id: string;
  rooms: readonly { roomId: string; done: boolean }[];
}

/** What this phone knows beside the server. */
export interface OnPhone {
  drafts: readonly string[];
  pending: readonly Pending[];
  receipts: readonly KeptReceipt[];
  ownRoom: string | null;
}

const numberOf = (roomId: string): string => roomLabel(roomId).split('-').at(-1) ?? roomId;

function stateOf(about: string, done: boolean, own: boolean, phone: OnPhone): RoomState {
  const act = phone.pending.find((pending) => pending.about === about);
  if (act) return act.state === 'stuck' ? 'stuck' : 'waiting';
  if (done || phone.receipts.some((receipt) => receipt.about === about)) return 'done';
  if (own) return 'own';
  return phone.drafts.includes(about) ? 'draft' : 'due';
}

/** Along the corridor, floor by floor. */
export const roomsAlong = ({ id: roundId, rooms }: Round, phone: OnPhone): RoundRoom[] =>
  [...rooms]
    .sort((a, b) => (a.roomId < b.roomId ? -1 : 1))
    .map(({ roomId, done }) => {
      const own = roomId === phone.ownRoom;
      const state = stateOf(aboutOf({ roomId, roundId }), done, own, phone);
      return { roomId, number: numberOf(roomId), state };
    });

const asks = ({ state }: RoundRoom): boolean => state === 'due' || state === 'draft';

/** The next one along the corridor after a room, and from the start again; begun ones included. */
export function nextAfter(rooms: readonly RoundRoom[], roomId?: string): RoundRoom | undefined {
  const at = rooms.findIndex((room) => room.roomId === roomId);
  return [...rooms.slice(at + 1), ...rooms.slice(0, at + 1)].find(asks);
}

export const countOf = (rooms: readonly RoundRoom[], ...states: RoomState[]): number =>
  rooms.filter(({ state }) => states.includes(state)).length;

/** 12 间已交 7 间 */
export const spokenProgress = (rooms: readonly RoundRoom[]): string =>
  `${rooms.length} 间已交 ${countOf(rooms, 'done')} 间`;
