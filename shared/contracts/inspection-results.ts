/** What a building's inspections come to, with the records behind every number (R20, issue 6.7). */
import { CRITERIA } from '../domain/inspections/civilized';
import { about, held, read } from './contract';
import { buildingId, id, instant, roomId, z } from './schema';

const month = z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/));
const LEADING = ['group_leader', 'instructor', 'guidance'] as const;
const verdict = z.enum(['meets', 'not_yet', 'too_few']);

const counts = {
  inspected: z.int(),
  missed: z.int(),
  asked: z.int(),
  passed: z.int(),
  safety: z.int(),
  struck: z.int(),
  contested: z.int(),
};

/** The numbers that civilized rooms are judged by, as published. */
const rule = z.object({
  version: z.string(),
  inspections: z.int(),
  passPercent: z.int(),
  safety: z.int(),
  source: z.string(),
});

/** A building's month: every room that was seen in it or in the two before. */
export const results = read({
  procedure: 'inspections.results',
  permission: held(...LEADING),
  about: about.place('buildingId'),
  input: z.object({ buildingId, month }),
  output: z.object({
    name: z.string(),
    floors: z.int(),
    roomsPerFloor: z.int(),
    rule,
    rooms: z.array(
      z.object({
        roomId,
        ...counts,
        /** The newest inspection of these three months. */
        lastAt: z.nullable(instant),
        lastFailed: z.int(),
        verdict,
      }),
    ),
  }),
  errors: [],
});

const trendRow = z.object({ month, rooms: z.int(), ...counts });
const floor = z.nullable(z.int().check(z.gte(1), z.lte(99)));

/** Month by month, a year back: of a building, or of one of its floors. */
export const trend = read({
  procedure: 'inspections.trend',
  permission: held(...LEADING),
  about: about.place('buildingId'),
  input: z.object({ buildingId, floor, until: month }),
  output: z.object({ months: z.array(trendRow) }),
  errors: [],
});

const line = z.object({
  criterion: z.enum(CRITERIA),
  value: z.int(),
  needed: z.int(),
  met: z.boolean(),
  records: z.array(id),
});

const ofMonth = z.object({
  month,
  ...counts,
  verdict,
  lines: z.array(line),
  records: z.array(
    z.object({
      id,
      at: instant,
      inspected: z.boolean(),
      asked: z.int(),
      passed: z.int(),
      struck: z.int(),
    }),
  ),
});

/** One room's year with the formula filled in and the records behind each number. */
export const roomResults = read({
  procedure: 'inspections.room_results',
  permission: held(...LEADING),
  about: about.place('roomId'),
  input: z.object({ roomId }),
  output: z.object({ rule, months: z.array(ofMonth) }),
  errors: [],
});

/** The same of the room that I live in. */
export const myRoomResults = read({
  procedure: 'inspections.my_room_results',
  permission: held('student', 'member', 'activist', 'group_leader', 'instructor', 'guidance'),
  about: about.own,
  input: z.object({}),
  output: z.object({ rule, months: z.array(ofMonth) }),
  errors: [],
});

/** What each inspector found, for whoever leads the group; no ranking, and too few say nothing. */
export const drift = read({
  procedure: 'inspections.drift',
  permission: held('group_leader'),
  about: about.place('buildingId'),
  input: z.object({ buildingId }),
  output: z.object({
    rule: z.object({
      version: z.string(),
      leastOwn: z.int(),
      leastOthers: z.int(),
      othersFindPercent: z.int(),
      months: z.int(),
      source: z.string(),
    }),
    inspectors: z.array(
      z.object({
        inspector: id,
        inspected: z.int(),
        finding: z.int(),
        verdict: z.enum(['too_few', 'finds', 'always_full', 'nothing_to_compare']),
      }),
    ),
  }),
  errors: [],
});

const sheet = z.object({ name: z.string(), rows: z.int(), base64: z.string() });

/** A building's month as a spreadsheet: one line per room, with its numbers. */
export const monthSheet = read({
  procedure: 'inspections.month_sheet',
  permission: held(...LEADING),
  about: about.place('buildingId'),
  function: 'office',
  input: z.object({ buildingId, month }),
  output: sheet,
  errors: [],
});

/** A round as a spreadsheet: one line per inspection and failed item. */
export const roundSheet = read({
  procedure: 'inspections.round_sheet',
  permission: held(...LEADING),
  about: about.place('buildingId'),
  function: 'office',
  input: z.object({ buildingId, roundId: id }),
  output: sheet,
  errors: [],
});
