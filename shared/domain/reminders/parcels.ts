/**
 * What goes to somebody in one message. In WeChat a message is a grant, so what is ready for
 * one person goes together: a morning's digest instead of twelve pings. Only what is grave
 * goes by itself, so that it is not buried under the rest.
 */
import type { Instant } from '../kernel/calendar';
import type { PersonId } from '../kernel/ids';
import { type TemplateKey, ruleOf, templateOf } from './kinds';
import type { Reminder } from './state';

export interface Parcel {
  personId: PersonId;
  /** The most harmful to miss first; at least one. */
  reminders: readonly [Reminder, ...Reminder[]];
  /** Templates that may carry it, the most fitting first. */
  templates: readonly TemplateKey[];
}

/** Later than every due time: what has none comes last. */
const NEVER = '9999';
const DUTIES_FIRST = { true: 0, false: 1 };

const inOrder = (a: Reminder, b: Reminder): number =>
  DUTIES_FIRST[`${a.asks}`] - DUTIES_FIRST[`${b.asks}`] ||
  (a.dueAt ?? NEVER).localeCompare(b.dueAt ?? NEVER) ||
  a.id.localeCompare(b.id);

function parcelOf(reminders: readonly Reminder[]): Parcel[] {
  const [first, ...rest] = [...reminders].sort(inOrder);
  if (!first) return [];
  const templates = [first, ...rest].map(({ kind }) => templateOf(kind));
  return [
    {
      personId: first.personId,
      reminders: [first, ...rest],
      templates: [...new Set(templates.filter((key) => key !== null))],
    },
  ];
}

/** Everything that is ready, by person; the order of persons stays. */
export function parcelsOf(ready: readonly Reminder[]): Parcel[] {
  const byPerson = new Map<PersonId, Reminder[]>();
  for (const reminder of ready)
    byPerson.set(reminder.personId, [...(byPerson.get(reminder.personId) ?? []), reminder]);
  return [...byPerson.values()].flatMap((theirs) => {
    const grave = theirs.filter(({ kind }) => ruleOf(kind).weight === 'grave');
    const rest = theirs.filter((reminder) => !grave.includes(reminder));
    return [...grave.flatMap((one) => parcelOf([one])), ...parcelOf(rest)];
  });
}

/**
 * Where a message stands in the line: by time, and among those of one time by person, so that
 * what goes together is read together.
 */
export const placeInLine = (from: Instant, personId: PersonId): string => `${from}/${personId}`;

/** When what stands there is ready. */
export const readyAt = (line: string): Instant => line.slice(0, line.indexOf('/'));

/** Beyond everything in the line that is ready at `now`. */
export const readyUntil = (now: Instant): string => `${now}~`;
