/** Joining by a printed one-time code; another phone by two officers; leaving a phone. */
import { about, everyone, held, read, write } from './contract';
import { id, instant, roomId, text, z } from './schema';

const HANDING_OUT = ['group_leader', 'instructor', 'counsellor', 'administrator'] as const;

const TYPED_CODE = 24;

/** A building (`b03`) or a class, and of a building one floor only. */
const place = { place: id, floor: z.nullable(z.int().check(z.gte(1), z.lte(99))) };

/**
 * A list of one-time codes for everybody of the place who has not joined yet, to be printed
 * and cut. The codes are in this answer and nowhere else; sent again, the act answers the
 * same. They open for 14 days.
 */
export const issueSheet = write({
  procedure: 'organization.issue_sheet',
  permission: held(...HANDING_OUT),
  about: about.place('place'),
  input: z.object(place),
  output: z.object({
    sheetId: id,
    expiresAt: instant,
    slips: z.array(
      z.object({ personId: id, name: z.string(), roomId: z.nullable(roomId), code: z.string() }),
    ),
  }),
  errors: ['organization.nobody_to_join', 'kernel.too_large'],
});

/** How many of a place have joined, who has not, and who waits for another phone. */
export const joining = read({
  procedure: 'organization.joining',
  permission: held(...HANDING_OUT),
  about: about.place('place'),
  input: z.object(place),
  output: z.object({
    people: z.int(),
    joined: z.int(),
    waiting: z.array(z.object({ id, name: z.string(), roomId: z.nullable(roomId) })),
    /** For whom one officer asked for another phone, and a second one has to confirm. */
    rebinding: z.array(
      z.object({
        id,
        name: z.string(),
        roomId: z.nullable(roomId),
        askedBy: id,
        askedAt: instant,
      }),
    ),
  }),
  errors: ['kernel.too_large'],
});

/** Binds the caller's identity by a code, typed in any case, with blanks, O for 0 and I or L for 1. */
export const join = write({
  procedure: 'organization.join',
  identity: 'anyone',
  permission: everyone,
  about: about.own,
  input: z.object({ code: text(TYPED_CODE) }),
  output: z.object({ personId: id }),
  errors: [
    'organization.identity_bound',
    'organization.code_unknown',
    'organization.code_expired',
    'organization.code_spent',
    'organization.already_bound',
    'organization.joining_locked',
  ],
});

/** Asks for another phone of somebody who lost theirs; a second officer has to confirm. */
export const askRebinding = write({
  procedure: 'organization.ask_rebinding',
  permission: held(...HANDING_OUT),
  about: about.document('people', 'personId'),
  input: z.object({ personId: id }),
  output: z.object({ askedAt: instant }),
  errors: ['organization.not_bound', 'organization.yourself'],
});

/** Confirms what another officer asked: the old phone is out; the code is for the new one. */
export const confirmRebinding = write({
  procedure: 'organization.confirm_rebinding',
  permission: held(...HANDING_OUT),
  about: about.document('people', 'personId'),
  input: z.object({ personId: id }),
  output: z.object({ code: z.string(), expiresAt: instant }),
  errors: [
    'organization.rebinding_not_asked',
    'organization.same_officer',
    'organization.yourself',
  ],
});

/** Leaves this phone: the identity is nobody's any more. */
export const unbind = write({
  procedure: 'organization.unbind',
  permission: everyone,
  about: about.own,
  input: z.object({}),
  output: z.object({ unboundAt: instant }),
  errors: [],
});
