/**
 * A leave of duties: the person says from when to when; what they hold needs somebody else
 * meanwhile, and what was due is excused. Why is a closed word, never a diagnosis.
 */
import { type Day, type Instant, addDays, dayOf, startOfDay } from '../kernel/calendar';
import type { Decision, Fresh } from '../kernel/entity';
import type { PersonId } from '../kernel/ids';
import { ensure } from '../kernel/problem';
import type { LeaveTaken } from './events';
import type { Leave, LeavePeriod } from './state';

type LeaveDecision = Decision<Leave, LeaveTaken>;

export const noLeave = (id: PersonId): Fresh<Leave> => ({ id, periods: [] });

/** Whether the day lies in one of the periods. */
export const onLeaveOn = (periods: readonly LeavePeriod[], day: Day): boolean =>
  periods.some(({ from, until }) => from <= day && day <= until);

const meets = (a: LeavePeriod, b: LeavePeriod): boolean => a.from <= b.until && b.from <= a.until;

/** Adds a period; refuses the past, an end before its beginning, and one that meets another. */
export function takeLeave(leave: Fresh<Leave>, period: LeavePeriod, now: Instant): LeaveDecision {
  const { from, until } = period;
  ensure(from >= dayOf(now), 'duties.in_the_past');
  ensure(from <= until, 'duties.empty_period');
  ensure(!leave.periods.some((other) => meets(other, period)), 'duties.leave_overlaps');
  return {
    next: { ...leave, periods: [...leave.periods, period] },
    events: [{ type: 'LeaveTaken', personId: leave.id, from, until }],
  };
}

/** Back early: from today on no leave stands; what lies behind stays. */
export function endLeave(leave: Fresh<Leave>, now: Instant): LeaveDecision {
  const today = dayOf(now);
  const open = leave.periods.find(({ until }) => until >= today);
  ensure(open, 'duties.no_leave');
  const yesterday = dayOf(addDays(startOfDay(today), -1));
  const periods = leave.periods
    .filter(({ from }) => from < today)
    .map((period) => (period.until >= today ? { ...period, until: yesterday } : period));
  const { from, until } = open;
  return {
    next: { ...leave, periods },
    events: [{ type: 'LeaveEnded', personId: leave.id, from, until }],
  };
}
