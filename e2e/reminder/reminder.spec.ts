/**
 * The secretary reminded: permission asked at the right tap, one message when a matter goes
 * overdue, never a second one, the inbox in any case, and each opens straight at the matter.
 */
import { openCandidate } from '../support/candidates';
import { expect, test } from '../support/campus';

test.use({ scene: 'reminder' });

const DAY = 86_400;

test('has it in the inbox, and says why, where no message was allowed', async ({ as, campus }) => {
  const officer = campus.facts.identities.findLast(({ openid }) =>
    openid.startsWith('demo-guidance'),
  );
  const person = await as(officer?.openid ?? '');
  expect(await campus.messages(officer?.openid ?? '')).toEqual([]);
  await person.open('pages/inbox/index');
  await person.sees(/没有剩余的提醒次数/);
  await person.picture('inbox-no-grant');
});

test('allows a message, is told once of each matter, and lands on it', async ({ as, campus }) => {
  const { secretary: openid, toAsk } = campus.facts.stage;
  const name = campus.facts.identities.find((identity) => identity.openid === toAsk)?.name ?? '';

  const secretary = await as(openid);
  await secretary.open('pages/me/index');
  await secretary.tap('remind-me');
  await secretary.page.getByText('允许', { exact: true }).filter({ visible: true }).last().click();
  await secretary.sees('记下了，到时候微信会提醒你一次。');
  await secretary.picture('grant');

  await openCandidate(secretary, name);
  await secretary.tap('consult');
  await secretary.tap('consult-confirm');
  await secretary.sees(/等待答复/);

  // Nobody answers for nine days; the timer fires over and over.
  for (let times = 0; times < 3; times += 1) await campus.advance({ advanceBySeconds: 3 * DAY });
  const sent = await campus.messages(openid);
  // One message a morning, whatever it holds; never one at night.
  expect(new Set(sent.map(({ at }) => at)).size).toBe(sent.length);
  expect(sent.length).toBeGreaterThan(0);

  await secretary.open('pages/today/index');
  await secretary.sees('已经逾期');
  await secretary.picture('today');
  await secretary.open('pages/inbox/index');
  await secretary.sees('一份意见逾期未答复');
  await secretary.picture('inbox');

  // The newest entry is about the candidate who was just asked for; it opens nothing else.
  await secretary.tapRow('inbox-', '一份意见逾期未答复');
  await secretary.sees(name);
  await secretary.sees(/已超/);
  await secretary.picture('matter');
});
