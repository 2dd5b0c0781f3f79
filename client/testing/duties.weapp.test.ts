/** Duties in the built package: a member records a contact, the leader answers it, a leave is taken. */
import { startScene } from './scene';
import { startWeapp } from './weapp';
import type { RunningScene } from './scene';
import type { FactsOf } from './scenes';
import type { WeappHarness } from './weapp';

let scene: RunningScene<FactsOf<'duties'>>;
let weapp: WeappHarness;

beforeAll(async () => {
  scene = await startScene('duties');
  weapp = startWeapp({ url: scene.url, openid: scene.facts.member });
});
afterAll(() => scene.close());

const saying = (words: string) => (text: string) => text.includes(words);
const DONE = '从一楼走到三楼，通道都通';
const GOOD = '走得细，下次也看看配电间';
const theSheet = async () => (await scene.documents('contacts'))[0];

test('what I hold says by when something is due, and leads to the form', async () => {
  const page = weapp.open('packages/duties/mine/index');
  await page.until(saying('联系楼栋 · 3 号楼'));
  await page.tap('record-b03');
  expect(weapp.visits.urls.at(-1)).toContain('packages/duties/record/index?duty=');
  page.close();
});

test('a contact is recorded in few taps', async () => {
  const page = weapp.open('packages/duties/record/index', { duty: scene.facts.dutyId });
  await page.until(saying('后面还有事吗'));
  await page.tap('where-elsewhere');
  await page.tap('need-none');
  await page.type('done', DONE);
  await page.until(saying(`${DONE.length}/200`));
  await page.tap('send-contact');
  await page.until(saying('联系记载表已收下'));
  expect(await theSheet()).toMatchObject({ author: 'ann', done: DONE, needs: ['none'] });
  page.close();
});

test('the leader answers it', async () => {
  weapp.become(scene.facts.leader);
  const page = weapp.open('packages/duties/contact/index', { id: String((await theSheet())?._id) });
  await page.until(saying(DONE));
  await page.tap('answer');
  await page.until(saying('写一句具体的'));
  await page.tap('answer-well_done');
  await page.until(saying('做得好'));
  await page.type('answer-text', GOOD);
  await page.until(saying(`${GOOD.length}/500`));
  await page.tap('answer-confirm');
  await page.until(saying(GOOD));
  expect(await theSheet()).toMatchObject({ feedback: [{ kind: 'well_done', text: GOOD }] });
  page.close();
});

test('a leave is taken with a closed reason', async () => {
  weapp.become(scene.facts.member);
  const page = weapp.open('packages/duties/leave/index');
  await page.until(saying('先选一个原因'));
  await page.tap('reason-internship');
  await page.until((text) => !text.includes('先选一个原因'));
  await page.tap('take-leave');
  await page.until(saying('会发生什么'));
  await page.tap('take-leave-confirm');
  await page.until(() => weapp.visits.urls.length > 1);
  expect(await scene.documents('leaves')).toMatchObject([{ periods: [{ reason: 'internship' }] }]);
  page.close();
});
