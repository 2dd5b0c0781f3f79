/**
 * A periodic report from its figures to its answer, and the cadres' side: a visit with a written
 * report, and a reception day that a student hears of.
 */
import { expect, test } from '../support/campus';

test.describe.configure({ mode: 'serial' });
test.use({ scene: 'reports' });

test('an instructor drafts, edits and sends; the secretary acknowledges and answers', async ({
  as,
  campus,
}) => {
  const { stage } = campus.facts;
  const college = stage.secretary.replace('demo-secretary-', '');
  const instructor = await as(stage.instructor);
  await instructor.open('pages/me/index');
  await instructor.tap('reports');
  await instructor.tap('write');
  await expect(instructor.control('did')).not.toHaveValue('');
  await instructor.picture('reports-draft');
  await instructor.tap('figure-rooms_inspected');
  await instructor.sees('打开原始记录');
  await instructor.picture('reports-behind');
  await instructor.page.keyboard.press('Escape');
  await instructor.shown('[aria-label="关闭"]').click();
  await instructor.type('proposals', '请学院期中前来楼里座谈一次。');
  await instructor.tap(`receiver-college-${college}`);
  await instructor.tap('send');
  await instructor.sees('待签收');
  await instructor.picture('reports-sent');

  const secretary = await as(stage.secretary);
  await secretary.open('pages/today/index');
  await secretary.sees('收到一份定期汇报');
  await secretary.open('packages/reports/list/index');
  await secretary.tapRow('report-', '3 号楼定期汇报');
  await secretary.tap('acknowledge');
  await secretary.sees('已签收');
  await secretary.tap('comment-open');
  await secretary.type('comment-text', '下周三下午来。');
  await secretary.tap('comment-confirm');
  await secretary.sees('下周三下午来。');
  await secretary.picture('reports-answered');
  await instructor.open('pages/inbox/index');
  await instructor.sees('你的定期汇报有了回音');
});

test('a cadre writes what a visit found, and a student hears of a reception day', async ({
  as,
  campus,
}) => {
  const cadre = await as('demo-guidance-1');
  await cadre.open('packages/reports/points/index');
  await cadre.sees('我的联系点');
  await cadre.picture('reports-points');
  await cadre.tapRow('point-', '走访 3/4');
  await cadre.tap('write-visit');
  await cadre.type('seen', '走访了四间寝室。');
  await cadre.type('finding', '热水供应时间短。');
  await cadre.picture('reports-visit');
  await cadre.tap('visit-confirm');
  await cadre.sees('走访 4/4');
  await cadre.picture('reports-point');

  const student = await as(campus.facts.stage.student);
  await student.open('packages/reports/points/index');
  await student.sees('欢迎前来');
  await student.picture('reports-leader-days');
});
