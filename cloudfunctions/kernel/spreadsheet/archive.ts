/**
 * The parts of an xlsx file. What it says of its sizes is checked before anything is
 * unpacked; what really comes out is counted while it does, so that a file which lies
 * about itself costs no more than an honest one.
 */
import type { Readable } from 'node:stream';
import { Problem, ensure } from '@louyu/shared/domain/kernel/problem';
import { type Entry, type ZipFile, fromBuffer } from 'yauzl';
import { SHEET_LIMITS } from './limits';

export interface Archive {
  /** Whether there is a part of this name. */
  has(name: string): boolean;
  /** The part's bytes as they are unpacked; refuses a part that is missing or too large. */
  read(name: string): AsyncIterable<Buffer>;
}

const isMacro = (name: string): boolean => /vbaProject|macrosheets\//i.test(name);

const unreadable = (): never => {
  throw new Problem('imports.unreadable');
};

const open = (content: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) =>
    fromBuffer(content, { lazyEntries: true, validateEntrySizes: true }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    ),
  );

const entriesOf = (zip: ZipFile): Promise<Map<string, Entry>> =>
  new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry);
      if (entries.size > SHEET_LIMITS.parts) reject(new Problem('imports.unpacks_too_large'));
      else zip.readEntry();
    });
    zip.on('end', () => resolve(entries)).on('error', reject);
    zip.readEntry();
  });

const isBomb = ({ compressedSize, uncompressedSize }: Entry): boolean =>
  uncompressedSize > SHEET_LIMITS.ratioFrom &&
  uncompressedSize > compressedSize * SHEET_LIMITS.ratio;

/** What the archive says of itself, before a byte of it is unpacked. */
function check(entries: Map<string, Entry>): void {
  const all = [...entries.values()];
  ensure(!all.some(({ fileName }) => isMacro(fileName)), 'imports.has_macros');
  const unpacked = all.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  const modest = unpacked <= SHEET_LIMITS.unpackedBytes && !all.some(isBomb);
  ensure(modest, 'imports.unpacks_too_large');
}

const streamOf = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))),
  );

/** Passes the bytes on and counts them against what all parts together may have. */
async function* counted(source: Readable, count: (bytes: number) => void) {
  for await (const piece of source as AsyncIterable<Buffer>) {
    count(piece.length);
    yield piece;
  }
}

/** Opens an archive; refuses macros, too many or too large parts, and what is no archive. */
export async function openArchive(content: Buffer): Promise<Archive> {
  const zip = await open(content).catch(unreadable);
  const entries = await entriesOf(zip).catch((error: unknown) => {
    throw error instanceof Problem ? error : new Problem('imports.unreadable');
  });
  check(entries);
  let unpacked = 0;
  const count = (bytes: number) => {
    unpacked += bytes;
    ensure(unpacked <= SHEET_LIMITS.unpackedBytes, 'imports.unpacks_too_large');
  };
  return {
    has: (name) => entries.has(name),
    async *read(name) {
      const entry = entries.get(name);
      ensure(entry, 'imports.unreadable');
      yield* counted(await streamOf(zip, entry), count);
    },
  };
}
