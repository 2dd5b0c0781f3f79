/**
 * What is held about me, who looked at it, how I object, and what proves that nothing was
 * changed behind anyone's back (principles 3 and 4). Everything of one's own is about the
 * caller alone: no input names another person.
 */
import { ROLES } from '../domain/kernel/positions';
import { CORRECTION_OUTCOMES, REMOVAL_REASONS } from '../domain/records/state';
import { about, everyone, held, read, tied, write } from './contract';
import { cursor, day, id, instant, pageOf, paragraph, version, z } from './schema';

const role = z.enum(ROLES);

/** A kind of record, as the holdings name it: `conduct.about_me`. */
const kind = z.string().check(z.regex(/^[a-z_]{1,30}\.[a-z_]{1,40}$/));

/** When a record begins: an instant, or a day without a clock for what begins with a day. */
const moment = z.union([instant, day]);

const heldKind = z.object({
  kind,
  what: z.string(),
  /** `null`: too many to count beside the others; the list shows them. */
  count: z.nullable(z.int()),
  newestAt: z.nullable(moment),
  sensitive: z.boolean(),
  /** Until when, and why so long, in words. */
  kept: z.string(),
  because: z.string(),
  /** Who answers a request to correct it; empty when nobody can, e.g. for what was only logged. */
  answeredBy: z.array(role),
});

/** Everything held about me, one line per kind, the newest first; kinds without a record come last. */
export const mine = read({
  procedure: 'records.mine',
  permission: everyone,
  about: about.own,
  input: z.object({}),
  output: z.object({ kinds: z.array(heldKind) }),
  errors: [],
});

const told = z.object({
  id: z.string(),
  title: z.string(),
  at: z.nullable(moment),
  lines: z.array(
    z.object({
      label: z.string(),
      text: z.string(),
      /** The text is the id of such a body; the screen shows its name. */
      unit: z.optional(z.enum(['college', 'class'])),
    }),
  ),
  /** The page that shows it in full; `null` when there is none. */
  opens: z.nullable(z.string()),
});

/** The records of one kind about me, newest first. */
export const list = read({
  procedure: 'records.list',
  permission: everyone,
  about: about.own,
  input: z.object({ kind, after: cursor }),
  output: pageOf(told),
  errors: ['records.unknown_kind'],
});

/** Who looked at what is recorded about me, and when; newest first. */
export const readings = read({
  procedure: 'records.readings',
  permission: everyone,
  about: about.own,
  input: z.object({ after: cursor }),
  output: pageOf(
    z.object({
      id: z.string(),
      at: instant,
      /** `null` when the reader is no longer held either. */
      readerName: z.nullable(z.string()),
      role: z.nullable(role),
      what: z.string(),
      opens: z.nullable(z.string()),
    }),
  ),
  errors: [],
});

/** Everything held about me as a file: a workbook with a sheet per kind, or JSON. */
export const exportAll = read({
  procedure: 'records.export',
  function: 'office',
  permission: everyone,
  about: about.own,
  // One page of every kind: as many round trips as there are kinds.
  bulk: true,
  input: z.object({ as: z.enum(['xlsx', 'json']) }),
  output: z.object({
    name: z.string(),
    rows: z.int(),
    /** Kinds of which only the newest records are in the file. */
    cut: z.array(z.string()),
    base64: z.string(),
  }),
  errors: [],
});

/** Says what is wrong with one record about me and what should stand instead. */
export const ask = write({
  procedure: 'records.ask',
  permission: everyone,
  about: about.own,
  input: z.object({ kind, recordId: id, wrong: paragraph, instead: paragraph }),
  output: z.object({ correctionId: id, dueAt: instant }),
  errors: [
    'records.unknown_kind',
    'records.not_yours',
    'records.nobody_answers',
    'records.already_asked',
  ],
});

