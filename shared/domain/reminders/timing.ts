/**
 * When a message may go out: not in quiet hours, and what can wait comes with the morning's
 * digest. What somebody wishes counts, except where another's safety or right hangs on it.
 * In the inbox everything stands from the first moment, whatever is decided here.
 */
import { type Day, type Instant, addDays, addHours, dayOf, startOfDay } from '../kernel/calendar';
import { type KindRule, type Pace, type ReminderKind, ruleOf } from './kinds';
import type { Cause } from './state';

/** Minutes since midnight in Shanghai: 22:30 is 1350. */
export type Minute = number;

/** `from` equal to `until`: no quiet hours. They may run over midnight. */
export interface QuietHours {
  from: Minute;
  until: Minute;
}

export type Topic = Cause['context'];
/** `inbox`: no message at all. */
export type Wish = Pace | 'inbox';

export interface Wishes {
  quiet: QuietHours;
  /** A topic without a wish keeps to what each kind says. */
  topics: Partial<Record<Topic, Wish>>;
}

/** What holds for a university that says nothing else: 22:00 to 07:30. */
export const USUAL_QUIET: QuietHours = { from: 22 * 60, until: 7 * 60 + 30 };

const DAY_MINUTES = 24 * 60;
/** Longer would be a way to hear nothing at all. */
const MOST_QUIET = 14 * 60;

export const quietMinutes = ({ from, until }: QuietHours): number =>
  (until - from + DAY_MINUTES) % DAY_MINUTES;

export const isQuietEnough = (quiet: QuietHours): boolean => quietMinutes(quiet) <= MOST_QUIET;

const at = (day: Day, minute: Minute): Instant => addHours(startOfDay(day), minute / 60);

const minuteOf = (instant: Instant): Minute =>
  (Date.parse(instant) - Date.parse(startOfDay(dayOf(instant)))) / 60_000;

const isQuiet = (instant: Instant, quiet: QuietHours): boolean =>
  (minuteOf(instant) - quiet.from + DAY_MINUTES) % DAY_MINUTES < quietMinutes(quiet);

/** The first morning not before `instant`: when quiet hours end and the digest goes out. */
export function morningFrom(instant: Instant, { until }: QuietHours): Instant {
  const today = at(dayOf(instant), until);
  return today >= instant ? today : addDays(today, 1);
}

const paceFor = ({ weight, pace }: KindRule, wish: Wish | undefined): Wish => {
  if (wish === 'inbox' && weight === 'important') return 'morning';
  return wish ?? pace;
};

interface Ready {
  kind: ReminderKind;
  topic: Topic;
  /** When it is ready to be told. */
  from: Instant;
  dueAt: Instant | null;
}

/** When its message may go out; `null`: its holder reads it in the inbox alone. */
export function messageFrom({ kind, topic, from, dueAt }: Ready, wishes: Wishes): Instant | null {
  const rule = ruleOf(kind);
  if (!rule.template) return null;
  if (rule.weight === 'grave') return from;
  const pace = paceFor(rule, wishes.topics[topic]);
  if (pace === 'inbox') return null;
  const morning = morningFrom(from, wishes.quiet);
  // Told on the morning after it was due would be told too late; it goes while there is time.
  const waits = pace === 'morning' && !(dueAt !== null && from < dueAt && dueAt <= morning);
  return waits || isQuiet(from, wishes.quiet) ? morning : from;
}

/**
 * When a message that should have gone by `now` goes: at once, unless it came so late (a timer
 * that failed, a quota that was used up) that the night has begun. `null`: not at all.
 */
export function messageFromNow(ready: Ready, wishes: Wishes, now: Instant): Instant | null {
  const planned = messageFrom(ready, wishes);
  if (planned === null || planned > now || ruleOf(ready.kind).weight === 'grave') return planned;
  return isQuiet(now, wishes.quiet) ? morningFrom(now, wishes.quiet) : planned;
}
