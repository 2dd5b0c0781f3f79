/** The spreadsheets that imports hand out: empty ones to fill in, and bad rows to put right. */
import { SHAPES, titleOf } from '@louyu/shared/domain/organization/import/fields';
import type { BadRow, Field, ImportKind } from '@louyu/shared/domain/organization/import/state';
import { IMPORT_KIND_TERMS, faultsText } from '@louyu/shared/messages/imports';
import { type Column, sheetOf } from '../../../kernel/spreadsheet/write';

const WIDTHS: Partial<Record<Field, number>> = { name: 14, college: 20, class: 20, number: 16 };

/** The columns of a kind, for rows that are read field by field. */
export const columnsOf = <R>(kind: ImportKind, of: (row: R, field: Field) => string): Column<R>[] =>
  SHAPES[kind].columns.map((field) => ({
    title: titleOf(field, kind),
    width: WIDTHS[field] ?? 12,
    of: (row: R) => of(row, field),
  }));

interface Made {
  name: string;
  rows: number;
  base64: string;
}

/** A workbook as a reply carries it. */
export async function fileOf<R>(
  name: string,
  columns: readonly Column<R>[],
  rows: readonly R[],
): Promise<Made> {
  const content = await sheetOf(columns, rows);
  return { name, rows: rows.length, base64: content.toString('base64') };
}

/** An empty sheet with the columns of a kind. */
export const templateOf = (kind: ImportKind): Promise<Made> =>
  fileOf(
    `${IMPORT_KIND_TERMS[kind]}模板.xlsx`,
    columnsOf(kind, () => ''),
    [],
  );

/** Bad rows as they were, with the row's number and what is wrong with it in front. */
export const badRowsFile = (kind: ImportKind, bad: readonly BadRow[]): Promise<Made> =>
  fileOf(
    `${IMPORT_KIND_TERMS[kind]}待修改的行.xlsx`,
    [
      { title: '原表行号', width: 10, of: ({ at, sheet }) => (sheet ? `${sheet} ${at}` : `${at}`) },
      { title: '需要修改', width: 50, of: (row) => faultsText(row, kind) },
      ...columnsOf<BadRow>(kind, ({ says }, field) => says[field] ?? ''),
    ],
    bad,
  );
