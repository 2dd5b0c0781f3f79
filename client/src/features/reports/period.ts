/** The periods that a report is about, in people's words: this week or month, or the one before. */
import { addDays, dayOf, startOfDay } from '@louyu/shared/domain/kernel/calendar';

export const PERIODS = ['this_month', 'last_month', 'this_week', 'last_week'] as const;
export type Period = (typeof PERIODS)[number];

export const PERIOD_WORDS: Record<Period, string> = {
  this_month: '本月',
  last_month: '上月',
  this_week: '本周',
  last_week: '上周',
};

export interface Span {
  from: string;
  until: string;
}

const shifted = (day: string, days: number): string => dayOf(addDays(startOfDay(day), days));

const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00.000Z`).getUTCDay() + 6) % 7;

const lastMonth = (today: string): Span => {
  const until = shifted(`${today.slice(0, 7)}-01`, -1);
  return { from: `${until.slice(0, 7)}-01`, until };
};

const lastWeek = (today: string): Span => {
  const until = shifted(today, -weekdayOf(today) - 1);
  return { from: shifted(until, -6), until };
};

/** Days in Shanghai, both included; what still runs ends today. */
export function spanOf(period: Period, today: string): Span {
  if (period === 'last_month') return lastMonth(today);
  if (period === 'last_week') return lastWeek(today);
  if (period === 'this_week') return { from: shifted(today, -weekdayOf(today)), until: today };
  return { from: `${today.slice(0, 7)}-01`, until: today };
}
