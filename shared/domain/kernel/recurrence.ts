/**
 * What comes again and again: the days of an iCalendar rule (RFC 5545 `RRULE`), without those
 * on which the university asks nothing of anybody. The library speaks the standard; which of
 * its rules we take, what falls away and what moves is decided here (ADR 15).
 */
import ICAL from 'ical.js';
import { type Day, dayAfter } from './calendar';
import { ensure } from './problem';
import type { Avoided } from './recurrence-shape';
import type { Almanac, Period } from './terms';

export { AVOIDABLE, type Avoided } from './recurrence-shape';

export interface Recurrence {
  /** `FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH`. */
  rule: string;
  /** The first day from which the rule counts. */
  anchor: Day;
  /** The days it keeps clear of. */
  avoids: readonly Avoided[];
  /** What becomes of an occurrence on such a day: it falls away, or moves on. */
  otherwise: 'skip' | 'next_working_day';
}

/**
 * The part of RFC 5545 that we take: what people plan by, and what the library is right about.
 * `BYMONTH` only goes with `YEARLY`, and no rule names a day that a month may lack in it.
 */
const PARTS: Readonly<Record<string, RegExp>> = {
  FREQ: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^([1-9]|[1-4]\d|5[0-2])$/,
  COUNT: /^[1-9]\d{0,2}$/,
  UNTIL: /^\d{8}$/,
  WKST: /^(MO|SU)$/,
  BYDAY: /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)){0,6}$/,
  BYMONTHDAY: /^(-1|[1-9]|1\d|2[0-8])(,(-1|[1-9]|1\d|2[0-8])){0,9}$/,
  BYSETPOS: /^(-1|[1-5])$/,
  BYMONTH: /^([1-9]|1[0-2])(,([1-9]|1[0-2])){0,11}$/,
};

type Named = readonly [name: string, value: string];

const partsOf = (rule: string): Named[] =>
  rule.split(';').map((part) => {
    const [name = '', value = ''] = part.split('=');
    return [name, value];
  });

/** Parts that mean something beside this frequency; any other is read differently by different programs. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  DAILY: [],
  WEEKLY: ['BYDAY'],
  MONTHLY: ['BYDAY', 'BYMONTHDAY', 'BYSETPOS'],
  YEARLY: ['BYMONTH', 'BYMONTHDAY'],
};
const ANYWAY = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'WKST'];

/** Parts that contradict each other, or of which one says nothing without the other. */
const contradicts = (named: ReadonlyMap<string, string>): boolean =>
  (named.has('BYDAY') && named.has('BYMONTHDAY')) ||
  (named.has('COUNT') && named.has('UNTIL')) ||
  named.has('BYMONTH') !== (named.get('FREQ') === 'YEARLY' && named.has('BYMONTHDAY')) ||
  (named.get('FREQ') === 'WEEKLY' && /\d/.test(named.get('BYDAY') ?? ''));

function isSound(parts: readonly Named[]): boolean {
  const named = new Map(parts);
  const allowed = [...ANYWAY, ...(MEANT[named.get('FREQ') ?? ''] ?? [])];
  const known = parts.every(([name]) => allowed.includes(name));
  return known && named.size === parts.length && !contradicts(named);
}

/** Whether a text is a rule that we take. */
export function isRule(rule: string): boolean {
  const parts = partsOf(rule);
  return isSound(parts) && parts.every(([name, value]) => PARTS[name]?.test(value));
}

/** A term has some twenty weeks: daily for four years is the most that anybody plans. */
const MOST = 1_500;

/** The rule's own days from its anchor to a day, before anything is kept clear of. */
function* daysOf(rule: string, anchor: Day, until: Day): Generator<Day> {
  const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(anchor));
  for (let count = 0; count < MOST; count += 1) {
    const next = iterator.next()?.toString();
    if (!next || next > until) return;
    yield next;
  }
}

const AVOIDS: Readonly<Record<Avoided, (day: Day, almanac: Almanac) => boolean>> = {
  holidays: (day, almanac) => almanac.isHoliday(day),
  exams: (day, almanac) => almanac.isExamDay(day),
  vacations: (day, almanac) => almanac.termOf(day) === null,
  weekends: (day, almanac) => !almanac.isWorkingDay(day) && !almanac.isHoliday(day),
};

/** Whether a recurrence keeps clear of a day. */
export const avoids = ({ avoids: kinds }: Pick<Recurrence, 'avoids'>, day: Day, almanac: Almanac) =>
  kinds.some((kind) => AVOIDS[kind](day, almanac));

/** How far an occurrence moves on before it falls away: past any holiday, not past a vacation. */
const FURTHEST = 21;

/** The first working day on or after a day that is clear; `null` when none is near. */
function moved(recurrence: Recurrence, day: Day, almanac: Almanac): Day | null {
  for (let on = day, step = 0; step < FURTHEST; on = dayAfter(on), step += 1)
    if (almanac.isWorkingDay(on) && !avoids(recurrence, on, almanac)) return on;
  return null;
}

const placed = (recurrence: Recurrence, day: Day, almanac: Almanac): Day | null => {
  if (!avoids(recurrence, day, almanac)) return day;
  return recurrence.otherwise === 'skip' ? null : moved(recurrence, day, almanac);
};

/**
 * The days on which something recurs within a window, in order, each once: what two
 * occurrences were moved to counts once, and what was moved into the window counts.
 * @throws Problem `kernel.invalid_recurrence` for a rule that we do not take
 */
export function occurrences(recurrence: Recurrence, window: Period, almanac: Almanac): Day[] {
  const { rule, anchor } = recurrence;
  ensure(isRule(rule), 'kernel.invalid_recurrence', { rule });
  const days = [...daysOf(rule, anchor, window.until)].flatMap(
    (day) => placed(recurrence, day, almanac) ?? [],
  );
  return [...new Set(days)].filter((day) => window.from <= day && day <= window.until).sort();
}
