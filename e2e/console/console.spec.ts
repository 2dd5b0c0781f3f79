/**
 * The local cloud's console beside the campus: what somebody does in the app shows there, and what
 * is done there shows in the app. Behind the demo's prefix, at both widths.
 */
import { type Page } from '@playwright/test';
import { type Campus, expect, test } from '../support/campus';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

test.use({ scene: 'console' });

const SHOTS = join(__dirname, '..', 'artefacts', 'screens');

const isPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 760;

class Console {
  constructor(
    readonly page: Page,
    private readonly campus: Campus,
  ) {}

  async open(place: string): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(`${this.campus.url}/cloud/sandbox#/${place}`);
  }

  row(text: string | RegExp) {
    return this.page.locator('[data-row]').filter({ hasText: text }).first();
  }

  async picture(name: string): Promise<void> {
    mkdirSync(SHOTS, { recursive: true });
    const width = isPhone(this.page) ? 'phone' : 'desktop';
    for (const colorScheme of ['light', 'dark'] as const) {
      await this.page.emulateMedia({ colorScheme });
      await this.page.screenshot({
        path: join(SHOTS, `${width}-console-${name}-${colorScheme}.png`),
      });
    }
    await this.fits();
  }

  /** Nothing may be wider than the screen. */
  private async fits(): Promise<void> {
    const over = await this.page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(over).toBeLessThanOrEqual(0);
  }
}

let mistakes: string[] = [];
test.beforeEach(() => void (mistakes = []));
test.afterEach(() => expect(mistakes).toEqual([]));

const consoleOf = (page: Page, campus: Campus): Console => {
  page.on('pageerror', (error) => mistakes.push(error.message));
  page.on('console', (message) => {
    // A refused write is an answer of 4xx, which the browser reports by itself.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      mistakes.push(message.text());
  });
  return new Console(page, campus);
};

test('a call made in the app shows with its requests, round trips and result', async ({
  as,
  campus,
  page,
}) => {
  const cloud = consoleOf(page, campus);
  const { secretary } = campus.facts.stage;
  await cloud.open('calls');
  await expect(page.getByText('还没有调用').or(page.locator('[data-row]').first())).toBeVisible();
  await cloud.picture('calls-empty');

  const person = await as(secretary);
  await person.open('pages/today/index');
  const call = cloud.row('reminders.today');
  await expect(call).toBeVisible();
  await expect(call).toContainText('⇄');
  await cloud.picture('calls');

  await call.click();
  await expect(page.locator('.operation').first()).toContainText('getDocument');
  await expect(page.locator('.operation .scan').first()).not.toContainText('全表遍历');
  await expect(page.locator('.json').first()).toContainText('"procedure": "reminders.today"');
  await expect(page.locator('.json').last()).toContainText('"ok": true');
  await cloud.picture('call');
});

test('a document is found, edited with care and shows edited', async ({ campus, page }) => {
  const cloud = consoleOf(page, campus);
  await cloud.open('data');
  await expect(cloud.row('people')).toBeVisible();
  await cloud.picture('collections');
  await cloud.row(/^buildings/).click();
  await page.getByLabel(/条件/).fill('{ name: ');
  await expect(page.locator('.mistake')).toBeVisible();
  await page.getByLabel(/条件/).fill("{ _id: 'b03' }");
  await page.getByRole('button', { name: '查询' }).click();
  await expect(page.locator('.document')).toHaveCount(1);
  await cloud.picture('query');
  await page.locator('.document').click();
  await page.getByRole('button', { name: '编辑' }).click();
  const editor = page.getByLabel('EJSON');
  const text = await editor.inputValue();
  await editor.fill('{ broken');
  await expect(page.getByRole('button', { name: '保存' })).toBeDisabled();
  await cloud.picture('edit-broken');
  await editor.fill(text.replace(/"name": "[^"]*"/, '"name": "三号楼（改）"'));
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.locator('dialog')).toBeVisible();
  await cloud.picture('confirm');
  await page.locator('dialog').getByRole('button', { name: '保存' }).click();
  await expect(page.locator('.json')).toContainText('三号楼（改）');
  await cloud.picture('document');
});

test('a timer is run, time is moved, and the message shows as in WeChat', async ({
  campus,
  page,
}) => {
  test.slow();
  const cloud = consoleOf(page, campus);
  await cloud.open('messages');
  await expect(page.getByText('剩余订阅次数')).toBeVisible();
  await cloud.picture('messages-before');
  await cloud.open('timers');
  await page.getByRole('button', { name: '立即运行' }).click();
  // The first run of the clock seals the whole history of the campus.
  await expect(page.locator('.timer .badge.good')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: '1 天' }).click();
  await expect(page.locator('[data-ran]')).toContainText('clock', { timeout: 60_000 });
  await cloud.picture('timers');
  await cloud.open('messages');
  await expect(page.locator('.card').first()).toContainText('待办任务提醒');
  await cloud.picture('messages');
});

test('a fault shows in every view, hits, and is reset', async ({ as, campus, page }) => {
  const cloud = consoleOf(page, campus);
  await cloud.open('faults');
  await page.locator('.fault').filter({ hasText: 'errorRate' }).locator('input').fill('1');
  await page.getByRole('button', { name: '生效' }).click();
  await expect(page.locator('.banner')).toContainText('errorRate = 1');
  await cloud.picture('faults');
  const person = await as(campus.facts.stage.secretary);
  await person.open('pages/inbox/index');
  await cloud.open('calls');
  await expect(page.locator('.banner')).toBeVisible();
  await expect(page.locator('.dot.refused, .dot.bad').first()).toBeVisible();
  await cloud.picture('calls-fault');
  await page.locator('.banner').getByRole('button', { name: '全部停止' }).click();
  await expect(page.locator('.banner')).toHaveCount(0);
  await cloud.open('limits');
  await expect(page.getByText('现行限额')).toBeVisible();
  await cloud.picture('limits');
});

test('files are previewed, keys lead about, the other language is one tap away', async ({
  campus,
  page,
}) => {
  const cloud = consoleOf(page, campus);
  await cloud.open('files');
  await cloud.row('.png').click();
  const preview = page.locator('img.preview');
  await expect(preview).toBeVisible();
  await expect
    .poll(() => preview.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  await cloud.picture('file');
  await page.keyboard.press('Escape');
  await expect(preview).toHaveCount(0);
  await page.keyboard.press('2');
  await expect(cloud.row('people')).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.locator('.detail-head h2')).toBeVisible();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('button', { name: 'Run' })).toBeVisible();
  await cloud.picture('english');
});
