/** Who am I, and who lives behind a door. */
import * as contract from '@louyu/shared/contracts/organization';
import { inForce } from '@louyu/shared/domain/kernel/positions';
import type { Person } from '@louyu/shared/domain/organization/state';
import { type Handler, reads } from '../../kernel/handler';
import { revive } from '../../kernel/repository';
import { buildings, people } from './repository';

const MOST_IN_ROOM = 12;

const me = reads(contract.me, ({ actor, now }) => {
  if (!actor) return { person: null };
  const { personId: id, name, roomId, buildingId, positions } = actor;
  const held = positions.filter((position) => inForce(position, now));
  return {
    person: {
      id,
      name,
      roomId,
      buildingId,
      positions: held.map(({ role, scope, standsInFor }) => ({ role, scope, standsInFor })),
    },
  };
});

const occupants = reads(contract.occupants, async ({ input, read }) => {
  const found = await read.all(people, { roomId: input.roomId }, MOST_IN_ROOM);
  return { occupants: found.map(({ id, name }) => ({ id, name })) };
});

/** Members and activists of a large building. */
const MOST_IN_TEAM = 400;

const serviceOf = ({ positions }: Person): 'member' | 'activist' | undefined =>
  (['member', 'activist'] as const).find((role) => positions.some((held) => held.role === role));

const team = reads(contract.team, async ({ input, read }) => {
  const [row] = await read.aggregate(
    buildings,
    [
      ['match', { _id: input.buildingId }],
      ['lookup', { from: people.name, localField: '_id', foreignField: 'servesIn', as: 'people' }],
    ],
    1,
  );
  const { houses, floors, roomsPerFloor, people: found } = row as never as TeamRow;
  const serving = found.slice(0, MOST_IN_TEAM).map((stored) => revive<Person>(stored));
  return {
    houses,
    floors,
    roomsPerFloor,
    people: serving.flatMap((person) => {
      const role = serviceOf(person);
      return role ? [{ id: person.id, name: person.name, role, roomId: person.roomId }] : [];
    }),
  };
});

interface TeamRow {
  houses: 'female' | 'male';
  floors: number;
  roomsPerFloor: number;
  people: Record<string, unknown>[];
}

export const organizationHandlers: Handler[] = [me, occupants, team];
