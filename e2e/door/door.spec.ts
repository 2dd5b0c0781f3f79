/** The student at the door: without registering, from a code to a receipt and back to its story. */
import { expect, test } from '../support/campus';
import { choosePhoto } from '../support/photo';

const STRANGER = 'stranger-journey-0001';
const door = (code: string) => `pages/door/index?scene=${code}`;

test('reads the plate, reports a hazard with a photo and follows it', async ({ as, campus }) => {
  const visitor = await as(STRANGER);
  await visitor.open(door(campus.facts.codes.staged));
  await visitor.sees('谁在负责');
  await visitor.picture('door');

  await visitor.tap('door-report_hazard');
  await visitor.type('hazard-text', '门口插座松动，插拔时有火花');
  await visitor.tap('hazard-kind-wiring');
  await choosePhoto(visitor.page, () => visitor.tap('hazard-photos-add'));
  await visitor.sees('1/3 张');
  await visitor.picture('report');
  await visitor.tap('hazard-send');
  const code = await visitor.receipt();
  await visitor.picture('receipt');

  await visitor.open('packages/visitor/follow/index');
  await visitor.type('receipt', code);
  await visitor.tap('receipt-look');
  await visitor.sees(/待受理/);
  await visitor.picture('follow');
});

test('leaves a confidential message and gets a receipt', async ({ as, campus }) => {
  const visitor = await as(STRANGER);
  await visitor.open(door(campus.facts.codes.staged));
  await visitor.tap('door-leave_message');
  await visitor.type('letter-text', '请问热水什么时候恢复？');
  await visitor.tap('letter-send');
  expect(await visitor.receipt()).toMatch(/^[0-9A-Z]{10}$/);
});

test('is told kindly when a code is out of service or unknown', async ({ as, campus }) => {
  const visitor = await as(STRANGER);
  await visitor.open(door(campus.facts.codes.revoked));
  await visitor.sees(/停用/);
  await visitor.picture('door-revoked');
  await visitor.open(door('NOSUCHDOOR12'));
  await visitor.sees(/没有找到/);
});
