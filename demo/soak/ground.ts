/** Where submissions can go: the doors and inspectors of the campus in a store. */
import type { DocumentStore } from '@louyu/emulator/database/store/document-store';
import { openidOf } from '../campus/identities';
import type { Ground } from './submissions';

export type Document = { _id: string; version: number; head?: string } & Record<string, unknown>;

const EVERYTHING = { filter: {}, order: [], skip: 0, limit: 1_000_000 };

/** All documents of a collection, past the protocol. */
export const documentsIn = <T = Document>(store: DocumentStore, name: string): T[] =>
  store.find(name, EVERYTHING).documents.map(({ document }) => document as T);

interface Home extends Document {
  servesIn: string | null;
  roomId: string;
}

/** Each inspector with the rooms of their building that are not their own. */
export function groundOf(store: DocumentStore): Ground {
  const rooms = documentsIn(store, 'rooms').map(({ _id }) => _id);
  const inspectors = documentsIn<Home>(store, 'people')
    .filter(({ servesIn }) => servesIn !== null)
    .map(({ _id: personId, servesIn, roomId }) => ({
      personId,
      openid: openidOf(personId),
      rooms: rooms.filter((room) => room.startsWith(String(servesIn)) && room !== roomId),
    }));
  const doors = documentsIn(store, 'doors').filter(({ state }) => state === 'active');
  return { codes: doors.map(({ _id }) => _id), inspectors };
}
