/**
 * Posts given, held in and taken back: an administrator finds people by name and by room, and
 * whoever leaves is told beforehand what will be handed over.
 */
import { type Campus, type Person, expect, test } from '../support/campus';

test.describe.configure({ mode: 'serial' });
test.use({ scene: 'posts' });

const ADMINISTRATOR = 'demo-administrator-1';

const nameOf = (campus: Campus, openid: string): string =>
  campus.facts.identities.find((identity) => identity.openid === openid)?.name ?? '';

async function find(admin: Person, openid: string, name: string): Promise<void> {
  await admin.open('packages/office/register/index');
  await admin.type('search', name);
  await admin.tap(openid.replace('demo-', 'person-'));
  await expect(admin.shown('#person-name')).toContainText(name);
}

test('a student becomes an activist of the building, and is one no more', async ({
  as,
  campus,
}) => {
  const { student } = campus.facts.stage;
  const admin = await as(ADMINISTRATOR);
  await admin.open('packages/office/register/index');
  await admin.picture('register-first');
  await find(admin, student, nameOf(campus, student));
  await admin.picture('register-person');
  await admin.tap('appoint');
  await admin.tap('role-activist');
  await admin.picture('post-appoint');
  await admin.tap('appoint-confirm');
  await expect(admin.shown('#done')).toContainText('入党积极分子');
  await admin.picture('post-appointed');
  await admin.tap('end-0');
  await admin.picture('post-end');
  await admin.tap('end-confirm');
  await expect(admin.shown('#done')).toContainText('职务已免去');
});

test('an instructor on leave is stood in for', async ({ as, campus }) => {
  const { instructor } = campus.facts.stage;
  const admin = await as(ADMINISTRATOR);
  await find(admin, instructor, nameOf(campus, instructor));
  await admin.tap('substitute-0');
  await admin.type('stand-in-search', nameOf(campus, 'demo-guidance-1'));
  await admin.tap('stand-in-guidance-1');
  await admin.picture('post-substitute');
  await admin.tap('substitute-confirm');
  await expect(admin.shown('#done')).toContainText('代理');
  await admin.picture('post-substituted');
});

test('moving and leaving say beforehand what will be handed over', async ({ as, campus }) => {
  const { member } = campus.facts.stage;
  const admin = await as(ADMINISTRATOR);
  await find(admin, member, nameOf(campus, member));
  await admin.tap('move');
  await admin.type('room', '5号楼 201');
  await admin.picture('person-move');
  await admin.page.getByLabel('关闭').last().click();
  await admin.tap('leave');
  await admin.picture('person-leave');
  await admin.tap('leave-confirm');
  await expect(admin.shown('#done')).toContainText('已办理离校');
  await admin.picture('person-left');
});
