/** Colleges, branches, classes, clubs, departments; buildings and rooms: listed by all, kept by few. */
import { about, everyone, held, read, write } from './contract';
import { buildingId, cursor, id, instant, pageOf, roomId, text, version, z } from './schema';

const NAME = 60;
const KINDS = ['college', 'branch', 'class', 'club', 'department'] as const;

const unit = z.object({
  id,
  version,
  kind: z.enum(KINDS),
  name: z.string(),
  collegeId: z.nullable(id),
  from: instant,
  until: z.nullable(instant),
  successors: z.array(id),
});

/** Bodies of one kind in the order of names, of one college or of all, a hundred a page. */
export const units = read({
  procedure: 'organization.units',
  permission: everyone,
  about: about.own,
  input: z.object({
    kind: z.enum(KINDS),
    collegeId: z.optional(id),
    /** Only these, for their names. */
    ids: z.optional(z.array(id).check(z.minLength(1), z.maxLength(100))),
    /** The closed ones, with what came after them, instead of those that stand. */
    closed: z.boolean(),
    after: cursor,
  }),
  output: pageOf(unit),
  errors: [],
});

export const createUnit = write({
  procedure: 'organization.create_unit',
  permission: held('administrator'),
  about: about.own,
  input: z.object({ kind: z.enum(KINDS), name: text(NAME), collegeId: z.nullable(id) }),
  output: z.object({ unitId: id }),
  errors: ['organization.wrong_scope'],
});

export const renameUnit = write({
  procedure: 'organization.rename_unit',
  permission: held('administrator'),
  about: about.document('units', 'unitId'),
  input: z.object({ unitId: id, expectedVersion: version, name: text(NAME) }),
  output: z.object({ version }),
  errors: ['organization.closed'],
});

/** Closes a body that nobody is in any more and for which nobody is responsible. */
export const closeUnit = write({
  procedure: 'organization.close_unit',
  permission: held('administrator'),
  about: about.document('units', 'unitId'),
  input: z.object({
    unitId: id,
    expectedVersion: version,
    successors: z.array(id).check(z.maxLength(10)),
  }),
  output: z.object({ version }),
  errors: ['organization.closed', 'organization.still_in_use'],
});

/** All buildings. */
export const buildings = read({
  procedure: 'organization.buildings',
  permission: everyone,
  about: about.own,
  input: z.object({}),
  output: z.object({
    buildings: z.array(
      z.object({
        id: buildingId,
        name: z.string(),
        houses: z.enum(['female', 'male']),
        floors: z.int(),
        roomsPerFloor: z.int(),
      }),
    ),
  }),
  errors: [],
});

const KEEPING = [
  'group_leader',
  'instructor',
  'guidance',
  'apartment_office',
  'administrator',
] as const;

/** The rooms of a building in their order, a hundred a page. */
export const rooms = read({
  procedure: 'organization.rooms',
  permission: held(...KEEPING),
  about: about.place('buildingId'),
  input: z.object({ buildingId, after: cursor }),
  output: pageOf(
    z.object({
      id: roomId,
      version,
      floor: z.int(),
      collegeId: z.nullable(id),
      beds: z.int(),
      use: z.enum(['living', 'activity']),
    }),
  ),
  errors: [],
});

const MOST_BEDS = 20;

/** What a room is used for, the college it is counted with, its beds. Nobody lives in an activity room. */
export const changeRoom = write({
  procedure: 'organization.change_room',
  permission: held('apartment_office', 'administrator'),
  about: about.document('rooms', 'roomId'),
  input: z.object({
    roomId,
    expectedVersion: version,
    use: z.enum(['living', 'activity']),
    collegeId: id,
    beds: z.int().check(z.gte(0), z.lte(MOST_BEDS)),
  }),
  output: z.object({ version }),
  errors: ['organization.still_in_use'],
});
