/** Bytes as base64; WeChat's runtime has neither `btoa` nor `Buffer`. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const letter = (six: number): string => LETTERS[six & 63] ?? '';

/** Three bytes become four letters; what is missing at the end is filled up. */
function quartet(bytes: Uint8Array, at: number): string {
  const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
  const four =
    letter(a >> 2) + letter((a << 4) | (b >> 4)) + letter((b << 2) | (c >> 6)) + letter(c);
  const left = bytes.length - at;
  return left >= 3 ? four : four.slice(0, left + 1).padEnd(4, '=');
}

export function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) text += quartet(bytes, at);
  return text;
}
