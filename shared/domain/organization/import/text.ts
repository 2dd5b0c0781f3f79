/**
 * What people type into cells and what they mean by it. Nothing is guessed beyond what is
 * written: full-width characters, blanks nobody sees, an apostrophe that only says "text".
 */
import type { Cell } from '../../kernel/sheet';
import type { Step } from '../../development/state';
import type { Person } from '../state';

const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xfee0;
const BLANKS = /[\s\u00a0\u3000\u2000-\u200a\u202f]+/g;
const UNSEEN = /[\u200b-\u200f\u2060\ufeff\u00ad\p{Cc}]/gu;

/** Half-width, single blanks, none at the ends, nothing unseen, no apostrophe that marks text. */
export const tidy = (text: string): string =>
  text
    .replace(BLANKS, ' ')
    .replace(UNSEEN, '')
    .replace(FULL_WIDTH, (character) =>
      String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET),
    )
    .trim()
    .replace(/^'(?=.)/, '')
    .trim();

/** A cell's text; whole numbers as they are written, `''` for nothing usable. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return Number.isInteger(cell) ? cell.toFixed(0) : String(cell);
  return typeof cell === 'string' ? tidy(cell) : '';
}

/** Numbers beyond this have lost digits before anybody could read them. */
const EXACT_DIGITS = 15;
const NUMBER = /^[0-9A-Za-z][0-9A-Za-z-]{2,23}$/;
const ROUNDED = /^\d(\.\d+)?E\+?\d+$/i;

/** A student or staff number, or why it is none: `missing`, `rounded` (`2.02E+11`), `unreadable`. */
export function numberFrom(cell: Cell | undefined): { number: string } | { fault: string } {
  const text = textOf(cell).replace(/ /g, '').replace(/\.0+$/, '');
  if (text === '') return { fault: 'missing' };
  const tooLong = typeof cell === 'number' && text.length > EXACT_DIGITS;
  if (tooLong || ROUNDED.test(text)) return { fault: 'rounded' };
  return NUMBER.test(text) ? { number: text } : { fault: 'unreadable' };
}

const HAN = '\\p{Script=Han}\\u3007';
const DOTS = new RegExp(`(?<=[${HAN}])\\s*[·•・‧∙⋅･.。]\\s*(?=[${HAN}])`, 'gu');
const BETWEEN_HAN = new RegExp(`(?<=[${HAN}]) (?=[${HAN}])`, 'gu');
const NAME = /^[\p{L}\u3007][\p{L}\p{M}\u3007·'’. -]{0,39}$/u;

/** A name with one kind of middle dot and no blanks between its characters; `null` if it is none. */
export function nameFrom(text: string): string | null {
  const name = text.replace(DOTS, '·').replace(BETWEEN_HAN, '');
  return NAME.test(name) ? name : null;
}

const GENDERS: Record<string, Person['gender']> = {
  男: 'male',
  男性: 'male',
  男生: 'male',
  m: 'male',
  male: 'male',
  女: 'female',
  女性: 'female',
  女生: 'female',
  f: 'female',
  female: 'female',
};

export const genderFrom = (text: string): Person['gender'] | null =>
  GENDERS[text.toLowerCase()] ?? null;

const STATUSES: Record<string, Step> = {
  入党申请人: 'applicant',
  申请入党: 'applicant',
  入党积极分子: 'activist',
  积极分子: 'activist',
  发展对象: 'prospect',
  预备党员: 'probationary',
  中共预备党员: 'probationary',
  党员: 'full',
  正式党员: 'full',
  中共党员: 'full',
  中共正式党员: 'full',
};

/** A step towards membership; everything else a register may say is nothing to us. */
export const statusFrom = (text: string): Step | null => STATUSES[text.replace(/ /g, '')] ?? null;

/** A whole number between `least` and `most`; `null` for anything else. `4人间` is 4. */
export function countFrom(text: string, least: number, most: number): number | null {
  const digits = /^(\d{1,3})(\.0+)?\s*(人间|人|个|层|间|张)?$/.exec(text)?.[1];
  const count = Number(digits);
  return digits !== undefined && count >= least && count <= most ? count : null;
}
