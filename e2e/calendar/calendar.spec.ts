/**
 * A month of organization life: the notice is out, one person asks for leave, the room shows a
 * code that changes, people sign in by it, the minutes make a task, and whoever was away makes up.
 */
import { type Person, expect, test } from '../support/campus';

test.describe.configure({ mode: 'serial' });
test.use({ scene: 'calendar' });

/** From half past nine to seven in the evening, a minute before it begins. */
const TO_THE_EVENING = { advanceTo: '2026-10-14T10:59:30.000Z' };
const TO_ITS_END = { advanceTo: '2026-10-14T12:31:00.000Z' };

const openTonight = async (person: Person): Promise<void> => {
  await person.open('pages/me/index');
  await person.tap('calendar');
  await person.tapRow('entry-', '组织生活');
  await expect(person.shown('#occasion')).toContainText('党员活动室');
};

test('what concerns me this month, by whose rule, and into my own calendar', async ({
  as,
  campus,
}) => {
  const member = await as(campus.facts.stage.member);
  await member.open('pages/me/index');
  await member.tap('calendar');
  await member.sees('组织生活');
  await member.sees(/中央规定/);
  await member.picture('calendar-month');
  const [file] = await Promise.all([
    member.page.waitForEvent('download'),
    member.tap('export-month'),
  ]);
  expect(file.suggestedFilename()).toContain('.ics');
});

test('who cannot come asks for leave, and owes the content all the same', async ({
  as,
  campus,
}) => {
  const activist = await as(campus.facts.stage.activist);
  await openTonight(activist);
  await activist.tap('leave');
  await activist.tap('ground-class');
  await activist.picture('calendar-leave');
  await activist.tap('leave-confirm');
  await expect(activist.shown('#on-leave')).toContainText('补学');
});

test('in the evening the room shows a code, people sign in, the minutes make a task', async ({
  as,
  campus,
}) => {
  const leader = await as(campus.facts.stage.leader);
  const member = await as(campus.facts.stage.member);
  await campus.advance(TO_THE_EVENING);
  await openTonight(leader);
  await leader.tap('open-sign-in');
  const digits = async () => (await leader.shown('#room-code').innerText()).replace(/\D/g, '');
  await expect(leader.shown('#room-code')).toBeVisible();
  await leader.picture('calendar-room-code');

  await openTonight(member);
  const shown = await digits();
  const wrong = shown === '000000' ? '000001' : '000000';
  await member.type('sign-in-code', wrong);
  await member.tap('sign-in');
  await member.sees(/签到码不对/);
  await member.type('sign-in-code', shown);
  await member.picture('calendar-sign-in');
  await member.tap('sign-in');
  await expect(member.shown('#signed-in')).toContainText('签到成功');
  await member.picture('calendar-signed-in');

  await campus.advance(TO_ITS_END);
  await openTonight(leader);
  await leader.type('minutes-0', '集体学习了近期文件。');
  await leader.type('minutes-2', '每层提醒一次夜间用电。');
  await leader.tap('add-task');
  await leader.type('task-text', '把走廊堆物报给宿管');
  await leader.shown('[id^="task-who-"]').click();
  await leader.picture('calendar-task');
  await leader.tap('task-add');
  await leader.tap('hold');
  await expect(leader.shown('#minutes')).toContainText('集体学习了近期文件');
  await leader.picture('calendar-held');
});

test('whoever was away reads the record and makes up for it', async ({ as, campus }) => {
  const activist = await as(campus.facts.stage.activist);
  await openTonight(activist);
  await activist.type('make-up-words', '补看了材料，会上议的事我也会做。');
  await activist.picture('calendar-make-up');
  await activist.tap('make-up');
  await expect(activist.shown('#made-up')).toContainText('补看了材料');
});

test('the department sees every building, and where it was missed', async ({ as, campus }) => {
  const officer = campus.facts.identities.find(({ roles }) => roles.join().includes('指导部'));
  const department = await as(officer?.openid ?? '');
  await department.open('packages/calendar/overview/index');
  await expect(department.shown('#overview')).toContainText('9 号楼');
  await department.picture('calendar-overview');
  await department.tap('rules');
  await expect(department.shown('#rules')).toContainText('每月一次');
  await department.picture('calendar-rules');
});
