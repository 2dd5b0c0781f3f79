/** The door and its plate: what a scan opens (brief R12). */
import { about, everyone, held, read, tied, write } from './contract';
import { doorCode, id, roomId, version, z } from './schema';

/** What this person may do at this door. */
export const doorAct = z.enum(['report_hazard', 'leave_message', 'inspect', 'own_room']);

const plate = z.object({
  /** `null`: the member prefers not to be named. */
  name: z.nullable(z.string()),
  role: z.enum(['member', 'probationary', 'activist', 'group_leader']),
  area: z.string(),
  asks: z.array(z.string()),
});

/** Resolves a scanned or typed code. */
export const open = read({
  procedure: 'nameplates.open',
  identity: 'anyone',
  permission: everyone,
  about: about.own,
  input: z.object({ code: doorCode }),
  output: z.object({
    roomId,
    label: z.string(),
    building: z.string(),
    plates: z.array(plate),
    may: z.array(doorAct),
  }),
  errors: ['nameplates.unknown_code', 'nameplates.revoked_code'],
});

/** My plate as others see it, and whether I am named. */
export const mine = read({
  procedure: 'nameplates.mine',
  permission: held('member', 'activist', 'group_leader'),
  about: about.own,
  input: z.object({}),
  output: z.object({
    door: z.nullable(
      z.object({
        code: id,
        version,
        roomId,
        named: z.boolean(),
        area: z.string(),
        asks: z.array(z.string()),
      }),
    ),
  }),
  errors: [],
});

/** The member decides whether their name stands on the door. */
export const choose = write({
  procedure: 'nameplates.choose',
  permission: tied(['holder']),
  about: about.document('doors', 'code'),
  input: z.object({ code: doorCode, expectedVersion: version, named: z.boolean() }),
  output: z.object({ version }),
  errors: ['nameplates.not_your_plate'],
});

/** Takes a code out of service, e.g. when a plate was torn off or photographed. */
export const revoke = write({
  procedure: 'nameplates.revoke',
  permission: held('group_leader', 'instructor'),
  about: about.document('doors', 'code'),
  input: z.object({ code: doorCode, expectedVersion: version }),
  output: z.object({ version }),
  errors: ['nameplates.revoked_code'],
});
