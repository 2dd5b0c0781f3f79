/**
 * Zeros that a spreadsheet program took from the front of numbers. They are put back only
 * where it is beyond doubt: the register knows exactly one such number, or all others of
 * the sheet are of one length.
 */
export interface Numbered {
  number: string;
}

const DIGITS = /^\d+$/;
/** Of the sheet's numbers so many must be of one length for it to be the length. */
const SHARE = 0.8;
const FEWEST = 5;
/** More zeros than this are no longer a programme's doing. */
const MOST_ZEROS = 4;

/** The length that nearly all numbers of a sheet have; `null` when there is none. */
export function usualLength(numbers: readonly string[]): number | null {
  const counts = new Map<number, number>();
  for (const { length } of numbers) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [usual] = [...counts].sort(([, a], [, b]) => b - a);
  const enough = usual && numbers.length >= FEWEST && usual[1] >= numbers.length * SHARE;
  return enough ? usual[0] : null;
}

/** What a number may have been before zeros were lost; the number itself comes first. */
export function beforeLoss(number: string): string[] {
  if (!DIGITS.test(number)) return [number];
  return Array.from({ length: MOST_ZEROS + 1 }, (_, zeros) => '0'.repeat(zeros) + number);
}

/**
 * The number as it was, or `null` when it could be more than one. `known` answers for the
 * register, `usual` is the sheet's length.
 */
export function restored(
  number: string,
  known: (number: string) => boolean,
  usual: number | null,
): string | null {
  if (!DIGITS.test(number) || known(number)) return number;
  const [only, ...others] = beforeLoss(number).filter(known);
  if (others.length > 0) return null;
  if (only) return only;
  const lost = usual !== null && number.length < usual && usual - number.length <= MOST_ZEROS;
  return lost ? number.padStart(usual, '0') : number;
}
