/** The rules of development as data: looked at, copied, changed, tried, published (principle 7). */
import { STEPS } from '../domain/development/state';
import { TERM_KEYS } from '../domain/development/terms';
import { about, held, read, write } from './contract';
import { step, terms } from './development-shapes';
import { cursor, day, id, instant, text, version, z } from './schema';

const NAME = 60;
const SOURCE = 200;

const layer = z.enum(['national', 'university']);

const ownStep = z.object({
  name: text(30),
  source: text(SOURCE),
  at: step,
  after: id,
  papers: z.array(text(40)).check(z.maxLength(6)),
});

const row = z.object({
  id,
  version: z.int(),
  name: z.string(),
  layer,
  source: z.string(),
  above: z.string(),
  effectiveFrom: day,
  state: z.enum(['built_in', 'draft', 'published']),
  /** Whether new stages begin under it now. */
  inForce: z.boolean(),
  publishedAt: z.nullable(instant),
  terms,
  gates: z.array(step),
  own: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      source: z.string(),
      at: step,
      after: z.string(),
      papers: z.array(z.string()),
    }),
  ),
  may: z.array(z.enum(['copy', 'change', 'publish'])),
});

/** Every set there is, with the layers above; open to whoever works with them. */
export const ruleSets = read({
  procedure: 'development.rule_sets',
  permission: held('administrator', 'guidance', 'college_secretary'),
  about: about.own,
  input: z.object({}),
  output: z.object({
    sets: z.array(row),
    chart: z.array(
      z.object({ key: z.string(), name: z.string(), source: z.string(), stage: step }),
    ),
  }),
  errors: [],
});

/** A draft as a copy of a set; of a national one, the place for a revision's text. */
export const copyRules = write({
  procedure: 'development.copy_rules',
  permission: held('administrator', 'guidance'),
  about: about.own,
  input: z.object({ from: id, layer }),
  output: z.object({ rulesId: id }),
  errors: ['development.rules_unknown'],
});

export const changeRules = write({
  procedure: 'development.change_rules',
  permission: held('administrator', 'guidance'),
  about: about.document('rule_sets', 'rulesId'),
  input: z.object({
    rulesId: id,
    expectedVersion: version,
    name: text(NAME),
    source: text(SOURCE),
    effectiveFrom: day,
    terms,
    gates: z.array(step).check(z.maxLength(STEPS.length)),
    own: z.array(ownStep).check(z.maxLength(12)),
  }),
  output: z.object({ version }),
  errors: [
    'development.rules_published',
    'development.absurd_term',
    'development.looser_than_above',
    'development.misplaced_step',
  ],
});

/** A second person puts it in force from a day to come. */
export const publishRules = write({
  procedure: 'development.publish_rules',
  permission: held('administrator', 'guidance'),
  about: about.document('rule_sets', 'rulesId'),
  input: z.object({ rulesId: id, expectedVersion: version }),
  output: z.object({ version, effectiveFrom: day }),
  errors: [
    'development.rules_published',
    'development.rules_same_person',
    'development.rules_in_past',
    'development.absurd_term',
    'development.looser_than_above',
    'development.misplaced_step',
  ],
});

const change = z.object({
  stage: step,
  terms: z.array(z.enum(TERM_KEYS)),
  gate: z.nullable(z.enum(['added', 'removed'])),
  steps: z.array(z.string()),
});

/** Whom it would affect, page by page, and why; nothing is written. */
export const tryRules = read({
  procedure: 'development.try_rules',
  permission: held('administrator', 'guidance'),
  about: about.document('rule_sets', 'rulesId'),
  bulk: true,
  input: z.object({ rulesId: id, after: cursor }),
  output: z.object({
    /** What changes in each stage, for whoever begins it under the new rules. */
    changes: z.array(change),
    affected: z.array(
      z.object({ id, name: z.string(), step, rules: z.string(), stages: z.array(step) }),
    ),
    /** Of this page: looked at, and not affected because they finish their stage under their rules. */
    seen: z.int(),
    unaffected: z.int(),
    next: cursor,
  }),
  errors: ['development.rules_unknown'],
});
