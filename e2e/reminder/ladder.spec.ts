/**
 * A matter that nobody moves: a letter at a door is told to its addressee in the morning, put
 * off, then left lying; whoever answers for the building is asked, and finds it settled once
 * somebody has answered.
 */
import type { Person } from '../support/campus';
import { expect, test } from '../support/campus';

test.use({ scene: 'ladder' });

const HOUR = 3_600;
const DAY = 24 * HOUR;

/** Shows what is folded away, where there is more than fits. */
const unfold = async (person: Person) => {
  await person.sees(/件等你办/);
  for (const id of ['overdue-all', 'waiting-all']) {
    const more = person.page.locator(`#${id}`).filter({ visible: true });
    if (await more.isVisible()) await more.click();
  }
};

const answer = async (person: Person, words: string) => {
  await person.type('answer-text', words);
  await person.tap('answer-send');
};

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

  const member = await as(stage.member);
  await test.step('the member finds it in 今天 and puts it off until the evening', async () => {
    await member.open('pages/today/index');
    await unfold(member);
    await member.sees('收到一封留言，等你答复');
    const row = member.page
      .locator('.ly-today')
      .filter({ hasText: '收到一封留言', visible: true })
      .first();
    await row.locator('[id$="-later"]').click();
    await member.sees('期限不变。到时它会回到“今天”，收件箱里一直都在。');
    await member.picture('snooze');
    await member.tap('snooze-confirm');
    await expect(row).toBeHidden();
  });

  await test.step('nobody answers: the leader is asked, in words of their own', async () => {
    for (let days = 0; days < 12; days += 3) await campus.advance({ advanceBySeconds: 3 * DAY });
    const leader = await as(stage.leader);
    await leader.open('pages/today/index');
    await unfold(leader);
    await leader.sees('有一件事一直没有办');
    await leader.picture('ladder');
    const about = leader.page
      .locator('.ly-today')
      .filter({ hasText: '“收到一封留言，等你答复”', visible: true })
      .last();
    await about.locator('[id^="today-"]').click();
    await leader.sees('走廊尽头的灯一直闪');
    await leader.picture('ladder-matter');
    await answer(leader, '已经报修，明天有人来换');
    await leader.sees(/已答复/);
  });

  await test.step('and it is over for both of them', async () => {
    await member.open('pages/inbox/index');
    await member.sees('已办');
    const leader = await as(stage.leader);
    await leader.open('pages/today/index');
    await expect(leader.page.getByText(/“收到一封留言/).filter({ visible: true })).toHaveCount(0);
  });
});
