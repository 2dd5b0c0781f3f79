/**
 * Cadre contact points, research visits and reception days (brief R23): a yearly count with its
 * source, a written report per visit, and days that everybody hears of.
 */
import { VISIT_WAYS } from '../domain/duties/contact-point';
import { VISITOR_MATTERS } from '../domain/duties/leader-day';
import { about, everyone, held, read, tied, write } from './contract';
import { cursor, day, id, instant, note, pageOf, paragraph, text, version, z } from './schema';

const NAME = 40;
const year = z.int().check(z.gte(2020), z.lte(2100));
const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** The department names a cadre's contact point for a year. */
export const setPoint = write({
  procedure: 'duties.set_point',
  permission: held('guidance'),
  about: about.own,
  input: z.object({
    cadreId: id,
    targetKind: z.enum(['building', 'college', 'class']),
    target: id,
    year,
  }),
  output: z.object({ pointId: id }),
  errors: [
    'duties.not_a_cadre',
    'duties.unknown_target',
    'duties.point_exists',
    'duties.in_the_past',
  ],
});

const row = z.object({
  id,
  cadreName: z.string(),
  targetName: z.string(),
  year,
  required: z.int(),
  done: z.int(),
  lastOn: z.nullable(day),
});

/** Every cadre's, by name and never by rank. */
export const points = read({
  procedure: 'duties.points',
  permission: held('guidance'),
  about: about.own,
  input: z.object({ year, after: cursor }),
  output: pageOf(row),
  errors: [],
});

/** My own of a year. */
export const myPoints = read({
  procedure: 'duties.my_points',
  permission: everyone,
  about: about.own,
  input: z.object({ year }),
  output: z.object({ rows: z.array(row) }),
  errors: [],
});

const visit = {
  on: day,
  way: z.enum(VISIT_WAYS),
  /** What was seen and heard. */
  seen: paragraph,
  /** What it means. */
  finding: paragraph,
  /** What follows; may be empty. */
  follows: note,
};

/** One contact point with its visits. */
export const point = read({
  procedure: 'duties.point',
  permission: tied(['holder'], 'guidance'),
  about: about.document('contact_points', 'pointId'),
  input: z.object({ pointId: id }),
  output: z.object({
    ...row.shape,
    version,
    source: z.string(),
    own: z.boolean(),
    visits: z.array(z.object({ id, ...visit, recordedAt: instant })),
  }),
  errors: [],
});

/** A visit with its written report, by the cadre. */
export const recordVisit = write({
  procedure: 'duties.record_visit',
  permission: tied(['holder']),
  about: about.document('contact_points', 'pointId'),
  input: z.object({ pointId: id, expectedVersion: version, ...visit }),
  output: z.object({ version, done: z.int() }),
  errors: ['duties.in_future', 'duties.wrong_year'],
});

/** A reception day that everybody sees. */
export const announceLeaderDay = write({
  procedure: 'duties.announce_leader_day',
  permission: held('guidance', 'college_secretary'),
  about: about.own,
  input: z.object({ on: day, from: time, until: time, place: text(NAME), host: text(NAME) }),
  output: z.object({ leaderDayId: id }),
  errors: ['duties.in_the_past', 'duties.empty_period'],
});

const visitors = z
  .array(z.object({ matter: z.enum(VISITOR_MATTERS), count: z.int().check(z.gte(1), z.lte(500)) }))
  .check(z.maxLength(VISITOR_MATTERS.length));

/** Announced and past ones, the latest day first. */
export const leaderDays = read({
  procedure: 'duties.leader_days',
  permission: everyone,
  about: about.own,
  input: z.object({ after: cursor }),
  output: pageOf(
    z.object({
      id,
      version,
      on: day,
      from: time,
      until: time,
      place: z.string(),
      host: z.string(),
      state: z.enum(['announced', 'held', 'called_off']),
      visitors: z.array(z.object({ matter: z.enum(VISITOR_MATTERS), count: z.int() })),
      settled: z.int(),
      /** Whether the reader announced it and may say what came of it. */
      mayEnd: z.boolean(),
    }),
  ),
  errors: [],
});

/** What came of it: held with what people came for, or called off. */
export const endLeaderDay = write({
  procedure: 'duties.end_leader_day',
  permission: tied(['author'], 'guidance'),
  about: about.document('leader_days', 'leaderDayId'),
  input: z.object({
    leaderDayId: id,
    expectedVersion: version,
    state: z.enum(['held', 'called_off']),
    visitors,
    settled: z.int().check(z.gte(0), z.lte(500)),
  }),
  output: z.object({ version }),
  errors: ['duties.already_ended', 'duties.in_future'],
});