const correction = z.object({
  id,
  version,
  kind,
  what: z.string(),
  title: z.string(),
  personName: z.string(),
  wrong: z.string(),
  instead: z.string(),
  askedAt: instant,
  dueAt: instant,
  state: z.enum(['open', 'answered']),
  answeredBy: z.array(role),
  answeredAt: z.nullable(instant),
  answer: z.nullable(
    z.object({ outcome: z.enum(CORRECTION_OUTCOMES), text: z.string(), name: z.string() }),
  ),
  opens: z.nullable(z.string()),
  may: z.array(z.enum(['answer'])),
});

/** What I have asked for, newest first. */
export const asked = read({
  procedure: 'records.asked',
  permission: everyone,
  about: about.own,
  input: z.object({ after: cursor }),
  output: pageOf(correction),
  errors: [],
});

export const ANSWERERS = [
  'group_leader',
  'instructor',
  'counsellor',
  'guidance',
  'apartment_office',
  'college_secretary',
  'logistics',
  'administrator',
] as const;

/** What waits for an answer in my scopes, the one due first at the top; or what was answered. */
export const toAnswer = read({
  procedure: 'records.to_answer',
  permission: held(...ANSWERERS),
  about: about.own,
  input: z.object({ show: z.enum(['open', 'answered']), after: cursor }),
  output: pageOf(correction),
  errors: [],
});

/** One request, for whoever asked and for those who owe the answer. */
export const get = read({
  procedure: 'records.correction',
  permission: tied(['subject'], ...ANSWERERS),
  about: about.document('corrections', 'correctionId'),
  sensitive: true,
  input: z.object({ correctionId: id }),
  output: correction,
  errors: ['records.not_yours_to_answer'],
});

/**
 * Answers a request. `corrected` says what was done through the context's own procedure,
 * which alone changes the record.
 */
export const answer = write({
  procedure: 'records.answer',
  permission: held(...ANSWERERS),
  about: about.document('corrections', 'correctionId'),
  input: z.object({
    correctionId: id,
    expectedVersion: version,
    outcome: z.enum(CORRECTION_OUTCOMES),
    text: paragraph,
  }),
  output: z.object({ version }),
  errors: ['records.already_answered', 'records.not_yours_to_answer'],
});

/** What the clock removed or anonymized, run by run. */
export const removed = read({
  procedure: 'records.removed',
  permission: held('administrator', 'guidance'),
  about: about.own,
  input: z.object({ after: cursor }),
  output: pageOf(
    z.object({
      id: z.string(),
      at: instant,
      removals: z.array(
        z.object({
          collection: z.string(),
          what: z.string(),
          reason: z.enum(REMOVAL_REASONS),
          how: z.enum(['removed', 'anonymized']),
          count: z.int(),
          until: instant,
        }),
      ),
      waiting: z.int(),
      erased: z.int(),
      files: z.int(),
    }),
  ),
  errors: [],
});

/** The newest sealed batch of a context, as an official notice quotes it. */
export const sealed = read({
  procedure: 'records.sealed',
  permission: everyone,
  about: about.own,
  input: z.object({ context: z.string().check(z.regex(/^[a-z_]{1,30}$/)) }),
  output: z.object({
    sealed: z.nullable(z.object({ number: z.int(), root: z.string(), sealedAt: instant })),
  }),
  errors: [],
});

/** The newest sealed batch of every context, as a checkpoint would carry it. */
export const heads = read({
  procedure: 'records.heads',
  permission: held('administrator', 'guidance'),
  about: about.own,
  input: z.object({}),
  output: z.object({
    heads: z.array(
      z.object({ context: z.string(), number: z.int(), root: z.string(), sealedAt: instant }),
    ),
  }),
  errors: [],
});

/** Takes the newest batch of every context out of the house as a file; who took it is kept. */
export const checkpoint = write({
  procedure: 'records.checkpoint',
  function: 'office',
  permission: held('administrator', 'guidance'),
  about: about.own,
  input: z.object({}),
  output: z.object({ name: z.string(), code: z.string(), at: instant, base64: z.string() }),
  errors: ['records.nothing_sealed'],
});
