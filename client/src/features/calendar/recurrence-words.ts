/** What people say for a recurrence, and the iCalendar rule that it means. */
export type Every = 'week' | 'fortnight' | 'month1' | 'month3';
export type Weekday = 'MO' | 'TU' | 'WE' | 'TH' | 'FR';

export const EVERY: { value: Every; label: string }[] = [
  { value: 'week', label: '每周' },
  { value: 'fortnight', label: '每两周' },
  { value: 'month1', label: '每月第一个' },
  { value: 'month3', label: '每月第三个' },
];

/** Working days: what falls on a weekend would be moved off it anyway. */
export const WEEKDAYS: { value: Weekday; label: string }[] = [
  { value: 'MO', label: '周一' },
  { value: 'TU', label: '周二' },
  { value: 'WE', label: '周三' },
  { value: 'TH', label: '周四' },
  { value: 'FR', label: '周五' },
];

const RULES: Record<Every, (day: Weekday) => string> = {
  week: (day) => `FREQ=WEEKLY;BYDAY=${day}`,
  fortnight: (day) => `FREQ=WEEKLY;INTERVAL=2;BYDAY=${day}`,
  month1: (day) => `FREQ=MONTHLY;BYDAY=1${day}`,
  month3: (day) => `FREQ=MONTHLY;BYDAY=3${day}`,
};

export const recurrenceOf = (every: Every, day: Weekday): string => RULES[every](day);
