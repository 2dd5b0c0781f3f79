/**
 * An inspection that is answered: the room reads its copy, explains and objects; somebody who
 * did not inspect decides with reasons; the struck finding stays visible as struck. And whose a
 * finding is: asked, heard, never by itself. What it all comes to stands in a building's month.
 */
import { type Person, expect, test } from '../support/campus';

test.describe.configure({ mode: 'serial' });
test.use({ scene: 'objection' });

const HEARD = /(\d) 位同学，\1 位说过/;

/** Opens the newest copy of the own room. */
async function openCopy(person: Person): Promise<void> {
  await person.open('packages/inspect/my-room/index');
  await person.page.locator('[id^="copy-"]').filter({ visible: true }).first().click();
  await person.sees('寝室的回应');
}

test('the room reads its copy and objects to one item', async ({ as, campus }) => {
  const resident = await as(campus.facts.stage.resident);
  await resident.open('pages/inbox/index');
  await resident.sees('你的寝室有检查结果');
  await resident.picture('objection-inbox');
  await openCopy(resident);
  await resident.picture('objection-copy');
  await resident.tap('hearing-object');
  await resident.tap('object-item-wiring');
  await resident.type('object-text', '照片里的插排在门外走廊，不在我们寝室。');
  await resident.picture('objection-raise');
  await resident.tap('object-confirm');
  await resident.sees('对“电线插座”的异议');
  await resident.sees('等待处理');
});

test('whoever inspected cannot decide it', async ({ as, campus }) => {
  const member = await as(campus.facts.stage.member);
  await member.open('packages/inspect/hearings/index');
  await member.sees('楼宇党小组组长、党建工作指导员和公寓党建指导部');
});

test('the leader strikes the item with a reason', async ({ as, campus }) => {
  const leader = await as(campus.facts.stage.leader);
  await leader.open('packages/inspect/hearings/index');
  await leader.sees('等待处理的异议');
  await leader.sees('正在听取');
  await leader.picture('objection-waiting');
  const { room } = campus.facts;
  const label = `${Number(room.slice(1, 3))}-${Number(room.slice(4, 6))}${room.slice(6)}`;
  await leader.tapRow('objection-', label);
  await leader.tap('hearing-decide');
  await leader.tap('rule-wiring-struck');
  await leader.type('decide-text', '和照片、走廊核对过，插排确实在走廊里。');
  await leader.picture('objection-decide');
  await leader.tap('decide-confirm');
  await leader.sees('异议成立，已划去');
  await leader.picture('objection-decided');
});

test('the room sees the outcome and the reason, and the finding as struck', async ({
  as,
  campus,
}) => {
  const resident = await as(campus.facts.stage.resident);
  await resident.open('pages/inbox/index');
  await resident.sees('检查异议有了结果');
  await openCopy(resident);
  await resident.sees('异议成立');
  await resident.sees('插排确实在走廊里');
  await expect(resident.shown('#hearing')).toContainText('成立，划去这一项');
  await resident.picture('objection-upheld');
});

test('whose a finding is waits for the room, and is decided by somebody else', async ({
  as,
  campus,
}) => {
  const instructor = await as(campus.facts.stage.instructor);
  await instructor.open('packages/inspect/hearings/index');
  // One of which everybody has spoken.
  const heard = instructor.page.locator('[id^="attribution-"]').filter({ hasText: HEARD });
  await heard.first().click();
  await instructor.sees('问到的同学');
  await instructor.picture('attribution-heard');
  await expect(instructor.shown('#decide')).toBeVisible();
  await instructor.tap('decide');
  await instructor.type('attribute-text', '几位同学说法不一致，没有依据认定到个人。');
  await instructor.sees('不归任何人');
  await instructor.picture('attribution-decide');
  await instructor.tap('attribute-confirm');
  await instructor.sees('决定不认定到个人');
});

test('a building’s month, its year and the criteria, with the records behind them', async ({
  as,
  campus,
}) => {
  const leader = await as(campus.facts.stage.leader);
  await leader.open('packages/results/building/index');
  await leader.sees(/查了 \d+ 间/);
  await expect(leader.shown('#trend-chart')).toBeVisible();
  await leader.sees('每次都合格');
  await leader.picture('results-month');
  await leader.tap('question-age');
  await leader.sees('超过 30 天');
  await leader.tap('earlier');
  await leader.sees('2026 年 9 月');
  await leader.page.locator('[id^="meets-"]').filter({ visible: true }).first().click();
  await leader.sees('每个数字后面是哪几次检查');
  await leader.picture('results-room');
});
