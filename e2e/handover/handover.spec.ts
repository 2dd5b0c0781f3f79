/**
 * Nothing is orphaned: a member moves to another building, the leader of the old one finds what
 * was left and says who takes it on; groups follow a decision, and the journal is sealed.
 */
import { type Campus, expect, test } from '../support/campus';

test.describe.configure({ mode: 'serial' });
test.use({ scene: 'handover' });

const ADMINISTRATOR = 'demo-administrator-1';
const OFFICER = 'demo-guidance-1';

const nameOf = (campus: Campus, openid: string): string =>
  campus.facts.identities.find((identity) => identity.openid === openid)?.name ?? '';

test('a member moves away, and the leader says who takes on what was left', async ({
  as,
  campus,
}) => {
  const { member, leader, activist } = campus.facts.stage;
  const admin = await as(ADMINISTRATOR);
  await admin.open('packages/office/register/index');
  await admin.type('search', nameOf(campus, member));
  await admin.tap(member.replace('demo-', 'person-'));
  await admin.tap('move');
  await admin.type('room', '5-201');
  await admin.tap('move-confirm');
  await expect(admin.shown('#done')).toBeVisible();

  const lead = await as(leader);
  await lead.open('packages/office/handovers/index');
  await lead.picture('handovers');
  await lead.tapRow('handover-', nameOf(campus, member));
  await expect(lead.shown('#charge-0')).toBeVisible();
  await lead.picture('handover');
  await lead.tap('settle');
  await lead.tap('way-successor');
  await lead.type('successor-search', nameOf(campus, activist));
  await lead.tap(activist.replace('demo-', 'successor-'));
  await lead.picture('handover-settle');
  await lead.tap('settle-confirm');
  await expect(lead.shown('#done')).toContainText(`由${nameOf(campus, activist)}接手`);
  await lead.picture('handover-settled');

  await lead.open('packages/office/handovers/index');
  await lead.tap('show-settled');
  await lead.tapRow('handover-', nameOf(campus, member));
  await expect(lead.shown('#successor')).toContainText(nameOf(campus, activist));
});

test('two groups become one by a decision, and the old ones stay known', async ({ as }) => {
  const officer = await as(OFFICER);
  await officer.open('packages/office/groups/index');
  await officer.tap('restructure');
  await officer.tap('kind-merge');
  await officer.tapRow('closes-', '6 号楼');
  await officer.tapRow('closes-', '7 号楼');
  await officer.type('name-0', '6、7 号楼联合党小组');
  await officer.type('decision', '党学工〔2026〕8 号');
  await officer.type('reason', '两栋楼由同一位指导员负责，合并开展工作。');
  await officer.tap('submit');
  await officer.picture('restructure-preview');
  await officer.tap('restructure-confirm');
  await expect(officer.shown('#done')).toBeVisible();
  await officer.picture('restructure-done');

  await officer.tap('back');
  await officer.sees('6、7 号楼联合党小组');
  await officer.tap('who');
  await officer.type('room', '6-301');
  await officer.type('on', '2026-10-13');
  await expect(officer.shown('#responsible')).toContainText('6 号楼党小组');
  await officer.picture('responsible');
});

test('what was done is sealed, and a checkpoint leaves the house', async ({ as, campus }) => {
  await campus.advance({ advanceBySeconds: 30 * 60 });
  const admin = await as(ADMINISTRATOR);
  await admin.open('packages/office/journal/index');
  await expect(admin.shown('#seal-organization')).toContainText('人员和职务');
  await admin.picture('journal');
  const download = admin.page.waitForEvent('download');
  await admin.tap('checkpoint');
  await admin.tap('checkpoint-confirm');
  expect((await download).suggestedFilename()).toMatch(/^封存摘要.*\.json$/);
  await expect(admin.shown('#done')).toBeVisible();
  await admin.picture('checkpoint');
});
