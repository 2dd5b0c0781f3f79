/**
 * My records: somebody reads what is held about them, sees who looked, says what is wrong, is
 * answered by another officer, and takes everything along.
 */
import { type Campus, expect, test } from '../support/campus';

test.use({ scene: 'records' });
test.describe.configure({ mode: 'serial' });

const nameOf = (campus: Campus, openid: string): string =>
  campus.facts.identities.find((identity) => identity.openid === openid)?.name ?? '';

const WRONG = '那天晚上我在图书馆值班，不在寝室。';
const ANSWER = '核对了图书馆值班表，当晚确实不在寝室，已请记录人撤回。';

test('everything that is held about me, and who looked at it', async ({ as, campus }) => {
  const { activist, leader } = campus.facts.stage;
  const officer = await as(leader);
  await officer.open('packages/people/list/index?place=b03');
  await officer.type('search', nameOf(campus, activist));
  await officer.tapRow('person-', nameOf(campus, activist));
  await officer.sees('你看过这一页，已经记下');

  const student = await as(activist);
  await student.open('pages/me/index');
  await student.tap('my-records');
  await student.sees('保存着的');
  await student.picture('records-overview');
  await student.tap('kind-records-readings');
  await student.sees(`${nameOf(campus, leader)} · 楼宇党小组组长`);
  await student.picture('records-readings');
});

test('how long every kind is kept', async ({ as, campus }) => {
  const student = await as(campus.facts.stage.activist);
  await student.open('packages/records/mine/index');
  await student.tap('keeping');
  await student.sees('自定稿或撤回之日起 36 个月');
  await student.picture('records-keeping');
});

test('one record is wrong, and an answer is owed', async ({ as, campus }) => {
  const student = await as(campus.facts.stage.activist);
  await student.open('packages/records/mine/index');
  await student.tap('kind-conduct-about-me');
  await student.sees('影响他人休息');
  await student.picture('records-conduct');
  await student.tapRow('ask-', '这条不对');
  await student.type('wrong', WRONG);
  await student.type('instead', '应当删去这一条，值班表可以证明。');
  await student.tap('submit');
  await student.picture('records-ask');
  await student.tap('ask-confirm');
  await student.sees('异议已经提出');
  await student.picture('records-asked');
  await student.tap('open-correction');
  await student.sees(/等党建工作指导员、公寓党建指导部答复/);
});

test('another officer than the author answers', async ({ as, campus }) => {
  const officer = await as('demo-guidance-1');
  await officer.open('packages/records/corrections/index');
  await officer.tapRow('correction-', nameOf(campus, campus.facts.stage.activist));
  await officer.sees(WRONG);
  await officer.tap('outcome-corrected');
  await officer.type('answer', ANSWER);
  await officer.picture('records-answer');
  await officer.tap('submit');
  await officer.tap('answer-confirm');
  await officer.sees('答复：已更正');
});

test('the answer comes back, its reading is told, and everything leaves as a file', async ({
  as,
  campus,
}) => {
  const student = await as(campus.facts.stage.activist);
  await student.open('packages/records/mine/index');
  await student.tap('kind-records-my-corrections');
  await student.tapRow('correction-', '已更正');
  await student.sees(ANSWER);
  await student.picture('records-answered');

  await student.open('packages/records/readings/index');
  await student.sees(`${nameOf(campus, 'demo-guidance-1')} · 公寓党建指导部`);

  await student.open('packages/records/mine/index');
  await student.tap('export');
  const [file] = await Promise.all([
    student.page.waitForEvent('download'),
    student.tap('export-confirm'),
  ]);
  expect(file.suggestedFilename()).toMatch(/^我的记录 2026-10-1\d\.xlsx$/);
  await expect(student.shown('#exported')).toContainText(/导出了 \d+ 条/);
  await student.picture('records-exported');
});

test('without a network what was seen last is still there', async ({ as, campus }) => {
  const student = await as(campus.facts.stage.student);
  await student.open('packages/records/mine/index');
  await student.sees('保存着的');
  await student.page.route('**/cloud/**', (route) => route.abort());
  await student.open('packages/records/mine/index');
  await student.sees('现在没有网络，下面是上次看到的数目');
  await student.picture('records-offline');
});
