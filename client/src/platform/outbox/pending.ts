/**
 * An act on its way: made without a network, sent when there is one, deleted on the phone only
 * after the server's receipt. Pure steps, so that the order of things can be tested.
 */
import type { CallProblemCode } from '../call/call-problem';

export interface PendingPhoto {
  id: string;
  /** Once uploaded. */
  fileId?: string;
}

export interface Pending {
  /** Also the id of the item. */
  commandId: string;
  procedure: string;
  /** As people call it: 3-412. */
  label: string;
  /** Which matter it settles, by the name of its draft, so that a screen finds its own again. */
  about?: string;
  /** Photos stand in it as `photo:<id>` until they are uploaded. */
  input: unknown;
  photos: readonly PendingPhoto[];
  state: 'waiting' | 'sending' | 'stuck';
  /** Why it cannot go by itself. */
  problem?: { code: CallProblemCode; text: string };
}

/** What the server answered to an act; kept a while, because the page that asked may be long closed. */
export interface KeptReceipt extends Pick<Pending, 'commandId' | 'procedure' | 'about' | 'input'> {
  reply: unknown;
  serverTime: string;
}

const PHOTO = /^photo:(.+)$/;

/** How a photo is written in the input of an act that is not sent yet. */
export const photoMark = (id: string): string => `photo:${id}`;

/** The ids of every photo that an input mentions, in order. */
export function photosIn(input: unknown): string[] {
  if (typeof input === 'string') return PHOTO.exec(input)?.slice(1, 2) ?? [];
  if (typeof input !== 'object' || input === null) return [];
  return Object.values(input).flatMap(photosIn);
}

/** The input with uploaded files in place of photos. */
export function withFiles(input: unknown, photos: readonly PendingPhoto[]): unknown {
  if (typeof input === 'string') {
    const id = PHOTO.exec(input)?.[1];
    return photos.find((photo) => photo.id === id)?.fileId ?? input;
  }
  if (Array.isArray(input)) return input.map((entry) => withFiles(entry, photos));
  if (typeof input !== 'object' || input === null) return input;
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [key, withFiles(value, photos)]),
  );
}

export const withPhoto = (pending: Pending, id: string, fileId: string): Pending => ({
  ...pending,
  photos: pending.photos.map((photo) => (photo.id === id ? { id, fileId } : photo)),
});

/** Steps that are through, of all: every photo and the record itself. */
export const progressOf = ({ photos }: Pending): { sent: number; total: number } => ({
  sent: photos.filter(({ fileId }) => fileId !== undefined).length,
  total: photos.length + 1,
});

/** What was being sent when the app was closed waits again; the commandId makes sending twice harmless. */
export const afterRestart = (pending: Pending): Pending =>
  pending.state === 'sending' ? { ...pending, state: 'waiting' } : pending;

/** A photo that the server no longer finds is uploaded anew when the person tries again. */
export const afterProblem = (
  { photos }: Pending,
  code: CallProblemCode,
): readonly PendingPhoto[] =>
  code === 'photos.missing' ? photos.map(({ id }) => ({ id })) : photos;
