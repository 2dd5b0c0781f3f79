/** My records in the built package: a person says what is wrong, another officer answers. */
import { startScene } from './scene';
import { startWeapp } from './weapp';
import type { RunningScene } from './scene';
import type { FactsOf } from './scenes';
import type { WeappHarness } from './weapp';

let scene: RunningScene<FactsOf<'records'>>;
let weapp: WeappHarness;

beforeAll(async () => {
  scene = await startScene('records');
  weapp = startWeapp({ url: scene.url, openid: scene.facts.subject });
});
afterAll(() => scene.close());

const saying = (words: string) => (text: string) => text.includes(words);
const WRONG = '那天晚上我不在寝室。';
const theRequest = async () => (await scene.documents('corrections'))[0];

test('everything is listed by kind, and a record leads to an objection', async () => {
  const page = weapp.open('packages/records/mine/index');
  await page.until(saying('关于我的行为记录'));
  await page.tap('kind-conduct-about-me');
  expect(weapp.visits.urls.at(-1)).toContain('packages/records/kind/index?kind=conduct.about_me');
  page.close();

  const kind = weapp.open('packages/records/kind/index', { kind: 'conduct.about_me' });
  await kind.until(saying('王老师 记录'));
  await kind.tap(`ask-${scene.facts.factId}`);
  expect(weapp.visits.urls.at(-1)).toContain('packages/records/ask/index');
  kind.close();
});

test('what is wrong and what should stand becomes a request with an answer owed', async () => {
  const page = weapp.open('packages/records/ask/index', {
    kind: 'conduct.about_me',
    id: scene.facts.factId,
    title: '影响他人休息',
  });
  await page.until(saying('写下哪里不对'));
  await page.type('wrong', WRONG);
  await page.type('instead', '应当删去。');
  await page.until(saying('提出异议'));
  await page.tap('submit');
  await page.until((_, tree) => tree.includes('ask-confirm'));
  await page.tap('ask-confirm');
  await page.until(saying('异议已经提出'));
  expect(await theRequest()).toMatchObject({ wrong: WRONG, state: 'open', personId: 'lin' });
  page.close();
});

test('an officer who did not write it answers, and the person sees who read', async () => {
  weapp.become(scene.facts.officer);
  const id = String((await theRequest())?.['_id']);
  const page = weapp.open('packages/records/correction/index', { id });
  await page.until(saying('你来答复'));
  await page.tap('outcome-explained');
  await page.type('answer', '已核实，情况属实。');
  await page.until(saying('答复'));
  await page.tap('submit');
  await page.until((_, tree) => tree.includes('answer-confirm'));
  await page.tap('answer-confirm');
  await page.until(saying('答复：已说明'));
  expect(await theRequest()).toMatchObject({ state: 'answered', answer: { by: 'officer-a' } });
  page.close();

  weapp.become(scene.facts.subject);
  const readings = weapp.open('packages/records/readings/index');
  await readings.until(saying('公寓党建指导部'));
  readings.close();
});
