/** Why: the platform's cron differs from the usual one in its fields, its zone and its "or". */
import { CronExpression } from './cron-expression';

const next = (text: string, after: string): string | undefined => {
  const at = new CronExpression(text).next(Date.parse(after));
  return at === undefined ? undefined : new Date(at).toISOString();
};

describe('seven fields in UTC+8', () => {
  it.each([
    ['0 0 2 1 * * *', '2024-01-15T00:00:00Z', '2024-01-31T18:00:00.000Z'],
    ['0 30 2 * * * *', '2024-03-01T18:29:59Z', '2024-03-01T18:30:00.000Z'],
    ['0 30 2 * * * *', '2024-03-01T18:30:00Z', '2024-03-02T18:30:00.000Z'],
    ['*/5 * * * * * *', '2024-03-01T00:00:03Z', '2024-03-01T00:00:05.000Z'],
    ['0 */10 8-9 * * * *', '2024-03-01T01:55:00Z', '2024-03-02T00:00:00.000Z'],
    ['0 0 12 * * MON-FRI *', '2024-03-01T05:00:00Z', '2024-03-04T04:00:00.000Z'],
    ['0 0 0 29 2 * *', '2024-03-01T00:00:00Z', '2028-02-28T16:00:00.000Z'],
    ['0 0 9 * * 0 *', '2024-03-01T00:00:00Z', '2024-03-03T01:00:00.000Z'],
    ['15,45 59 23 31 12 * 2025', '2024-03-01T00:00:00Z', '2025-12-31T15:59:15.000Z'],
    ['0 0 0 1 JAN * *', '2024-01-01T00:00:00Z', '2024-12-31T16:00:00.000Z'],
  ])('%s after %s is %s', (text, after, expected) => {
    expect(next(text, after)).toBe(expected);
  });

  it('a day and a weekday mean either', () => {
    const text = '0 0 0 15 * 1 *';
    expect(next(text, '2024-03-01T00:00:00+08:00')).toBe('2024-03-03T16:00:00.000Z');
    expect(next(text, '2024-03-12T00:00:00+08:00')).toBe('2024-03-14T16:00:00.000Z');
  });

  it('ends with its years', () => {
    expect(next('0 0 0 1 1 * 2023', '2024-01-01T00:00:00Z')).toBeUndefined();
  });

  it.each([
    '* * * * *',
    '60 * * * * * *',
    '0 0 0 0 * * *',
    '*/0 * * * * * *',
    'x * * * * * *',
    '0 0 0 * * 7 *',
    '0,,5 * * * * * *',
    '5-1 * * * * * *',
    '1-3-5 * * * * * *',
    '1/2/3 * * * * * *',
    'MON * * * * * *',
    '0 0 0 1 * * 2100',
    '0 0 0 1 * * 1969',
    '1e1 * * * * * *',
    '- * * * * * *',
  ])('"%s" is refused', (text) => {
    expect(() => new CronExpression(text)).toThrow('cron');
  });
});
