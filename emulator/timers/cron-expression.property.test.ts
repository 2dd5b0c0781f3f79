/**
 * Why: the next run is computed by jumping; here a reference walks second by second, reading the
 * text of each field afresh, and both must agree.
 */
import fc from 'fast-check';
import { CronExpression } from './cron-expression';

const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 150);
const second = 1000;
const day = 86_400 * second;

const bounds = [
  [0, 59],
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 6],
  [1970, 2099],
] as const;

const partAllows = (
  part: string,
  value: number,
  [from, to]: readonly [number, number],
): boolean => {
  const [range = '', step] = part.split('/');
  const ends = range === '*' || range === '?' ? [from, to] : range.split('-').map(Number);
  const first = ends[0] ?? from;
  const last = ends[1] ?? (step === undefined ? first : to);
  return value >= first && value <= last && (value - first) % Number(step ?? 1) === 0;
};

const allows = (text: string, value: number, at: number): boolean =>
  text.split(',').some((part) => partAllows(part, value, bounds[at] ?? [0, 0]));

const open = (text: string | undefined): boolean => text === '*' || text === '?';

type Tables = boolean[][];

const tablesOf = (fields: string[]): Tables =>
  bounds.map(([, to], at) =>
    Array.from({ length: to + 1 }, (_, value) => allows(fields[at] ?? '', value, at)),
  );

const isDayDue = (fields: string[], tables: Tables, local: number): boolean => {
  const date = new Date(local * second);
  const allowed = (at: number, value: number): boolean => tables[at]?.[value] ?? false;
  if (!allowed(4, date.getUTCMonth() + 1) || !allowed(6, date.getUTCFullYear())) return false;
  const byDate = allowed(3, date.getUTCDate());
  const byWeek = allowed(5, date.getUTCDay());
  const either = !open(fields[3]) && !open(fields[5]);
  return either ? byDate || byWeek : byDate && byWeek;
};

/** In steps of whole seconds, looking at the time of day first. */
const walk = (fields: string[], after: number, step: number, until: number): number | undefined => {
  const tables = tablesOf(fields);
  const [seconds = [], minutes = [], hours = []] = tables;
  for (let at = after; at <= until; at += step) {
    const local = at / second + 8 * 3600;
    const time = seconds[local % 60] && minutes[Math.floor(local / 60) % 60];
    if (time && hours[Math.floor(local / 3600) % 24] && isDayDue(fields, tables, local)) return at;
  }
  return undefined;
};

const fieldOf = ([from, to]: readonly [number, number]): fc.Arbitrary<string> => {
  const number = fc.integer({ min: from, max: to });
  const range = fc.tuple(number, number).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`);
  const step = fc.integer({ min: 1, max: to - from });
  const stepped = fc.tuple(fc.oneof(fc.constant('*'), range, number.map(String)), step);
  const part = fc.oneof(
    number.map(String),
    range,
    stepped.map(([base, by]) => `${base}/${by}`),
  );
  const list = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(','));
  return fc.oneof(fc.constantFrom('*', '?'), list);
};

const instant = fc.integer({
  min: Date.UTC(1999, 0, 1) / second,
  max: Date.UTC(2040, 0, 1) / second,
});
const anyFields = fc.tuple(...bounds.map(fieldOf)).map((fields) => [...fields]);
const within = (found: number | undefined, until: number): number | undefined =>
  found !== undefined && found <= until ? found : undefined;

it('the next run is the first second that the reference allows', () => {
  const soon = anyFields.map((fields) => [...fields.slice(0, 4), '*', fields[5] ?? '*', '*']);
  fc.assert(
    fc.property(fc.oneof(soon, anyFields), instant, (fields, from) => {
      const after = from * second;
      const until = after + day / 4;
      const next = new CronExpression(fields.join(' ')).next(after);
      expect(within(next, until)).toBe(walk(fields, after + second, second, until));
    }),
    { numRuns, seed: 19700101 },
  );
});

it('far away it is the first day that the reference allows', () => {
  const oneTime = fc.tuple(
    ...bounds.slice(0, 3).map(([from, to]) => fc.integer({ min: from, max: to })),
  );
  fc.assert(
    fc.property(oneTime, anyFields, instant, ([s = 0, m = 0, h = 0], fields, from) => {
      const dated = [String(s), String(m), String(h), ...fields.slice(3)];
      const midnight = Math.floor((from * second) / day) * day;
      const first = midnight + ((h * 60 + m) * 60 + s) * second - 8 * 3600 * second;
      const until = first + 1500 * day;
      const next = new CronExpression(dated.join(' ')).next(first - second);
      expect(within(next, until)).toBe(walk(dated, first, day, until));
    }),
    { numRuns, seed: 20991231 },
  );
});
