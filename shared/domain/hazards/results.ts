/**
 * How a building does with its hazards, for everyone to see: how many are open and for how
 * long, how many were put right in time. Aggregates only; a number so small that it would
 * point at a room or a person is kept back (brief: minimal data).
 */
import { type Instant, addDays } from '../kernel/calendar';
import { isPressing } from './move';
import { HAZARD_KINDS, type Hazard, type HazardKind } from './state';

/** The figures look back so far. */
export const RESULT_DAYS = 90;
/** Fewer than so many are not told apart by kind, and no share is made of them. */
export const LEAST_SHOWN = 5;

/** What the figures need of a hazard. */
export type Counted = Pick<
  Hazard,
  'kind' | 'state' | 'reportedAt' | 'dueAt' | 'fixedAt' | 'closedAt'
>;

/** Days since the report, of what is not yet closed. */
export const AGES = [3, 7, 14] as const;

export interface HazardFigures {
  reported: number;
  closed: number;
  open: number;
  overdue: number;
  /** Of what is open: up to 3, 7, 14 days and longer; `null` where too few are open to tell. */
  ages: [number, number, number, number] | null;
  /** Percent of what was fixed that was so by its due time; `null` for too few. */
  inTime: number | null;
  /** Median whole days from report to closed; `null` for too few. */
  medianDays: number | null;
  /** Kinds with enough reports to be told apart, the most frequent first. */
  kinds: { kind: HazardKind; reported: number }[];
}

const DAY_MS = 86_400_000;
const daysBetween = (from: Instant, to: Instant): number =>
  (Date.parse(to) - Date.parse(from)) / DAY_MS;

function agesOf(open: readonly Counted[], now: Instant): HazardFigures['ages'] {
  if (open.length < LEAST_SHOWN) return null;
  const ages: [number, number, number, number] = [0, 0, 0, 0];
  for (const { reportedAt } of open) {
    const days = daysBetween(reportedAt, now);
    const at = AGES.findIndex((most) => days <= most);
    ages[at === -1 ? AGES.length : at] = (ages[at === -1 ? AGES.length : at] ?? 0) + 1;
  }
  return ages;
}

function inTimeOf(fixed: readonly Counted[]): number | null {
  if (fixed.length < LEAST_SHOWN) return null;
  const good = fixed.filter(({ fixedAt, dueAt }) => fixedAt !== null && fixedAt <= dueAt);
  return Math.round((good.length * 100) / fixed.length);
}

function medianOf(closed: readonly Counted[]): number | null {
  if (closed.length < LEAST_SHOWN) return null;
  const days = closed
    .map(({ reportedAt, closedAt }) => daysBetween(reportedAt, closedAt ?? reportedAt))
    .sort((a, b) => a - b);
  return Math.round(days[Math.floor(days.length / 2)] ?? 0);
}

const kindsOf = (hazards: readonly Counted[]): HazardFigures['kinds'] =>
  HAZARD_KINDS.map((kind) => ({
    kind,
    reported: hazards.filter((one) => one.kind === kind).length,
  }))
    .filter(({ reported }) => reported >= LEAST_SHOWN)
    .sort((a, b) => b.reported - a.reported);

/** The figures of one building from its hazards of the last `RESULT_DAYS` and all that are open. */
export function figuresOf(hazards: readonly Counted[], now: Instant): HazardFigures {
  const since = addDays(now, -RESULT_DAYS);
  const counted = hazards.filter(({ state }) => state !== 'merged');
  const recent = counted.filter(({ reportedAt }) => reportedAt >= since);
  const open = counted.filter(({ state }) => state !== 'closed');
  const closed = recent.filter(({ state }) => state === 'closed');
  return {
    reported: recent.length,
    closed: closed.length,
    open: open.length,
    overdue: open.filter(({ state, dueAt }) => isPressing(state) && dueAt <= now).length,
    ages: agesOf(open, now),
    inTime: inTimeOf(recent.filter(({ fixedAt }) => fixedAt !== null)),
    medianDays: medianOf(closed),
    kinds: kindsOf(recent),
  };
}
