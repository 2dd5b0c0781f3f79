import { columnsOf, consequencesOf, countsText, restText, sizeText } from './words';
import { READ as read } from './samples';

test('says what changes and leaves unsaid what does not', () => {
  expect(countsText(read)).toBe('新增 6、变更 5');
  const nothing = { ...read.counts, added: 0, changed: 0 };
  expect(countsText({ ...read, counts: nothing })).toBe('没有变化');
});

test('accounts for every row of the file', () => {
  expect(restText(read.counts)).toBe(
    '表里共 20 行，1 行和现在登记的一样，1 行重复，7 行有问题，不会导入',
  );
});

test('tells before confirming what follows, in order, and only what does', () => {
  expect(consequencesOf(read)).toEqual([
    '新登记 6 位同学。',
    '改动 5 位同学的登记，以名单为准。',
    '有问题的 7 行不导入，改好后可以再传一次。',
    '导入后 7 天内可以撤销。',
  ]);
  const gone = consequencesOf({ ...read, counts: { ...read.counts, leaves: 3 } });
  expect(gone[2]).toMatch(/^3 位办理离校/);
});

test('names the columns of a kind as our own files do', () => {
  expect(columnsOf('staff')).toEqual({ must: '工号、姓名', may: '性别、学院、离校日期' });
  expect(columnsOf('buildings').may).toBe('');
});

test('a size as people read it', () => {
  expect([sizeText(10), sizeText(20_480), sizeText(3_500_000)]).toEqual([
    '1 KB',
    '20 KB',
    '3.3 MB',
  ]);
});
