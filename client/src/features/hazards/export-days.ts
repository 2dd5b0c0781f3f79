/** The days of a month, for a spreadsheet that is asked for month by month. */
export type Month = 'this' | 'last';

export const MONTHS: { value: Month; label: string }[] = [
  { value: 'this', label: '这个月' },
  { value: 'last', label: '上个月' },
];

const dayText = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The first and the last day, both included; this month ends today. */
export function daysOf(month: Month, today: string): { from: string; to: string } {
  const [year = 0, number = 1] = today.split('-').map(Number);
  const first = (offset: number): number => Date.UTC(year, number - 1 + offset, 1);
  if (month === 'this') return { from: dayText(first(0)), to: today };
  return { from: dayText(first(-1)), to: dayText(first(0) - 1) };
}
