/**
 * A list from another system: read, looked through row by row, confirmed, watched, found among
 * the people; a second time nothing changes; taken back, it spares what was changed since.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Person, expect, test } from '../support/campus';
import { ADMINISTRATOR, setUpColleges } from './setting';

test.describe.configure({ mode: 'serial' });
test.use({ scene: 'import' });

const FIXTURES = '../../cloudfunctions/modules/organization/import/fixtures';
const MESSY = readFileSync(join(__dirname, FIXTURES, 'messy-students.xlsx'));
const MESSY_NAME = '2026级住宿名单（教务处）.xlsx';
const MOVED = Buffer.from('学号,姓名,宿舍\n0240101,陈静,3-414\n');

/** Chooses a file, has it read, and waits for what it would do. */
async function read(admin: Person, name: string, buffer: Buffer): Promise<void> {
  await admin.open('packages/office/imports/index');
  await admin.tap('new-import');
  const chosen = admin.page.waitForEvent('filechooser');
  await admin.tap('choose-file');
  const mimeType = 'application/octet-stream';
  await (await chosen).setFiles({ name, mimeType, buffer });
  await expect(admin.shown('#file-name')).toContainText(name);
  await admin.tap('submit');
  await expect(admin.shown('#figures')).toBeVisible({ timeout: 60_000 });
}

async function carryOut(admin: Person, act: 'confirm' | 'undo'): Promise<void> {
  await admin.tap(act);
  await admin.picture(`import-${act}`);
  await admin.tap(`${act}-confirm`);
  await expect(admin.shown('#done')).toBeVisible({ timeout: 60_000 });
}

test('the messy workbook is read, its bad rows are named, and it is written', async ({
  as,
  campus,
}) => {
  await setUpColleges(campus);
  const admin = await as(ADMINISTRATOR);
  await admin.open('packages/office/imports/index');
  await admin.tap('new-import');
  await admin.picture('import-form');
  await read(admin, MESSY_NAME, MESSY);
  await admin.picture('import-read');
  await expect(admin.shown('#bad-rows')).toContainText('第 12 行');
  await expect(admin.shown('#bad-rows')).toContainText('这一格是公式');
  const download = admin.page.waitForEvent('download');
  await admin.tap('bad-download');
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
  await admin.tap('show-added');
  await admin.sees('阿依古丽·买买提 0240102');
  await admin.picture('import-added');
  await carryOut(admin, 'confirm');
  await admin.sees('名单已导入');
  await admin.picture('import-done');
  await admin.open('packages/office/register/index');
  await admin.type('search', '0240101');
  await admin.sees('陈静');
  await admin.picture('import-found');
});

test('a second time nothing changes, and nothing can be confirmed', async ({ as }) => {
  const admin = await as(ADMINISTRATOR);
  await read(admin, MESSY_NAME, MESSY);
  await expect(admin.shown('#confirm')).toContainText('没有需要导入的内容');
  await expect(admin.shown('#confirm')).toBeDisabled();
  await admin.picture('import-again');
});

test('a change shows old beside new', async ({ as }) => {
  const admin = await as(ADMINISTRATOR);
  await read(admin, '换寝室.csv', MOVED);
  await admin.sees('3-413');
  await admin.sees('3-414');
  await admin.picture('import-changed');
  await carryOut(admin, 'confirm');
});

test('taken back, it spares what was changed since', async ({ as }) => {
  const admin = await as(ADMINISTRATOR);
  await admin.open('packages/office/imports/index');
  await admin.tapRow('import-', '已导入');
  await admin.open('packages/office/imports/index');
  await admin.page
    .locator('[id^="import-"]')
    .filter({ hasText: MESSY_NAME, visible: true })
    .filter({ hasText: '已导入' })
    .click();
  await carryOut(admin, 'undo');
  await admin.sees('已经撤销');
  await expect(admin.shown('#skipped-rows')).toContainText('陈静');
  await admin.picture('import-undone');
});
