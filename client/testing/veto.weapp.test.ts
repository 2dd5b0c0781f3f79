/** The veto in the built package: a second officer signs it into force, the candidate answers. */
import { startScene } from './scene';
import { startWeapp } from './weapp';
import type { RunningScene } from './scene';
import type { FactsOf } from './scenes';
import type { WeappHarness } from './weapp';

let scene: RunningScene<FactsOf<'veto'>>;
let weapp: WeappHarness;

beforeAll(async () => {
  scene = await startScene('veto');
  weapp = startWeapp({ url: scene.url, openid: scene.facts.officer });
});
afterAll(() => scene.close());

const saying = (words: string) => (text: string) => text.includes(words);
const REPLY = '那天过生日，已当面道歉，以后十一点前散。';

const candidacy = async () =>
  (await scene.documents('candidacies')).find(({ _id }) => _id === scene.facts.candidacyId);

test('a second officer declares no conflict and signs; the hold is in force', async () => {
  const { candidacyId: id } = scene.facts;
  const page = weapp.open('packages/development/candidacy/index', { id });
  const text = await page.until(saying('退回重拟'));
  expect(text).toContain('凌晨一点大声播放音乐');
  await page.tap('countersign');
  await page.until(saying('会发生什么'));
  await page.tap('countersign-confirm');
  expect(await candidacy()).toMatchObject({ gateState: 'drafted' });
  await page.tap('declare-yes');
  await page.until((_, tree) => tree.includes('ly-choice--on'));
  await page.tap('countersign-confirm');
  await page.until(saying('已会签，否决意见生效'));
  expect(await candidacy()).toMatchObject({
    gateState: 'held',
    consultations: [{ countersignature: { by: 'officer-b' }, opinion: { draftedBy: 'officer-a' } }],
  });
  page.close();
});

test('the candidate reads every reason and replies in their own words', async () => {
  weapp.become(scene.facts.candidate);
  const page = weapp.open('packages/development/mine/index');
  const text = await page.until(saying('可以说明到'));
  expect(text).toContain('暂缓');
  expect(text).toContain('凌晨一点大声播放音乐');
  expect(text).toContain('当天过生日，已道歉');
  await page.type('reply', REPLY);
  await page.tap('submit');
  await page.until(saying('谁会知道'));
  await page.tap('reply-confirm');
  await page.until(saying('你的说明已经交到公寓党建指导部'));
  expect(await candidacy()).toMatchObject({ consultations: [{ reply: { text: REPLY } }] });
  page.close();
});
