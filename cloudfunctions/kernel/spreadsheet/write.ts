/**
 * The one way spreadsheets leave this system. Every cell is typed text; text that a program
 * might take for a formula when the file is opened, edited or saved as CSV gets a leading
 * apostrophe, as spreadsheet programs themselves write it.
 */
import writeXlsxFile from 'write-excel-file/node';

export interface Column<R> {
  title: string;
  /** In characters. */
  width: number;
  of(row: R): string;
}

/** What can begin a formula, also behind blanks (OWASP: CSV injection). */
const FORMULA = /^[\s]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** Text as it may stand in a cell that a program opens. */
export const neutral = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const cell = (value: string) => ({ value: neutral(value), type: String });

/** A workbook of one sheet with a bold first row that stays in view. */
export async function sheetOf<R>(columns: readonly Column<R>[], rows: readonly R[]) {
  const head = columns.map(({ title }) => ({ ...cell(title), fontWeight: 'bold' as const }));
  const body = rows.map((row) => columns.map(({ of }) => cell(of(row))));
  const widths = columns.map(({ width }) => ({ width }));
  const options = { columns: widths, stickyRowsCount: 1 };
  return writeXlsxFile([head, ...body], options).toBuffer() as Promise<Buffer>;
}
