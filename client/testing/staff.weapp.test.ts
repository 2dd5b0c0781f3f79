/** Staff in the built package: logistics mends with a photo, the leader answers a letter and verifies. */
import { startScene } from './scene';
import { startWeapp } from './weapp';
import type { RunningScene, Stored } from './scene';
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
const only = async (collection: string): Promise<Stored> => {
  const [document, ...others] = await scene.documents(collection);
  if (!document || others.length > 0) throw new Error(`not exactly one of ${collection}`);
  return document;
};

test('logistics finds it in the list, takes it on, and mends it with a photo', async () => {
  const list = weapp.open('packages/hazards/list/index');
  await list.until(saying('3-412 电线插座'));
  await list.tap(`hazard-${scene.facts.hazardId}`);
  const address = `/packages/hazards/detail/index?id=${scene.facts.hazardId}`;
  expect(weapp.visits.urls).toEqual([address]);
  list.close();

  const page = weapp.open('packages/hazards/detail/index', { id: scene.facts.hazardId });
  await page.until(saying('完成整改'));
  await page.tap('accept');
  await page.until((_, tree) => tree.includes('accept-note'));
  await page.type('accept-note', '明天上午电工上门');
  await page.tap('accept-confirm');
  await page.until(saying('整改中'));
  expect(await only('hazards')).toMatchObject({ state: 'accepted' });

  await page.tap('fix');
  await page.until((_, tree) => tree.includes('fix-photos-add'));
  await page.tap('fix-photos-add');
  await page.until(saying('1/3 张'));
  await page.tap('fix-confirm');
  await page.until(saying('待验收'));
  expect(await only('hazards')).toMatchObject({
    state: 'fixed',
    photos: [{ takenFor: 'fixed' }],
    steps: [{ act: 'reported' }, { note: '明天上午电工上门' }, { act: 'fixed' }],
  });
  page.close();
});

test('a letter at the door is answered by the leader of the building', async () => {
  const door = weapp.open('packages/visitor/message/index', { code: scene.facts.code });
  await door.until(saying('想说的话'));
  await door.type('letter-text', '晚上走廊很吵');
  await door.tap('letter-send');
  await door.until(saying('留言已经送到'));
  door.close();

  weapp.become(scene.facts.leader);
  const { _id: id } = await only('letters');
  const page = weapp.open('packages/visitor/letter/index', { id: String(id) });
  await page.until(saying('送出答复'));
  expect(page.text()).toContain('晚上走廊很吵');
  await page.type('answer-text', '今晚就去提醒');
  await page.tap('answer-send');
  await page.until(saying('已经答复'));
  expect(await only('letters')).toMatchObject({ answer: { text: '今晚就去提醒' } });
  page.close();
});

test('somebody else than the fixer looks, and it is closed', async () => {
  const page = weapp.open('packages/hazards/detail/index', { id: scene.facts.hazardId });
  await page.until(saying('验收通过'));
  await page.tap('verify');
  await page.until((_, tree) => tree.includes('verify-note'));
  await page.tap('verify-confirm');
  await page.until(saying('已销号'));
  expect(await only('hazards')).toMatchObject({ state: 'closed' });
  page.close();
});
