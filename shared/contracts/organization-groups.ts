/**
 * The Party groups of the buildings: set up, merged, split and closed as the administration
 * changes, with who was responsible when (brief R9; source 004 三).
 */
import { about, everyone, held, read, write } from './contract';
import { buildingId, cursor, day, id, instant, pageOf, paragraph, roomId, text, z } from './schema';

const SEEING = [
  'member',
  'activist',
  'group_leader',
  'instructor',
  'college_secretary',
  'guidance',
  'apartment_office',
  'administrator',
] as const;

/** Somebody who holds or held a post, with its time. */
const holder = z.object({
  personId: id,
  name: z.string(),
  from: instant,
  until: z.nullable(instant),
  /** Holds it in for somebody on leave; shown as 代理. */
  standsIn: z.boolean(),
});

/** Groups with who leads and instructs them now; or the closed ones with what came after them. */
export const groups = read({
  procedure: 'organization.groups',
  permission: held(...SEEING),
  about: about.own,
  input: z.object({ closed: z.boolean() }),
  output: z.object({
    groups: z.array(
      z.object({
        id,
        name: z.string(),
        buildings: z.array(buildingId),
        from: instant,
        until: z.nullable(instant),
        successors: z.array(id),
        leaders: z.array(holder),
        instructors: z.array(holder),
      }),
    ),
  }),
  errors: [],
});

const NAME = 60;
const DECISION = 80;
const MOST_BUILDINGS = 20;
const MOST_GROUPS = 10;

/**
 * Carries out a decision about groups from a day on, today at the earliest: closes groups,
 * opens others, ends and gives the posts of their leaders and instructors.
 */
export const restructure = write({
  procedure: 'organization.restructure',
  permission: held('guidance', 'administrator'),
  about: about.own,
  input: z.object({
    kind: z.enum(['set_up', 'merge', 'split', 'close']),
    closes: z.array(id).check(z.maxLength(MOST_GROUPS)),
    opens: z
      .array(
        z.object({
          name: text(NAME),
          buildings: z.array(buildingId).check(z.minLength(1), z.maxLength(MOST_BUILDINGS)),
          leader: z.nullable(id),
          instructor: z.nullable(id),
        }),
      )
      .check(z.maxLength(MOST_GROUPS)),
    effectiveOn: day,
    decision: text(DECISION),
    reason: paragraph,
  }),
  output: z.object({ restructuringId: id, groups: z.array(id) }),
  errors: [
    'organization.in_the_past',
    'organization.closed',
    'organization.building_taken',
    'organization.misshapen',
    'organization.yourself',
    'organization.already_left',
    'organization.lives_elsewhere',
    'organization.leader_is_no_member',
  ],
});

/** What was decided about groups, the newest first. */
export const restructurings = read({
  procedure: 'organization.restructurings',
  permission: held(...SEEING),
  about: about.own,
  input: z.object({ after: cursor }),
  output: pageOf(
    z.object({
      id,
      kind: z.enum(['set_up', 'merge', 'split', 'close']),
      closes: z.array(id),
      opens: z.array(z.object({ id, name: z.string(), buildings: z.array(buildingId) })),
      effectiveAt: instant,
      decision: z.string(),
      reason: z.string(),
      decidedBy: id,
      recordedAt: instant,
    }),
  ),
  errors: [],
});

/**
 * Who was responsible for a room on a day: the building's group, its leader and instructor,
 * and the counsellors of the classes that live there today.
 */
export const responsibleFor = read({
  procedure: 'organization.responsible_for',
  permission: everyone,
  about: about.own,
  input: z.object({ roomId, on: day }),
  output: z.object({
    group: z.nullable(z.object({ id, name: z.string() })),
    leaders: z.array(holder),
    instructors: z.array(holder),
    counsellors: z.array(z.object({ ...holder.shape, classId: id })),
  }),
  errors: [],
});
