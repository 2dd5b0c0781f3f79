/**
 * The people of a room answer an inspection, and somebody who did not make it decides
 * (brief R6, principles 3 and 6; issue 6 "Residents").
 */
import { SEVERITIES } from '../domain/hazards/state';
import { OBJECTION_STATES, REPLY_KINDS, RULING_KINDS } from '../domain/inspections/hearing-state';
import { about, held, read, tied, write } from './contract';
import { cursor, id, instant, optionalText, pageOf, paragraph, roomId, version, z } from './schema';
import { TEXT } from '../domain/kernel/text';

const item = z.string().check(z.regex(/^[a-z0-9_-]{1,40}$/));
const severity = z.enum(SEVERITIES);
const MOST_ITEMS = 60;

/** An occupant has seen the record, or explains it in their own words, once. */
export const reply = write({
  procedure: 'inspections.reply',
  permission: tied(['occupant']),
  about: about.document('inspections', 'inspectionId'),
  input: z.object({
    inspectionId: id,
    kind: z.enum(REPLY_KINDS),
    text: optionalText(TEXT.paragraph),
  }),
  output: z.object({ version }),
  errors: ['inspections.already_explained', 'inspections.hearing_over'],
});

/** An occupant objects for the room, once, to failed items or to how it was inspected. */
export const object = write({
  procedure: 'inspections.object',
  permission: tied(['occupant']),
  about: about.document('inspections', 'inspectionId'),
  input: z.object({
    inspectionId: id,
    items: z.array(item).check(z.minLength(1), z.maxLength(MOST_ITEMS)),
    text: paragraph,
  }),
  output: z.object({ version, decideBy: instant }),
  errors: [
    'inspections.already_objected',
    'inspections.hearing_over',
    'inspections.nothing_to_object',
  ],
});

/** Decides an objection item by item, with reasons; never whoever inspected or lives there. */
export const decideObjection = write({
  procedure: 'inspections.decide_objection',
  permission: held('group_leader', 'instructor', 'guidance'),
  about: about.document('inspections', 'inspectionId'),
  input: z.object({
    inspectionId: id,
    expectedVersion: version,
    rulings: z
      .array(z.object({ item, kind: z.enum(RULING_KINDS), severity: z.nullable(severity) }))
      .check(z.minLength(1), z.maxLength(MOST_ITEMS)),
    reason: paragraph,
  }),
  output: z.object({ version }),
  errors: [
    'inspections.no_objection',
    'inspections.own_inspection',
    'inspections.rule_on_each',
    'inspections.not_milder',
  ],
});

/** Objections of my buildings in one state, by the newest inspection. */
export const objections = read({
  procedure: 'inspections.objections',
  permission: held('group_leader', 'instructor', 'guidance'),
  about: about.own,
  input: z.object({ state: z.enum(OBJECTION_STATES), after: cursor }),
  output: pageOf(
    z.object({
      inspectionId: id,
      roomId,
      inspectedAt: instant,
      raisedAt: instant,
      decideBy: instant,
      items: z.int(),
      /** Whether the reader may decide it: they did not inspect and do not live there. */
      mine: z.boolean(),
    }),
  ),
  errors: [],
});

/** What the room said and what came of it, beside the record itself. */
export const shownHearing = z.object({
  replies: z.array(
    z.object({ byName: z.string(), kind: z.enum(REPLY_KINDS), text: z.string(), at: instant }),
  ),
  objection: z.nullable(
    z.object({
      byName: z.string(),
      items: z.array(z.object({ item: z.string(), title: z.string() })),
      text: z.string(),
      at: instant,
      decideBy: instant,
      state: z.enum(OBJECTION_STATES),
      decision: z.nullable(
        z.object({
          byName: z.string(),
          role: z.string(),
          reason: z.string(),
          at: instant,
          rulings: z.array(
            z.object({
              item: z.string(),
              kind: z.enum(RULING_KINDS),
              severity: z.nullable(severity),
            }),
          ),
        }),
      ),
    }),
  ),
  objectUntil: instant,
  may: z.array(z.enum(['see', 'explain', 'object', 'decide'])),
});
