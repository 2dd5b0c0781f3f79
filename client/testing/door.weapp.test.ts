/** The visitor in front of a door, in the built package: from the scan to a hazard that is stored. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startScene } from './scene';
import { PACKAGE, startWeapp } from './weapp';
import type { RunningScene } from './scene';
import type { FactsOf } from './scenes';
import type { WeappHarness } from './weapp';

let scene: RunningScene<FactsOf<'door'>>;
let weapp: WeappHarness;

beforeAll(async () => {
  scene = await startScene('door');
  weapp = startWeapp({ url: scene.url, openid: scene.facts.visitor });
});
afterAll(() => scene.close());

/** Under which number the template expects an attribute; the runtime has to count the same way. */
function attribute(name: string): string {
  const template = readFileSync(path.join(PACKAGE, 'base.wxml'), 'utf8');
  return new RegExp(`<view [^>]*\\b${name}="{{i\\.(p\\d+)`).exec(template)?.[1] ?? `no ${name}`;
}

const saying = (words: string) => (text: string) => text.includes(words);
const SEEN = '走廊尽头插座松动，插拔时有火花';
let receipt = '';

test('a scanned door shows who is responsible, and a tap leads to the report', async () => {
  const page = weapp.open('pages/door/index', { scene: scene.facts.code });
  const text = await page.until(saying('林小满'));
  expect(text).toContain('4 层 401–412 巡查');
  expect(page.tree()).toContain(`"${attribute('hover-class')}":"ly-press--held"`);
  expect(page.tree()).toContain(`"${attribute('role')}":"button"`);
  await page.tap('door-report_hazard');
  const report = `/packages/visitor/report/index?code=${scene.facts.code}&via=scanned`;
  expect(weapp.visits.urls).toEqual([report]);
  page.close();
});

test('a stranger writes, takes a photo and gets a receipt for a hazard that is stored', async () => {
  const page = weapp.open('packages/visitor/report/index', { code: scene.facts.code });
  await page.until(saying('看到了什么'));
  await page.tap('hazard-send');
  await page.until(saying('写一句看到了什么'));
  await page.type('hazard-text', SEEN);
  await page.tap('hazard-kind-wiring');
  await page.tap('hazard-photos-add');
  await page.until(saying('1/3 张'));
  expect(await scene.documents('hazards')).toEqual([]);
  await page.tap('hazard-send');
  const text = await page.until(saying('隐患已经送到'));
  receipt = (/回执编号([0-9A-Z]{5} [0-9A-Z]{5})/.exec(text)?.[1] ?? '').replace(' ', '');
  expect(receipt).toHaveLength(10);
  const [hazard, ...others] = await scene.documents('hazards');
  expect(others).toEqual([]);
  expect(hazard).toMatchObject({
    roomId: 'b03-0412',
    kind: 'wiring',
    text: SEEN,
    state: 'open',
    source: { kind: 'door', via: 'scanned' },
    photos: [{ bytes: expect.any(Number) }],
  });
  expect(JSON.stringify(hazard)).not.toContain(scene.facts.visitor);
  page.close();
});

test('the receipt alone opens its story', async () => {
  const page = weapp.open('packages/visitor/follow/index');
  await page.until(saying('凭回执查进展'));
  await page.type('receipt', receipt.toLowerCase());
  await page.tap('receipt-look');
  const text = await page.until(saying(SEEN));
  expect(text).toContain('等后勤受理');
  page.close();
});
