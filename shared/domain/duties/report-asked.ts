/**
 * Which report is due (source 004: 楼宇党小组定期向学院反馈): each building group's month, in the
 * first working days of the next. The number of days is ours; the sources say 定期.
 */
import {
  type Day,
  type Instant,
  type WorkingCalendar,
  dayOf,
  endOfWorkingDay,
  startOfDay,
} from '../kernel/calendar';
import type { Decision, DomainEvent, Entity } from '../kernel/entity';
import type { BuildingId } from '../kernel/ids';
import { askedId } from './report';

/** Working days after the month's end. */
export const REPORT_WORKING_DAYS = 5;

/** A building's month for which a report is asked. */
export interface AskedReport extends Entity {
  buildingId: BuildingId;
  /** `2026-10` */
  month: string;
  askedAt: Instant;
  dueAt: Instant;
}

export interface ReportAsked extends DomainEvent {
  type: 'ReportAsked';
  askedId: string;
  buildingId: BuildingId;
  dueAt: Instant;
}

/** The month before the day's: `2026-10-01` → `2026-09`. */
export function monthBefore(day: Day): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const before = month === 1 ? [year - 1, 12] : [year, month - 1];
  return `${before[0]}-${String(before[1]).padStart(2, '0')}`;
}

/** Asks a building for the month that has ended. */
export function ask(
  buildingId: BuildingId,
  now: Instant,
  calendar: WorkingCalendar,
): Decision<AskedReport, ReportAsked> {
  const today = dayOf(now);
  const month = monthBefore(today);
  const id = askedId(buildingId, month);
  const dueAt = endOfWorkingDay(
    startOfDay(`${today.slice(0, 7)}-01`),
    REPORT_WORKING_DAYS,
    calendar,
  );
  return {
    next: { id, buildingId, month, askedAt: now, dueAt },
    events: [{ type: 'ReportAsked', askedId: id, buildingId, dueAt }],
  };
}
