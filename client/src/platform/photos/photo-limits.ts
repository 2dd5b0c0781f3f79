/** What a photo may be before it leaves the phone; the server checks the same again. */
import { PHOTO_LIMIT } from '@louyu/shared/domain/photos/state';
import { CallProblem } from '../call/call-problem';

export const LONGEST_EDGE = 1600;
export const JPEG_QUALITY = 0.8;

/** The size that fits the longest edge; a small picture is left as it is. */
export function fitted(width: number, height: number): { width: number; height: number } {
  const scale = Math.min(1, LONGEST_EDGE / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

export function refuseTooBig(bytes: number): void {
  if (bytes > PHOTO_LIMIT.bytes) throw new CallProblem('client.photo_size', { bytes });
}

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

/** By the first bytes, not by the name: JPEG or PNG. */
export const isPhoto = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0xff, 0xd8, 0xff) || startsWith(bytes, 0x89, 0x50, 0x4e, 0x47);

export const cloudPathOf = (id: string): string => `uploads/${id}.jpg`;
