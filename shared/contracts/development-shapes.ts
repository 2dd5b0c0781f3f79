/** How a case, its chart and what was said of somebody are shown, to whomever they are shown. */
import {
  ASSESSMENT_ASPECTS,
  EVALUATION_ASPECTS,
  LEVELS,
  MENTOR_PARTS,
  STEPS,
} from '../domain/development/state';
import { TERM_KEYS } from '../domain/development/terms';
import { day, id, instant, text, z } from './schema';

const NAME = 40;
const REFERENCE = 60;

export const step = z.enum(STEPS);
export const level = z.enum(LEVELS);

/** A paper by name, date and reference. */
export const paper = z.object({ name: text(NAME), dated: day, reference: text(REFERENCE) });

const count = z.int().check(z.gte(0), z.lte(9999));

export const vote = z.object({
  entitled: count,
  present: count,
  written: count,
  inFavour: count,
  against: count,
  abstained: count,
});

export const training = z.object({
  days: z.int().check(z.gte(0), z.lte(99)),
  hours: z.int().check(z.gte(0), z.lte(999)),
});

export const milestone = z.string().check(z.regex(/^[a-z][a-z0-9_-]{1,40}$/));

export const course = z.object({ rules: z.string(), name: z.string() });

/** A step of the chart as a line: done, next, or ahead. */
export const chartStep = z.object({
  key: z.string(),
  name: z.string(),
  stage: step,
  state: z.enum(['done', 'next', 'ahead']),
  on: z.nullable(day),
});

/** What the next step of the chart asks for. */
export const nextStepAhead = z.object({
  key: z.string(),
  name: z.string(),
  source: z.string(),
  asks: z.array(z.enum(['talker', 'contacts', 'introducers', 'training', 'vote', 'evaluations'])),
  papers: z.array(z.string()),
  /** By when; `null`: the rules name no day. */
  by: z.nullable(day),
  /** Not before. */
  from: z.nullable(day),
  noticeDays: z.int(),
  /** Whether an opinion stands in its way, and it cannot be taken now. */
  closed: z.boolean(),
});

export const passedStep = z.object({
  key: z.string(),
  name: z.string(),
  on: day,
  rules: z.string(),
  papers: z.array(paper),
  talkers: z.array(z.string()),
  vote: z.nullable(vote),
  training: z.nullable(training),
  because: z.string(),
});

export const mentor = z.object({
  personId: id,
  name: z.string(),
  part: z.enum(MENTOR_PARTS),
  from: day,
  until: z.nullable(day),
});

/** Of an open object of aspects each one has a level. */
const levelsOf = <K extends string>(keys: readonly K[]) =>
  z.object(Object.fromEntries(keys.map((key) => [key, level])) as Record<K, typeof level>);

export const evaluationLevels = levelsOf(EVALUATION_ASPECTS);
export const assessmentLevels = levelsOf(ASSESSMENT_ASPECTS);

export const evaluation = z.object({
  id,
  on: day,
  byName: z.string(),
  levels: evaluationLevels,
  text: z.string(),
});

export const assessment = z.object({
  id,
  from: day,
  until: day,
  finalisedAt: instant,
  authorName: z.string(),
  levels: assessmentLevels,
  text: z.string(),
  remark: z.nullable(z.object({ text: z.string(), at: instant })),
});

export const terms = z.object(
  Object.fromEntries(TERM_KEYS.map((key) => [key, count])) as Record<
    (typeof TERM_KEYS)[number],
    typeof count
  >,
);
