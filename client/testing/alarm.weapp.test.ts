/** The crisis button in the built package: a tap and a confirmation end in a stored alarm. */
import { startScene } from './scene';
import { startWeapp } from './weapp';
import type { RunningScene } from './scene';
import type { FactsOf } from './scenes';
import type { WeappHarness } from './weapp';

let scene: RunningScene<FactsOf<'alarm'>>;
let weapp: WeappHarness;

beforeAll(async () => {
  scene = await startScene('alarm');
  weapp = startWeapp({ url: scene.url, openid: scene.facts.student });
});
afterAll(() => scene.close());

const saying = (words: string) => (text: string) => text.includes(words);

test('a tap and a confirmation bring the instructor', async () => {
  const page = weapp.open('packages/care/raise/index', {});
  await page.until(saying('发生了什么'));
  expect(page.text()).toContain('12356');
  await page.tap('raise');
  await page.until(saying('现在求助'));
  expect(await scene.documents('alarms')).toEqual([]);
  await page.tap('raise-confirm');
  await page.until(saying('已经通知 1 位老师'));
  const [alarm, ...others] = await scene.documents('alarms');
  expect(others).toEqual([]);
  expect(alarm).toMatchObject({ state: 'open', roomId: 'b03-0412', called: ['teacher'] });
  page.close();
});
