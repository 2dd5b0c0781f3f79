/**
 * What nobody held does not vanish (source 002: duties fade; brief R10 make-up): it stands as
 * missed, its make-up stands in the calendar, and each time those higher up hear of it.
 */
import { type Day, type Instant, dayAfter, dayOf, addDays } from '../kernel/calendar';
import type { Fresh } from '../kernel/entity';
import { avoids } from '../kernel/recurrence';
import type { Almanac } from '../kernel/terms';
import { instantAt } from './term-calendar';
import { type OccasionDecision, factsOf } from './occasion';
import type { Occasion } from './state';

/** So many days of notice a make-up leaves. */
const NOTICE_DAYS = 3;
/** After three that nobody held, people have to talk, and no calendar helps. */
const MOST_ATTEMPTS = 3;

const clockOf = (at: Instant): string =>
  new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 16);

function clearDay(from: Day, almanac: Almanac): Day | null {
  const kinds = { avoids: ['holidays', 'exams', 'vacations', 'weekends'] as const };
  const term = almanac.termOf(from);
  for (let day = from; term && day <= term.until; day = dayAfter(day))
    if (!avoids(kinds, day, almanac)) return day;
  return null;
}

/** When a make-up would be; `null` when the term has no day left or it was tried too often. */
export function makeUpAt(occasion: Occasion, now: Instant, almanac: Almanac): Instant | null {
  if (occasion.attempt >= MOST_ATTEMPTS) return null;
  const day = clearDay(dayOf(addDays(now, NOTICE_DAYS)), almanac);
  return day === null ? null : instantAt(day, clockOf(occasion.startsAt));
}

const makeUpId = ({ id, attempt }: Occasion): string =>
  `${id.replace(/\.m\d$/, '')}.m${attempt + 1}`;

/** Past its end and nobody opened the room: missed, with a make-up if there can be one. */
export function miss(occasion: Occasion, now: Instant, almanac: Almanac): OccasionDecision | null {
  const { state, endsAt, kind, attempt, version: _version, ...rest } = occasion;
  const open = state === 'planned' || state === 'announced';
  if (!open || kind === 'thought_report' || now < endsAt) return null;
  const startsAt = makeUpAt(occasion, now, almanac);
  const makeUp = startsAt === null ? null : { id: makeUpId(occasion), startsAt };
  const next = { ...rest, kind, attempt, endsAt, state: 'missed' as const };
  return { next, events: [{ type: 'OccasionMissed', ...factsOf(next), attempt, makeUp }] };
}

/** The make-up of what was missed, planned as the other was. */
export function makeUpFor(
  missed: Occasion,
  { id, startsAt }: { id: string; startsAt: Instant },
  now: Instant,
): Fresh<Occasion> {
  const { version: _version, ...rest } = missed;
  const lasts = Date.parse(missed.endsAt) - Date.parse(missed.startsAt);
  return {
    ...rest,
    ...{ id, startsAt, attempt: missed.attempt + 1, makeUpOf: missed.id, movedFrom: null },
    ...{ state: 'planned', callAt: now, announcedBy: null, secret: null, minutedBy: null },
    endsAt: new Date(Date.parse(startsAt) + lasts).toISOString(),
    expected: [],
    minutes: [],
    resolutions: [],
    changes: [],
  };
}
