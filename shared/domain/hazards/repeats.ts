/**
 * Hazards that come back: the same kind again and again in one room, on one floor or in one
 * building is no accident but a cause that nobody has removed. From how many on, within how
 * many days, is data.
 */
import { type Instant, addDays } from '../kernel/calendar';
import { floorOf } from '../kernel/ids';
import type { Hazard, HazardKind } from './state';

export const REPEAT_LEVELS = ['room', 'floor', 'building'] as const;
export type RepeatLevel = (typeof REPEAT_LEVELS)[number];

export interface RepeatRule {
  level: RepeatLevel;
  /** So many of one kind … */
  least: number;
  /** … within so many days. */
  days: number;
}

/** The closest place first: what is one room's trouble is not told again of its floor. */
export const REPEAT_RULES: readonly RepeatRule[] = [
  { level: 'room', least: 2, days: 60 },
  { level: 'floor', least: 4, days: 60 },
  { level: 'building', least: 10, days: 60 },
];

/** As far back as any rule looks. */
export const REPEAT_DAYS = Math.max(...REPEAT_RULES.map(({ days }) => days));

/** What the rules need of a hazard; merged ones are the same report twice and stay out. */
export type Seen = Pick<Hazard, 'roomId' | 'kind' | 'reportedAt'>;

export interface Repeat {
  level: RepeatLevel;
  /** The room's id, the floor's number, or nothing for the building. */
  place: string;
  kind: HazardKind;
  count: number;
  latestAt: Instant;
}

const placeAt = (level: RepeatLevel, { roomId }: Seen): string =>
  level === 'room' ? roomId : level === 'floor' ? String(floorOf(roomId)) : '';

function atLevel({ level, least, days }: RepeatRule, seen: readonly Seen[], now: Instant) {
  const found = new Map<string, Repeat>();
  const since = addDays(now, -days);
  for (const one of seen.filter(({ reportedAt }) => reportedAt >= since)) {
    const [place, { kind, reportedAt }] = [placeAt(level, one), one];
    const before = found.get(`${place}/${kind}`);
    const latestAt = before && before.latestAt > reportedAt ? before.latestAt : reportedAt;
    found.set(`${place}/${kind}`, {
      level,
      place,
      kind,
      count: (before?.count ?? 0) + 1,
      latestAt,
    });
  }
  return [...found.values()].filter(({ count }) => count >= least);
}

/** Everything in one building that has come back often enough, the most frequent of a level first. */
export const repeatsIn = (seen: readonly Seen[], now: Instant): Repeat[] =>
  REPEAT_RULES.flatMap((rule) =>
    atLevel(rule, seen, now).sort(
      (a, b) => b.count - a.count || (a.place < b.place ? -1 : a.place > b.place ? 1 : 0),
    ),
  );
