/** A fact in the built package: recorded by name, answered by the person, then frozen into a question. */
import { startScene } from './scene';
import { startWeapp } from './weapp';
import type { RunningScene } from './scene';
import type { FactsOf } from './scenes';
import type { WeappHarness } from './weapp';

let scene: RunningScene<FactsOf<'conduct'>>;
let weapp: WeappHarness;

beforeAll(async () => {
  scene = await startScene('conduct');
  weapp = startWeapp({ url: scene.url, openid: scene.facts.teacher });
});
afterAll(() => scene.close());

const saying = (words: string) => (text: string) => text.includes(words);
const SEEN = '晚上十一点半在楼道大声打电话，提醒后继续。';
const SAID = '当时没有注意音量，被提醒后已回到房间。';

const theFact = async () => (await scene.documents('conduct_facts'))[0];

test('an instructor finds the person by the room and records what was seen', async () => {
  const page = weapp.open('packages/conduct/record/index');
  await page.until(saying('先选是哪位同学'));
  await page.type('room', '412');
  await page.until(saying('林同学'));
  await page.tap('person-lin');
  await page.tap('kind-disturbance');
  await page.type('text', SEEN);
  await page.until(saying('记录并通知本人'));
  await page.tap('submit');
  await page.until(saying('室友和其他同学看不到'));
  expect(await theFact()).toBeUndefined();
  await page.tap('record-confirm');
  await page.until(saying('已记录，并通知了林同学'));
  expect(await theFact()).toMatchObject({
    personId: 'lin',
    author: 'teacher',
    category: 'disturbance',
    text: SEEN,
    state: 'noticed',
  });
  page.close();
});

test('the person reads it and puts their own words beside it', async () => {
  weapp.become(scene.facts.subject);
  const page = weapp.open('packages/conduct/fact/index', { id: String((await theFact())?._id) });
  const text = await page.until(saying('写不写由你'));
  expect(text).toContain(SEEN);
  await page.type('remark', SAID);
  await page.tap('submit');
  await page.until(saying('谁会知道'));
  await page.tap('remark-confirm');
  await page.until(saying('你的说明已经放在记录旁边'));
  expect(await theFact()).toMatchObject({ remark: { text: SAID }, state: 'noticed' });
  page.close();
});

test('the college asks, and what stood at that moment is frozen with the remark', async () => {
  const { secretary, candidacyId: id } = scene.facts;
  weapp.become(secretary);
  const page = weapp.open('packages/development/candidacy/index', { id });
  await page.until(saying('可以征求意见'));
  await page.tap('consult');
  await page.until(saying('封存为材料'));
  await page.tap('consult-confirm');
  await page.until(saying('已征求公寓党建指导部的意见'));
  const asked = (await scene.documents('candidacies')).find(({ _id }) => _id === id);
  expect(asked).toMatchObject({
    gateState: 'asked',
    consultations: [{ dossier: { facts: [{ text: SEEN, remark: SAID, state: 'noticed' }] } }],
  });
  page.close();
});
