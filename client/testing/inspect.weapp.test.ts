/** The member in the corridor, in the built package: taps that end in stored records. */
import { startScene } from './scene';
import { startWeapp } from './weapp';
import type { RunningScene } from './scene';
import type { FactsOf } from './scenes';
import type { OpenPage } from './weapp-actions';
import type { WeappHarness } from './weapp';

let scene: RunningScene<FactsOf<'round'>>;
let weapp: WeappHarness;

beforeAll(async () => {
  scene = await startScene('round');
  weapp = startWeapp({ url: scene.url, openid: 'o-lin' });
});
afterAll(() => scene.close());

const saying = (words: string) => (text: string) => text.includes(words);
const stored = (roomId: string) => async () =>
  (await scene.documents('inspections')).filter((document) => document['roomId'] === roomId);

test('a round shows its rooms and leads to the next one', async () => {
  const page = weapp.open('packages/inspect/round/index', { id: 'round-1' });
  const text = await page.until(saying('3 间已交 1 间'));
  expect(text).toContain('下一间');
  await page.tap('next-room');
  expect(weapp.visits.urls).toEqual(['/packages/inspect/form/index?room=b03-0406&round=round-1']);
  page.close();
});

async function fillIn(page: OpenPage) {
  await page.until(saying('违规电器'));
  await page.until(saying('照这样做'));
  await page.tap('accept-manners');
  await page.tap('presence-occupant_present');
  await page.tap('result-wiring-fail');
  await page.until(saying('有多严重'));
  await page.tap('severity-wiring-serious');
  await page.tap('pass-rest-safety');
  await page.tap('pass-rest-hygiene');
  await page.until(saying('还差 1 张照片'));
  await page.tap('photos-wiring-add');
  await page.until(saying('都看过了'));
}

test('without a network the form is kept; with it, one record and one hazard, photo and all', async () => {
  const page = weapp.open('packages/inspect/form/index', { room: 'b03-0406', round: 'round-1' });
  await fillIn(page);
  weapp.network(false);
  await page.tap('submit');
  await page.until(saying('已保存，联网后自动上传'));
  expect(await stored('b03-0406')()).toEqual([]);
  weapp.network(true);
  const text = await page.until(saying('回执编号'));
  expect(text).toContain('1 处隐患已交给后勤');
  expect(text).toContain('下一间 407');
  const [inspection, ...others] = await stored('b03-0406')();
  expect(others).toEqual([]);
  expect(inspection).toMatchObject({
    roundId: 'round-1',
    via: 'listed',
    photos: [expect.anything()],
  });
  const hazards = await scene.documents('hazards');
  expect(hazards.filter((hazard) => hazard['roomId'] === 'b03-0406')).toHaveLength(1);
  page.close();
});

test('an occupant has the same copy', async () => {
  weapp.become('o-zhou');
  const page = weapp.open('packages/inspect/my-room/index');
  await page.until(saying('没查成'));
  page.close();
});
