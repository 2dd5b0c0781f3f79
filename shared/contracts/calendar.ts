/**
 * The calendar of organization life (brief R10, R30): what is due for me, for a building and for
 * all of them, by which rule and whose, and the rules that the university or a building adds.
 */
import {
  AUDIENCES,
  OCCASION_KINDS,
  OCCASION_STATES,
  PERIODS,
  RULE_SOURCES,
} from '../domain/calendar/state';
import { about, everyone, held, read, write } from './contract';
import { buildingId, cursor, day, id, instant, pageOf, text, version, z } from './schema';

const LEADING = ['group_leader', 'instructor', 'guidance'] as const;
const TITLE = 30;
const GROUND = 60;

const entryKind = z.enum([...OCCASION_KINDS, 'shift', 'round']);

const entry = z.object({
  id,
  context: z.enum(['calendar', 'reception', 'inspections']),
  matter: id,
  kind: entryKind,
  /** Empty where the kind says it. */
  title: z.string(),
  source: z.enum(RULE_SOURCES),
  buildingId,
  startsAt: instant,
  endsAt: instant,
  /** The day that the rule named, when a holiday or exam week moved it. */
  movedFrom: z.nullable(day),
  state: z.enum(OCCASION_STATES),
});

const window = { from: day, until: day };
const DAYS = 92;

type Window = { from: string; until: string };

/** A term's quarter at a time at most. */
const short = z.refine<Window>(
  ({ from, until }: Window) =>
    from <= until && Date.parse(until) - Date.parse(from) <= DAYS * 86_400_000,
  { path: ['until'] },
);

/** What concerns me: of the buildings I serve in, my shifts, my rounds. */
export const mine = read({
  procedure: 'calendar.mine',
  permission: everyone,
  about: about.own,
  input: z.object(window).check(short),
  output: z.object({ entries: z.array(entry) }),
  errors: ['kernel.too_large'],
});

/** A building's calendar, for whoever serves there or leads it. */
export const ofPlace = read({
  procedure: 'calendar.of_place',
  permission: held(...LEADING, 'member', 'activist', 'apartment_office'),
  about: about.place('place'),
  input: z.object({ place: buildingId, ...window }).check(short),
  output: z.object({ entries: z.array(entry) }),
  errors: ['kernel.too_large'],
});

/** Every building of mine beside each other: what was held, stands ahead or was missed. */
export const overview = read({
  procedure: 'calendar.overview',
  permission: held(...LEADING, 'apartment_office', 'college_secretary'),
  about: about.own,
  input: z.object(window).check(short),
  output: z.object({
    rows: z.array(
      z.object({
        buildingId,
        kind: z.enum(OCCASION_KINDS),
        planned: z.int(),
        announced: z.int(),
        held: z.int(),
        missed: z.int(),
        moved: z.int(),
      }),
    ),
  }),
  errors: ['kernel.too_large'],
});

const own = {
  kind: z.enum(OCCASION_KINDS),
  title: text(TITLE),
  ground: text(GROUND),
  per: z.enum(PERIODS),
  recurrence: z.string().check(z.maxLength(120)),
  at: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
  minutes: z.int().check(z.gte(0), z.lte(480)),
  audience: z.enum(AUDIENCES),
};

/** The rules as they stand: those of the sources, the university's and the buildings'. */
export const rules = read({
  procedure: 'calendar.rules',
  permission: everyone,
  about: about.own,
  input: z.object({ after: cursor }),
  output: pageOf(
    z.object({
      id,
      ...own,
      source: z.enum(RULE_SOURCES),
      buildings: z.array(buildingId),
      from: z.nullable(day),
      until: z.nullable(day),
      byName: z.string(),
      /** `null` for a rule of the sources, which nobody here ends. */
      version: z.nullable(version),
    }),
  ),
  errors: [],
});

/** The department's unified activity plan (统一活动安排): a rule for many buildings at once. */
export const setRule = write({
  procedure: 'calendar.set_rule',
  permission: held('guidance'),
  about: about.own,
  input: z.object({
    title: text(TITLE),
    ground: text(GROUND),
    recurrence: own.recurrence,
    at: own.at,
    minutes: own.minutes,
    audience: own.audience,
    from: day,
    until: day,
    /** Empty: every building. */
    buildings: z.array(buildingId).check(z.maxLength(60)),
  }),
  output: z.object({ cadenceId: id }),
  errors: ['calendar.in_the_past', 'calendar.unknown_rule'],
});

/** Ends a rule; what it put into the calendar ahead and nobody announced yet goes with it. */
export const endRule = write({
  procedure: 'calendar.end_rule',
  permission: held('guidance'),
  about: about.document('cadences', 'cadenceId'),
  input: z.object({ cadenceId: id, expectedVersion: version }),
  output: z.object({ version }),
  errors: ['calendar.nothing_changes'],
});

/** The lines of `mine` or `of_place` as a calendar file (iCalendar, RFC 5545). */
export const icsFile = read({
  procedure: 'calendar.ics',
  permission: everyone,
  about: about.own,
  function: 'office',
  input: z.object(window).check(short),
  output: z.object({ name: z.string(), base64: z.string(), count: z.int() }),
  errors: ['kernel.too_large'],
});
