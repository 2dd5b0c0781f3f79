/**
 * A spot check that nobody can bend: frozen beforehand, decided by a lottery, entered by one,
 * compared by another, and checked by whoever lives in the building.
 */
import { expect, test } from '../support/campus';

test.describe.configure({ mode: 'serial' });
test.use({ scene: 'spot-check' });

const EVENING = '2026-10-14T14:30:00.000Z';

test('somebody of the building checks an earlier draw, and sees why another was given up', async ({
  as,
  campus,
}) => {
  const resident = await as(campus.facts.stage.resident);
  await resident.open('packages/inspect/my-room/index');
  await resident.tap('building-draws');
  await resident.sees('已抽出');
  await resident.picture('draw-list');
  await resident.tap('draw-1');
  await expect(resident.shown('#check-commitment')).toContainText('一致');
  await expect(resident.shown('#check-rooms')).toContainText('一致');
  await expect(resident.shown('#check')).not.toContainText('不一致');
  await expect(resident.shown('#drawn')).toContainText('3-');
  await resident.picture('draw-verified');
  await resident.open(`packages/inspect-desk/draw/index?id=draw.b03.2026-autumn.2`);
  await resident.sees('楼里那几天不能检查');
  await resident.picture('draw-given-up');
});

test('a leader freezes one: the code is public, the list is not', async ({ as, campus }) => {
  const leader = await as(campus.facts.stage.leader);
  await leader.open('pages/me/index');
  await leader.tap('draws');
  await leader.tap('commit-draw');
  await leader.tap('source-day-2026-10-16');
  await leader.type('source-issue', '2026277');
  await leader.page.locator('[id^="inspector-"]').filter({ visible: true }).nth(0).click();
  await leader.page.locator('[id^="inspector-"]').filter({ visible: true }).nth(1).click();
  await leader.picture('draw-freezing');
  await leader.tap('commit');
  await leader.sees('第 4 次抽查');
  await leader.sees('封存了名单、间数和开奖期次');
  await expect(leader.shown('.ly-draw__hash')).toHaveText(/^([0-9a-f]{8} ?){8}$/);
  await leader.picture('draw-frozen');
});

test('the lottery decides: one enters its numbers, another compares, the rooms are drawn', async ({
  as,
  campus,
}) => {
  const [leader, instructor] = [
    await as(campus.facts.stage.leader),
    await as(campus.facts.stage.instructor),
  ];
  const page = 'packages/inspect-desk/draw/index?id=draw.b03.2026-autumn.3';
  await leader.open(page);
  await leader.sees('已封存，等开奖');
  await campus.advance({ advanceTo: EVENING });
  await leader.open(page);
  await leader.tap('move-enter');
  await leader.type('draw-value', '5 0 2');
  await leader.type('draw-where', '中国福利彩票官网开奖公告');
  await leader.picture('draw-entering');
  await leader.tap('enter-confirm');
  await leader.sees('等另一位核对');

  await instructor.open(page);
  await instructor.tap('move-confirm');
  await instructor.type('draw-value', '503');
  await instructor.tap('confirm-draw-confirm');
  await instructor.sees(/不一样/);
  await instructor.picture('draw-differs');
  await instructor.type('draw-value', '502');
  await instructor.tap('confirm-draw-confirm');
  await expect(instructor.shown('#check-rooms')).toContainText('一致');
  await instructor.picture('draw-drawn');
});
