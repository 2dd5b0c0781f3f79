/** What the phone writes is a spreadsheet to a program that reads them. */
import readXlsxFile from 'read-excel-file/node';
import { base64Of } from './base64';
import { workbook } from './workbook';

test('names, leading zeros and what looks like a formula come back as text', async () => {
  const rows = [
    ['姓名', '加入码'],
    ['林小满 & <b>', '00K4M 29XQP'],
    ['=HYPERLINK("x")', '@cmd'],
  ];
  const file = Buffer.from(workbook('加入码', rows), 'base64');
  expect(await readXlsxFile(file)).toEqual([{ sheet: '加入码', data: rows }]);
});

test('bytes of any length become the same letters as elsewhere', () => {
  for (const text of ['', 'a', 'ab', 'abc', 'abcd'])
    expect(base64Of(Buffer.from(text))).toBe(Buffer.from(text).toString('base64'));
});
