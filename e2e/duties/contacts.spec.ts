/**
 * 分配-执行-反馈-执行: a member records a visit without a network and it arrives exactly once; the leader
 * answers; the member sees it and finishes what was promised. Leave, workload, and who it was before.
 */
import { type Person, expect, test } from '../support/campus';

test.describe.configure({ mode: 'serial' });
test.use({ scene: 'contacts' });

const ASKED = '两位同学四级没过，想一起练听力';

async function fill(member: Person): Promise<void> {
  await member.tap('where-room');
  await member.tap('need-study');
  await member.type('asked', ASKED);
  await member.type('done', '约了每周三晚上在活动室听一套题');
  await member.tap('follows-yes');
  await member.type('what', '周三晚上第一次练习');
}

/** Sheets in the list that say this, once the list is there. */
const sheets = (person: Person) => person.shown('#sheets').locator('[id^="sheet-"]');

test('a member records a visit offline, and it is stored exactly once', async ({ as, campus }) => {
  const member = await as(campus.facts.stage.member);
  await member.open('packages/duties/contacts/index');
  await expect(sheets(member).first()).toBeVisible();
  const before = await sheets(member).count();
  await member.open('packages/duties/mine/index');
  await member.sees('联系宿舍');
  await member.picture('duties-mine-due');
  await member.shown('[id^="record-b"]').click();
  await member.sees('点几下，写两句就行');
  await member.context.setOffline(true);
  await fill(member);
  await member.picture('duties-contact-form');
  await member.tap('send-contact');
  await member.sees('已存在手机里，不会丢失');
  await member.picture('duties-contact-waiting');
  await member.tap('leave-waiting');
  await expect(member.shown('#waiting-sheets')).toContainText('等网络');
  await member.picture('duties-mine-offline');
  await member.context.setOffline(false);
  await expect(member.page.locator('#waiting-sheets')).toHaveCount(0, { timeout: 40_000 });
  await member.tap('to-contacts');
  await expect(sheets(member)).toHaveCount(before + 1);
  await member.picture('duties-contacts');
});

test('the leader answers it, the member reads the answer and finishes', async ({ as, campus }) => {
  const leader = await as(campus.facts.stage.leader);
  await leader.open('packages/duties/contacts/index');
  await leader.tap('shown-led');
  await expect(sheets(leader).first()).toBeVisible();
  await leader.picture('duties-contacts-led');
  await sheets(leader).first().click();
  await leader.sees(ASKED);
  await leader.tap('answer');
  await leader.tap('answer-well_done');
  await leader.type('answer-text', '问得具体，也约好了时间');
  await leader.picture('duties-contact-answer');
  await leader.tap('answer-confirm');
  await leader.sees('问得具体，也约好了时间');

  const member = await as(campus.facts.stage.member);
  await member.open('packages/duties/contacts/index');
  await expect(sheets(member).first()).toContainText('还剩 7 天');
  await sheets(member).first().click();
  await member.sees('问得具体，也约好了时间');
  await member.tap('finish');
  await member.type('outcome', '来了五个人，下周继续');
  await member.tap('finish-confirm');
  await expect(member.shown('#follow-up')).toContainText('来了五个人，下周继续');
  await member.picture('duties-contact-finished');
});

test('what was due and what was done is counted by its records', async ({ as, campus }) => {
  const member = await as(campus.facts.stage.member);
  await member.open('packages/duties/workload/index');
  await member.sees('按时做了');
  await member.picture('duties-workload-mine');
  const leader = await as(campus.facts.stage.leader);
  await leader.open('packages/duties/coverage/index?place=b03');
  await leader.tap('workload');
  await expect(leader.shown('#people')).toContainText('应做');
  await leader.shown('#people').locator('[id^="load-"]').first().click();
  await leader.picture('duties-workload');
  await leader.open('packages/duties/silences/index');
  await expect(leader.shown('#silences')).toContainText('应在');
  await leader.picture('duties-silences');
});

test('a leave is taken and given back; who held a room before is found', async ({ as, campus }) => {
  const member = await as(campus.facts.stage.member);
  await member.open('packages/duties/leave/index');
  await member.tap('reason-internship');
  await member.picture('duties-leave');
  await member.tap('take-leave');
  await member.sees('你手上的');
  await member.tap('take-leave-confirm');
  await member.sees('实习');
  await member.open('packages/duties/leave/index');
  await member.tap('end-leave');
  await member.tap('end-leave-confirm');
  await expect(member.page.locator('#leaves').filter({ visible: true })).toHaveCount(0);

  const leader = await as(campus.facts.stage.leader);
  await leader.open('packages/duties/coverage/index?place=b03&kind=building');
  await leader.tap('target-b03');
  await leader.sees('以前由谁负责');
  await expect(leader.shown('#past-holders')).toContainText('起');
  await leader.picture('duties-target');
  await leader.tap('choose');
  await leader.sees('不能选的');
  await leader.picture('duties-choose');
});
