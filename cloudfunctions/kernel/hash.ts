/** Hashes over a canonical form, so that equal content has one hash whatever its key order. */
import { createHash, createHmac, randomBytes } from 'node:crypto';

/** JSON with sorted keys; `undefined` members are left out, as JSON does. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`);
  return `{${members.join(',')}}`;
}

/** SHA-256 in hex over the parts, unambiguously joined. */
export const hashOf = (...parts: unknown[]): string =>
  createHash('sha256').update(canonical(parts)).digest('hex');

export const salted = (salt: string, value: unknown): string =>
  createHmac('sha256', salt).update(canonical(value)).digest('hex');

export const freshSalt = (): string => randomBytes(16).toString('hex');

/** Crockford's alphabet without the letters that people confuse; 32 values, no modulo bias. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const LENGTH = 10;

const lettersOf = (bytes: Buffer): string =>
  Array.from(bytes.subarray(0, LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('');

/** Ten characters, 50 bits: guessing a receipt is hopeless at any campus's scale. */
export const freshReceipt = (): string => lettersOf(randomBytes(LENGTH));

/** Ten such characters made of the parts; as secret as the most secret of them. */
export const codeOf = (...parts: unknown[]): string =>
  lettersOf(createHash('sha256').update(canonical(parts)).digest());

export const freshId = (): string => randomBytes(12).toString('hex');
