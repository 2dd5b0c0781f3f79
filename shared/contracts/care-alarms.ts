/**
 * The crisis button (brief R2; issue: at once to the professional, past the students). Whoever
 * is registered may press it; what it says is read by professionals and by whoever pressed it.
 */
import { ALARM_KINDS, ALARM_OUTCOMES, PROFESSIONALS } from '../domain/care/alarm';
import { about, everyone, held, read, tied, write } from './contract';
import { cursor, id, instant, pageOf, roomId, version, z } from './schema';

const state = z.enum(['open', 'acknowledged', 'closed']);

/** Closed values only; sent again it is the same alarm. */
export const raise = write({
  procedure: 'care.raise_alarm',
  permission: everyone,
  about: about.own,
  input: z.object({
    kind: z.enum(ALARM_KINDS),
    /** `me`; `case`: the student of a help case that I may read; `someone`: nobody whom we know. */
    who: z.enum(['me', 'case', 'someone']),
    caseId: z.nullable(id),
    /** Where; `null`: not in the apartment, or where I live. */
    roomId: z.nullable(roomId),
    /** When the button was pressed, which a dead network may keep for a while. */
    pressedAt: instant,
  }),
  output: z.object({ alarmId: id, called: z.int() }),
  errors: ['care.no_case'],
});

const row = z.object({
  id,
  kind: z.enum(ALARM_KINDS),
  roomId: z.nullable(roomId),
  state,
  raisedAt: instant,
  acknowledgedByName: z.nullable(z.string()),
});

/** Alarms of my places, the newest first. */
export const alarms = read({
  procedure: 'care.alarms',
  permission: held(...PROFESSIONALS),
  about: about.own,
  input: z.object({ after: cursor }),
  output: pageOf(row),
  errors: [],
});

/** One alarm, for professionals and whoever pressed; readings about somebody are logged. */
export const alarm = read({
  procedure: 'care.alarm',
  permission: tied(['author', 'addressee'], ...PROFESSIONALS),
  about: about.document('alarms', 'alarmId'),
  input: z.object({ alarmId: id }),
  output: z.object({
    ...row.shape,
    version,
    subjectName: z.nullable(z.string()),
    raisedByName: z.string(),
    pressedAt: instant,
    called: z.int(),
    acknowledgedAt: z.nullable(instant),
    outcome: z.nullable(z.enum(ALARM_OUTCOMES)),
    closedAt: z.nullable(instant),
    own: z.boolean(),
    may: z.array(z.enum(['acknowledge', 'close'])),
  }),
  errors: [],
  sensitive: true,
});

/** “我来处理”: the first has it; no version is named, because nobody should have to look first. */
export const acknowledge = write({
  procedure: 'care.acknowledge_alarm',
  permission: tied(['addressee'], ...PROFESSIONALS),
  about: about.document('alarms', 'alarmId'),
  input: z.object({ alarmId: id }),
  output: z.object({ version }),
  errors: ['care.already_acknowledged', 'care.own_alarm'],
});

/** How it ended. */
export const closeAlarm = write({
  procedure: 'care.close_alarm',
  permission: tied(['addressee'], ...PROFESSIONALS),
  about: about.document('alarms', 'alarmId'),
  input: z.object({ alarmId: id, expectedVersion: version, outcome: z.enum(ALARM_OUTCOMES) }),
  output: z.object({ version }),
  errors: ['care.not_acknowledged'],
});
