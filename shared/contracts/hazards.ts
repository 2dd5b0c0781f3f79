/** Hazards from report to closed (brief R5): each act names the version that it saw. */
import { HAZARD_KINDS, SEVERITIES } from '../domain/hazards/state';
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
const state = z.enum(['open', 'accepted', 'fixed', 'closed']);
const STAFF = ['logistics', 'group_leader', 'instructor', 'guidance', 'college_secretary'] as const;

/** Reports from a door, without registering. */
export const report = write({
  procedure: 'hazards.report',
  identity: 'anyone',
  permission: everyone,
  about: about.own,
  input: z.object({ code: doorCode, via, kind, text: paragraph, photos }),
  output: z.object({ hazardId: id, receipt, dueAt: instant }),
  errors: [
    'nameplates.unknown_code',
    'nameplates.revoked_code',
    'photos.not_an_image',
    'photos.too_large',
    'photos.missing',
  ],
});

const step = z.object({
  act: z.enum(['reported', 'accepted', 'fixed', 'reopened', 'verified']),
  at: instant,
  role: z.enum(['visitor', 'resident', 'inspector', 'logistics', 'leader', 'staff']),
  note: z.string(),
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
    show: z.enum(['open', 'overdue', 'closed']),
    /** Only this room's, for a tap on the elevation. */
    roomId: z.optional(roomId),
    after: cursor,
  }),
  output: pageOf(row),
  errors: [],
});

/** What the reader may do next with it. */
const next = z.enum(['accept', 'fix', 'verify', 'reopen']);

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
    steps: z.array(step),
    may: z.array(next),
  }),
  errors: [],
});

/** Logistics takes it on. */
export const accept = write({
  procedure: 'hazards.accept',
  permission: held('logistics'),
  about: about.document('hazards', 'hazardId'),
  input: z.object({ hazardId: id, expectedVersion: version, note }),
  output: z.object({ version, state }),
  errors: ['hazards.wrong_state'],
});

/** Logistics reports it fixed, with a photo of the result. */
export const fix = write({
  procedure: 'hazards.fix',
  permission: held('logistics'),
  about: about.document('hazards', 'hazardId'),
  input: z.object({ hazardId: id, expectedVersion: version, note, photos }),
  output: z.object({ version, state }),
  errors: [
    'hazards.wrong_state',
    'hazards.photo_required',
    'photos.not_an_image',
    'photos.too_large',
    'photos.missing',
  ],
});

/** The reporter or a third person, never the fixer, confirms it or sends it back. */
export const verify = write({
  procedure: 'hazards.verify',
  permission: tied(['reporter'], 'group_leader', 'instructor', 'member', 'activist'),
  about: about.document('hazards', 'hazardId'),
  input: z.object({ hazardId: id, expectedVersion: version, fixed: z.boolean(), note }),
  output: z.object({ version, state }),
  errors: ['hazards.wrong_state', 'hazards.fixer_cannot_verify'],
});

/** A building's rooms coloured by their open hazards (the elevation). */
export const elevation = read({
  procedure: 'hazards.elevation',
  permission: held('group_leader', 'instructor', 'guidance', 'logistics'),
  about: about.place('buildingId'),
  input: z.object({ buildingId }),
  output: z.object({
    name: z.string(),
    floors: z.int(),
    roomsPerFloor: z.int(),
    rooms: z.array(z.object({ roomId, open: z.int(), overdue: z.int() })),
  }),
  errors: [],
});

/** A building's hazards of a stretch of days as a spreadsheet, for those who answer for it. */
export const spreadsheet = read({
  procedure: 'hazards.spreadsheet',
  function: 'office',
  permission: held('group_leader', 'instructor', 'guidance', 'logistics'),
  about: about.place('buildingId'),
  input: z.object({ buildingId, from: day, to: day }),
  output: z.object({ name: z.string(), rows: z.int(), base64: z.string() }),
  errors: ['hazards.too_many_rows'],
});
