/**
 * What is put off comes back, and what nobody moves climbs: a letter at a door is left lying,
 * whoever answers for the building is asked in their own words, and it is over once answered.
 */
import type { Person } from '../support/campus';
import { expect, test } from '../support/campus';

test.use({ scene: 'ladder' });

const DAY = 86_400;

/** Shows what is folded away, where there is more than fits. */
const unfold = async (person: Person) => {
  await person.sees(/件等你办/);
  for (const id of ['overdue-all', 'waiting-all']) {
    const more = person.page.locator(`#${id}`).filter({ visible: true });
    if (await more.isVisible()) await more.click();
  }
};

/** What the leader is asked about letters that others have not answered. */
const asked = ({ page }: Person) =>
  page.locator('.ly-today').filter({ hasText: '“收到一封留言，等你答复”', visible: true });

test('a letter waits for its reader, and climbs when nobody reads it', async ({ as, campus }) => {
  const { stage, codes } = campus.facts;

  await test.step('a visitor leaves a letter at the door', async () => {
    const visitor = await as('o-visitor');
    await visitor.open(`pages/door/index?scene=${codes.staged}`);
    await visitor.tap('door-leave_message');
    await visitor.type('letter-text', '走廊尽头的灯一直闪');
    await visitor.tap('letter-send');
    expect(await visitor.receipt()).toMatch(/^[0-9A-Z]{10}$/);
  });

  await test.step('a member puts off what has time, and it leaves 今天', async () => {
    const member = await as(stage.member);
    await member.open('pages/today/index');
    await member.sees(/件等你办/);
    const later = member.page.locator('[id$="-later"]').filter({ visible: true }).first();
    const id = (await later.getAttribute('id')) ?? '';
    await later.click();
    await member.sees('期限不变。到时它会回到“今天”，收件箱里一直都在。');
    await member.picture('snooze');
    await member.tap('snooze-confirm');
    await expect(member.page.locator(`#${id}`)).toHaveCount(0);
    await member.open('pages/inbox/index');
    await member.sees('稍后');
  });

  await test.step('nobody answers the letter: the leader is asked, and answers it', async () => {
    await campus.advance({ advanceBySeconds: 12 * DAY });
    const leader = await as(stage.leader);
    await leader.open('pages/today/index');
    await unfold(leader);
    await leader.picture('ladder');
    const about = asked(leader);
    await expect(about.first()).toBeVisible();
    const before = await about.count();
    await about.last().locator('[id^="today-"]').click();
    await leader.sees('走廊尽头的灯一直闪');
    await leader.picture('ladder-matter');
    await leader.type('answer-text', '已经报修，明天有人来换');
    await leader.tap('answer-send');
    await leader.sees('已经报修，明天有人来换');
    await leader.open('pages/today/index');
    await unfold(leader);
    // Every rung of that letter is gone with it; those of other letters stay.
    await expect.poll(() => asked(leader).count()).toBeLessThan(before);
  });
});
