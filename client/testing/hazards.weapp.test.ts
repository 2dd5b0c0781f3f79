/** What cannot be done, in the built package: logistics says why, the instructor decides. */
import { startScene } from './scene';
import { startWeapp } from './weapp';
import type { RunningScene } from './scene';
import type { FactsOf } from './scenes';
import type { WeappHarness } from './weapp';

let scene: RunningScene<FactsOf<'reminder'>>;
let weapp: WeappHarness;

beforeAll(async () => {
  scene = await startScene('reminder');
  weapp = startWeapp({ url: scene.url, openid: scene.facts.fixer });
});
afterAll(() => scene.close());

const saying = (words: string) => (text: string) => text.includes(words);
const stored = async () => (await scene.documents('hazards'))[0];
const opened = () => weapp.open('packages/hazards/detail/index', { id: scene.facts.hazardId });

test('logistics says why it cannot, and it stands as waiting for a decision', async () => {
  const page = opened();
  await page.until(saying('办不了，上报'));
  await page.tap('cannot');
  await page.until((_, tree) => tree.includes('cannot-why-not_ours'));
  await page.tap('cannot-why-not_ours');
  await page.type('cannot-note', '房间归公寓管理办公室管');
  await page.tap('cannot-confirm');
  await page.until(saying('等待决定'));
  expect(await stored()).toMatchObject({ state: 'stuck', stuckBy: 'fixer' });
  page.close();
});

test('the instructor gives it to the office', async () => {
  weapp.become(scene.facts.instructor);
  const page = opened();
  await page.until((_, tree) => tree.includes('"decide"'));
  await page.tap('decide');
  await page.until((_, tree) => tree.includes('decide-way-apartment_office'));
  await page.tap('decide-way-apartment_office');
  await page.type('decide-note', '请公寓管理办公室来修');
  await page.tap('decide-confirm');
  await page.until(saying('改由别的部门整改'));
  expect(await stored()).toMatchObject({ state: 'open', charge: 'apartment_office', owner: null });
  page.close();
});
