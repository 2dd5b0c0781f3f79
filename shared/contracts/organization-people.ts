/** Finding people, entering them, moving them, and seeing what they hold and held (brief R9). */
import { STEPS } from '../domain/development/state';
import { ROLES } from '../domain/kernel/positions';
import { about, held, read, tied, write } from './contract';
import {
  cursor,
  day,
  id,
  instant,
  optionalText,
  pageOf,
  roomId,
  text,
  version,
  scope,
  z,
} from './schema';

/** Those who look after people somewhere. */
const CARING = [
  'group_leader',
  'instructor',
  'counsellor',
  'college_secretary',
  'guidance',
  'administrator',
] as const;

const NAME = 40;
const NUMBER = 32;

const residence = {
  roomId: z.nullable(roomId),
  collegeId: z.nullable(id),
  classId: z.nullable(id),
};

/**
 * People of the caller's places, by the beginning of a name, of its pinyin initials or of a
 * room (`3-412`); administrators also by the beginning of a number. Thirty a page. Without
 * text in the order of rooms where one building is asked for.
 */
export const people = read({
  procedure: 'organization.people',
  permission: held(...CARING),
  about: about.own,
  input: z.object({
    text: optionalText(NAME),
    buildingId: z.optional(id),
    /** Of that building one floor only. */
    floor: z.optional(z.int().check(z.gte(1), z.lte(99))),
    roomId: z.optional(roomId),
    classId: z.optional(id),
    /** Only these, for their names. */
    ids: z.optional(z.array(id).check(z.minLength(1), z.maxLength(30))),
    standing: z.enum(['present', 'left']),
    after: cursor,
  }),
  output: pageOf(
    z.object({
      id,
      version,
      name: z.string(),
      kind: z.enum(['student', 'staff']),
      ...residence,
      roles: z.array(z.object({ role: z.enum(ROLES), scope, standsIn: z.boolean() })),
    }),
  ),
  errors: [],
});

const position = z.object({
  role: z.enum(ROLES),
  scope,
  from: instant,
  until: z.nullable(instant),
  /** Whose place it is held in; shown as 代理. */
  standsInFor: z.nullable(id),
  when: z.enum(['before', 'now', 'ahead']),
});

/** One person as the register has them, with every position; every reading is logged. */
export const person = read({
  procedure: 'organization.person',
  permission: tied(['subject'], ...CARING),
  about: about.document('people', 'personId'),
  sensitive: true,
  input: z.object({ personId: id }),
  output: z.object({
    id,
    version,
    name: z.string(),
    /** For administrators and the person only; `null` for others. */
    number: z.nullable(z.string()),
    gender: z.enum(['female', 'male']),
    kind: z.enum(['student', 'staff']),
    standing: z.enum(['present', 'left']),
    leftOn: z.nullable(day),
    ...residence,
    positions: z.array(position),
  }),
  errors: [],
});

/** Whether a person has joined, whether another phone is being asked for, and who stands in for them. */
export const connection = read({
  procedure: 'organization.connection',
  permission: held(...CARING),
  about: about.own,
  input: z.object({ personId: id }),
  output: z.object({
    boundAt: z.nullable(instant),
    /** Asked for by an officer and not run out; the name is `null` once that person is not kept. */
    rebinding: z.nullable(
      z.object({ askedBy: id, askedByName: z.nullable(z.string()), askedAt: instant }),
    ),
    standIns: z.array(
      z.object({ personId: id, role: z.enum(ROLES), scope, from: instant, until: instant }),
    ),
  }),
  errors: [],
});

/** Enters one person by hand; `office`, because the initials need a dictionary. */
export const enter = write({
  procedure: 'organization.enter',
  function: 'office',
  permission: held('administrator'),
  about: about.own,
  input: z.object({
    number: text(NUMBER),
    name: text(NAME),
    gender: z.enum(['female', 'male']),
    kind: z.enum(['student', 'staff']),
    ...residence,
    /** What the register says of the political status at this first time. */
    status: z.nullable(z.enum(STEPS)),
  }),
  output: z.object({ personId: id }),
  errors: ['organization.number_taken', 'organization.unknown_room'],
});

/** Another room, college or class; what is held because of the old building ends or follows. */
export const move = write({
  procedure: 'organization.move',
  permission: held('apartment_office', 'administrator'),
  about: about.document('people', 'personId'),
  input: z.object({ personId: id, expectedVersion: version, to: z.object(residence) }),
  output: z.object({ version }),
  errors: [
    'organization.already_left',
    'organization.nothing_changes',
    'organization.unknown_room',
  ],
});

/** Graduated or gone: every position ends, the identity is unbound, what was held is handed over. */
export const leave = write({
  procedure: 'organization.leave',
  permission: held('administrator'),
  about: about.document('people', 'personId'),
  input: z.object({ personId: id, expectedVersion: version, on: day }),
  output: z.object({ version }),
  errors: [
    'organization.already_left',
    'organization.in_future',
    'organization.yourself',
    'organization.last_administrator',
  ],
});
