/**
 * Whose a room's finding is: opened by name, everybody of the room asked, decided by a third
 * person (brief principle 4; issue 6 "Residents").
 */
import { ATTRIBUTION_STATES } from '../domain/inspections/attribution-state';
import { about, everyone, held, read, tied, write } from './contract';
import { cursor, id, instant, pageOf, paragraph, roomId, version, z } from './schema';

const item = z.string().check(z.regex(/^[a-z0-9_-]{1,40}$/));
const ATTRIBUTING = ['instructor', 'group_leader'] as const;
const MOST_PEOPLE = 12;

/** Asks everybody of the room whose a finding is; the same finding is asked about once. */
export const openAttribution = write({
  procedure: 'inspections.open_attribution',
  permission: held(...ATTRIBUTING),
  about: about.document('inspections', 'inspectionId'),
  input: z.object({ inspectionId: id, expectedVersion: version, item, because: paragraph }),
  output: z.object({ attributionId: id, heardUntil: instant }),
  errors: [
    'inspections.not_attributable',
    'inspections.struck',
    'inspections.own_room',
    'inspections.nobody_lives_there',
    'inspections.already_asked',
  ],
});

/** An occupant's own words to it, once. */
export const makeStatement = write({
  procedure: 'inspections.make_statement',
  permission: tied(['subject']),
  about: about.document('attributions', 'attributionId'),
  input: z.object({ attributionId: id, text: paragraph }),
  output: z.object({ version }),
  errors: ['inspections.attribution_settled', 'inspections.already_stated'],
});

/** Whose it is, or nobody's; whoever it is gets a fact with notice and remark. */
export const decideAttribution = write({
  procedure: 'inspections.decide_attribution',
  permission: held(...ATTRIBUTING),
  about: about.document('attributions', 'attributionId'),
  input: z.object({
    attributionId: id,
    expectedVersion: version,
    /** Empty: it stays the room's alone. */
    about: z.array(id).check(z.maxLength(MOST_PEOPLE)),
    reason: paragraph,
  }),
  output: z.object({ version }),
  errors: [
    'inspections.attribution_settled',
    'inspections.own_attribution',
    'inspections.hearing_open',
    'inspections.objection_open',
    'inspections.struck',
    'inspections.not_an_occupant',
  ],
});

const row = z.object({
  id,
  roomId,
  title: z.string(),
  inspectedAt: instant,
  openedAt: instant,
  heardUntil: instant,
  state: z.enum(ATTRIBUTION_STATES),
  /** How many of the room were asked, and how many have spoken. */
  asked: z.int(),
  heard: z.int(),
});

/** Questions of my buildings in one state, newest first. */
export const attributions = read({
  procedure: 'inspections.attributions',
  permission: held(...ATTRIBUTING, 'guidance'),
  about: about.own,
  input: z.object({ state: z.enum(ATTRIBUTION_STATES), after: cursor }),
  output: pageOf(row),
  errors: [],
});

/** Questions that I was asked, newest first. */
export const myAttributions = read({
  procedure: 'inspections.my_attributions',
  permission: everyone,
  about: about.own,
  input: z.object({ after: cursor }),
  output: pageOf(row),
  errors: [],
});

/** One question: an occupant sees their own words, those who decide see everybody's. */
export const attribution = read({
  procedure: 'inspections.attribution',
  permission: tied(['subject'], ...ATTRIBUTING, 'guidance'),
  about: about.document('attributions', 'attributionId'),
  sensitive: true,
  input: z.object({ attributionId: id }),
  output: z.object({
    ...row.shape,
    version,
    inspectionId: id,
    item: z.string(),
    openedByName: z.string(),
    because: z.string(),
    lapsesAt: instant,
    settledAt: z.nullable(instant),
    people: z.array(z.object({ id, name: z.string(), spoke: z.boolean() })),
    statements: z.array(z.object({ byName: z.string(), text: z.string(), at: instant })),
    decision: z.nullable(
      z.object({
        byName: z.string(),
        role: z.string(),
        reason: z.string(),
        at: instant,
        about: z.array(id),
      }),
    ),
    may: z.array(z.enum(['state', 'decide', 'await_hearing'])),
  }),
  errors: [],
});
