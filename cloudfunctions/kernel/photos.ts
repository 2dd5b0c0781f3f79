/**
 * Attaching photos: a file reaches the server only after upload, so it is checked here
 * again, by size and magic bytes, stripped of metadata and stored under a path that only
 * the server chooses. Rejects are deleted at once.
 */
import { ensure, Problem } from '@louyu/shared/domain/kernel/problem';
import { PHOTO_LIMIT, type Photo } from '@louyu/shared/domain/photos/state';
import { storage } from './cloud';
import { hashOf } from './hash';
import { imageFacts, imageKind, withoutMetadata } from './image';

export interface Upload {
  fileId: string;
  takenFor: string;
}

type Rejection =
  | 'photos.empty'
  | 'photos.too_large'
  | 'photos.not_an_image'
  | 'photos.too_many_pixels'
  | 'photos.damaged';

/** The file's bytes; one over the limit is read no further than that, whatever it announces. */
async function download(fileId: string): Promise<Buffer> {
  const address = await storage.address(fileId);
  const response = address ? await fetch(address) : undefined;
  ensure(response?.ok && response.body, 'photos.missing');
  return readWhole(response.body.getReader(), () => reject(fileId, 'photos.too_large'));
}

async function readWhole(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  tooLarge: () => Promise<never>,
): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    bytes += part.value.length;
    if (bytes > PHOTO_LIMIT.bytes) return tooLarge();
  }
  return Buffer.concat(parts);
}

async function reject(fileId: string, code: Rejection): Promise<never> {
  await storage.remove([fileId]);
  throw new Problem(code);
}

/** What is wrong with a file that calls itself a photo; `null`: nothing. */
function faultOf(content: Buffer): Rejection | null {
  if (content.length === 0) return 'photos.empty';
  if (!imageKind(content)) return 'photos.not_an_image';
  const { width, height, whole } = imageFacts(content);
  if (width * height > PHOTO_LIMIT.pixels) return 'photos.too_many_pixels';
  return whole && width > 0 && height > 0 ? null : 'photos.damaged';
}

async function attach({ fileId, takenFor }: Upload): Promise<Photo> {
  const content = await download(fileId);
  const fault = faultOf(content);
  if (fault) return reject(fileId, fault);
  const clean = withoutMetadata(content);
  const path = `photos/${hashOf(fileId).slice(0, 32)}.${imageKind(content)}`;
  return { fileId: await storage.upload(path, clean), takenFor, bytes: clean.length };
}

export interface Attached {
  photos: Photo[];
  uploads: string[];
}

/**
 * Checks, strips and stores uploads, in order. The stored path follows from the upload's
 * own, so that a repeated attempt overwrites instead of doubling.
 */
export async function attachAll(uploads: readonly Upload[]): Promise<Attached> {
  const most = PHOTO_LIMIT.perAct;
  ensure(uploads.length <= most, 'photos.too_many', { most });
  const photos: Photo[] = [];
  for (const upload of uploads) photos.push(await attach(upload));
  return { photos, uploads: uploads.map(({ fileId }) => fileId) };
}

/** Removes the raw uploads once their record is stored. */
export const discardUploads = async ({ uploads }: Attached): Promise<void> => {
  if (uploads.length > 0) await storage.remove(uploads);
};

const MARK = 'sweeps/last.txt';

/**
 * Removes raw uploads by their paths. A file's id begins with the environment's own storage,
 * which only a file that is there tells: one is written to ask.
 */
export async function removeUploads(paths: readonly string[]): Promise<void> {
  const marked = await storage.upload(MARK, Buffer.from('sweep'));
  const root = marked.slice(0, marked.length - MARK.length);
  await storage.remove(paths.map((path) => `${root}${path}`));
}

const MOST_ADDRESSES = 50;

/** Photos with short-lived addresses; call only after the permission check. */
export async function shown(
  photos: readonly Photo[],
): Promise<{ url: string; takenFor: string }[]> {
  ensure(photos.length <= MOST_ADDRESSES, 'kernel.too_large', { most: MOST_ADDRESSES });
  if (photos.length === 0) return [];
  const urls = await storage.addresses(photos.map(({ fileId }) => fileId));
  return photos.map(({ takenFor }, index) => ({ url: urls[index] ?? '', takenFor }));
}
