import { deflateRawSync } from 'node:zlib';
import { type Zippable, strToU8, zipSync } from 'fflate';
import * as contract from '@louyu/shared/contracts/imports';
import { SHEET_LIMITS } from '../../../kernel/spreadsheet/limits';
import { ImportDesk } from '../../../kernel/testing/import-desk';

let desk: ImportDesk;

beforeAll(async () => {
  desk = await ImportDesk.open();
});
afterAll(() => desk.close());

const RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>';
const WORKBOOK =
  '<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="名单" sheetId="1" r:id="r1"/></sheets></workbook>';

const cellOf = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const rowsOf = (...rows: string[][]): string =>
  rows.map((cells) => `<row>${cells.map(cellOf).join('')}</row>`).join('');
const sheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

const workbook = (rows: string, more: Zippable = {}): Buffer =>
  Buffer.from(
    zipSync({
      'xl/workbook.xml': strToU8(WORKBOOK),
      'xl/_rels/workbook.xml.rels': strToU8(RELATIONS),
      'xl/worksheets/sheet1.xml': strToU8(sheet(rows)),
      ...more,
    }),
  );

const HEADER = ['学号', '姓名'];
const GOOD = rowsOf(HEADER, ['0240900', '龙一']);

/** Zeros that pack a thousand to one. */
const BOMB = workbook(GOOD, {
  'xl/sharedStrings.xml': new Uint8Array(60 * 1024 * 1024),
});

/** A part that says that it is small and is not. */
function liar(): Buffer {
  const honest = workbook(GOOD);
  const huge = deflateRawSync(Buffer.alloc(300 * 1024 * 1024, 32));
  const name = 'xl/sharedStrings.xml';
  const packed = Buffer.from(zipSync({ [name]: [strToU8('x'.repeat(1000)), { level: 0 }] }));
  const local = packed.subarray(0, 30 + name.length);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(huge.length, 18);
  const central = packed.subarray(packed.indexOf(Buffer.from('PK\u0001\u0002', 'latin1')), -22);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(huge.length, 20);
  return spliced(honest, Buffer.concat([local, huge]), central);
}

/** An archive with one more part in front of all others. */
function spliced(archive: Buffer, part: Buffer, entry: Buffer): Buffer {
  const from = archive.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
  const end = Buffer.from(archive.subarray(-22));
  const entries = Buffer.from(archive.subarray(from, -22));
  const all = Buffer.concat([entries, entry]);
  const at = Buffer.from(entry);
  at.writeUInt32LE(from, 42);
  at.copy(all, entries.length);
  end.writeUInt16LE(end.readUInt16LE(8) + 1, 8);
  end.writeUInt16LE(end.readUInt16LE(10) + 1, 10);
  end.writeUInt32LE(all.length, 12);
  end.writeUInt32LE(from + part.length, 16);
  return Buffer.concat([archive.subarray(0, from), part, all, end]);
}

const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${sheet('<row><c t="str"><v>&b;</v></c></row>')}`;

const HTML = '<html><table><tr><td>学号</td><td>姓名</td></tr></table></html>';

it.each([
  ['a zip bomb', BOMB, 'imports.unpacks_too_large'],
  ['an archive that lies about its sizes', liar(), 'imports.unreadable'],
  ['a macro', workbook(GOOD, { 'xl/vbaProject.bin': strToU8('x') }), 'imports.has_macros'],
  ['entities', workbook('', { 'xl/worksheets/sheet1.xml': strToU8(LAUGHS) }), 'imports.unreadable'],
  ['a broken archive', workbook(GOOD).subarray(0, 400), 'imports.unreadable'],
  [
    'another kind of archive',
    Buffer.from(zipSync({ 'a.txt': strToU8('x') })),
    'imports.wrong_kind_of_file',
  ],
  ['an old or locked workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'imports.old_format'],
  ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]), 'imports.wrong_kind_of_file'],
  ['a document', Buffer.from('%PDF-1.7\n\u0000\u0001', 'latin1'), 'imports.wrong_kind_of_file'],
  ['a web page', Buffer.from(HTML), 'imports.wrong_kind_of_file'],
  ['a header only', workbook(rowsOf(HEADER)), 'imports.header_only'],
  ['no header', workbook(rowsOf(['张三', '李四'])), 'imports.no_header'],
  [
    'a header without names',
    workbook(rowsOf(['学号', '宿舍'], ['1', '2'])),
    'imports.columns_missing',
  ],
  [
    'two columns of one name',
    workbook(rowsOf(['学号', '姓名', '学生号'], ['1', '2', '3'])),
    'imports.column_twice',
  ],
  ['nothing', Buffer.alloc(0), 'imports.no_header'],
])('%s is refused, removed, and writes nothing', async (_name, content, code) => {
  const fileId = await desk.upload(content);
  const input = { fileId, fileName: '名单.xlsx', kind: 'students' as const, complete: null };
  const answer = await desk.admin.call(contract.readFile, input);
  expect(answer.error.code).toBe(code);
  expect(contract.readFile.errors).toContain(code);
  for (const name of ['imports', 'import_chunks', 'journal'])
    expect(await desk.cloud.documents(name)).toHaveLength(0);
  expect((await desk.admin.call(contract.readFile, input)).error.code).toBe('imports.file_missing');
});

it('refuses a file over the limit without reading it', async () => {
  const answer = await desk.read(Buffer.alloc(SHEET_LIMITS.bytes + 1, 'a'));
  expect(answer.error.code).toBe('imports.file_too_large');
});

it('refuses more rows than a list can have', async () => {
  const lines = Array.from({ length: SHEET_LIMITS.rows + 1 }, (_, at) => `${at},甲`);
  const answer = await desk.csv(['学号,姓名', ...lines]);
  expect(answer.error).toMatchObject({
    code: 'imports.too_many_rows',
    details: { most: SHEET_LIMITS.rows },
  });
});

it('takes no formula, and hands none out', async () => {
  const rows = rowsOf(
    HEADER,
    ['0240900', '=HYPERLINK(1)'],
    ['=cmd|1', '龙二'],
    ['0240902', '@SUM'],
  );
  const { data } = await desk.read(workbook(rows));
  expect(data.counts).toMatchObject({ rows: 3, bad: 3, added: 0 });
  const file = await desk.admin.call(contract.badRows, { importId: data.importId });
  const again = await desk.read(Buffer.from(file.data.base64, 'base64'));
  expect(again.data.counts).toMatchObject({ rows: 3, bad: 3 });
});
