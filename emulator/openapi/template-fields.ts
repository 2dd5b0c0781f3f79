/**
 * Why: WeChat refuses a message whose field does not fit its kind (47003), and does so only when
 * it is sent. These are the documented forms.
 */
type Check = (value: string) => boolean;

const length = (value: string): number => [...value].length;
const upTo =
  (most: number): Check =>
  (value) =>
    length(value) <= most;
const shaped =
  (pattern: RegExp): Check =>
  (value) =>
    pattern.test(value);

const clock = '([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?';
const day = '\\d{4}年(0?[1-9]|1[0-2])月(0?[1-9]|[12]\\d|3[01])日';
const range = (one: string): RegExp => new RegExp(`^${one}( ?~ ?${one})?$`);
const han = '\\p{Script=Han}';

const checks: Record<string, Check> = {
  thing: upTo(20),
  number: shaped(/^-?\d{1,32}(\.\d+)?$/),
  letter: shaped(/^[A-Za-z]{1,32}$/),
  symbol: shaped(/^[^\p{L}\p{N}\s]{1,5}$/u),
  character_string: shaped(/^[\x20-\x7e]{1,32}$/),
  time: shaped(range(`(${day} ?)?${clock}`)),
  date: shaped(range(`${day}( ${clock})?`)),
  amount: shaped(/^[^\d\s.]?\d{1,10}(\.\d+)?元?$/u),
  phone_number: shaped(/^[\d+\-() ]{1,17}$/),
  car_number: upTo(8),
  name: (value) =>
    new RegExp(`^[${han}·]{1,10}$`, 'u').test(value) || /^[A-Za-z .'-]{1,20}$/.test(value),
  phrase: shaped(new RegExp(`^${han}{1,5}$`, 'u')),
};

/** A kind that is not listed is only checked for being filled in. */
export const fitsField = (kind: string, value: unknown): boolean => {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text.trim() === '') return false;
  return checks[kind]?.(text) ?? true;
};
