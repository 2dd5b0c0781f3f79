/** A join code as it is typed or pasted, made to fit its boxes. */
export const CODE_LENGTH = 10;
export const CODE_GROUP = 5;

const LOOKALIKES: Record<string, string> = { O: '0', I: '1', L: '1' };

/** In capitals, without blanks and dashes; a letter that looks like a figure is the figure. */
const plain = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[OIL]/g, (letter) => LOOKALIKES[letter] ?? letter);

/** What stands in the boxes after a key or a paste: a whole code pasted over another replaces it. */
export function inBoxes(typed: string): string {
  const letters = plain(typed);
  return letters.length >= 2 * CODE_LENGTH
    ? letters.slice(-CODE_LENGTH)
    : letters.slice(0, CODE_LENGTH);
}

export const isWhole = (code: string): boolean => code.length === CODE_LENGTH;

/** Five and five: easier to read out and to copy by hand. */
export const inGroups = (code: string): string => code.replace(/(.{5})(?=.)/g, '$1 ');
