/** Joining in the built package: the leader's sheet is shown once, a code makes a phone somebody's. */
import { startScene } from './scene';
import { startWeapp } from './weapp';
import type { RunningScene } from './scene';
import type { FactsOf } from './scenes';
import type { WeappHarness } from './weapp';

let scene: RunningScene<FactsOf<'joining'>>;
let weapp: WeappHarness;

beforeAll(async () => {
  scene = await startScene('joining');
  weapp = startWeapp({ url: scene.url, openid: scene.facts.leader });
});
afterAll(() => scene.close());

const saying = (words: string) => (text: string) => text.includes(words);
const CODE = /[0-9A-Z]{5} [0-9A-Z]{5}/;

let code = '';

test('a leader makes codes for who has not joined; they are shown and not stored', async () => {
  const page = weapp.open('packages/people/codes/index', { place: 'b03' });
  await page.until(saying('生成 1 个加入码'));
  await page.tap('issue');
  await page.until((_, tree) => tree.includes('issue-confirm'));
  await page.tap('issue-confirm');
  const text = await page.until(saying('加入码只在这里显示这一次'));
  expect(text).toContain(scene.facts.waiting.name);
  expect(text).not.toContain('打印');
  code = CODE.exec(text)?.[0] ?? '';
  const sheets = await scene.documents('join_sheets');
  expect(sheets).toMatchObject([{ issuedBy: 'lead', codes: [{ personId: 'zhou' }] }]);
  expect(JSON.stringify(sheets)).not.toContain(code.replace(' ', ''));
  page.close();
});

test('a wrong code says how many tries are left, the right one binds the phone', async () => {
  weapp.become(scene.facts.stranger);
  const page = weapp.open('packages/visitor/join/index');
  await page.until((_, tree) => tree.includes('code'));
  await page.type('code', '0000000000');
  await page.tap('submit');
  await page.until(saying('还可以再试 4 次'));
  await page.type('code', code.toLowerCase());
  await page.tap('submit');
  await page.until(saying(`欢迎，${scene.facts.waiting.name}`));
  const [enrolment] = (await scene.documents('enrolments')).filter(({ _id }) => _id === 'zhou');
  expect(enrolment?.['boundTo']).toEqual(expect.any(String));
  page.close();
});

test('the phone is left again, and is nobody’s', async () => {
  const page = weapp.open('pages/me/index');
  await page.until(saying('解绑这台手机'));
  await page.tap('unbind');
  await page.until((_, tree) => tree.includes('unbind-confirm'));
  await page.tap('unbind-confirm');
  await page.until(saying('你还没有登记'));
  const [enrolment] = (await scene.documents('enrolments')).filter(({ _id }) => _id === 'zhou');
  expect(enrolment).toMatchObject({ boundTo: null });
  page.close();
});
