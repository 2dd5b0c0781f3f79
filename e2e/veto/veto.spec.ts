/**
 * The veto, act by act: a fact with notice and remark, the college's question, one officer's
 * draft, another's signature, a step that does not move, and the candidate's own words.
 */
import { openCandidate } from '../support/candidates';
import { type Campus, expect, test } from '../support/campus';

test.describe.configure({ mode: 'serial' });

const officer = (campus: Campus, number: number): string =>
  campus.facts.identities.find(({ openid }) => openid === `demo-guidance-${number}`)?.openid ?? '';

const nameOf = (campus: Campus, openid: string): string =>
  campus.facts.identities.find((identity) => identity.openid === openid)?.name ?? '';

test('a fact is noticed, remarked on and finalised', async ({ as, campus }) => {
  const { instructor, toAsk } = campus.facts.stage;
  const subject = campus.facts.identities.find(({ openid }) => openid === toAsk);
  const room = /(\d+)-(\d+)/.exec(subject?.roles.join(' ') ?? '')?.[0] ?? '';

  const author = await as(instructor);
  await author.open('packages/conduct/record/index');
  await author.type('room', room);
  await author.tapRow('person-', subject?.name ?? '');
  await author.tap('kind-safety_breach');
  await author.type('text', '在寝室使用电煮锅，提醒后再次使用。');
  await author.picture('conduct-record');
  await author.tap('submit');
  await author.picture('conduct-confirm');
  await author.tap('record-confirm');
  await author.tap('open-fact');
  await author.picture('conduct-noticed');

  const person = await as(toAsk);
  await person.open('packages/conduct/mine/index');
  await person.tapRow('fact-', '10 月 14 日');
  await person.picture('conduct-fact');
  await person.type('remark', '情况属实，已经把电煮锅带回家。');
  await person.tap('submit');
  await person.tap('remark-confirm');
  await person.sees('情况属实，已经把电煮锅带回家。');

  await author.open('packages/conduct/recorded/index');
  await author.tapRow('fact-', subject?.name ?? '');
  await author.tap('finalise');
  await author.tap('finalise-confirm');
  await author.sees(/已定稿/);
});

test('the college asks, one officer drafts a hold, another signs it', async ({ as, campus }) => {
  const name = nameOf(campus, campus.facts.stage.toAsk);
  const secretary = await as(campus.facts.stage.secretary);
  await openCandidate(secretary, name);
  await secretary.tap('consult');
  await secretary.picture('consult-sheet');
  await secretary.tap('consult-confirm');
  await secretary.sees(/等待答复/);
  await secretary.picture('candidacy-asked');

  const first = await as(officer(campus, 1));
  await openCandidate(first, name);
  await first.picture('candidacy-desk');
  await first.tap('draft');
  await first.tap('opinion-hold');
  await first.tap('ground-endangered_safety');
  await first.tapRow('evidence-endangered_safety-', '电煮锅');
  await first.type('reason', '两次违反公寓用电安全规定，建议暂缓半年后再征求意见。');
  await first.tapRow('declare-', '');
  await first.picture('opinion-draft');
  await first.tap('submit');
  await first.tap('draft-confirm');
  await expect(first.shown('#done')).toBeVisible();

  const second = await as(officer(campus, 2));
  await openCandidate(second, name);
  await second.tap('countersign');
  await second.tapRow('declare-', '');
  await second.picture('countersign');
  await second.tap('countersign-confirm');
  await second.sees(/否决中|暂缓/);
  await second.picture('candidacy-held');
});

test('the step stays held, and the candidate reads why and replies', async ({ as, campus }) => {
  const { toAsk, secretary } = campus.facts.stage;
  const college = await as(secretary);
  await openCandidate(college, nameOf(campus, toAsk));
  // The list says it too; only the opened case proves that its act is gone.
  await expect(college.shown('#gate')).toContainText('否决中');
  await expect(college.shown('#advance')).toHaveCount(0);

  const candidate = await as(toAsk);
  await candidate.open('packages/development/mine/index');
  await candidate.sees(/危害公寓安全/);
  await candidate.picture('veto-notice');
  await candidate.type('reply', '我认识到问题，已整改并愿意接受监督。');
  await candidate.tap('submit');
  await candidate.tap('reply-confirm');
  await candidate.sees(/我认识到问题/);
  await candidate.picture('veto-replied');
});
