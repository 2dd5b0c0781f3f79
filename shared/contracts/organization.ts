/** Who am I, and who lives behind a door (for those who may record a fact). */
import { ROLES } from '../domain/kernel/positions';
import { about, everyone, held, read } from './contract';
import { buildingId, id, roomId, scope, z } from './schema';

/** The caller as a person, or `null` for someone who is not registered. */
export const me = read({
  procedure: 'organization.me',
  identity: 'anyone',
  permission: everyone,
  about: about.own,
  input: z.object({}),
  output: z.object({
    person: z.nullable(
      z.object({
        id,
        name: z.string(),
        roomId: z.nullable(roomId),
        buildingId: z.nullable(buildingId),
        positions: z.array(
          z.object({
            role: z.enum(ROLES),
            scope,
            /** Whose place it is held in; shown as 代理. */
            standsInFor: z.optional(id),
          }),
        ),
      }),
    ),
  }),
  errors: [],
});

/** The occupants of one room, for recording a fact about one of them. */
export const occupants = read({
  procedure: 'organization.occupants',
  permission: held('group_leader', 'instructor'),
  about: about.place('roomId'),
  input: z.object({ roomId }),
  output: z.object({ occupants: z.array(z.object({ id, name: z.string() })) }),
  errors: [],
});

/** Members and activists of a building, for forming an inspection pair. */
export const team = read({
  procedure: 'organization.team',
  permission: held('group_leader', 'instructor'),
  about: about.place('buildingId'),
  input: z.object({ buildingId }),
  output: z.object({
    houses: z.enum(['female', 'male']),
    floors: z.int(),
    roomsPerFloor: z.int(),
    people: z.array(
      z.object({
        id,
        name: z.string(),
        role: z.enum(['member', 'activist']),
        roomId: z.nullable(roomId),
      }),
    ),
  }),
  errors: [],
});
