/** Today, the inbox, and the messages that WeChat still allows (brief R27). */
import { CAUSE_CONTEXTS, REMINDER_KINDS, TEMPLATE_KEYS } from '../domain/reminders/state';
import { about, held, read, tied, write } from './contract';
import { cursor, id, instant, pageOf, version, z } from './schema';
import { ROLES } from '../domain/kernel/positions';

const entry = z.object({
  id,
  version,
  kind: z.enum(REMINDER_KINDS),
  place: z.string(),
  cause: z.object({ context: z.enum(CAUSE_CONTEXTS), id }),
  fireAt: instant,
  dueAt: z.nullable(instant),
  settled: z.boolean(),
  seen: z.boolean(),
  /** What became of the message in WeChat, so that the screen can say why none came. */
  message: z.enum(['none', 'waiting', 'claimed', 'sent', 'unknown', 'no_grant', 'failed']),
});

/** What asks me to act, the most harmful to miss first; plus how many entries I have not opened yet. */
export const today = read({
  procedure: 'reminders.today',
  permission: held(...ROLES),
  about: about.own,
  input: z.object({}),
  output: z.object({ rows: z.array(entry), unseen: z.int() }),
  errors: [],
});

/** Everything that has come in, newest first. */
export const inbox = read({
  procedure: 'reminders.inbox',
  permission: held(...ROLES),
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

/** How many messages each template still allows. */
export const grants = read({
  procedure: 'reminders.grants',
  permission: held(...ROLES),
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
  permission: held(...ROLES),
  about: about.own,
  input: z.object({ template: z.enum(TEMPLATE_KEYS), accepted: z.int().check(z.gte(1), z.lte(1)) }),
  output: z.object({ left: z.int() }),
  errors: [],
});
