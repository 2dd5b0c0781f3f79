/** Hazards from report to closed (brief R5): each act names the version that it saw. */
import { HAZARD_MOVES } from '../domain/hazards/allowed';
import { REPEAT_LEVELS } from '../domain/hazards/repeats';
import {
  CHARGES,
  GRADE_RULE_IDS,
  HAZARD_ACTS,
  HAZARD_FACTS,
  HAZARD_KINDS,
  HAZARD_STATES,
  RUNGS,
  CANNOT_REASONS,
  SEVERITIES,
  STEP_ROLES,
} from '../domain/hazards/state';
import { about, everyone, held, read, tied, write } from './contract';
import {
  buildingId,
  cursor,
  day,
  doorCode,
  id,
  instant,
  note,
  pageOf,
  paragraph,
  photos,
  receipt,
  roomId,
  shownPhoto,
  version,
  via,
  z,
} from './schema';

const kind = z.enum(HAZARD_KINDS);
const severity = z.enum(SEVERITIES);
const state = z.enum(HAZARD_STATES);
const STAFF = [
  'logistics',
  'apartment_office',
  'group_leader',
  'instructor',
  'guidance',
  'college_secretary',
] as const;

/** Reports from a door, without registering. */
export const report = write({
  procedure: 'hazards.report',
  identity: 'anyone',
  permission: everyone,
  about: about.own,
  input: z.object({
    code: doorCode,
    via,
    kind,
    /** What was noticed besides the kind; it may raise the grade. */
    facts: z.optional(z.array(z.enum(HAZARD_FACTS)).check(z.maxLength(HAZARD_FACTS.length))),
    text: paragraph,
    photos,
  }),
  output: z.object({ hazardId: id, receipt, dueAt: instant }),
  errors: [
    'nameplates.unknown_code',
    'nameplates.revoked_code',
    'photos.not_an_image',
    'photos.too_large',
    'photos.missing',
    'photos.empty',
    'photos.damaged',
    'photos.too_many_pixels',
    'photos.too_many',
  ],
});

const step = z.object({
  act: z.enum(HAZARD_ACTS),
  at: instant,
  role: z.enum(STEP_ROLES),
  note: z.string(),
  until: z.optional(instant),
  severity: z.optional(severity),
  why: z.optional(z.enum(CANNOT_REASONS)),
  to: z.optional(z.enum(RUNGS)),
});

/** The public story of a hazard for whoever holds its receipt. */
export const follow = read({
  procedure: 'hazards.follow',
  identity: 'none',
  permission: everyone,
  about: about.own,
  input: z.object({ receipt }),
  output: z.object({
    kind,
    state,
    roomId,
    text: z.string(),
    reportedAt: instant,
    dueAt: instant,
    steps: z.array(step),
  }),
  errors: ['hazards.unknown_receipt'],
});

const row = z.object({
  id,
  roomId,
  buildingId,
  kind,
  severity,
  state,
  reportedAt: instant,
  dueAt: instant,
});

/** Hazards in my scopes, the one due first at the top; `open` means not yet closed. */
export const list = read({
  procedure: 'hazards.list',
  permission: held(...STAFF),
  about: about.own,
  input: z.object({
    /** `undecided`: those in charge cannot, or the risk is being borne. */
    show: z.enum(['open', 'overdue', 'undecided', 'fixed', 'closed']),
    /** Only this room's, for a tap on the elevation. */
    roomId: z.optional(roomId),
    after: cursor,
  }),
  output: pageOf(row),
  errors: [],
});

const gradedBy = z.union([
  z.object({ kind: z.literal('rule'), rule: z.enum(GRADE_RULE_IDS) }),
  z.object({ kind: z.enum(['inspector', 'regraded']) }),
]);

