/**
 * Nobody missing, nobody twice: a leader fills a building from nothing in under ten taps, is told
 * when somebody else was faster, and any student sees in one tap who is responsible.
 */
import { type Person, expect, test } from '../support/campus';

test.describe.configure({ mode: 'serial' });
test.use({ scene: 'duties' });

const TEN = 10;
/** Taps that are counted, as a thumb would. */
function counting(person: Person) {
  let taps = 0;
  return {
    taps: () => taps,
    tap: async (id: string) => {
      taps += 1;
      await person.tap(id);
    },
  };
}

test('a student sees who is responsible for the room in one tap', async ({ as, campus }) => {
  const student = await as(campus.facts.stage.student);
  await student.open('pages/today/index');
  await student.tap('entry-whoCovers');
  await expect(student.shown('#covers-area')).toContainText('起');
  await student.sees('联系楼栋');
  await student.picture('duties-who-covers');
});

test('a leader fills a building from nothing in under ten taps', async ({ as, campus }) => {
  const leader = await as(campus.facts.stage.leader);
  const instructor = await as(campus.facts.stage.instructor);
  await leader.open('pages/me/index');
  const { tap, taps } = counting(leader);
  await tap('coverage');
  await leader.sees(/\d+ 个责任区 · /);
  await leader.picture('duties-coverage');
  await tap('divide');
  await leader.picture('duties-divide');
  await tap('divide-confirm');
  await leader.sees(/没有人负责/);
  await leader.picture('duties-nothing');
  await tap('propose');
  await leader.sees('有变动的');
  await leader.picture('duties-proposal');
  await instructor.open('packages/duties/propose/index?kind=area&place=b03');
  await instructor.tap('confirm');
  await tap('confirm');
  await leader.picture('duties-confirm');
  await tap('arrange-confirm');
  await leader.sees('安排已确认');
  expect(taps()).toBeLessThan(TEN);
  await leader.picture('duties-done');
  await leader.tap('to-board');
  await leader.picture('duties-filled');

  await instructor.tap('arrange-confirm');
  await instructor.sees(/刚才有人先确认了安排/);
  await instructor.sees('现在的分工不用变');
  await instructor.picture('duties-overtaken');
});

test('a leader puts somebody else in one line, and only that line changes', async ({
  as,
  campus,
}) => {
  const leader = await as(campus.facts.stage.leader);
  await leader.open('packages/duties/propose/index?kind=area&place=b03');
  await leader.tapRow('line-', '第 2 责任区');
  await expect(leader.shown('[id^="swap-"]')).toBeVisible();
  await leader.picture('duties-swap');
  await leader.shown('[id^="swap-"]').click();
  await leader.sees('你换的人');
  await leader.tap('confirm');
  await leader.tap('arrange-confirm');
  await expect(leader.shown('#done')).toContainText('1 个责任区');
});

test('a member sees what they hold and with whom', async ({ as, campus }) => {
  const member = await as(campus.facts.stage.member);
  await member.open('pages/me/index');
  await member.tap('own-duties');
  await expect(member.shown('#held')).toContainText('一起');
  await member.picture('duties-mine');
});
