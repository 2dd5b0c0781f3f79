/** Posts given, taken back and held in during a leave (source 004 三; `domain/organization/authority`). */
import { ROLES } from '../domain/kernel/positions';
import { GIVERS } from '../domain/organization/authority';
import { about, held, write } from './contract';
import { day, id, version, scope, z } from './schema';

const post = { role: z.enum(ROLES), scope };

/**
 * Gives a post from a day on, today at the earliest; `until` is its last day. Who may give
 * which is `GIVEN_BY`; nobody gives one to themselves.
 */
export const appoint = write({
  procedure: 'organization.appoint',
  permission: held(...GIVERS),
  about: about.document('people', 'personId'),
  input: z.object({
    personId: id,
    expectedVersion: version,
    ...post,
    from: day,
    until: z.nullable(day),
  }),
  output: z.object({ version }),
  errors: [
    'organization.not_your_office',
    'organization.yourself',
    'organization.already_left',
    'organization.wrong_scope',
    'organization.empty_period',
    'organization.in_the_past',
    'organization.already_holds',
    'organization.lives_elsewhere',
    'organization.leader_is_no_member',
  ],
});

/** Takes a post back at once. The last administrator stays. */
export const endPosition = write({
  procedure: 'organization.end_position',
  permission: held(...GIVERS),
  about: about.document('people', 'personId'),
  input: z.object({ personId: id, expectedVersion: version, ...post }),
  output: z.object({ version }),
  errors: ['organization.yourself', 'organization.not_held', 'organization.last_administrator'],
});

/** Lets `personId` hold in a post for `absentId` until a day; arranged by the one above. */
export const substitute = write({
  procedure: 'organization.substitute',
  permission: held('instructor', 'college_secretary', 'guidance', 'administrator'),
  about: about.document('people', 'personId'),
  input: z.object({
    personId: id,
    expectedVersion: version,
    absentId: id,
    ...post,
    from: day,
    until: day,
  }),
  output: z.object({ version }),
  errors: [
    'organization.not_your_office',
    'organization.yourself',
    'organization.no_stand_in',
    'organization.stands_in_for_self',
    'organization.not_held',
    'organization.already_left',
    'organization.wrong_scope',
    'organization.empty_period',
    'organization.in_the_past',
    'organization.already_holds',
    'organization.lives_elsewhere',
    'organization.leader_is_no_member',
  ],
});
