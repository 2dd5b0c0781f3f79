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

export interface Sheet {
  name: string;
  columns: readonly { title: string; width: number }[];
  /** Cell by cell, as many as there are columns. */
  rows: readonly (readonly string[])[];
}

/** The spreadsheet format's limit for a sheet's name. */
const SHEET_NAME = 31;

const laidOut = ({ name, columns, rows }: Sheet) => ({
  sheet: name.slice(0, SHEET_NAME),
  columns: columns.map(({ width }) => ({ width })),
  stickyRowsCount: 1,
  data: [
    columns.map(({ title }) => ({ ...cell(title), fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map(cell)),
  ],
});

/** A workbook whose sheets have a bold first row that stays in view. */
export const workbookOf = (sheets: readonly Sheet[]): Promise<Buffer> =>
  writeXlsxFile(sheets.map(laidOut)).toBuffer() as Promise<Buffer>;

/** A workbook of one sheet, a row of it told column by column. */
export const sheetOf = <R>(columns: readonly Column<R>[], rows: readonly R[]): Promise<Buffer> =>
  workbookOf([
    { name: 'Sheet1', columns, rows: rows.map((row) => columns.map(({ of }) => of(row))) },
  ]);
