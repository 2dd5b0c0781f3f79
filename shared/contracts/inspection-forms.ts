/** The forms of inspections: which there are, and how a building or the university makes its own. */
import { HAZARD_KINDS, SEVERITIES } from '../domain/hazards/state';
import { FORM_LIMIT } from '../domain/inspections/soundness';
import { EDITION_STATES, ITEM_KINDS } from '../domain/inspections/state';
import { about, held, read, write } from './contract';
import { id, instant, optionalText, version, z } from './schema';

const itemKey = z.string().check(z.regex(/^[a-z0-9_-]{1,40}$/));
const limit = z.nullable(z.int().check(z.gte(0), z.lte(999)));

const item = z.object({
  key: itemKey,
  title: optionalText(20),
  hint: optionalText(200),
  kind: z.enum(ITEM_KINDS),
  hazard: z.nullable(z.enum(HAZARD_KINDS)),
  suggests: z.enum(SEVERITIES),
  when: z.nullable(z.object({ item: itemKey, result: z.enum(['pass', 'fail', 'not_applicable']) })),
  most: limit,
  passFrom: limit,
});

const section = z.object({
  key: itemKey,
  title: optionalText(12),
  items: z.array(item).check(z.maxLength(FORM_LIMIT.items)),
});

/** A form as an inspector fills it in. */
export const template = z.object({
  version: z.string(),
  title: z.string(),
  sections: z.array(section),
});

const WRITING = ['group_leader', 'instructor', 'guidance'] as const;

/** A building, or `all` for the university's own. */
const scope = z.string().check(z.regex(/^(all|b\d{2})$/));

const edition = z.object({
  id,
  number: z.int(),
  version,
  state: z.enum(EDITION_STATES),
  title: z.string(),
  sections: z.array(section),
  publishedAt: z.nullable(instant),
  retiredAt: z.nullable(instant),
});

/** The editions of a place's form, newest first, what is in force there, and the ready sets. */
export const forms = read({
  procedure: 'inspections.forms',
  permission: held(...WRITING),
  about: about.place('scope'),
  input: z.object({ scope }),
  output: z.object({
    editions: z.array(edition),
    current: template,
    ready: z.array(section),
  }),
  errors: [],
});

const wording = {
  title: optionalText(20),
  sections: z.array(section).check(z.maxLength(FORM_LIMIT.sections)),
};

/** A form as it is being written. */
export const formWording = z.object(wording);

/** Begins the place's next edition as a draft. */
export const beginForm = write({
  procedure: 'inspections.begin_form',
  permission: held(...WRITING),
  about: about.place('scope'),
  input: z.object({ scope, ...wording }),
  output: z.object({ editionId: id, version }),
  errors: ['inspections.draft_exists'],
});

/** Keeps a draft; it may still be incomplete. */
export const keepForm = write({
  procedure: 'inspections.keep_form',
  permission: held(...WRITING),
  about: about.document('inspection_forms', 'editionId'),
  input: z.object({ editionId: id, expectedVersion: version, ...wording }),
  output: z.object({ version }),
  errors: ['inspections.edition_published'],
});

/** From now on new rounds there are made with it; it never changes again. */
export const publishForm = write({
  procedure: 'inspections.publish_form',
  permission: held(...WRITING),
  about: about.document('inspection_forms', 'editionId'),
  input: z.object({ editionId: id, expectedVersion: version }),
  output: z.object({ version }),
  errors: ['inspections.edition_published', 'inspections.form_empty', 'inspections.form_unsound'],
});

/** No new round begins with it; what was made with it stays as it is. */
export const retireForm = write({
  procedure: 'inspections.retire_form',
  permission: held(...WRITING),
  about: about.document('inspection_forms', 'editionId'),
  input: z.object({ editionId: id, expectedVersion: version }),
  output: z.object({ version }),
  errors: ['inspections.edition_not_published'],
});
