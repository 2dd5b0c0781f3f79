/**
 * Help in closed fields, and the button for when it cannot wait: a member helps and is told what
 * does not belong there, the student sees who looked, and an alarm says plainly whether it
 * arrived, reaches the instructor past the students and climbs while nobody answers.
 */
import { expect, test } from '../support/campus';

test.describe.configure({ mode: 'serial' });
test.use({ scene: 'care' });

const MINUTE = 60;

test('a member helps, in closed fields, and is told what does not belong', async ({
  as,
  campus,
}) => {
  const member = await as(campus.facts.stage.member);
  await member.open('packages/care/mine/index');
  await member.tapRow('case-', '进行中');
  await member.sees('需要：学习');
  await member.picture('care-case');
  await member.tap('give');
  await member.tap('what-study_help');
  await member.type('note', '他说确诊了抑郁症');
  await member.sees(/病情和诊断，不要写在这里/);
  await member.tap('note-terms');
  await member.picture('care-does-not-belong');
  await member.type('note', '一起复习线性代数');
  await member.tap('offer-confirm');
  await member.sees('一起复习线性代数');
});

test('an instructor opens a case and the student is told, and sees everything', async ({
  as,
  campus,
}) => {
  const instructor = await as(campus.facts.stage.instructor);
  await instructor.open('pages/me/index');
  await instructor.tap('help-cases');
  await instructor.sees('还没有联系人');
  await instructor.picture('care-cases');
  await instructor.tap('open-case');
  const student = campus.facts.identities.find(
    ({ openid }) => openid === campus.facts.stage.student,
  );
  await instructor.type('person-search', student?.name ?? '');
  await instructor.shown('[id^="person-"][role="radio"]').click();
  await instructor.tap('needs-adaptation');
  await instructor.picture('care-open');
  await instructor.tap('open-confirm');
  await instructor.sees('需要：生活适应');

  const own = await as(campus.facts.stage.student);
  await own.open('pages/inbox/index');
  await own.sees('老师想和你一起想办法');
  await own.open('packages/care/mine/index');
  await own.tap('about-me');
  await own.sees('对你的帮助');
  await own.picture('care-about-me');
});

test('an alarm without a network says so, arrives once, and is taken', async ({ as, campus }) => {
  const student = await as(campus.facts.stage.student);
  const instructor = await as(campus.facts.stage.instructor);
  await student.open('packages/care/raise/index');
  await student.sees('先打电话');
  await student.picture('care-alarm');
  await student.tap('raise');
  await student.picture('care-alarm-confirm');
  await student.context.setOffline(true);
  await student.tap('raise-confirm');
  await student.sees('还没有送到');
  await student.picture('care-alarm-unsent');
  await student.context.setOffline(false);
  await expect(student.shown('#alarm-arrived')).toContainText(/已经通知 \d 位老师/);
  await student.picture('care-alarm-arrived');

  await campus.advance({ advanceBySeconds: 6 * MINUTE });
  const guidance = await as('demo-guidance-1');
  await guidance.open('pages/today/index');
  await guidance.sees('紧急求助 5 分钟无人接手');
  await instructor.open('packages/care/alarms/index');
  await instructor.tapRow('alarm-', '还没有人接手');
  await instructor.picture('care-alarm-open');
  await instructor.tap('take');
  await instructor.sees('正在处理');
  await expect(student.shown('#alarm-arrived')).toContainText('已经接手', { timeout: 15_000 });
  await student.picture('care-alarm-taken');
  await instructor.tap('end');
  await instructor.tap('outcome-safe');
  await instructor.tap('end-confirm');
  await expect(instructor.shown('.ly-story')).toContainText('人已安全');
  await instructor.picture('care-alarm-ended');
});
