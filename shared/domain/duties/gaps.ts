/**
 * Gaps as open tasks (source 001: 找不到负责人): whatever must be held and is not stands on
 * the roster itself, so that no change can orphan a target without saying so.
 */
import { type Instant, type WorkingCalendar, dayOf, endOfWorkingDay } from '../kernel/calendar';
import type { Fresh } from '../kernel/entity';
import type { PersonId, RoomId } from '../kernel/ids';
import { type CoverState, coverageOf } from './coverage';
import type { Candidate, Target } from './eligibility';
import type { RosterEvent } from './events';
import { KIND_RULES } from './kinds';
import { type Gap, type Roster, UNDIVIDED } from './state';

/** What the rules must know beyond the roster itself. */
export interface Surroundings {
  targets: readonly Target[];
  candidates: readonly Candidate[];
  /** Rooms in no area; only for areas. */
  undivided?: readonly RoomId[];
  by: PersonId;
  now: Instant;
  calendar: WorkingCalendar;
}

/** Working days in which a gap is to be closed before it climbs: a choice of ours. */
const WORKING_DAYS = 5;

const LACKING: readonly CoverState[] = ['gap', 'half', 'orphaned'];

/** What lacks a holder today; a gap that stood before keeps its day. */
export function gapsOf(roster: Fresh<Roster>, around: Surroundings): Gap[] {
  const { kind, duties, gaps } = roster;
  if (!KIND_RULES[kind].mustBeCovered) return [];
  const today = dayOf(around.now);
  const { targets } = coverageOf(kind, around.targets, duties, around.candidates, today);
  const lacking = targets.filter(({ state }) => LACKING.includes(state));
  const ids = lacking.map(({ target }) => target);
  if (around.undivided && around.undivided.length > 0) ids.push(UNDIVIDED);
  const since = new Map(gaps.map((gap) => [gap.target, gap.since]));
  return ids.map((target) => ({ target, since: since.get(target) ?? today }));
}

/** Says when a gap is new, and when the last one is closed. */
export function gapEvents(
  before: readonly Gap[],
  { id: rosterId, kind, place, gaps }: Fresh<Roster>,
  { now, calendar }: Surroundings,
): RosterEvent[] {
  const known = new Set(before.map(({ target }) => target));
  const of = { rosterId, kind, place };
  if (gaps.some(({ target }) => !known.has(target))) {
    const dueAt = endOfWorkingDay(now, WORKING_DAYS, calendar);
    return [{ type: 'GapsOpened', ...of, open: gaps.length, dueAt }];
  }
  return before.length > 0 && gaps.length === 0 ? [{ type: 'GapsClosed', ...of }] : [];
}
