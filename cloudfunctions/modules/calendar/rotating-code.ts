/**
 * The room's code: six digits out of an HMAC over the half minute (as RFC 4226 cuts them),
 * with a secret that is made when sign-in opens and never leaves the server.
 */
import { createHmac, randomBytes } from 'node:crypto';

const DIGITS = 6;
const LAST_NIBBLE = 0x0f;
const SIGN_OFF = 0x7fffffff;

export const freshSecret = (): string => randomBytes(20).toString('hex');

/** The code of one step. */
export function codeOfStep(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha256', Buffer.from(secret, 'hex')).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & LAST_NIBBLE;
  const number = (mac.readUInt32BE(offset) & SIGN_OFF) % 10 ** DIGITS;
  return String(number).padStart(DIGITS, '0');
}
