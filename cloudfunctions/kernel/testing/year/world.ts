/** One building in which a year passes: its people, doors and rooms, and ways to look into it. */
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import type { Reminder } from '@louyu/shared/domain/reminders/state';
import { type TestCloud, openTestCloud } from '../test-cloud';
import { Luck } from './luck';
import { MEMBERS, PEOPLE } from './people';

/** The first Monday of a term, two weeks before the national holidays. */
export const FIRST_DAY: Instant = '2026-09-13T16:00:00.000Z';

export const ROOMS = Array.from(
  { length: 8 },
  (_, at) => `b03-04${String(at + 1).padStart(2, '0')}`,
);
const codeOf = (roomId: string): string => `DOOR0000${roomId.slice(4)}`;
export const CODES = ROOMS.map(codeOf);

export interface World {
  cloud: TestCloud;
  luck: Luck;
  openids: ReadonlyMap<string, string>;
  /** Who has gone for good. */
  gone: Set<string>;
  /** Messages allowed so far, by openid. */
  allowed: Map<string, number>;
  /** Refusals that nobody expects, with the procedure that gave them. */
  refusals: Map<string, number>;
  now(): Instant;
  /** A stored document, past the protocol. */
  stored(collection: string, id: string): Promise<Record<string, unknown> | undefined>;
  reminders(): Promise<(Omit<Reminder, 'id'> & { _id: string })[]>;
}

const plateOf = (personId: string) => ({
  ...{ personId, named: true, name: personId, role: 'member', area: '4 层', asks: [] },
});

/** Opens the building on its first day; the caller closes its cloud. */
export async function openWorld(word: string): Promise<World> {
  const cloud = await openTestCloud({ now: FIRST_DAY });
  cloud.building('b03');
  for (const { id: _, roomId } of MEMBERS) if (roomId) cloud.room(roomId, 'law');
  for (const [at, roomId] of ROOMS.entries()) {
    cloud.room(roomId, 'law');
    const holder = MEMBERS[at % MEMBERS.length];
    cloud.door(codeOf(roomId), roomId, holder ? { plates: [plateOf(holder.id) as never] } : {});
  }
  const openids = PEOPLE.map(({ id, roles, roomId }) => [
    id,
    cloud.person({ id, roles, roomId, collegeId: 'law' }),
  ]);
  const everything = <T>(name: string) => cloud.documents<T>(name);
  return {
    cloud,
    luck: new Luck(word),
    openids: new Map(openids as [string, string][]),
    gone: new Set(),
    allowed: new Map(),
    refusals: new Map(),
    now: () => new Date(cloud.local.clock.now()).toISOString(),
    stored: async (collection, id) =>
      (await everything<{ _id: string } & Record<string, unknown>>(collection)).find(
        ({ _id }) => _id === id,
      ),
    reminders: () => everything('reminders'),
  };
}
