/**
 * Why: the platform's seven-field cron (second minute hour day month week year) in UTC+8, where
 * a day and a weekday that are both given mean either of them.
 */
const hourMs = 3_600_000;
const zoneMs = 8 * hourMs;
const dayMs = 24 * hourMs;

interface Field {
  name: string;
  from: number;
  to: number;
}

const fields: [Field, Field, Field, Field, Field, Field, Field] = [
  { name: 'second', from: 0, to: 59 },
  { name: 'minute', from: 0, to: 59 },
  { name: 'hour', from: 0, to: 23 },
  { name: 'day', from: 1, to: 31 },
  { name: 'month', from: 1, to: 12 },
  { name: 'week', from: 0, to: 6 },
  { name: 'year', from: 1970, to: 2099 },
];

/** Names count from the field's first value. */
const names: Record<string, string[]> = {
  month: ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
  week: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'],
};

const numberIn = (text: string, field: Field): number => {
  const named = names[field.name]?.indexOf(text.toUpperCase()) ?? -1;
  const value = named >= 0 ? field.from + named : /^\d{1,4}$/.test(text) ? Number(text) : NaN;
  if (value >= field.from && value <= field.to) return value;
  throw new Error(`cron: ${field.name} out of range: "${text}"`);
};

const rangeOf = (text: string, field: Field, stepped: boolean): [number, number] => {
  if (text === '*' || text === '?') return [field.from, field.to];
  const [first = '', last, ...rest] = text.split('-');
  if (rest.length > 0) throw new Error(`cron: ${field.name} is not a range: "${text}"`);
  const from = numberIn(first, field);
  const to = last === undefined ? (stepped ? field.to : from) : numberIn(last, field);
  if (to < from) throw new Error(`cron: ${field.name} ends before it begins: "${text}"`);
  return [from, to];
};

const stepOf = (text: string | undefined): number => {
  if (text === undefined) return 1;
  const step = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (step < 1) throw new Error(`cron: bad step: "${text}"`);
  return step;
};

const parseField = (text: string, field: Field): Set<number> => {
  const allowed = new Set<number>();
  for (const part of text.split(',')) {
    const [range = '', stepText, ...rest] = part.split('/');
    if (rest.length > 0) throw new Error(`cron: two steps: "${part}"`);
    const step = stepOf(stepText);
    const [from, to] = rangeOf(range, field, stepText !== undefined);
    for (let value = from; value <= to; value += step) allowed.add(value);
  }
  return allowed;
};

const isOpen = (text: string): boolean => text === '*' || text === '?';

const firstFrom = (allowed: number[], least: number): number | undefined =>
  allowed.find((value) => value >= least);

export class CronExpression {
  private readonly sets: Set<number>[];
  private readonly times: [number[], number[], number[]];
  private readonly either: boolean;

  constructor(readonly text: string) {
    const parts = text.trim().split(/\s+/);
    if (parts.length !== 7) throw new Error(`cron: seven fields are needed: "${text}"`);
    this.sets = fields.map((field, at) => parseField(parts[at] ?? '', field));
    const sorted = (at: number): number[] => [...(this.sets[at] ?? [])].sort((a, b) => a - b);
    this.times = [sorted(0), sorted(1), sorted(2)];
    this.either = !isOpen(parts[3] ?? '') && !isOpen(parts[5] ?? '');
  }

  /** The first instant after `after`; undefined when the years have run out. */
  next(after: number): number | undefined {
    const start = Math.floor(after / 1000) * 1000 + 1000;
    const lastYear = Math.max(...(this.sets[6] ?? []));
    let day = Math.floor((start + zoneMs) / dayMs) * dayMs;
    let within = start + zoneMs - day;
    while (new Date(day).getUTCFullYear() <= lastYear) {
      const time = this.isDay(new Date(day)) ? this.timeFrom(within) : undefined;
      if (time !== undefined) return day + time - zoneMs;
      day += dayMs;
      within = 0;
    }
    return undefined;
  }

  private isDay(date: Date): boolean {
    const [, , , days, months, weeks, years] = this.sets;
    if (!years?.has(date.getUTCFullYear()) || !months?.has(date.getUTCMonth() + 1)) return false;
    const byDay = !!days?.has(date.getUTCDate());
    const byWeek = !!weeks?.has(date.getUTCDay());
    return this.either ? byDay || byWeek : byDay && byWeek;
  }

  /** Milliseconds into the day of the first allowed time at or after `within`. */
  private timeFrom(within: number): number | undefined {
    const [seconds, minutes, hours] = this.times;
    const total = within / 1000;
    const at = { h: Math.floor(total / 3600), m: Math.floor(total / 60) % 60, s: total % 60 };
    for (const h of hours.filter((hour) => hour >= at.h)) {
      for (const m of h > at.h ? minutes : minutes.filter((minute) => minute >= at.m)) {
        const least = h > at.h || m > at.m ? 0 : at.s;
        const s = firstFrom(seconds, least);
        if (s !== undefined) return ((h * 60 + m) * 60 + s) * 1000;
      }
    }
    return undefined;
  }
}
