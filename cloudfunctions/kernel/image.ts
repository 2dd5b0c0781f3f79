/**
 * What a photo's bytes say: JPEG or PNG by magic bytes, how many pixels it claims, whether it
 * is whole, and the same picture without the segments that carry place, time, device, comments
 * or anything else that is no picture. Nothing is decoded, so a hostile file can cost no more
 * than its length.
 */
import { jpegFacts, strippedJpeg } from './image-jpeg';
import { pngFacts, strippedPng } from './image-png';

const PNG_MAGIC = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG_MAGIC = Buffer.from([0xff, 0xd8, 0xff]);

export interface ImageFacts {
  width: number;
  height: number;
  /** It ends as a picture ends; one that broke off on the way does not. */
  whole: boolean;
}

/** `jpg`, `png`, or `undefined` for anything else. */
export function imageKind(content: Buffer): 'jpg' | 'png' | undefined {
  if (content.subarray(0, 3).equals(JPEG_MAGIC)) return 'jpg';
  return content.subarray(0, 8).equals(PNG_MAGIC) ? 'png' : undefined;
}

/** Size and wholeness; only for content that `imageKind` recognised. */
export const imageFacts = (content: Buffer): ImageFacts =>
  imageKind(content) === 'jpg' ? jpegFacts(content) : pngFacts(content);

/** The same picture without metadata; only for content that `imageKind` recognised. */
export const withoutMetadata = (content: Buffer): Buffer =>
  imageKind(content) === 'jpg' ? strippedJpeg(content) : strippedPng(content);
