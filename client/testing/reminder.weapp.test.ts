/** Who has to mend something, in the built package: allowed at a tap, told in time, led to the matter. */
import { startScene } from './scene';
import { startWeapp } from './weapp';
import type { RunningScene } from './scene';
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
const ownReminder = async (kind: string) =>
  (await scene.documents('reminders')).find(
    (stored) => stored['personId'] === 'fixer' && stored['kind'] === kind,
  );

/** The phone lies in a pocket until then, as the cloud's clock goes on. */
function laterOnThePhone(hours: number): void {
  const now = Date.now() + hours * 3_600_000;
  jest.spyOn(Date, 'now').mockReturnValue(now);
}

test('what is to be done stands in 今天, and one tap allows one message', async () => {
  const page = weapp.open('pages/today/index');
  const text = await page.until(saying('到期时提醒我'));
  expect(text).toContain('1 件等你办');
  expect(text).toContain('去整改');
  expect(await ownReminder('hazard_to_fix')).toMatchObject({ message: { state: 'no_grant' } });
  expect(await scene.documents('grants')).toEqual([]);
  await page.tap('remind-me');
  await page.until(saying('记下了，到时候微信会提醒你一次'));
  const granted = (await scene.documents('grants')).map(({ personId, template, left }) =>
    [personId, template, left].join(' '),
  );
  expect(granted.sort()).toEqual(['fixer matter 1', 'fixer task 1']);
  page.close();
});

test('nobody mends it: one message comes, and 今天 says that it is late', async () => {
  await scene.advanceTo(scene.facts.afterDue);
  const [message, ...others] = await scene.messages(scene.facts.fixer);
  expect(others).toEqual([]);
  expect(message).toMatchObject({
    templateId: 'local-task',
    page: `packages/hazards/detail/index?id=${scene.facts.hazardId}`,
  });
  expect(await scene.documents('grants')).toContainEqual(
    expect.objectContaining({ template: 'task', left: 0 }),
  );
  laterOnThePhone(142);
  const page = weapp.open('pages/today/index');
  const text = await page.until(saying('已经逾期'));
  expect(text).toContain('1 件等你办，已逾期');
  const row = await ownReminder('hazard_to_fix');
  await page.tap(`today-${String(row?.['_id'])}`);
  expect(weapp.visits.urls).toEqual([`/${String(message?.['page'])}`]);
  page.close();
});

test('the message opens the matter itself, on the phone of whoever was told', async () => {
  const [message] = await scene.messages(scene.facts.fixer);
  const [address = '', query = ''] = String(message?.['page']).split('?');
  const page = weapp.open(address, Object.fromEntries(new URLSearchParams(query)));
  const text = await page.until(saying('插座松了'));
  expect(text).toContain('3-412');
  expect(text).toContain('逾期');
  expect(await ownReminder('hazard_to_fix')).toMatchObject({ seenAt: expect.any(String) });
  page.close();
});

test('how one is told is set by taps, and stored', async () => {
  const page = weapp.open('packages/reminders/settings/index');
  await page.until(saying('晚上不打扰'));
  await page.tap('quiet-late');
  await page.until(saying('记下了，从现在起照这样提醒'));
  await page.tap('topic-mailbox');
  await page.until(saying('只放收件箱'));
  await page.tap('wish-inbox');
  await page.until(saying('不发微信，只放收件箱'));
  await scene.until('reminder_preferences', ([wish]) => JSON.stringify(wish).includes('mailbox'));
  expect(await scene.documents('reminder_preferences')).toMatchObject([
    { personId: 'fixer', quiet: { from: 1410, until: 480 }, topics: { mailbox: 'inbox' } },
  ]);
  page.close();
});
