/**
 * What a photo's bytes say: JPEG or PNG by magic bytes, and the same picture without the
 * segments that carry place, time, device or comments. Nothing is decoded, so a hostile
 * file can cost no more than its length.
 */
const PNG_MAGIC = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG_MAGIC = Buffer.from([0xff, 0xd8, 0xff]);

/** `jpg`, `png`, or `undefined` for anything else. */
export function imageKind(content: Buffer): 'jpg' | 'png' | undefined {
  if (content.subarray(0, 3).equals(JPEG_MAGIC)) return 'jpg';
  return content.subarray(0, 8).equals(PNG_MAGIC) ? 'png' : undefined;
}

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);
const COMMENT = 0xfe;
const APP2 = 0xe2;
const ICC = 'ICC_PROFILE';

/** Comments and application segments, except the colour profile (APP2) and Adobe's transform (APP14). */
const isMetadata = (marker: number, segment: Buffer): boolean => {
  if (marker === APP2) return segment.toString('latin1', 4, 4 + ICC.length) !== ICC;
  return marker === COMMENT || (marker >= 0xe1 && marker <= 0xef && marker !== 0xee);
};

/** The scans up to the end of the image; what cameras append after it goes too. */
function scansFrom(content: Buffer, at: number): Buffer {
  const end = content.indexOf(END_OF_IMAGE, at);
  return content.subarray(at, end < 0 ? content.length : end + END_OF_IMAGE.length);
}

function stripJpeg(content: Buffer): Buffer {
  const kept: Buffer[] = [content.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= content.length && content[at] === 0xff) {
    const marker = content[at + 1] ?? 0;
    if (marker === START_OF_SCAN) break;
    const end = at + 2 + content.readUInt16BE(at + 2);
    const segment = content.subarray(at, end);
    if (!isMetadata(marker, segment)) kept.push(segment);
    at = end;
  }
  return Buffer.concat([...kept, scansFrom(content, at)]);
}

const PNG_METADATA = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME']);

function stripPng(content: Buffer): Buffer {
  const kept: Buffer[] = [content.subarray(0, 8)];
  for (let at = 8; at + 12 <= content.length; ) {
    const end = at + 12 + content.readUInt32BE(at);
    const kind = content.toString('latin1', at + 4, at + 8);
    if (!PNG_METADATA.has(kind)) kept.push(content.subarray(at, end));
    at = end;
  }
  return Buffer.concat(kept);
}

/** The same picture without metadata; only for content that `imageKind` recognised. */
export const withoutMetadata = (content: Buffer): Buffer =>
  imageKind(content) === 'jpg' ? stripJpeg(content) : stripPng(content);
