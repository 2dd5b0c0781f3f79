/** Rounds, the form, and a room's inspection (brief R6, R28). */
import { SEVERITIES } from '../domain/hazards/state';
import { OBJECTION_STATES } from '../domain/inspections/hearing-state';
import { about, held, read, tied, write } from './contract';
import { template } from './inspection-forms';
import { shownHearing } from './inspection-hearings';
import {
  buildingId,
  cursor,
  doorCode,
  id,
  instant,
  note,
  optionalText,
  pageOf,
  photos,
  receipt,
  roomId,
  shownPhoto,
  text,
  version,
  z,
} from './schema';

const severity = z.enum(SEVERITIES);
const presence = z.enum(['announced', 'occupant_present']);
const result = z.enum(['pass', 'fail', 'not_applicable']);
const INSPECTORS = ['member', 'activist', 'group_leader', 'instructor'] as const;

const round = z.object({
  id,
  title: z.string(),
  buildingId,
  dueAt: instant,
  state: z.enum(['due', 'done']),
  rooms: z.array(z.object({ roomId, done: z.boolean() })),
  /** Names one of the `templates`. */
  templateVersion: z.string(),
});

/** My rounds with the form they need: enough to work a whole building without a network. */
export const mine = read({
  procedure: 'inspections.mine',
  permission: held(...INSPECTORS),
  about: about.own,
  input: z.object({}),
  output: z.object({ template, templates: z.array(template), rounds: z.array(round) }),
  errors: [],
});

/** The form behind a door code, with the round it counts for. */
export const form = read({
  procedure: 'inspections.form',
  permission: held(...INSPECTORS),
  about: about.own,
  input: z.object({ code: doorCode }),
  output: z.object({
    roomId,
    template,
    round: z.nullable(z.object({ id, title: z.string(), dueAt: instant, done: z.boolean() })),
  }),
  errors: [
    'nameplates.unknown_code',
    'nameplates.revoked_code',
    'inspections.own_room',
    'inspections.wrong_building',
  ],
});

const answer = z.object({
  item: z.string().check(z.maxLength(40)),
  result,
  severity: z.nullable(severity),
  note,
  /** The score or the count, where the item asks for one. */
  value: z.optional(z.int().check(z.gte(0), z.lte(999))),
  photos,
});

/** Stores one room's inspection, exactly once; hazards stand open when the receipt shows. */
export const submit = write({
  procedure: 'inspections.submit',
  permission: held(...INSPECTORS),
  about: about.place('roomId'),
  input: z.object({
    roomId,
    roundId: z.nullable(id),
    via: z.enum(['scanned', 'typed', 'listed']),
    templateVersion: z.string().check(z.maxLength(20)),
    presence,
    outcome: z.enum(['inspected', 'could_not_inspect']),
    reason: optionalText(200),
    answers: z.array(answer).check(z.maxLength(60)),
    startedAt: instant,
  }),
  output: z.object({
    inspectionId: id,
    receipt,
    submittedAt: instant,
    hazards: z.int(),
    /** By when the most pressing of them must be fixed; `null` when there is none. */
    hazardsDueAt: z.nullable(instant),
  }),
  errors: [
    'inspections.own_room',
    'inspections.not_your_round',
    'inspections.wrong_room',
    'inspections.already_submitted',
    'inspections.unknown_template',
    'inspections.unknown_item',
    'inspections.item_missing',
    'inspections.answer_unsaid',
    'inspections.photo_required',
    'inspections.severity_required',
    'inspections.reason_required',
    'photos.not_an_image',
    'photos.too_large',
    'photos.missing',
    'photos.empty',
    'photos.damaged',
    'photos.too_many_pixels',
    'photos.too_many',
  ],
});

/** One inspection with its photos; the occupants of the room see it too. */
export const get = read({
  procedure: 'inspections.get',
  permission: tied(['inspector', 'occupant'], 'group_leader', 'instructor', 'guidance'),
  about: about.document('inspections', 'inspectionId'),
  input: z.object({ inspectionId: id }),
  output: z.object({
    roomId,
    submittedAt: instant,
    presence,
    outcome: z.enum(['inspected', 'could_not_inspect']),
    reason: z.string(),
    templateVersion: z.string(),
    answers: z.array(
      z.object({
        item: z.string(),
        title: z.string(),
        result,
        severity: z.nullable(severity),
        note: z.string(),
        value: z.optional(z.int()),
      }),
    ),
    templateTitle: z.string(),
    photos: z.array(shownPhoto),
    version,
    hearing: shownHearing,
  }),
  errors: [],
});

/** Inspections of one room, newest first: the copy that its occupants have. */
export const ofRoom = read({
  procedure: 'inspections.of_room',
  permission: held('student', 'member', 'activist', 'group_leader', 'instructor', 'guidance'),
  about: about.own,
  input: z.object({ after: cursor }),
  output: pageOf(
    z.object({
      id,
      roomId,
      submittedAt: instant,
      /** Failed items that still count. */
      failed: z.int(),
      inspected: z.boolean(),
      objection: z.nullable(z.enum(OBJECTION_STATES)),
    }),
  ),
  errors: [],
});

/** The leader plans a round for a pair of the building. */
export const planRound = write({
  procedure: 'inspections.plan_round',
  permission: held('group_leader', 'instructor'),
  about: about.place('buildingId'),
  input: z.object({
    buildingId,
    title: text(20),
    rooms: z.array(roomId).check(z.minLength(1), z.maxLength(60)),
    inspectors: z.array(id).check(z.minLength(1), z.maxLength(4)),
    dueAt: instant,
    /** Why people of another sex go; stays with the round. */
    mixedBecause: z.optional(text(100)),
  }),
  output: z.object({ roundId: id }),
  errors: [
    'inspections.pair_required',
    'inspections.same_sex',
    'inspections.wrong_building',
    'inspections.own_room',
    'inspections.due_in_past',
  ],
});
