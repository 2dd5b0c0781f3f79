/**
 * What is asked and decided about a hazard besides its repair: more time, that it cannot be
 * done, another grade, that two reports are one; and what stands near it.
 */
import { WAYS } from '../domain/hazards/impasse';
import { CANNOT_REASONS, HAZARD_KINDS, HAZARD_STATES, SEVERITIES } from '../domain/hazards/state';
import { ROLES } from '../domain/kernel/positions';
import { about, held, read, write } from './contract';
import { buildingId, day, id, instant, note, roomId, version, z } from './schema';

const byHazard = { hazardId: id, expectedVersion: version, note };
const output = z.object({ version, state: z.enum(HAZARD_STATES) });
const aboutHazard = about.document('hazards', 'hazardId');

/** Those in charge ask for time until the end of a day. */
export const askExtension = write({
  procedure: 'hazards.ask_extension',
  permission: held('logistics', 'apartment_office'),
  about: aboutHazard,
  input: z.object({ ...byHazard, until: day }),
  output,
  errors: [
    'hazards.wrong_state',
    'hazards.not_in_charge',
    'hazards.reason_required',
    'hazards.extension_asked',
    'hazards.no_more_extensions',
    'hazards.extension_too_long',
  ],
});

/** Somebody else than who asked grants or refuses it. */
export const answerExtension = write({
  procedure: 'hazards.answer_extension',
  permission: held('group_leader', 'instructor', 'guidance'),
  about: aboutHazard,
  input: z.object({ ...byHazard, granted: z.boolean() }),
  output,
  errors: ['hazards.no_extension_asked', 'hazards.own_request', 'hazards.reason_required'],
});

/** Those in charge cannot, and say why. */
export const cannotDo = write({
  procedure: 'hazards.cannot_do',
  permission: held('logistics', 'apartment_office'),
  about: aboutHazard,
  input: z.object({ ...byHazard, why: z.enum(CANNOT_REASONS) }),
  output,
  errors: ['hazards.wrong_state', 'hazards.not_in_charge', 'hazards.reason_required'],
});

/** Whoever answers for the building, or the department, decides what happens with it. */
export const decide = write({
  procedure: 'hazards.decide',
  permission: held('instructor', 'guidance'),
  about: aboutHazard,
  input: z.object({ ...byHazard, way: z.enum(WAYS), until: z.nullable(day) }),
  output,
  errors: [
    'hazards.wrong_state',
    'hazards.own_request',
    'hazards.reason_required',
    'hazards.department_decides',
    'hazards.cannot_be_tolerated',
    'hazards.day_out_of_range',
  ],
});

/** Judges it anew. */
export const regrade = write({
  procedure: 'hazards.regrade',
  permission: held('group_leader', 'instructor', 'guidance'),
  about: aboutHazard,
  input: z.object({ ...byHazard, severity: z.enum(SEVERITIES) }),
  output,
  errors: [
    'hazards.wrong_state',
    'hazards.fixer_cannot_regrade',
    'hazards.same_grade',
    'hazards.reason_required',
  ],
});

/** This one is the same as another; that one's story goes on for both. */
export const merge = write({
  procedure: 'hazards.merge',
  permission: held('logistics', 'apartment_office', 'group_leader', 'instructor', 'guidance'),
  about: aboutHazard,
  input: z.object({ ...byHazard, intoId: id }),
  output,
  errors: ['hazards.wrong_state', 'hazards.cannot_merge'],
});

const near = z.object({
  id,
  roomId,
  kind: z.enum(HAZARD_KINDS),
  state: z.enum(HAZARD_STATES),
  reportedAt: instant,
  text: z.string(),
  /** Of the same kind, so that it may well be the same thing, or the same trouble again. */
  sameKind: z.boolean(),
});

/** What else was reported of the same floor lately, the same room and kind first. */
export const nearby = read({
  procedure: 'hazards.nearby',
  permission: held('logistics', 'apartment_office', 'group_leader', 'instructor', 'guidance'),
  about: about.place('roomId'),
  input: z.object({ roomId, kind: z.enum(HAZARD_KINDS) }),
  output: z.object({
    rows: z.array(near),
    /** How often this kind has come in this room lately, when that counts as coming back. */
    repeats: z.int(),
  }),
  errors: [],
});

/** Every building's figures as they were published this morning; for every student to see. */
export const results = read({
  procedure: 'hazards.results',
  permission: held(...ROLES),
  about: about.own,
  input: z.object({}),
  output: z.object({
    /** When they were published; `null` before the first time. */
    asOf: z.nullable(instant),
    buildings: z.array(
      z.object({
        buildingId,
        reported: z.int(),
        closed: z.int(),
        open: z.int(),
        overdue: z.int(),
        ages: z.nullable(z.array(z.int())),
        inTime: z.nullable(z.int()),
        medianDays: z.nullable(z.int()),
        kinds: z.array(z.object({ kind: z.enum(HAZARD_KINDS), reported: z.int() })),
      }),
    ),
  }),
  errors: [],
});
