/**
 * Attaching photos: a file reaches the server only after upload, so it is checked here
 * again, by size and magic bytes, stripped of metadata and stored under a path that only
 * the server chooses. Rejects are deleted at once.
 */
import { ensure, Problem } from '@louyu/shared/domain/kernel/problem';
import { PHOTO_LIMIT, type Photo } from '@louyu/shared/domain/photos/state';
import { storage } from './cloud';
import { hashOf } from './hash';
import { imageKind, withoutMetadata } from './image';

export interface Upload {
  fileId: string;
  takenFor: string;
}

/** The file's bytes; a file over the limit is not read beyond its announced length. */
async function download(fileId: string): Promise<Buffer> {
  const address = await storage.address(fileId);
  const response = address ? await fetch(address) : undefined;
  ensure(response?.ok, 'photos.missing');
  if (Number(response.headers.get('content-length')) > PHOTO_LIMIT.bytes)
    await reject(fileId, 'photos.too_large');
  return Buffer.from(await response.arrayBuffer());
}

async function reject(fileId: string, code: 'photos.too_large' | 'photos.not_an_image') {
  await storage.remove([fileId]);
  throw new Problem(code);
}

async function attach({ fileId, takenFor }: Upload): Promise<Photo> {
  const content = await download(fileId);
  if (content.length > PHOTO_LIMIT.bytes) await reject(fileId, 'photos.too_large');
  const kind = imageKind(content);
  if (!kind) await reject(fileId, 'photos.not_an_image');
  const clean = withoutMetadata(content);
  const path = `photos/${hashOf(fileId).slice(0, 32)}.${kind}`;
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
  const photos: Photo[] = [];
  for (const upload of uploads) photos.push(await attach(upload));
  return { photos, uploads: uploads.map(({ fileId }) => fileId) };
}

/** Removes the raw uploads once their record is stored. */
export const discardUploads = async ({ uploads }: Attached): Promise<void> => {
  if (uploads.length > 0) await storage.remove(uploads);
};

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
