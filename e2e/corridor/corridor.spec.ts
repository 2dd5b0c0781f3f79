/** The member in the corridor: a draft that survives, a submission that waits for the network. */
import { expect, test } from '../support/campus';
import { choosePhoto } from '../support/photo';

test('inspects a room, loses the network, and is stored exactly once', async ({ as, campus }) => {
  const member = await as(campus.facts.stage.member);
  await member.open(`packages/inspect/form/index?code=${campus.facts.codes.empty}`);
  await member.tap('accept-manners');
  await member.tap('presence-occupant_present');
  await member.tap('result-wiring-fail');
  await member.tap('severity-wiring-serious');
  await choosePhoto(member.page, () => member.tap('photos-wiring-add'));
  await member.type('note-wiring', '书桌下插线板外壳破损');
  await member.picture('inspect-finding');

  // Closing and opening again finds everything as it was.
  await member.open(`packages/inspect/form/index?code=${campus.facts.codes.empty}`);
  await expect(member.control('note-wiring')).toHaveValue('书桌下插线板外壳破损');
  await member.tap('pass-rest-safety');
  await member.tap('pass-rest-hygiene');
  await member.picture('inspect-filled');

  await member.context.setOffline(true);
  await member.tap('submit');
  await expect(member.shown('#promise')).toBeVisible();
  await member.picture('inspect-waiting');
  await member.context.setOffline(false);
  expect(await member.receipt()).toMatch(/^[0-9A-Z]{10}$/);
  await member.picture('inspect-receipt');
});

test('never opens one’s own room', async ({ as, campus }) => {
  const resident = await as(campus.facts.stage.resident);
  await resident.open(`pages/door/index?scene=${campus.facts.codes.staged}`);
  await resident.sees('谁在负责');
  await expect(resident.shown('#door-inspect')).toHaveCount(0);
});
