/**
 * A JPEG as its segments: what a decoder needs stays, everything that could say where, when,
 * with what or anything at all goes, between the scans too.
 */
import type { ImageFacts } from './image';

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const COMMENT = 0xfe;
const APP0 = 0xe0;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const ICC = 'ICC_PROFILE';
/** A JFIF header without a thumbnail: more than that is no header. */
const PLAIN_JFIF_BYTES = 18;

/** Markers that begin a frame and carry its size; 0xc4, 0xc8 and 0xcc are something else. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const isMetadata = (marker: number, segment: Buffer): boolean => {
  if (marker === COMMENT) return true;
  if (marker === APP0) return segment.length !== PLAIN_JFIF_BYTES;
  if (marker === APP2) return segment.toString('latin1', 4, 4 + ICC.length) !== ICC;
  return marker > APP0 && marker <= APP15 && marker !== APP14;
};

interface Segment {
  marker: number;
  /** From the marker on; of a scan with its data up to the next marker. */
  bytes: Buffer;
}

/** Where a scan's data ends: at a marker that is neither a stuffed byte nor a restart. */
function endOfScan(content: Buffer, from: number): number {
  let at = content.indexOf(0xff, from);
  while (at >= 0 && at + 1 < content.length) {
    const next = content[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at = content.indexOf(0xff, at + 1);
  }
  return content.length;
}

/** The segments in order, up to the end of the image or to where the file breaks off. */
function segmentsOf(content: Buffer): { segments: Segment[]; whole: boolean } {
  const segments: Segment[] = [];
  let at = 2;
  while (at + 4 <= content.length && content[at] === 0xff) {
    const marker = content[at + 1] ?? 0;
    if (marker === END_OF_IMAGE) return { segments, whole: true };
    const headed = at + 2 + content.readUInt16BE(at + 2);
    if (headed > content.length) return { segments, whole: false };
    const end = marker === START_OF_SCAN ? endOfScan(content, headed) : headed;
    segments.push({ marker, bytes: content.subarray(at, end) });
    at = end;
  }
  const ends = content[at] === 0xff && content[at + 1] === END_OF_IMAGE;
  return { segments, whole: ends };
}

const NOTHING: ImageFacts = { width: 0, height: 0, whole: false };

const FRAME_BYTES = 9;

/** Size by the frame's header; whole with a frame, a scan and the end of the image. */
export function jpegFacts(content: Buffer): ImageFacts {
  const { segments, whole } = segmentsOf(content);
  const frame = segments.find(({ marker }) => isFrame(marker))?.bytes;
  if (!frame || frame.length < FRAME_BYTES) return NOTHING;
  const scanned = segments.some(({ marker }) => marker === START_OF_SCAN);
  return {
    height: frame.readUInt16BE(5),
    width: frame.readUInt16BE(7),
    whole: whole && scanned,
  };
}

const END = Buffer.from([0xff, END_OF_IMAGE]);

/** The same picture: its segments without metadata, and nothing after its end. */
export function strippedJpeg(content: Buffer): Buffer {
  const { segments, whole } = segmentsOf(content);
  const kept = segments.filter(({ marker, bytes }) => !isMetadata(marker, bytes));
  const parts = [content.subarray(0, 2), ...kept.map(({ bytes }) => bytes)];
  return Buffer.concat(whole ? [...parts, END] : parts);
}
