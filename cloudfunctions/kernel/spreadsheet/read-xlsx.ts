/** A workbook's visible sheets, from the file's bytes; nothing else of the file is looked at. */
import { Problem } from '@louyu/shared/domain/kernel/problem';
import type { Sheet } from '@louyu/shared/domain/kernel/sheet';
import { type Archive, openArchive } from './archive';
import { SHEET_LIMITS } from './limits';
import { readXml, sheetsOf, stringsOf } from './parts';
import { Worksheet } from './worksheet';

async function readSheets(archive: Archive): Promise<Sheet[]> {
  const found = await sheetsOf(archive);
  const strings = await stringsOf(archive);
  const sheets: Sheet[] = [];
  let left: number = SHEET_LIMITS.rows;
  for (const { name, part } of found) {
    const worksheet = new Worksheet(strings, left);
    await readXml(archive, part, worksheet);
    left -= worksheet.rows.length;
    sheets.push({ name, rows: worksheet.rows });
  }
  return sheets;
}

/** All visible sheets in order; refuses macros, bombs, too many rows and what cannot be read. */
export async function readXlsx(content: Buffer): Promise<Sheet[]> {
  const archive = await openArchive(content);
  try {
    return await readSheets(archive);
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('imports.unreadable');
  }
}
