/** Why: parts of dates in any time zone, and dates from parts and strings, as MongoDB has them. */
import { ObjectId, Timestamp } from 'bson';
import { DateTime, FixedOffsetZone, IANAZone, type Zone } from 'luxon';
import { formatted, parsed } from './date-format';
import { isPlainObject, type Value } from '../values/ejson';
import {
  asText,
  asWhole,
  fromArguments,
  fromFields,
  isNothing,
  refusedValue,
  type ExpressionOperator,
} from './expression-operator';
import { refused } from '../refusal';

const offset = /^([+-])(\d{2}):?(\d{2})?$/;

const zoneOf = (value: Value): Zone => {
  const name = value === undefined ? 'UTC' : asText('timezone', value);
  const match = offset.exec(name);
  if (match) {
    const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
    return FixedOffsetZone.instance(match[1] === '-' ? -minutes : minutes);
  }
  const zone = IANAZone.create(name);
  if (!zone.isValid) throw refused(`unrecognized time zone identifier: "${name}"`);
  return zone;
};

const millisecondsOf = (value: Value): number => {
  if (value instanceof Date) return value.getTime();
  if (value instanceof ObjectId) return value.getTimestamp().getTime();
  if (value instanceof Timestamp) return value.t * 1000;
  throw refusedValue('a date operator', 'a date', value);
};

const local = (value: Value, timezone: Value): DateTime =>
  DateTime.fromMillis(millisecondsOf(value), { zone: zoneOf(timezone) });

type Part = (date: DateTime) => number;

const ofDate = (part: Part, value: Value, timezone: Value): Value =>
  isNothing(value) || timezone === null ? null : part(local(value, timezone));

/** `{$year: date}` or `{$year: {date, timezone}}`. */
const partOf = (part: Part): ExpressionOperator => {
  const plain = fromArguments((value) => ofDate(part, value, undefined));
  const named = fromFields((given) => ofDate(part, given['date'], given['timezone']));
  return (document, expression, options) =>
    (isPlainObject(expression) && 'date' in expression ? named : plain)(
      document,
      expression,
      options,
    );
};

/** Weeks begin on Sunday; the days before the first one are in week 0. */
export const sundayWeek: Part = (date) => Math.floor((date.ordinal + 6 - (date.weekday % 7)) / 7);

type Fields = Record<string, Value>;

/** Parts beyond their range carry over, so they are added up from the first moment of the year. */
const withClock = (start: DateTime, given: Fields): Date => {
  const part = (name: string): number => asWhole('$dateFromParts', given[name] ?? 0);
  const clock = { hours: part('hour'), minutes: part('minute'), seconds: part('second') };
  // Clock time is added on the calendar's side: an hour that a zone skips or repeats is no more.
  const wall = start.plus({ ...clock, milliseconds: part('millisecond') });
  return wall.setZone(zoneOf(given['timezone']), { keepLocalTime: true }).toJSDate();
};

const fromIsoWeek = (given: Fields): DateTime => {
  const part = (name: string): number => asWhole('$dateFromParts', given[name] ?? 1);
  const first = DateTime.fromObject(
    { weekYear: part('isoWeekYear'), weekNumber: 1, weekday: 1 },
    { zone: 'utc' },
  );
  return first.plus({ weeks: part('isoWeek') - 1, days: part('isoDayOfWeek') - 1 });
};

const fromCalendar = (given: Fields): DateTime => {
  const part = (name: string): number => asWhole('$dateFromParts', given[name] ?? 1);
  const first = DateTime.fromObject({ year: part('year') }, { zone: 'utc' });
  return first.plus({ months: part('month') - 1 }).plus({ days: part('day') - 1 });
};

const dateFromParts = fromFields((given) => {
  if (Object.keys(given).some((name) => isNothing(given[name]))) return null;
  return withClock('isoWeekYear' in given ? fromIsoWeek(given) : fromCalendar(given), given);
});

const dateToString = fromFields((given) => {
  const { date, format, timezone } = given;
  if (isNothing(date)) return given['onNull'] ?? null;
  if (format === null || timezone === null) return null;
  const zone = timezone === undefined ? 'Z' : '';
  const wanted =
    format === undefined ? `%Y-%m-%dT%H:%M:%S.%L${zone}` : asText('$dateToString', format);
  return formatted(local(date, timezone), wanted, sundayWeek);
});

const read = (given: Fields): Date => {
  const { dateString, format, timezone } = given;
  const text = asText('$dateFromString', dateString);
  const zone = zoneOf(timezone ?? undefined);
  const date =
    typeof format === 'string'
      ? parsed(text, format, zone)
      : DateTime.fromISO(text.replace(' ', 'T'), { zone });
  if (date.isValid) return date.toJSDate();
  throw refused(`Error parsing date string '${text}'`);
};

const dateFromString = fromFields((given) => {
  if (isNothing(given['dateString'])) return given['onNull'] ?? null;
  try {
    return read(given);
  } catch (error) {
    if ('onError' in given) return given['onError'];
    throw error;
  }
});

export const dateExpressions: Record<`$${string}`, ExpressionOperator> = {
  $year: partOf((date) => date.year),
  $month: partOf((date) => date.month),
  $dayOfMonth: partOf((date) => date.day),
  $hour: partOf((date) => date.hour),
  $minute: partOf((date) => date.minute),
  $second: partOf((date) => date.second),
  $millisecond: partOf((date) => date.millisecond),
  $dayOfYear: partOf((date) => date.ordinal),
  $dayOfWeek: partOf((date) => (date.weekday % 7) + 1),
  $week: partOf(sundayWeek),
  $isoWeek: partOf((date) => date.weekNumber),
  $isoWeekYear: partOf((date) => date.weekYear),
  $isoDayOfWeek: partOf((date) => date.weekday),
  $dateFromParts: dateFromParts,
  $dateToString: dateToString,
  $dateFromString: dateFromString,
};
