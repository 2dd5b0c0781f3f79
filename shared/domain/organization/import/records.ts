/** The rows below a header, each cell under its field; notes and repeated headers are no rows. */
import type { Cell, Sheet, SheetRow } from '../../kernel/sheet';
import type { Header } from './header';
import { headerOf, noHeader } from './header';
import type { BadRow, Field, ImportKind, RowFault } from './state';
import { ensure } from '../../kernel/problem';
import { textOf } from './text';
import { SHAPES } from './fields';

export interface RawRow {
  at: number;
  sheet: string;
  cell(field: Field): Cell | undefined;
  /** The cell's text, tidied. */
  text(field: Field): string;
  /** Whether the file has this column at all: without it nothing is said, not even nothing. */
  has(field: Field): boolean;
  fields: readonly Field[];
}

const rawRow = ({ at, cells }: SheetRow, sheet: string, { columns }: Header): RawRow => {
  const cell = (field: Field): Cell | undefined => cells[columns.get(field) ?? -1];
  return {
    at,
    sheet,
    cell,
    text: (field) => textOf(cell(field)),
    has: (field) => columns.has(field),
    fields: [...columns.keys()],
  };
};

const isRepeatedHeader = ({ cells }: SheetRow, { titles }: Header): boolean =>
  cells.map(textOf).join('\t') === titles.join('\t');

/** 合计, 制表人: a line that says nothing of what every row must say. */
const isNote = (row: RawRow, kind: ImportKind): boolean => {
  const said = SHAPES[kind].required.filter(
    (field) => row.cell(field) !== undefined && row.cell(field) !== null,
  );
  const others = row.fields.filter((field) => row.text(field) !== '');
  return said.length === 0 || (said.length === 1 && others.length <= 1 && said[0] !== 'name');
};

export interface Table {
  rows: RawRow[];
  ignored: string[];
}

function tableOf(sheet: Sheet, header: Header, kind: ImportKind): Table {
  const rows = sheet.rows
    .slice(header.below)
    .filter((row) => !isRepeatedHeader(row, header))
    .map((row) => rawRow(row, sheet.name, header))
    .filter((row) => !isNote(row, kind));
  return { rows, ignored: header.ignored };
}

/**
 * Every row of every sheet that has a header for this kind. Refuses a file without one
 * (`imports.no_header`, `imports.columns_missing`), with a column twice, or without rows.
 */
export function tableIn(sheets: readonly Sheet[], kind: ImportKind): Table {
  const tables = sheets.flatMap((sheet) => {
    const header = headerOf(sheet, kind);
    return header ? [tableOf(sheet, header, kind)] : [];
  });
  if (tables.length === 0) throw noHeader(sheets, kind);
  const rows = tables.flatMap((table) => table.rows);
  ensure(rows.length > 0, 'imports.header_only');
  return { rows, ignored: [...new Set(tables.flatMap(({ ignored }) => ignored))].slice(0, 50) };
}

/** What is wrong with a row, gathered while it is read. */
export class Faults {
  readonly found: BadRow['faults'] = [];

  /** The first fault of a field is the one that a person can do something about. */
  add(fault: RowFault, field: Field | null): void {
    if (field && this.found.some((one) => one.field === field)) return;
    this.found.push({ fault, field });
  }

  get any(): boolean {
    return this.found.length > 0;
  }
}

/** Formulas and errors: nothing of such a cell is taken. */
export function unusable(row: RawRow, faults: Faults): void {
  for (const field of row.fields) {
    const cell = row.cell(field);
    if (cell !== null && typeof cell === 'object')
      faults.add(cell.unusable === 'formula' ? 'formula' : 'cell_error', field);
  }
}

/** The row with what is wrong with it and what it says, for putting it right. */
export const badRow = (row: RawRow, { found }: Faults): BadRow => ({
  at: row.at,
  sheet: row.sheet,
  faults: found,
  says: Object.fromEntries(
    row.fields.flatMap((field) => (row.text(field) ? [[field, row.text(field)]] : [])),
  ),
});
