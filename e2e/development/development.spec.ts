/**
 * The way to membership in the browser: an instructor's word and the person's answer, a question,
 * two officers' support, a step recorded; and one student's whole way in virtual time, from the
 * application to the closed file.
 */
import { type Campus, type Person, expect, test } from '../support/campus';
import { openCandidate } from '../support/candidates';
import { type Desk, deskOf } from './desk';

test.describe.configure({ mode: 'serial' });
test.use({ scene: 'development' });

const nameOf = (campus: Campus, openid: string): string =>
  campus.facts.identities.find((identity) => identity.openid === openid)?.name ?? '';

const officer = (number: number): string => `demo-guidance-${number}`;

async function supports(as: (openid: string) => Promise<Person>, name: string, picture: boolean) {
  const first = await as(officer(1));
  await openCandidate(first, name);
  await first.tap('draft');
  await first.tap('opinion-support');
  await first.type('reason', '在公寓表现良好，巡查按时完成。');
  await first.tapRow('declare-', '');
  await first.tap('submit');
  await first.tap('draft-confirm');
  await expect(first.shown('#done')).toBeVisible();
  const second = await as(officer(2));
  await openCandidate(second, name);
  if (picture) await second.picture('development-dossier');
  await second.tap('countersign');
  await second.tapRow('declare-', '');
  await second.tap('countersign-confirm');
  await expect(second.shown('#done')).toBeVisible();
}

test('the instructor speaks, the person answers, the college asks and two officers support', async ({
  as,
  campus,
}) => {
  const { instructor, toAsk, secretary } = campus.facts.stage;
  const name = nameOf(campus, toAsk);
  const teacher = await as(instructor);
  await teacher.open('packages/development/companions/index');
  await teacher.tapRow('resident-', name);
  await teacher.tap('assess');
  await teacher.type('from', '2026-03-01');
  await teacher.type('until', '2026-10-10');
  for (const aspect of ['safety', 'order', 'duties']) await teacher.tap(`level-${aspect}-sound`);
  await teacher.tap('level-neighbours-not_seen');
  await teacher.type('text', '三月以来巡查按时，十月主动带新同学熟悉消防通道。');
  await teacher.picture('development-assess');
  await teacher.tap('submit');
  await teacher.tap('assess-confirm');
  await teacher.sees('评价已经定稿');

  const person = await as(toAsk);
  await person.open('packages/development/mine/index');
  await person.sees('三月以来巡查按时');
  await person.page
    .locator('textarea')
    .filter({ visible: true })
    .first()
    .fill('谢谢老师，我会继续。');
  await person.tapRow('remark-send-', '提交说明');
  await person.sees('谢谢老师，我会继续。');
  await person.picture('development-mine');

  const college = await as(secretary);
  await openCandidate(college, name);
  await college.tap('consult');
  await college.tap('consult-confirm');
  await college.sees(/等待答复/);
  await supports(as, name, true);

  await openCandidate(college, name);
  await college.tap('record');
  await college.sees('听取意见、确定发展对象');
  await college.type('on', '2026-10-14');
  for (const at of [0, 1]) {
    await college.type(`paper-${at}-dated`, '2026-10-14');
    await college.type(`paper-${at}-reference`, `支部存〔2026〕${at + 1} 号`);
  }
  await college.picture('development-step');
  await college.tap('submit');
  await college.sees('已登记：听取意见、确定发展对象');
  await college.picture('development-recorded');
});

test('rules: a copy is changed, tried on everybody, and waits for a second person', async ({
  as,
}) => {
  const drafter = await as(officer(1));
  await drafter.open('packages/development/rules/index');
  await drafter.tap('rules-apartment-2012');
  await drafter.picture('development-rules');
  await drafter.tap('copy-rules');
  await drafter.type('rules-name', '发展党员实施办法');
  await drafter.type('rules-from', '2026-12-01');
  await drafter.type('term-cultivate_months', '6');
  await drafter.tap('save-rules');
  await drafter.sees(/不能比上一层规则更宽/);
  await drafter.type('term-cultivate_months', '18');
  await drafter.tap('save-rules');
  await drafter.sees('已保存');
  await drafter.tap('try-rules');
  await expect(drafter.shown('#trial')).toContainText('位以后的阶段受影响');
  await drafter.picture('development-trial');
  await drafter.sees('要由另一位同志核对后发布');
});

