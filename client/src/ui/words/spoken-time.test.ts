import {
  dayOfNow,
  deadlineTone,
  exactDay,
  exactTime,
  spokenDate,
  spokenDeadline,
  spokenPast,
} from './spoken-time';

const NOW = new Date('2026-11-20T08:00:00.000Z'); // Friday 16:00 in Shanghai
const shanghai = (text: string) => new Date(`${text}+08:00`).toISOString();

test.each([
  ['2026-11-20T18:00', '今天 18:00 前'],
  ['2026-11-20T23:59:59.999', '今天内'],
  ['2026-11-21T09:30', '明天 09:30 前'],
  ['2026-11-21T23:59', '明天内'],
  ['2026-11-22T00:10', '还剩 2 天'],
  ['2026-11-27T18:00', '还剩 7 天'],
  ['2026-11-28T18:00', '11 月 28 日前'],
  ['2027-01-04T18:00', '2027 年 1 月 4 日前'],
  ['2026-11-20T16:00', '刚刚到期'],
  ['2026-11-20T15:20', '已超 40 分钟'],
  ['2026-11-20T12:59', '已超 3 小时'],
  ['2026-11-18T15:00', '已超 2 天'],
])('a deadline at %s is spoken as %s', (at, words) => {
  expect(spokenDeadline(shanghai(at), NOW)).toBe(words);
});

test.each([
  ['2026-11-20T15:59:30', '刚刚'],
  ['2026-11-20T15:55', '5 分钟前'],
  ['2026-11-20T09:05', '今天 09:05'],
  ['2026-11-19T23:50', '昨天 23:50'],
  ['2026-11-18T08:00', '11 月 18 日'],
  ['2025-12-31T08:00', '2025 年 12 月 31 日'],
])('something at %s was %s', (at, words) => {
  expect(spokenPast(shanghai(at), NOW)).toBe(words);
});

test('midnight belongs to the day that begins', () => {
  const justAfter = new Date(shanghai('2026-11-21T00:00:30'));
  expect(spokenDeadline(shanghai('2026-11-21T18:00'), justAfter)).toBe('今天 18:00 前');
});

test('only what is due today or late has a colour', () => {
  expect(deadlineTone(shanghai('2026-11-20T23:00'), NOW)).toBe('due');
  expect(deadlineTone(shanghai('2026-11-22T08:00'), NOW)).toBe('quiet');
  expect(deadlineTone(shanghai('2026-11-20T15:00'), NOW)).toBe('overdue');
});

test('the exact form names year, weekday and minute', () => {
  expect(exactTime(shanghai('2026-11-20T18:00'))).toBe('2026 年 11 月 20 日 周五 18:00');
});

test('a day is named without a clock, the year only when it is another one', () => {
  expect(exactDay('2026-11-20')).toBe('2026 年 11 月 20 日 周五');
  expect(spokenDate('2026-11-18', NOW)).toBe('11 月 18 日');
  expect(spokenDate(shanghai('2027-05-20T00:30'), NOW)).toBe('2027 年 5 月 20 日');
});

test('today begins at midnight in Shanghai', () => {
  expect(dayOfNow(new Date('2026-11-20T15:59:00.000Z'))).toBe('2026-11-20');
  expect(dayOfNow(new Date('2026-11-20T16:00:00.000Z'))).toBe('2026-11-21');
});
