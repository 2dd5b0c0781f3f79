/** Today, the inbox, and the messages that WeChat still allows (brief R27). */
import { CAUSE_CONTEXTS, REMINDER_KINDS, STAGES, TEMPLATE_KEYS } from '../domain/reminders/state';
import { about, everyone, read, tied, write } from './contract';
import { cursor, id, instant, pageOf, version, z } from './schema';

const entry = z.object({
  id,
  version,
  kind: z.enum(REMINDER_KINDS),
  /** Whether it is one's own matter, or one is asked because it did not move. */
  stage: z.enum(STAGES),
  place: z.string(),
  cause: z.object({ context: z.enum(CAUSE_CONTEXTS), id }),
  fireAt: instant,
  dueAt: z.nullable(instant),
  asks: z.boolean(),
  settled: z.boolean(),
  seen: z.boolean(),
  /** The latest that it may be put off to; `null`: not at all. */
  snoozeUntil: z.nullable(instant),
  /** Until when its holder has put it off. */
  snoozed: z.nullable(instant),
  /** What became of the message in WeChat, so that the screen can say why none came. */
  message: z.enum(['none', 'waiting', 'claimed', 'sent', 'unknown', 'no_grant', 'failed']),
});

/** What asks me to act, the most harmful to miss first; plus how many entries I have not opened yet. */
export const today = read({
  procedure: 'reminders.today',
  permission: everyone,
  about: about.own,
  input: z.object({}),
  output: z.object({ rows: z.array(entry), unseen: z.int() }),
  errors: [],
});

/** Everything that has come in, newest first. */
export const inbox = read({
  procedure: 'reminders.inbox',
  permission: everyone,
  about: about.own,
  input: z.object({ after: cursor }),
  output: pageOf(entry),
  errors: [],
});

/** Marks an entry as seen when its matter is opened. */
export const see = write({
  procedure: 'reminders.see',
  permission: tied(['holder']),
  about: about.document('reminders', 'reminderId'),
  input: z.object({ reminderId: id, expectedVersion: version }),
  output: z.object({ version }),
  errors: [],
});

/** Puts an entry off: it leaves today and comes back, unopened, before it is due. */
export const snooze = write({
  procedure: 'reminders.snooze',
  permission: tied(['holder']),
  about: about.document('reminders', 'reminderId'),
  input: z.object({ reminderId: id, expectedVersion: version, until: instant }),
  output: z.object({ version }),
  errors: ['reminders.cannot_snooze', 'reminders.snoozed_too_long'],
});

/** How many messages each template still allows. */
export const grants = read({
  procedure: 'reminders.grants',
  permission: everyone,
  about: about.own,
  input: z.object({}),
  output: z.object({
    templates: z.array(
      z.object({ template: z.enum(TEMPLATE_KEYS), templateId: z.string(), left: z.int() }),
    ),
  }),
  errors: [],
});

/** Stores what the person allowed at a tap: each accepted template is one more message. */
export const grant = write({
  procedure: 'reminders.grant',
  permission: everyone,
  about: about.own,
  input: z.object({ template: z.enum(TEMPLATE_KEYS), accepted: z.int().check(z.gte(1), z.lte(1)) }),
  output: z.object({ left: z.int() }),
  errors: [],
});

const coming = z.object({
  kind: z.enum(REMINDER_KINDS),
  place: z.string(),
  template: z.enum(TEMPLATE_KEYS),
  /** When its message may go out at the earliest. */
  from: instant,
});

/** What WeChat would still have to tell me, the soonest first; the newest fifty. */
export const upcoming = read({
  procedure: 'reminders.upcoming',
  permission: everyone,
  about: about.own,
  input: z.object({}),
  output: z.object({ rows: z.array(coming) }),
  errors: [],
});

const minute = z.int().check(z.gte(0), z.lte(24 * 60 - 1));
const quietHours = z.object({ from: minute, until: minute });
const topics = z.partialRecord(z.enum(CAUSE_CONTEXTS), z.enum(['now', 'morning', 'inbox']));

/** How I wish to be told, beside what holds for whoever says nothing. */
export const preferences = read({
  procedure: 'reminders.preferences',
  permission: everyone,
  about: about.own,
  input: z.object({}),
  output: z.object({ quiet: z.nullable(quietHours), usual: quietHours, topics }),
  errors: [],
});

/** Stores how I wish to be told, whole; what it leaves out keeps to the usual. */
export const prefer = write({
  procedure: 'reminders.prefer',
  permission: everyone,
  about: about.own,
  input: z.object({ quiet: z.nullable(quietHours), topics }),
  output: z.object({}),
  errors: ['reminders.quiet_too_long'],
});
