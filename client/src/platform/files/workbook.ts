/**
 * A small spreadsheet made on the phone, for what must not travel to the server and back: one sheet of
 * typed text, never formulas. An .xlsx is a zip of a few XML parts; stored without compression it needs
 * no library.
 */
import { base64Of } from './base64';
import { zipOf } from './zip';

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Sheets here have fewer columns than the alphabet has letters. */
const addressOf = (row: number, column: number): string =>
  `${String.fromCharCode(65 + column)}${row + 1}`;

const cell = (text: string, row: number, column: number): string =>
  `<c r="${addressOf(row, column)}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OOXML = 'http://schemas.openxmlformats.org';
const MAIN = `${OOXML}/spreadsheetml/2006/main`;
const RELATIONS = `${OOXML}/package/2006/relationships`;
const OFFICE = `${OOXML}/officeDocument/2006/relationships`;

const relation = (type: string, target: string): string =>
  `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;

const kind = (part: string, type: string): string =>
  `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;

const TYPES = `${HEAD}<Types xmlns="${OOXML}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${kind('/xl/workbook.xml', 'sheet.main')}${kind('/xl/worksheets/sheet1.xml', 'worksheet')}</Types>`;

const bookOf = (name: string): string =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="r1"/></sheets></workbook>`;

const sheetOf = (rows: readonly (readonly string[])[]): string =>
  `${HEAD}<worksheet xmlns="${MAIN}"><cols><col min="1" max="3" width="18" customWidth="1"/><col min="4" max="4" width="52" customWidth="1"/></cols><sheetData>${rows
    .map(
      (row, at) =>
        `<row r="${at + 1}">${row.map((text, column) => cell(text, at, column)).join('')}</row>`,
    )
    .join('')}</sheetData></worksheet>`;

/** The file as base64. */
export const workbook = (sheet: string, rows: readonly (readonly string[])[]): string =>
  base64Of(
    zipOf([
      ['[Content_Types].xml', TYPES],
      ['_rels/.rels', relation('officeDocument', 'xl/workbook.xml')],
      ['xl/workbook.xml', bookOf(sheet)],
      ['xl/_rels/workbook.xml.rels', relation('worksheet', 'worksheets/sheet1.xml')],
      ['xl/worksheets/sheet1.xml', sheetOf(rows)],
    ]),
  );
