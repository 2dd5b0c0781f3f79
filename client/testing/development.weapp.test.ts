/** The half-yearly evaluation in the built package: written by the contact person, read by the candidate. */
import { startScene } from './scene';
import { startWeapp } from './weapp';
import type { RunningScene } from './scene';
import type { FactsOf } from './scenes';
import type { WeappHarness } from './weapp';

let scene: RunningScene<FactsOf<'development'>>;
let weapp: WeappHarness;

beforeAll(async () => {
  scene = await startScene('development');
  weapp = startWeapp({ url: scene.url, openid: scene.facts.contact });
});
afterAll(() => scene.close());

const saying = (words: string) => (text: string) => text.includes(words);
const SEEN = '按时参加党课，主动承担楼里的志愿服务。';

const evaluations = async () => {
  const { candidacyId } = scene.facts;
  const all = await scene.documents('candidacies');
  return all.find(({ _id }) => _id === candidacyId)?.['evaluations'];
};

test('a contact person evaluates; what was typed is stored under their name', async () => {
  const { candidacyId: id } = scene.facts;
  const page = weapp.open('packages/development/companion/index', { id });
  await page.until(saying('记半年考察'));
  await page.tap('evaluate');
  await page.until(saying('思想认识'));
  for (const aspect of ['conviction', 'study', 'conduct', 'duties'])
    await page.tap(`level-${aspect}-sound`);
  await page.type('text', SEEN);
  await page.until(saying('登记考察'));
  await page.tap('submit');
  await page.until(saying('半年考察已登记'));
  expect(await evaluations()).toMatchObject([{ by: 'zhao', byName: '赵老师', text: SEEN }]);
  page.close();
});

test('the candidate reads it on the way, and sees what comes next', async () => {
  weapp.become(scene.facts.candidate);
  const page = weapp.open('packages/development/mine/index');
  const text = await page.until(saying(SEEN));
  expect(text).toContain('听取意见、确定发展对象');
  expect(text).toContain('培养联系人 赵老师');
  page.close();
});
