/**
 * Who is responsible for what (brief R1–R8): what is covered, what a proposal says, and the
 * acts that change a roster. Whoever changes one names the version that they saw, 0 for a
 * roster that nobody has confirmed anything for yet.
 */
import { COVER_STATES } from '../domain/duties/coverage';
import { KIND_RULES } from '../domain/duties/kinds';
import { LEAVE_REASONS, OBSTACLES, REASONS, ROSTERED_KINDS } from '../domain/duties/state';
import { about, everyone, held, read, write } from './contract';
import { day, id, roomId, version, z } from './schema';

/** A duty's record is named by its place, target, holder and day, so it is longer than other ids. */
export const dutyId = z.string().check(z.regex(/^[A-Za-z0-9._:-]{1,200}$/));

const kind = z.enum(ROSTERED_KINDS);
const part = z.enum(['primary', 'second']);
const seen = z.int().check(z.gte(0));

const BUILDING = /^b\d{2}$/;

type OfPlace = { kind: (typeof ROSTERED_KINDS)[number]; place: string };

/** A building's kinds lie in buildings, a college's in colleges. */
const fits = z.refine<OfPlace>(
  ({ kind: of, place }: OfPlace) => (KIND_RULES[of].place === 'building') === BUILDING.test(place),
  { path: ['place'] },
);

const LEADING = ['group_leader', 'instructor', 'college_secretary', 'guidance'] as const;

const holder = z.object({
  personId: id,
  /** `null` for somebody who no longer serves here. */
  name: z.nullable(z.string()),
  part,
  from: day,
  until: z.nullable(day),
});

const active = z.object({
  ...holder.shape,
  /** The last day on which something was done under the duty; `null`: never yet. */
  lastActOn: z.nullable(day),
  /** Since when an act is missing; `null`: none is. */
  silentSince: z.nullable(day),
});

const target = z.object({
  id,
  /** A class's, club's or person's name; `null` where the id says it. */
  name: z.nullable(z.string()),
  rooms: z.array(roomId),
  state: z.enum(COVER_STATES),
  holders: z.array(active),
});

/** Everything about one kind in one place: who covers what, what lacks somebody, who carries how much. */
export const coverage = read({
  procedure: 'duties.coverage',
  permission: held(...LEADING, 'member', 'apartment_office'),
  about: about.place('place'),
  input: z.object({ kind, place: id }).check(fits),
  output: z.object({
    version: seen,
    /** The grid to draw; 0 for a college. */
    floors: z.int(),
    roomsPerFloor: z.int(),
    targets: z.array(target),
    /** Rooms in no area. */
    undivided: z.array(roomId),
    /** Open tasks, from the day they were noticed. */
    gaps: z.array(z.object({ target: id, since: day })),
    /** Everybody who serves here, by name; `able`: a rule lets them hold something of this kind. */
    people: z.array(
      z.object({
        personId: id,
        name: z.string(),
        holds: z.int(),
        most: z.int(),
        over: z.boolean(),
        able: z.boolean(),
        onLeave: z.boolean(),
        newcomer: z.boolean(),
      }),
    ),
  }),
  errors: [],
});

const line = z.object({
  target: id,
  holders: z.array(id).check(z.minLength(1), z.maxLength(2)),
  because: z.array(z.enum(REASONS)).check(z.maxLength(REASONS.length)),
});

/** The best assignment there is under the rules; stores nothing. */
export const propose = read({
  procedure: 'duties.propose',
  permission: held(...LEADING),
  about: about.place('place'),
  input: z.object({ kind, place: id }).check(fits),
  output: z.object({
    version: seen,
    lines: z.array(line),
    /** What nobody could be found for: which rule keeps how many people from it. */
    unmet: z.array(
      z.object({
        target: id,
        obstacles: z.array(z.object({ rule: z.enum(OBSTACLES), people: z.int() })),
        full: z.int(),
        withoutPartner: z.int(),
        jam: z.object({ targets: z.int(), room: z.int() }),
      }),
    ),
    idle: z.array(id),
    /** `gap` 0 proves that nothing better exists. */
    figures: z.object({
      uncovered: z.int(),
      changes: z.int(),
      squares: z.int(),
      gap: z.number(),
    }),
  }),
  errors: [],
});

/** Everybody who serves in the place, for one target: who may hold it, and which rule keeps the others from it. */
export const eligible = read({
  procedure: 'duties.eligible',
  permission: held(...LEADING),
  about: about.place('place'),
  input: z.object({ kind, place: id, target: id }).check(fits),
  output: z.object({
    version: seen,
    /** How many hold it together. */
    places: z.int(),
    /** By name; `full`: no rule is in the way, but they hold as much as they may. */
    people: z.array(
      z.object({
        personId: id,
        name: z.string(),
        holds: z.int(),
        most: z.int(),
        full: z.boolean(),
        obstacle: z.nullable(z.enum(OBSTACLES)),
      }),
    ),
  }),
  errors: ['duties.unknown_target'],
});