export const get = read({
  procedure: 'hazards.get',
  permission: tied(['reporter', 'occupant'], ...STAFF),
  about: about.document('hazards', 'hazardId'),
  input: z.object({ hazardId: id }),
  output: z.object({
    ...row.shape,
    version,
    text: z.string(),
    photos: z.array(shownPhoto),
    facts: z.array(z.enum(HAZARD_FACTS)),
    gradedBy,
    charge: z.enum(CHARGES),
    /** Until when somebody owes a look, a decision or an answer. */
    answerBy: z.nullable(instant),
    /** More time that was asked for and not yet answered, and up to which day it may be. */
    extension: z.nullable(z.object({ until: instant })),
    extendableTo: z.nullable(day),
    contractTo: z.nullable(day),
    tolerateTo: z.nullable(day),
    mergedInto: z.nullable(id),
    duplicates: z.int(),
    steps: z.array(step),
    /** What the reader may do next with it. */
    may: z.array(z.enum(HAZARD_MOVES)),
    /** Whether the reader may also decide to bear the risk for a time. */
    mayTolerate: z.boolean(),
  }),
  errors: [],
});

/** Those in charge take it on. */
export const accept = write({
  procedure: 'hazards.accept',
  permission: held('logistics', 'apartment_office'),
  about: about.document('hazards', 'hazardId'),
  input: z.object({ hazardId: id, expectedVersion: version, note }),
  output: z.object({ version, state }),
  errors: ['hazards.wrong_state', 'hazards.not_in_charge'],
});

/** Those in charge report it fixed, with a photo of the result. */
export const fix = write({
  procedure: 'hazards.fix',
  permission: held('logistics', 'apartment_office'),
  about: about.document('hazards', 'hazardId'),
  input: z.object({ hazardId: id, expectedVersion: version, note, photos }),
  output: z.object({ version, state }),
  errors: [
    'hazards.wrong_state',
    'hazards.not_in_charge',
    'hazards.photo_required',
    'photos.not_an_image',
    'photos.too_large',
    'photos.missing',
    'photos.empty',
    'photos.damaged',
    'photos.too_many_pixels',
    'photos.too_many',
  ],
});

/** The reporter or a third person, never the fixer, confirms it or sends it back. */
export const verify = write({
  procedure: 'hazards.verify',
  permission: tied(['reporter'], 'group_leader', 'instructor', 'member', 'activist'),
  about: about.document('hazards', 'hazardId'),
  input: z.object({ hazardId: id, expectedVersion: version, fixed: z.boolean(), note }),
  output: z.object({ version, state }),
  errors: ['hazards.wrong_state', 'hazards.fixer_cannot_verify', 'hazards.reason_required'],
});

const repeat = z.object({
  level: z.enum(REPEAT_LEVELS),
  place: z.string(),
  kind,
  count: z.int(),
  latestAt: instant,
});

/** A building's rooms coloured by their open hazards (the elevation). */
export const elevation = read({
  procedure: 'hazards.elevation',
  permission: held('group_leader', 'instructor', 'guidance', 'logistics', 'apartment_office'),
  about: about.place('buildingId'),
  input: z.object({ buildingId }),
  output: z.object({
    name: z.string(),
    floors: z.int(),
    roomsPerFloor: z.int(),
    rooms: z.array(
      z.object({
        roomId,
        open: z.int(),
        overdue: z.int(),
        /** How often the kind that comes back most has come, when it counts as coming back. */
        repeats: z.int(),
      }),
    ),
    /** What comes back again and again in a room, on a floor, in the building. */
    repeats: z.array(repeat),
  }),
  errors: [],
});

/** A building's hazards of a stretch of days as a spreadsheet, for those who answer for it. */
export const spreadsheet = read({
  procedure: 'hazards.spreadsheet',
  function: 'office',
  permission: held('group_leader', 'instructor', 'guidance', 'logistics', 'apartment_office'),
  about: about.place('buildingId'),
  input: z.object({ buildingId, from: day, to: day }),
  output: z.object({ name: z.string(), rows: z.int(), base64: z.string() }),
  errors: ['hazards.too_many_rows'],
});
