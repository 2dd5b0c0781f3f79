/**
 * Joining, from the printed slip to another phone: a leader prints a floor, somebody nobody knows
 * becomes somebody, the same slip opens nothing twice, guessing locks, and a lost phone takes two.
 */
import { type Person, expect, test } from '../support/campus';

test.use({ scene: 'joining' });
test.describe.configure({ mode: 'serial' });

interface Slip {
  name: string;
  code: string;
}

const FLOOR = '2';
const OLD_PHONE = 'phone-that-will-be-lost';
const NEW_PHONE = 'phone-bought-afterwards';

let slips: Slip[] = [];
const slip = (at: number): Slip => slips[at] ?? { name: '', code: '' };

const slipsOn = (person: Person): Promise<Slip[]> =>
  person.page.locator('.ly-slip').evaluateAll((papers) =>
    papers.map((paper) => ({
      name: paper.querySelector('.ly-slip__name')?.textContent ?? '',
      code: (paper.querySelector('.ly-slip__code')?.textContent ?? '').replace(/\s/g, ''),
    })),
  );

async function enterCode(person: Person, code: string): Promise<void> {
  await person.type('code', code);
  await person.tap('submit');
}

async function openPerson(officer: Person, name: string): Promise<void> {
  await officer.open('packages/people/list/index?place=b03');
  await officer.type('search', name);
  await officer.tapRow('person-', name);
  await expect(officer.shown('#person-name')).toHaveText(name);
}

test('a leader sees who has not joined and prints a floor, once', async ({ as, campus }) => {
  const leader = await as(campus.facts.stage.leader);
  await leader.open('pages/me/index');
  await leader.tap('people');
  await leader.sees(/还有 \d+ 人没加入/);
  await leader.tap(`floor-${FLOOR}`);
  await expect(leader.shown('[id^="person-"]')).toBeVisible();
  await leader.picture('joining-people');

  await leader.tap('codes');
  await leader.tap(`range-${FLOOR}`);
  await leader.tap('issue');
  await leader.picture('joining-issue');
  await leader.tap('issue-confirm');
  await leader.sees('加入码只在这里显示这一次');
  slips = await slipsOn(leader);
  expect(slips.length).toBeGreaterThan(20);
  expect(new Set(slips.map(({ code }) => code)).size).toBe(slips.length);
  await leader.picture('joining-sheet');
  await leader.tap('one-by-one');
  await expect(leader.shown('#one-code')).toHaveText(/^[0-9A-Z]{5} [0-9A-Z]{5}$/);
  await leader.tap('next');
  await leader.picture('joining-one-by-one');

  await leader.page.emulateMedia({ media: 'print' });
  await leader.picture('joining-print');
});

test('the sheet can be taken along as a table', async ({ as, campus }) => {
  const leader = await as(campus.facts.stage.leader);
  await leader.open('packages/people/codes/index?place=b03');
  await leader.tap('range-6');
  await leader.tap('issue');
  await leader.tap('issue-confirm');
  const [file] = await Promise.all([
    leader.page.waitForEvent('download'),
    leader.tap('save-sheet'),
  ]);
  expect(file.suggestedFilename()).toBe('3 号楼 6 层 加入码.xlsx');
});

test('a phone that nobody knows joins with a slip, however it is typed', async ({ as }) => {
  const newcomer = await as(OLD_PHONE);
  await newcomer.open('pages/me/index');
  await newcomer.sees('你还没有登记');
  await newcomer.tap('join');
  await newcomer.picture('joining-boxes');
  const { name, code } = slip(0);
  const typed = `${code.slice(0, 5)}-${code.slice(5)}`.toLowerCase().replace(/0/g, 'o');
  await enterCode(newcomer, typed);
  await expect(newcomer.shown('#welcome')).toHaveText(`欢迎，${name}`);
  await newcomer.picture('joining-welcome');
  await newcomer.tap('welcome-records');
  await newcomer.sees('我绑定的微信');
});

test('the same slip opens nothing on a second phone', async ({ as }) => {
  const other = await as('phone-of-somebody-else');
  await other.open('packages/visitor/join/index');
  await enterCode(other, slip(0).code);
  await other.sees('这个加入码的主人已经绑定过微信');
  await other.picture('joining-used');
});

test('guessing locks the phone for an hour, and the right slip still works then', async ({
  as,
  campus,
}) => {
  const guesser = await as('phone-of-a-guesser');
  await guesser.open('packages/visitor/join/index');
  for (const left of [4, 3, 2, 1]) {
    await enterCode(guesser, `0000-00000${left}`);
    await guesser.sees(`还可以再试 ${left} 次`);
  }
  await guesser.picture('joining-wrong');
  await enterCode(guesser, '00000-00000');
  await guesser.sees('请在今天 10:30 以后再试');
  await expect(guesser.shown('#submit')).toBeDisabled();
  await guesser.picture('joining-locked');

  await campus.advance({ advanceBySeconds: 3660 });
  await guesser.open('packages/visitor/join/index');
  await enterCode(guesser, slip(1).code);
  await expect(guesser.shown('#welcome')).toHaveText(`欢迎，${slip(1).name}`);
});

test('a lost phone takes two officers, and the old one is out', async ({ as, campus }) => {
  const { name } = slip(0);
  const leader = await as(campus.facts.stage.leader);
  await openPerson(leader, name);
  await leader.tap('rebind');
  await leader.picture('joining-rebind');
  await leader.tap('rebind-confirm');
  await leader.sees('请告诉另一位组长、指导员、辅导员或管理员来确认');
  await expect(leader.shown('#confirm-rebind')).toHaveCount(0);

  const instructor = await as(campus.facts.stage.instructor);
  await instructor.open('packages/people/list/index?place=b03');
  await instructor.tapRow('rebinding-', name);
  await instructor.tap('confirm-rebind');
  await instructor.tap('confirm-rebind-confirm');
  await instructor.picture('joining-fresh-code');
  const fresh = (await instructor.shown('#fresh-code').innerText()).replace(/\s/g, '');

  const old = await as(OLD_PHONE);
  await old.open('pages/me/index');
  await old.sees('你还没有登记');
  const found = await as(NEW_PHONE);
  await found.open('packages/visitor/join/index');
  await enterCode(found, fresh);
  await expect(found.shown('#welcome')).toHaveText(`欢迎，${name}`);
});

test('one leaves one’s own phone, knowing what that means', async ({ as }) => {
  const person = await as(NEW_PHONE);
  await person.open('pages/me/index');
  await person.tap('unbind');
  await person.sees('记录和职务都还在，不会因此减少。');
  await person.picture('joining-unbind');
  await person.tap('unbind-confirm');
  await person.sees('你还没有登记');
});
