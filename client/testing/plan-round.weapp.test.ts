/** The leader plans a round, in the built package: it ends as a stored round for two people. */
import { startScene } from './scene';
import { startWeapp } from './weapp';
import type { RunningScene } from './scene';
import type { FactsOf } from './scenes';
import type { WeappHarness } from './weapp';

let scene: RunningScene<FactsOf<'round'>>;
let weapp: WeappHarness;

beforeAll(async () => {
  scene = await startScene('round');
  weapp = startWeapp({ url: scene.url, openid: 'o-leader' });
});
afterAll(() => scene.close());

const saying = (words: string) => (text: string) => text.includes(words);

test('a leader plans a round for two, and it is stored', async () => {
  const page = weapp.open('packages/inspect/plan/index');
  await page.until(saying('同学lin'));
  await page.tap('floor-4');
  await page.until(saying('4 层全选'));
  await page.tap('whole-floor');
  await page.until(saying('已选 30 间'));
  await page.tap('inspector-lin');
  await page.tap('inspector-zhao');
  await page.tap('day-2026-10-15');
  await page.until(saying('请同学lin、同学zhao查 3 号楼 4 层的 30 间寝室'));
  await page.tap('submit');
  await page.until(saying('4 层巡查 排好了'));
  const rounds = await scene.documents('rounds');
  expect(
    rounds.find(({ plannedBy, title }) => plannedBy === 'leader' && title === '4 层巡查'),
  ).toBeDefined();
  expect(rounds).toHaveLength(2);
  page.close();
});
