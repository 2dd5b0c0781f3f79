/** The member in the corridor, in the built package: whatever happens on the way, one record. */
import { startScene } from './scene';
import { startWeapp } from './weapp';
import type { RunningScene } from './scene';
import type { FactsOf } from './scenes';
import type { OpenPage } from './weapp-actions';
import type { WeappHarness } from './weapp';

let scene: RunningScene<FactsOf<'corridor'>>;
let weapp: WeappHarness;

beforeAll(async () => {
  scene = await startScene('corridor');
  weapp = startWeapp({ url: scene.url, openid: scene.facts.member });
});
afterAll(() => scene.close());

const saying = (words: string) => (text: string) => text.includes(words);
const inspectionsOf = async (roomId: string) =>
  (await scene.documents('inspections')).filter((document) => document['roomId'] === roomId);

async function passEverything(page: OpenPage) {
  await page.tap('presence-announced');
  await page.tap('pass-rest-safety');
  await page.tap('pass-rest-hygiene');
  await page.until(saying('都看过了，可以提交'));
}

test('a form behind a door is passed and submitted; a second tap stores nothing twice', async () => {
  const page = weapp.open('packages/inspect/form/index', { code: scene.facts.code });
  await page.until(saying('照这样做'));
  await page.tap('accept-manners');
  await passEverything(page);
  await Promise.all([page.tap('submit'), page.tap('submit')]);
  const text = await page.until(saying('回执编号'));
  expect(text).toContain('3-412 查完了');
  const [inspection, ...others] = await inspectionsOf(scene.facts.roomId);
  expect(others).toEqual([]);
  expect(inspection).toMatchObject({
    inspector: 'lin',
    roundId: null,
    via: 'scanned',
    presence: 'announced',
    outcome: 'inspected',
  });
  page.close();
});

test('a reply that is lost on its way back leaves one record and its receipt', async () => {
  const { code, roomId } = scene.facts.next;
  const page = weapp.open('packages/inspect/form/index', { code });
  await page.until(saying('违规电器'));
  await passEverything(page);
  weapp.loseReply('inspections.submit');
  await page.tap('submit');
  await page.until(saying('这次没有传上，会自动再传'));
  expect(await inspectionsOf(roomId)).toHaveLength(1);
  await page.tap('send-now');
  await page.until(saying('回执编号'));
  const [inspection, ...others] = await inspectionsOf(roomId);
  expect(others).toEqual([]);
  const journal = await scene.documents('journal');
  const submitted = journal.filter(({ procedure }) => procedure === 'inspections.submit');
  expect(
    submitted.filter(({ entity }) => String(entity).includes(String(inspection?.['_id']))),
  ).toHaveLength(1);
  page.close();
});