/** Half-years pass on a whole campus, whose reminders climb meanwhile. */
const LONG = 180_000;
let desk: Desk;

test('one student’s way begins: application, talk, contacts, and a contact’s word', async ({
  as,
  campus,
}) => {
  test.setTimeout(LONG);
  const { student } = campus.facts.stage;
  const name = nameOf(campus, student);
  desk = await deskOf(campus, student);
  const college = await as(desk.secretary);

  await college.open('packages/development/register/index');
  await college.type('applicant', name);
  await college.tapRow('applicant-found-', name);
  await college.type('branch', '学生第一党支部');
  await college.type('on', '2026-10-13');
  await college.type('reference', '支部存〔2026〕1 号');
  await college.picture('development-register');
  await college.tap('submit');
  await college.sees('已登记');
  await desk.find();

  await desk.take('first_talk');
  await desk.take('activist_chosen', 'activist_filed', 'contacts_named');
  await campus.advance({ advanceTo: '2027-04-16T02:00:00.000Z' });

  const contact = await as(desk.contact.openid);
  await contact.open('packages/development/companions/index');
  await contact.sees(/半年考察/);
  await contact.picture('development-mentees');
  await contact.tapRow('mentee-', name);
  await contact.tap('evaluate');
  for (const aspect of ['conviction', 'study', 'conduct', 'duties'])
    await contact.tap(`level-${aspect}-sound`);
  await contact.type('text', '按时参加党课，学习踏实，主动承担楼里的志愿服务。');
  await contact.picture('development-evaluate');
  await contact.tap('submit');
  await contact.sees('半年考察已登记');
});

test('it goes on to the meeting that votes, and to probation', async ({ as, campus }) => {
  test.setTimeout(LONG);
  await campus.advance({ advanceTo: '2027-10-18T02:00:00.000Z' });
  const college = await as(desk.secretary);
  await desk.evaluate();
  await desk.take('cultivated');
  await desk.support();
  await desk.take('prospect_agreed', 'prospect_filed');
  await desk.take('introducers_named', 'politically_reviewed', 'trained', 'branch_examined');
  await desk.support();
  await desk.take('pre_reviewed', 'form_filled');

  await college.open(`packages/development/step/index?id=${desk.id()}`);
  await college.sees('支部大会讨论接收');
  await college.type('on', '2027-10-18');
  const counts = { entitled: 20, present: 16, written: 1, inFavour: 15, against: 1, abstained: 1 };
  for (const [key, count] of Object.entries(counts)) await college.type(`vote-${key}`, `${count}`);
  await college.sees('赞成过半，通过');
  await college.type('paper-0-dated', '2027-10-18');
  await college.type('paper-0-reference', '支部决议〔2027〕3 号');
  await college.picture('development-vote');
  await college.tap('submit');
  await college.sees('已登记：支部大会讨论接收');
  await desk.take('superior_talked', 'admission_approved');
  await desk.take('admission_filed', 'group_joined', 'oath_taken', 'probation_observed');
});

test('and after a year to the closed file; the person reads it as a story', async ({
  as,
  campus,
}) => {
  test.setTimeout(LONG);
  await campus.advance({ advanceTo: '2028-04-18T02:00:00.000Z' });
  await campus.advance({ advanceTo: '2028-10-18T02:00:00.000Z' });
  await desk.take('confirmation_requested');
  await desk.support();
  await desk.take('confirmation_voted', 'confirmation_approved', 'archived');

  const member = await as(campus.facts.stage.student);
  await member.open('packages/development/mine/index');
  await member.sees('转为正式党员');
  await member.tap('whole-chart');
  await member.picture('development-whole-way');
});
