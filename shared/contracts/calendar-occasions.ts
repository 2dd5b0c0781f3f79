/**
 * Organization life carried out (brief R10): notice, sign-in by the code that changes in the
 * room, leave, minutes, what was decided, and the make-up of whoever was away.
 */
import { MOST_RESOLUTIONS } from '../domain/calendar/occasion';
import {
  ATTENDANCE_STATES,
  LEAVE_GROUNDS,
  OCCASION_KINDS,
  OCCASION_STATES,
  RULE_SOURCES,
} from '../domain/calendar/state';
import { about, everyone, held, read, tied, write } from './contract';
import {
  buildingId,
  day,
  id,
  instant,
  note,
  paragraph,
  statement,
  text,
  version,
  z,
} from './schema';

const LEADING = ['group_leader', 'instructor', 'guidance'] as const;
const HOSTING = ['group_leader', 'instructor'] as const;

const byOccasion = { occasionId: id, expectedVersion: version };
const changed = z.object({ version });
const section = z.object({ heading: text(20), text: statement });
const agenda = z.array(text(60)).check(z.minLength(1), z.maxLength(10));

const attendee = z.object({
  personId: id,
  /** `null` for somebody who is no longer here. */
  name: z.nullable(z.string()),
  /** `null`: nothing is known yet. */
  state: z.nullable(z.enum(ATTENDANCE_STATES)),
  how: z.nullable(z.enum(['code', 'by_hand'])),
  at: z.nullable(instant),
  /** Only for whoever leads, and for the person. */
  ground: z.nullable(z.enum(LEAVE_GROUNDS)),
  note: z.string(),
  makeUpBy: z.nullable(instant),
  makeUp: z.string(),
  version: z.nullable(version),
});

/** One occasion with everybody invited; reasons of leave only for whoever leads. */
export const occasion = read({
  procedure: 'calendar.occasion',
  permission: held(...LEADING, 'member', 'activist'),
  about: about.place('place'),
  input: z.object({ place: buildingId, occasionId: id }),
  output: z.object({
    id,
    version,
    kind: z.enum(OCCASION_KINDS),
    title: z.string(),
    source: z.enum(RULE_SOURCES),
    ground: z.string(),
    buildingId,
    period: z.string(),
    startsAt: instant,
    endsAt: instant,
    movedFrom: z.nullable(day),
    venue: z.string(),
    agenda: z.array(z.string()),
    state: z.enum(OCCASION_STATES),
    attempt: z.int(),
    makeUpOf: z.nullable(id),
    changes: z.array(
      z.object({ at: instant, what: z.enum(['moved', 'cancelled']), reason: z.string() }),
    ),
    minutes: z.array(z.object({ heading: z.string(), text: z.string() })),
    resolutions: z.array(
      z.object({
        id,
        text: z.string(),
        assignee: id,
        assigneeName: z.nullable(z.string()),
        dueOn: day,
        doneAt: z.nullable(instant),
        outcome: z.string(),
      }),
    ),
    attendees: z.array(attendee),
    /** Whether the caller may announce, open sign-in and write the minutes. */
    leads: z.boolean(),
    self: id,
  }),
  errors: [],
});

/** Sends the notice to everybody of the audience, or anew with a changed agenda. */
export const announce = write({
  procedure: 'calendar.announce',
  permission: held(...HOSTING),
  about: about.document('occasions', 'occasionId'),
  input: z.object({ ...byOccasion, venue: text(30), agenda }),
  output: z.object({ version, invited: z.int() }),
  errors: [
    'calendar.wrong_state',
    'calendar.no_meeting',
    'calendar.already_begun',
    'calendar.nobody_invited',
  ],
});

/** To another time within its period, with a reason; whoever was invited is told. */
export const move = write({
  procedure: 'calendar.move',
  permission: held(...HOSTING),
  about: about.document('occasions', 'occasionId'),
  input: z.object({ ...byOccasion, startsAt: instant, reason: text(100) }),
  output: changed,
  errors: [
    'calendar.wrong_state',
    'calendar.no_meeting',
    'calendar.in_the_past',
    'calendar.nothing_changes',
    'calendar.out_of_period',
  ],
});

/** Calls off what was added to the calendar; what a rule asks for can only be moved. */
export const cancel = write({
  procedure: 'calendar.cancel',
  permission: held(...HOSTING, 'guidance'),
  about: about.document('occasions', 'occasionId'),
  input: z.object({ ...byOccasion, reason: text(100) }),
  output: changed,
  errors: ['calendar.wrong_state', 'calendar.must_take_place'],
});

