/** A PNG as its chunks: only those that make up the picture stay. */
import type { ImageFacts } from './image';

/** What a picture is made of; text, times, Exif and whatever else is not among them. */
const PICTURE = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'IDAT', 'IEND']);

const MAGIC_BYTES = 8;
const AROUND_BYTES = 12;

interface Chunk {
  kind: string;
  bytes: Buffer;
}

/** The chunks in order up to the last one, or to where the file breaks off. */
function chunksOf(content: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = MAGIC_BYTES; at + AROUND_BYTES <= content.length; ) {
    const end = at + AROUND_BYTES + content.readUInt32BE(at);
    if (end > content.length) return chunks;
    const kind = content.toString('latin1', at + 4, at + 8);
    chunks.push({ kind, bytes: content.subarray(at, end) });
    if (kind === 'IEND') return chunks;
    at = end;
  }
  return chunks;
}

const HEADER_BYTES = 25;

/** Size by the header; whole with a header, data and an end. */
export function pngFacts(content: Buffer): ImageFacts {
  const chunks = chunksOf(content);
  const header = chunks[0]?.kind === 'IHDR' ? chunks[0].bytes : undefined;
  if (!header || header.length < HEADER_BYTES) return { width: 0, height: 0, whole: false };
  const kinds = chunks.map(({ kind }) => kind);
  return {
    width: header.readUInt32BE(8),
    height: header.readUInt32BE(12),
    whole: kinds.includes('IDAT') && kinds.at(-1) === 'IEND',
  };
}

export const strippedPng = (content: Buffer): Buffer =>
  Buffer.concat([
    content.subarray(0, MAGIC_BYTES),
    ...chunksOf(content).flatMap(({ kind, bytes }) => (PICTURE.has(kind) ? [bytes] : [])),
  ]);
