/** Spreadsheets as people upload them: what a file is, its first bytes say, not its name. */
import { Problem, ensure } from '@louyu/shared/domain/kernel/problem';
import type { Sheet } from '@louyu/shared/domain/kernel/sheet';
import { storage } from '../cloud';
import { SHEET_LIMITS } from './limits';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';

const ARCHIVE = Buffer.from('PK\u0003\u0004', 'latin1');
/** Excel before 2007, and every workbook under a password. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

const begins = (content: Buffer, magic: Buffer): boolean =>
  content.subarray(0, magic.length).equals(magic);

/** The sheets of a file's bytes; every refusal says what to do about it. */
export async function sheetsIn(content: Buffer): Promise<Sheet[]> {
  if (begins(content, COMPOUND)) throw new Problem('imports.old_format');
  return begins(content, ARCHIVE) ? readXlsx(content) : readCsv(content);
}

/** The bytes of a file, stopping as soon as there are more than the limit. */
async function bodyOf(response: Response): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body as unknown as AsyncIterable<Uint8Array>) {
    length += piece.length;
    ensure(length <= SHEET_LIMITS.bytes, 'imports.file_too_large');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** An uploaded file's bytes; one that announces too many is refused before it is fetched. */
export async function downloadSheet(fileId: string): Promise<Buffer> {
  const address = await storage.address(fileId);
  const stop = new AbortController();
  const response = address ? await fetch(address, { signal: stop.signal }) : undefined;
  ensure(response?.ok && response.body, 'imports.file_missing');
  try {
    const announced = Number(response.headers.get('content-length') ?? 0);
    ensure(announced <= SHEET_LIMITS.bytes, 'imports.file_too_large');
    return await bodyOf(response);
  } finally {
    stop.abort();
  }
}

/** Removes uploads that have been read, or that nobody can read. */
export const discardSheet = (fileId: string): Promise<void> => storage.remove([fileId]);
