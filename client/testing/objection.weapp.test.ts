/** An objection in the built package: raised by the room, upheld by a leader, struck in the record. */
import { startScene } from './scene';
import { startWeapp } from './weapp';
import type { RunningScene } from './scene';
import type { FactsOf } from './scenes';
import type { WeappHarness } from './weapp';

let scene: RunningScene<FactsOf<'objection'>>;
let weapp: WeappHarness;

beforeAll(async () => {
  scene = await startScene('objection');
  weapp = startWeapp({ url: scene.url, openid: scene.facts.resident });
});
afterAll(() => scene.close());

const saying = (words: string) => (text: string) => text.includes(words);
const showing = (id: string) => (_: string, tree: string) => tree.includes(id);
const theInspection = async () => (await scene.documents('inspections'))[0];
const open = () => weapp.open('packages/inspect/record/index', { id: scene.facts.inspectionId });

test('the room objects to one item in its own words', async () => {
  const page = open();
  await page.until(saying('寝室的回应'));
  await page.tap('hearing-object');
  await page.until(showing('object-item-wiring'));
  await page.tap('object-item-wiring');
  await page.type('object-text', '插排在走廊里，不在我们寝室。');
  await page.tap('object-confirm');
  await page.until(saying('等待处理'));
  expect(await theInspection()).toMatchObject({
    hearing: { objection: { by: 'zhou', items: ['wiring'], state: 'open' } },
  });
  page.close();
});

test('a leader who did not inspect strikes it, and what was seen stays', async () => {
  weapp.become(scene.facts.leader);
  const page = open();
  await page.until(showing('hearing-decide'));
  await page.tap('hearing-decide');
  await page.until(showing('rule-wiring-struck'));
  await page.tap('rule-wiring-struck');
  await page.type('decide-text', '核对过照片和位置');
  await page.tap('decide-confirm');
  await page.until(saying('异议成立，已划去'));
  const { hearing, answers } = (await theInspection()) as Record<string, never>;
  expect(hearing).toMatchObject({ objection: { state: 'upheld', decision: { by: 'leader' } } });
  expect(answers).toContainEqual(expect.objectContaining({ item: 'wiring', result: 'fail' }));
  page.close();
});
