/** What somebody answered for when they went, until somebody else does (brief R8). */
import { ROLES } from '../domain/kernel/positions';
import { about, held, read, write } from './contract';
import { cursor, id, instant, note, pageOf, roomId, scope, version, z } from './schema';

const SEEING_TO = [
  'group_leader',
  'instructor',
  'college_secretary',
  'guidance',
  'administrator',
] as const;

const handover = z.object({
  id,
  version,
  personId: id,
  name: z.string(),
  because: z.enum(['left', 'moved', 'post_ended']),
  buildingId: z.nullable(id),
  collegeId: z.nullable(id),
  /** Whose it is to settle, in the place that is named. */
  owners: z.array(z.enum(ROLES)),
  items: z.array(
    z.union([
      z.object({
        kind: z.enum(['plate', 'round', 'hazard', 'letter', 'duty']),
        id,
        roomId: z.nullable(roomId),
      }),
      z.object({ kind: z.literal('post'), role: z.enum(ROLES), scope }),
    ]),
  ),
  openedAt: instant,
  dueAt: instant,
  state: z.enum(['open', 'settled']),
  settlement: z.nullable(
    z.object({ successor: z.nullable(id), reason: z.string(), by: id, at: instant }),
  ),
  /** Those who see it in their place, but are not asked, may do nothing. */
  may: z.array(z.enum(['settle'])),
});

/** Handovers of the caller's places, the most urgent first. */
export const handovers = read({
  procedure: 'organization.handovers',
  permission: held(...SEEING_TO),
  about: about.own,
  input: z.object({ state: z.enum(['open', 'settled']), after: cursor }),
  output: pageOf(handover),
  errors: [],
});

export const handoverOf = read({
  procedure: 'organization.handover',
  permission: held(...SEEING_TO),
  about: about.document('handovers', 'handoverId'),
  input: z.object({ handoverId: id }),
  output: handover,
  errors: [],
});

/**
 * Names who takes it on, or why nobody needs to. The things themselves are passed on where
 * they are kept: a plate at its door, a round by planning it anew, a post by giving it.
 */
export const settleHandover = write({
  procedure: 'organization.settle_handover',
  permission: held(...SEEING_TO),
  about: about.document('handovers', 'handoverId'),
  input: z.object({
    handoverId: id,
    expectedVersion: version,
    successor: z.nullable(id),
    reason: note,
  }),
  output: z.object({ version }),
  errors: [
    'organization.not_your_office',
    'organization.handover_settled',
    'organization.reason_required',
    'organization.already_left',
    'organization.stands_in_for_self',
  ],
});
