/**
 * As one likes: quiet hours and topics chosen, what will still arrive shown, a message allowed
 * at a tap, and in the morning one message for everything that waited.
 */
import { expect, test } from '../support/campus';

test.use({ scene: 'reminder-settings' });

/** 23:00 of that Wednesday in Shanghai, and the next morning. */
const NIGHT = '2026-10-14T15:00:00.000Z';
const MORNING = '2026-10-14T23:31:00.000Z';

test('the night is quiet, and the morning brings everything in one message', async ({
  as,
  campus,
}) => {
  const { leader: openid } = campus.facts.stage;
  const leader = await as(openid);

  await test.step('chooses when to be left in peace, and what comes how', async () => {
    await leader.open('packages/reminders/settings/index');
    await leader.sees('晚上不打扰');
    await leader.tap('quiet-usual');
    await leader.sees('记下了，从现在起照这样提醒。');
    await leader.tap('topic-hazards');
    await leader.tap('wish-morning');
    await leader.sees('每天早上一起发');
    await leader.picture('reminder-settings');
  });

  await test.step('allows one more message, and sees what will arrive', async () => {
    await leader.tap('remind-me');
    await leader.page.getByText('允许', { exact: true }).filter({ visible: true }).last().click();
    await leader.sees('记下了，到时候微信会提醒你一次。');
    await leader.sees(/微信会提醒|接下来没有要用微信提醒你的事/);
    await leader.picture('reminder-arrivals');
  });

  await test.step('nothing at night; one digest in the morning, which opens 今天', async () => {
    await campus.advance({ advanceTo: NIGHT });
    const before = (await campus.messages(openid)).length;
    await campus.advance({ advanceTo: '2026-10-14T20:00:00.000Z' });
    expect(await campus.messages(openid)).toHaveLength(before);
    await campus.advance({ advanceTo: MORNING });
    const arrived = (await campus.messages(openid)).slice(before);
    expect(arrived.length).toBeLessThanOrEqual(1);
    for (const { page } of arrived) await leader.open(page);
    if (arrived.length === 0) await leader.open('pages/today/index');
    await leader.sees(/件等你办/);
    await leader.picture('reminder-morning');
  });

  await test.step('the choices are still there', async () => {
    await leader.open('packages/reminders/settings/index');
    await expect(leader.shown('#quiet-usual')).toHaveAttribute('aria-checked', 'true');
    await expect(leader.shown('#topic-hazards')).toContainText('每天早上一起发');
  });
});
