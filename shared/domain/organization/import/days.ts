/** Days as sheets write them: `2026-09-01`, `2026/9/1`, `2026年9月1日`, or a program's count of days. */
import type { Day } from '../../kernel/calendar';
import type { Cell } from '../../kernel/sheet';
import { textOf } from './text';

const WRITTEN = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?: \d{1,2}:\d{2}(?::\d{2})?)?$/;
const TOGETHER = /^(\d{4})(\d{2})(\d{2})$/;

/** Day 0 of spreadsheet programs, with the leap day of 1900 that never was counted in. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
/** 1954 to 2173: a number outside is no day of anybody here. */
const SERIALS = { from: 20_000, to: 100_000 };

const two = (number: number): string => String(number).padStart(2, '0');

/** The day if it exists; 31 February does not. */
function existing(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? `${year}-${two(month)}-${two(day)}` : null;
}

const serial = (count: number): Day | null => {
  const whole = Math.floor(count);
  if (whole < SERIALS.from || whole > SERIALS.to) return null;
  return new Date(DAY_ZERO + whole * DAY_MS).toISOString().slice(0, 10);
};

/** The day that a cell says; `null` when it says none. */
export function dayFrom(cell: Cell | undefined): Day | null {
  const text = textOf(cell);
  const [, year, month, day] = WRITTEN.exec(text) ?? TOGETHER.exec(text) ?? [];
  if (year) return existing(Number(year), Number(month), Number(day));
  return /^\d+(\.\d+)?$/.test(text) ? serial(Number(text)) : null;
}
