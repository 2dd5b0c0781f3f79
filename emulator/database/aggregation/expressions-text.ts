/** Why: MongoDB counts a string in bytes of UTF-8 or in code points; JavaScript in neither. */
import type { Value } from '../values/ejson';
import {
  asText,
  asWhole,
  fromArguments,
  isNothing,
  type ExpressionOperator,
} from './expression-operator';
import { compareText } from '../values/bson-order';
import { refused } from '../refusal';

const pointsOf = (text: string): string[] => [...text];

type Search = (text: string, wanted: string, from: number, to: number) => number;

const searched =
  (operator: string, search: Search) =>
  (text: Value, wanted: Value, from: Value = 0, to: Value = Infinity): Value => {
    if (isNothing(text)) return null;
    const start = asWhole(operator, from);
    const end = to === Infinity ? Infinity : asWhole(operator, to);
    if (start < 0 || end < 0) throw refused(`${operator} needs indexes that are not negative`);
    return search(asText(operator, text), asText(operator, wanted), start, end);
  };

const byPoints: Search = (text, wanted, from, to) => {
  const [points, part] = [pointsOf(text), pointsOf(wanted)];
  const last = Math.min(to, points.length) - part.length;
  for (let at = from; at <= last; at += 1) {
    if (part.every((point, place) => points[at + place] === point)) return at;
  }
  return -1;
};

const byBytes: Search = (text, wanted, from, to) => {
  const bytes = Buffer.from(text);
  if (from > bytes.length) return -1;
  return bytes.subarray(0, Math.min(to, bytes.length)).indexOf(Buffer.from(wanted), from);
};

const isContinuation = (byte: number | undefined): boolean =>
  byte !== undefined && (byte & 0xc0) === 0x80;

const textOf = (value: Value): string => {
  if (isNothing(value)) return '';
  return value instanceof Date ? value.toISOString() : String(value as string);
};

const substrBytes = (text: Value, from: Value, length: Value): string => {
  const bytes = Buffer.from(textOf(text));
  const start = asWhole('$substrBytes', from);
  const count = asWhole('$substrBytes', length);
  if (start < 0 || start >= bytes.length) return '';
  const end = count < 0 ? bytes.length : Math.min(start + count, bytes.length);
  if (isContinuation(bytes[start]) || isContinuation(bytes[end]))
    throw refused('$substrBytes: Invalid range, a character would be cut');
  return bytes.subarray(start, end).toString();
};

const substrPoints = (text: Value, from: Value, length: Value): string => {
  const [start, count] = [asWhole('$substrCP', from), asWhole('$substrCP', length)];
  if (start < 0 || count < 0) throw refused('$substrCP needs numbers that are not negative');
  return pointsOf(textOf(text))
    .slice(start, start + count)
    .join('');
};

const split = (text: Value, separator: Value): Value => {
  if (isNothing(text) || isNothing(separator)) return null;
  const by = asText('$split', separator);
  if (by === '') throw refused('$split requires a non-empty separator');
  return asText('$split', text).split(by);
};

export const textExpressions: Record<`$${string}`, ExpressionOperator> = {
  $indexOfBytes: fromArguments(searched('$indexOfBytes', byBytes)),
  $indexOfCP: fromArguments(searched('$indexOfCP', byPoints)),
  $split: fromArguments(split),
  $strLenBytes: fromArguments((text) => Buffer.byteLength(asText('$strLenBytes', text))),
  $strLenCP: fromArguments((text) => pointsOf(asText('$strLenCP', text)).length),
  $strcasecmp: fromArguments((left, right) =>
    Math.sign(compareText(textOf(left).toUpperCase(), textOf(right).toUpperCase())),
  ),
  $substr: fromArguments(substrBytes),
  $substrBytes: fromArguments(substrBytes),
  $substrCP: fromArguments(substrPoints),
  $toLower: fromArguments((text) => textOf(text).toLowerCase()),
  $toUpper: fromArguments((text) => textOf(text).toUpperCase()),
};
