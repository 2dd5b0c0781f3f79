/** Why: MongoDB's format letters (`%Y-%m-%d`) in both directions. */
import { DateTime, type Zone } from 'luxon';
import { refused } from '../refusal';

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

const offsetOf = (date: DateTime): string => {
  const minutes = Math.abs(date.offset);
  return `${date.offset < 0 ? '-' : '+'}${padded(Math.floor(minutes / 60), 2)}${padded(minutes % 60, 2)}`;
};

type Writer = (date: DateTime, week: (date: DateTime) => number) => string;

const writers: Record<string, Writer> = {
  Y: (date) => padded(date.year, 4),
  m: (date) => padded(date.month, 2),
  d: (date) => padded(date.day, 2),
  H: (date) => padded(date.hour, 2),
  M: (date) => padded(date.minute, 2),
  S: (date) => padded(date.second, 2),
  L: (date) => padded(date.millisecond, 3),
  j: (date) => padded(date.ordinal, 3),
  w: (date) => String((date.weekday % 7) + 1),
  u: (date) => String(date.weekday),
  U: (date, week) => padded(week(date), 2),
  V: (date) => padded(date.weekNumber, 2),
  G: (date) => padded(date.weekYear, 4),
  z: offsetOf,
  Z: (date) => `${date.offset < 0 ? '-' : '+'}${padded(Math.abs(date.offset), 3)}`,
  b: (date) => date.setLocale('en').toFormat('LLL'),
  B: (date) => date.setLocale('en').toFormat('LLLL'),
  '%': () => '%',
};

export const formatted = (
  date: DateTime,
  format: string,
  week: (date: DateTime) => number,
): string =>
  format.replace(/%(.?)/gs, (_, letter: string) => {
    const write = Object.hasOwn(writers, letter) ? writers[letter] : undefined;
    if (!write) throw refused(`Invalid format character '%${letter}' in format string`);
    return write(date, week);
  });

/** The letters that can be read, in the terms of the date library. */
const readers: Record<string, string> = {
  Y: 'yyyy',
  m: 'LL',
  d: 'dd',
  H: 'HH',
  M: 'mm',
  S: 'ss',
  L: 'SSS',
  j: 'ooo',
  u: 'c',
  V: 'WW',
  G: 'kkkk',
  z: 'ZZZ',
  b: 'LLL',
  B: 'LLLL',
  '%': "'%'",
};

export const parsed = (text: string, format: string, zone: Zone): DateTime => {
  const translated = format.replace(/%(.?)|([A-Za-z]+)/gs, (_, letter?: string, word?: string) => {
    if (word !== undefined) return `'${word}'`;
    const reader = Object.hasOwn(readers, letter ?? '') ? readers[letter ?? ''] : undefined;
    if (!reader) throw refused(`Invalid format character '%${letter}' in format string`);
    return reader;
  });
  return DateTime.fromFormat(text, translated, { zone, locale: 'en' });
};