/**
 * More lines than the largest building has rooms or the largest college classes; 400 lines of
 * a pair are about 60 KB of the 100 KB that a call may carry.
 */
const MOST_LINES = 400;
const changed = z.object({ version, gaps: z.int() });

/**
 * Puts lines into force, all or none: each replaces whatever stands for its target. One line
 * `by_hand` gives a single duty.
 */
export const confirm = write({
  procedure: 'duties.confirm',
  permission: held(...LEADING),
  about: about.place('place'),
  input: z
    .object({
      kind,
      place: id,
      expectedVersion: seen,
      from: day,
      lines: z
        .array(z.object({ ...line.shape, how: z.enum(['proposed', 'by_hand', 'repaired']) }))
        .check(z.minLength(1), z.maxLength(MOST_LINES)),
    })
    .check(fits),
  output: changed,
  errors: [
    'duties.in_the_past',
    'duties.target_twice',
    'duties.unknown_target',
    'duties.wrong_number',
    'duties.breaks_rule',
    'duties.too_many',
    'duties.nothing_changes',
  ],
});

/** Divides a building into so many inspection areas from today on; areas that stay keep their pair. */
export const divide = write({
  procedure: 'duties.divide',
  permission: held(...LEADING),
  about: about.place('place'),
  input: z.object({
    place: z.string().check(z.regex(BUILDING)),
    expectedVersion: seen,
    areas: z.int().check(z.gte(1), z.lte(MOST_LINES)),
  }),
  output: changed,
  errors: ['duties.areas_out_of_range'],
});

/** Ends one duty today; what it leaves open stands as a gap. */
export const end = write({
  procedure: 'duties.end',
  permission: held(...LEADING),
  about: about.place('place'),
  input: z.object({ kind, place: id, expectedVersion: seen, target: id, holder: id }).check(fits),
  output: changed,
  errors: ['duties.nothing_changes'],
});

/** Who was responsible for one target on one day, and before; newest first. */
export const history = read({
  procedure: 'duties.history',
  permission: held(...LEADING, 'member', 'apartment_office'),
  about: about.place('place'),
  input: z.object({ kind, place: id, target: id, on: z.nullable(day) }).check(fits),
  output: z.object({ holders: z.array(holder) }),
  errors: [],
});

const responsible = z.object({ name: z.nullable(z.string()), part, since: day });

/** Who is responsible for my room, my building and my class, for anybody, in one look. */
export const whoCovers = read({
  procedure: 'duties.who_covers',
  permission: everyone,
  about: about.own,
  input: z.object({}),
  output: z.object({
    /** Empty lists say openly that nobody is; `null`: the caller has no such place. */
    room: z.nullable(z.array(responsible)),
    area: z.nullable(z.array(responsible)),
    building: z.nullable(z.array(responsible)),
    class: z.nullable(z.array(responsible)),
  }),
  errors: [],
});

const leave = z.object({ from: day, until: day, reason: z.enum(LEAVE_REASONS) });

/** What I hold, with whom, and the room of my own in which I set the example (004 本寝室). */
export const mine = read({
  procedure: 'duties.mine',
  permission: everyone,
  about: about.own,
  input: z.object({}),
  output: z.object({
    duties: z.array(
      z.object({
        id: dutyId,
        kind,
        place: id,
        target: id,
        name: z.nullable(z.string()),
        rooms: z.array(roomId),
        part,
        from: day,
        until: z.nullable(day),
        with: z.array(z.string()),
        /** Until when the next act is due; `null`: none is this term. */
        dueOn: z.nullable(day),
        lastActOn: z.nullable(day),
        silentSince: z.nullable(day),
      }),
    ),
    ownRoom: z.nullable(roomId),
    leaves: z.array(leave),
  }),
  errors: [],
});

const SERVING = ['member', 'activist', 'group_leader'] as const;

/** Lays my duties down for some days; somebody else is found meanwhile. */
export const takeLeave = write({
  procedure: 'duties.take_leave',
  permission: held(...SERVING),
  about: about.own,
  input: leave,
  output: z.object({ version }),
  errors: ['duties.in_the_past', 'duties.empty_period', 'duties.leave_overlaps'],
});

/** Back early: the leave under way or ahead ends. */
export const endLeave = write({
  procedure: 'duties.end_leave',
  permission: held(...SERVING),
  about: about.own,
  input: z.object({}),
  output: z.object({ version }),
  errors: ['duties.no_leave'],
});
