/** In the built package: a leader finds what somebody left behind and says who takes it on. */
import { startScene } from './scene';
import { startWeapp } from './weapp';
import type { RunningScene } from './scene';
import type { FactsOf } from './scenes';
import type { WeappHarness } from './weapp';

let scene: RunningScene<FactsOf<'handover'>>;
let weapp: WeappHarness;

beforeAll(async () => {
  scene = await startScene('handover');
  weapp = startWeapp({ url: scene.url, openid: scene.facts.leader });
});
afterAll(() => scene.close());

const saying = (words: string) => (text: string) => text.includes(words);

test('the list names what was held, and opens it', async () => {
  const list = weapp.open('packages/office/handovers/index');
  await list.until(saying('1 轮巡查'));
  await list.tap(`handover-${scene.facts.handoverId}`);
  expect(weapp.visits.urls).toEqual([
    `/packages/office/handover/index?id=${scene.facts.handoverId}`,
  ]);
  list.close();
});

test('a successor is found by name, and stored', async () => {
  const page = weapp.open('packages/office/handover/index', { id: scene.facts.handoverId });
  await page.until(saying('定下由谁接手'));
  await page.tap('settle');
  await page.until((_, tree) => tree.includes('way-successor'));
  await page.tap('way-successor');
  await page.until((_, tree) => tree.includes('successor-search'));
  await page.type('successor-search', '同学zhao');
  await page.until((_, tree) => tree.includes('successor-zhao'));
  await page.tap('successor-zhao');
  await page.until(saying('办结这项交接'));
  await page.tap('settle-confirm');
  await page.until(saying('已办结'));
  const [stored] = await scene.documents('handovers');
  expect(stored).toMatchObject({ state: 'settled', settlement: { successor: 'zhao' } });
  page.close();
});
