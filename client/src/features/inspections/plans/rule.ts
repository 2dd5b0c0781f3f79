/** A recurrence as people choose it, and the iCalendar rule that it comes to. */
import { exactDay } from '../../../ui/words/spoken-time';
import type { Avoided } from '@louyu/shared/domain/kernel/recurrence-shape';

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const WEEKDAY_TERMS: Record<Weekday, string> = {
  MO: '周一',
  TU: '周二',
  WE: '周三',
  TH: '周四',
  FR: '周五',
  SA: '周六',
  SU: '周日',
};

export const EVERY = ['week', 'fortnight', 'month'] as const;
export type Every = (typeof EVERY)[number];

export const EVERY_TERMS: Record<Every, string> = {
  week: '每周',
  fortnight: '每两周',
  month: '每月第一个',
};

export const AVOIDED_TERMS: Record<Avoided, string> = {
  holidays: '法定节假日',
  exams: '考试周',
  vacations: '寒暑假',
  weekends: '周末',
};

/** 10 月 15 日 周四: the year goes without saying for what is to come. */
export const shortDay = (day: string): string => exactDay(day).replace(/^\d+ 年 /, '');

export interface Rhythm {
  every: Every;
  days: readonly Weekday[];
}

const inOrder = (days: readonly Weekday[]): string =>
  WEEKDAYS.filter((day) => days.includes(day)).join(',');

/** `FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH` */
export function ruleOf({ every, days }: Rhythm): string {
  const by = inOrder(days);
  if (every === 'month') return `FREQ=MONTHLY;BYDAY=${by};BYSETPOS=1`;
  return every === 'week' ? `FREQ=WEEKLY;BYDAY=${by}` : `FREQ=WEEKLY;INTERVAL=2;BYDAY=${by}`;
}

/** A rule that this screen made; `undefined` for any other, which is shown as it is written. */
export function rhythmOf(rule: string): Rhythm | undefined {
  const days = WEEKDAYS.filter((day) => rule.split('BYDAY=')[1]?.split(';')[0]?.includes(day));
  const found = EVERY.find((every) => ruleOf({ every, days }) === rule);
  return found && { every: found, days };
}

/** 每两周的周二、周四 */
export function spokenRule(rule: string): string {
  const rhythm = rhythmOf(rule);
  if (!rhythm) return rule;
  const days = WEEKDAYS.filter((day) => rhythm.days.includes(day)).map((day) => WEEKDAY_TERMS[day]);
  const joint = rhythm.every === 'month' ? '' : '的';
  return `${EVERY_TERMS[rhythm.every]}${joint}${days.join('、')}`;
}