export const openSignIn = write({
  procedure: 'calendar.open_sign_in',
  permission: held(...HOSTING),
  about: about.document('occasions', 'occasionId'),
  input: z.object(byOccasion),
  output: changed,
  errors: ['calendar.wrong_state', 'calendar.no_meeting', 'calendar.too_early', 'calendar.over'],
});

/** The code that the room shows now; another one every half minute. */
export const signInCode = read({
  procedure: 'calendar.sign_in_code',
  permission: held(...HOSTING),
  about: about.document('occasions', 'occasionId'),
  input: z.object({ occasionId: id }),
  output: z.object({ code: z.string(), changesAt: instant, until: instant }),
  errors: ['calendar.sign_in_closed'],
});

const signInCodeText = z.string().check(z.regex(/^\d{6}$/));

export const signIn = write({
  procedure: 'calendar.sign_in',
  permission: tied(['addressee']),
  about: about.document('occasions', 'occasionId'),
  input: z.object({ occasionId: id, code: signInCodeText }),
  output: z.object({ at: instant }),
  errors: [
    'calendar.sign_in_closed',
    'calendar.wrong_code',
    'calendar.already_signed_in',
    'calendar.not_invited',
  ],
});

/** Notes somebody present whose phone is empty; says by whom. */
export const notePresent = write({
  procedure: 'calendar.note_present',
  permission: held(...HOSTING),
  about: about.document('occasions', 'occasionId'),
  input: z.object({ occasionId: id, personId: id }),
  output: z.object({ at: instant }),
  errors: [
    'calendar.sign_in_closed',
    'calendar.already_signed_in',
    'calendar.not_invited',
    'calendar.note_yourself',
  ],
});

export const askLeave = write({
  procedure: 'calendar.ask_leave',
  permission: tied(['addressee']),
  about: about.document('occasions', 'occasionId'),
  input: z.object({ occasionId: id, ground: z.enum(LEAVE_GROUNDS), note }),
  output: z.object({ at: instant }),
  errors: [
    'calendar.wrong_state',
    'calendar.already_begun',
    'calendar.not_invited',
    'calendar.already_on_leave',
  ],
});

/** Closes sign-in with the minutes; what was decided becomes tasks, who was away owes a make-up. */
export const hold = write({
  procedure: 'calendar.hold',
  permission: held(...HOSTING),
  about: about.document('occasions', 'occasionId'),
  input: z.object({
    ...byOccasion,
    sections: z.array(section).check(z.minLength(1), z.maxLength(6)),
    resolutions: z
      .array(z.object({ text: text(100), assignee: id, dueOn: day }))
      .check(z.maxLength(MOST_RESOLUTIONS)),
  }),
  output: z.object({ version, present: z.int(), invited: z.int() }),
  errors: [
    'calendar.wrong_state',
    'calendar.not_begun',
    'calendar.nobody_present',
    'calendar.not_invited',
    'calendar.in_the_past',
  ],
});

export const finishResolution = write({
  procedure: 'calendar.finish_resolution',
  permission: tied(['addressee'], ...HOSTING),
  about: about.document('occasions', 'occasionId'),
  input: z.object({ ...byOccasion, resolutionId: id, outcome: note }),
  output: changed,
  errors: ['calendar.nothing_to_do', 'calendar.not_your_task'],
});

/** What was missed is made up, in the person's own words. */
export const makeUp = write({
  procedure: 'calendar.make_up',
  permission: tied(['subject']),
  about: about.document('attendances', 'attendanceId'),
  input: z.object({ attendanceId: id, expectedVersion: version, words: paragraph }),
  output: changed,
  errors: ['calendar.nothing_to_do'],
});

/** Where I was and was not, newest first. */
export const myAttendance = read({
  procedure: 'calendar.my_attendance',
  permission: everyone,
  about: about.own,
  input: z.object({ after: z.nullable(z.string().check(z.maxLength(200))) }),
  output: z.object({
    rows: z.array(
      z.object({
        id,
        version,
        occasionId: id,
        kind: z.enum(OCCASION_KINDS),
        buildingId,
        startsAt: instant,
        state: z.enum(ATTENDANCE_STATES),
        makeUpBy: z.nullable(instant),
      }),
    ),
    next: z.nullable(z.string()),
  }),
  errors: [],
});
