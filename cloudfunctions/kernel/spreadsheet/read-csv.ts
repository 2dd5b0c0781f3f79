/**
 * A table as plain text: UTF-8 with or without its mark, GBK as Chinese Excel writes it,
 * or UTF-16 as "Unicode text"; with commas, tabs or semicolons.
 */
import Papa from 'papaparse';
import { Problem, ensure } from '@louyu/shared/domain/kernel/problem';
import type { Sheet, SheetRow } from '@louyu/shared/domain/kernel/sheet';
import { SHEET_LIMITS } from './limits';

function decodedAs(encoding: string, content: Buffer): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(content);
  } catch {
    return null;
  }
}

const startsWith = (content: Buffer, ...bytes: number[]): boolean =>
  bytes.every((byte, at) => content[at] === byte);

function textOf(content: Buffer): string {
  if (startsWith(content, 0xff, 0xfe)) return decodedAs('utf-16le', content) ?? '';
  ensure(!content.includes(0), 'imports.wrong_kind_of_file');
  const text = decodedAs('utf-8', content) ?? decodedAs('gb18030', content);
  if (text === null) throw new Problem('imports.wrong_kind_of_file');
  return text;
}

/** Systems write web pages and call them spreadsheets; those are not read. */
const isMarkup = (text: string): boolean => /^\s*<(!doctype|html|table|\?xml)/i.test(text);

const rowOf = (cells: string[], index: number): SheetRow => ({
  at: index + 1,
  cells: cells
    .slice(0, SHEET_LIMITS.columns)
    .map((cell) => (cell === '' ? null : cell.slice(0, SHEET_LIMITS.cellText))),
});

/** The one table of a text file; refuses other kinds of file and too many rows. */
export function readCsv(content: Buffer): Sheet[] {
  const text = textOf(content);
  ensure(!isMarkup(text), 'imports.wrong_kind_of_file');
  const { data } = Papa.parse<string[]>(text, {
    delimitersToGuess: [',', '\t', ';'],
    preview: SHEET_LIMITS.rows + 1,
  });
  ensure(data.length <= SHEET_LIMITS.rows, 'imports.too_many_rows', { most: SHEET_LIMITS.rows });
  const rows = data.map(rowOf).filter(({ cells }) => cells.some((cell) => cell !== null));
  return [{ name: '', rows }];
}
