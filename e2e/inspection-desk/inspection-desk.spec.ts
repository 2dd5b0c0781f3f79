/** The desk behind the rounds: a form is written and published, a plan is set and stopped. */
import { expect, test } from '../support/campus';

test.describe.configure({ mode: 'serial' });
test.use({ scene: 'inspection-desk' });

test('a leader goes on with a draft, adds an item, sees it as inspectors will, and publishes it', async ({
  as,
  campus,
}) => {
  const leader = await as(campus.facts.stage.leader);
  await leader.open('pages/me/index');
  await leader.tap('inspection-forms');
  await leader.sees('现在用的');
  await leader.picture('forms-list');
  await leader.tap('write-draft');
  await leader.tap('add-item-own');
  await expect(leader.shown('#publish-form')).toContainText('还有 1 处');
  await leader.type('item-title', '空调滤网');
  await leader.type('item-hint', '看滤网表面，没有明显积灰为合格。');
  await leader.picture('forms-item');
  await leader.tap('item-done');
  await leader.tap('result-wiring-fail');
  await expect(leader.shown('#value-sockets')).toBeVisible();
  await leader.picture('forms-editor');
  await leader.tap('publish-form');
  await leader.picture('forms-publish');
  await leader.tap('publish-confirm');
  await expect(leader.shown('#form-current')).toContainText('b03.2');
  await leader.picture('forms-published');
});

test('a leader sets a plan, sees the days it comes to and those it keeps clear of, and stops one', async ({
  as,
  campus,
}) => {
  const leader = await as(campus.facts.stage.leader);
  await leader.open('pages/me/index');
  await leader.tap('round-plans');
  await leader.sees('每周安全巡查');
  await leader.picture('plans');
  await leader.tap('write-plan');
  await leader.tap('every-fortnight');
  await leader.tap('day-WE');
  await expect(leader.shown('#plan-days')).toContainText('月');
  await leader.picture('plans-writing');
  await leader.tap('start-plan');
  await leader.sees('每两周的周三');
  await leader.tapRow('stop-', '停掉这个计划');
  await leader.picture('plans-stopping');
  await leader.tap('stop-plan-confirm');
  await leader.sees('已停');
});
