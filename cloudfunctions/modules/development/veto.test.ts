/** The whole way of a veto and the way out of it, through the real SDK, in virtual time. */
import * as contract from '@louyu/shared/contracts/development';
import { record } from '@louyu/shared/contracts/development-steps';
import { emptyMonth } from '@louyu/shared/domain/development/months';
import { recordingOf } from '@louyu/shared/domain/development/samples';
import { dayOf } from '@louyu/shared/domain/kernel/calendar';
import type { JournalEntry } from '../../kernel/journal';
import { entryHash } from '../../kernel/journal';
import { type Desk, NOW, groundsOn, openDesk } from '../../kernel/testing/desk';

let desk: Desk;
let candidacyId: string;
let factId: string;
let noticedId: string;
beforeAll(async () => {
  desk = await openDesk();
  candidacyId = desk.candidacy({ id: 'lin-law' });
  factId = await desk.finalFact();
  noticedId = await desk.noticedFact();
  const past = { dueAt: '2026-10-13T10:00:00.000Z' };
  desk.cloud.put('service_months', {
    ...emptyMonth('lin', '2026-10'),
    given: [
      { id: 'done', ...past },
      { id: 'missed', ...past },
      { id: 'to-come', dueAt: '2026-10-30T10:00:00.000Z' },
    ],
    done: ['done'],
    inspections: ['seen'],
  });
});
afterAll(() => desk.cloud.close());

/** The day on which the hold runs out. */
const LATER = '2027-04-14';

const as = (who: string) => desk.cloud.as(who);
const read = async (who: string) => (await as(who).call(contract.candidacy, { candidacyId })).data;
const seen = async () => ({
  candidacyId,
  expectedVersion: (await desk.stored(candidacyId)).version,
});
/** The next step of the chart, which the gate stands before. */
const tryToAdvance = async (milestone = 'prospect_agreed', on = dayOf(NOW)) =>
  as(desk.secretary).call(record, { ...(await seen()), ...recordedOn(milestone, on) });
const recordedOn = (milestone: string, on: string) => {
  const { people: _people, ...recording } = recordingOf(milestone, on);
  return { ...recording, people: [] };
};

it('the college asks: the dossier is frozen from what is held across contexts', async () => {
  const asked = await as(desk.secretary).call(contract.consult, await seen());
  expect(asked).toMatchObject({ ok: true, data: { dueAt: '2026-10-21T15:59:59.999Z' } });
  expect(asked.tripsToCommit).toBeLessThanOrEqual(contract.consult.roundTrips);
  const answer = await as(desk.officerA).call(contract.candidacy, { candidacyId });
  expect(answer.roundTrips).toBeLessThanOrEqual(contract.candidacy.roundTrips);
  const { dossier } = answer.data.consultation ?? {};
  expect(dossier).toMatchObject({
    frozenAt: NOW,
    duties: { roundsDone: 1, roundsDue: 2, inspections: 1 },
  });
  const states = dossier?.facts.map((fact) => [fact.factId, fact.state, fact.remark]);
  expect(new Set(states)).toEqual(
    new Set([
      [factId, 'final', '当天过生日，已道歉'],
      [noticedId, 'noticed', null],
    ]),
  );
  expect(dossier?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(answer.data.may).toEqual(['draft']);
});

it('while it waits nothing moves, and the candidate sees that it was asked', async () => {
  expect((await tryToAdvance()).error.code).toBe('development.gate_unanswered');
  const mine = await as(desk.lin).call(contract.mine, {});
  expect(mine.data.candidacy).toMatchObject({ gate: 'asked', hold: null });
  expect(mine.roundTrips).toBeLessThanOrEqual(contract.mine.roundTrips);
});

it('one officer drafts a hold; the college does not see a word that nobody signed', async () => {
  const grounds = groundsOn([factId]);
  const opinion = { kind: 'hold' as const, reason: '多次影响他人休息', grounds };
  const input = { ...(await seen()), ...opinion, noConflict: true as const };
  const drafted = await as(desk.officerA).call(contract.draft, input);
  expect(drafted.ok).toBe(true);
  expect(drafted.tripsToCommit).toBeLessThanOrEqual(contract.draft.roundTrips);
  expect((await read(desk.secretary)).consultation?.opinion).toBeNull();
  const second = await read(desk.officerB);
  expect(second.may).toEqual(['draft', 'countersign', 'return']);
  expect(second.consultation?.opinion).toMatchObject({
    kind: 'hold',
    evidence: [{ factId, state: 'final', remark: '当天过生日，已道歉' }],
  });
  expect((await tryToAdvance()).error.code).toBe('development.gate_unanswered');
});

it('a different officer signs: held, with notice and an end', async () => {
  const input = { ...(await seen()), noConflict: true as const };
  const signed = await as(desk.officerB).call(contract.countersign, input);
  expect(signed).toMatchObject({ ok: true, data: { state: 'held' } });
  expect(signed.tripsToCommit).toBeLessThanOrEqual(contract.countersign.roundTrips);
  expect((await tryToAdvance()).error.code).toBe('development.held');
  const again = await as(desk.secretary).call(contract.consult, await seen());
  expect(again.error.code).toBe('development.held');
});

it('the candidate sees the grounds, the facts under them, and the way to reply', async () => {
  const { data } = await as(desk.lin).call(contract.mine, {});
  const { dossier } = (await desk.stored(candidacyId)).consultations[0] ?? {};
  expect(data.candidacy?.hold).toEqual({
    reason: '多次影响他人休息',
    grounds: [{ ground: 'repeated_disturbance', facts: [expect.objectContaining({ factId })] }],
    noticedAt: NOW,
    replyUntil: '2026-10-28T15:59:59.999Z',
    holdsUntil: '2027-04-14T02:00:00.000Z',
    dossierHash: dossier?.hash,
    reply: null,
  });
  expect(JSON.stringify(data)).not.toContain('officer');
});

it('the candidate replies, once', async () => {
  const statement = { ...(await seen()), text: '我已经和同学沟通，今后注意。' };
  const replied = await as(desk.lin).call(contract.reply, statement);
  expect(replied.ok).toBe(true);
  expect(replied.tripsToCommit).toBeLessThanOrEqual(contract.reply.roundTrips);
  const again = await as(desk.lin).call(contract.reply, { ...statement, ...(await seen()) });
  expect(again.error.code).toBe('development.already_replied');
  const shown = (await read(desk.officerA)).consultation;
  expect(shown?.reply).toEqual({ text: '我已经和同学沟通，今后注意。', at: NOW });
});

it('the hold runs out: not open, but asked afresh, supported, and then used up', async () => {
  await desk.until('2027-04-14T02:00:00.000Z');
  expect((await tryToAdvance()).error.code).toBe('development.gate_unanswered');
  const held = await as(desk.officerA).call(contract.candidates, { show: 'held', after: null });
  expect(held.data.rows).toEqual([]);
  expect((await as(desk.lin).call(contract.mine, {})).data.candidacy).toMatchObject({
    gate: 'to_ask',
    hold: null,
  });
  await desk.ask(candidacyId);
  await desk.draft(candidacyId, desk.officerB, 'support_with_advice');
  await desk.sign(candidacyId, desk.officerA);
  expect((await tryToAdvance('prospect_agreed', LATER)).ok).toBe(true);
  const advanced = await tryToAdvance('prospect_filed', LATER);
  expect(advanced).toMatchObject({ ok: true, data: { step: 'prospect' } });
  expect(advanced.tripsToCommit).toBeLessThanOrEqual(record.roundTrips);
  const next = await tryToAdvance('pre_reviewed', LATER);
  expect(next.error.code).toBe('development.wrong_step');
});

it('the story tells it in order, by role', async () => {
  const { story, consultation, gate } = await read(desk.secretary);
  expect(gate).toBe('to_ask');
  expect(consultation).toBeNull();
  expect(story.slice(-9).map(({ what, role }) => `${role}：${what}`)).toEqual([
    '学院党总支：确定为入党积极分子',
    '学院党总支：就“发展对象”这一步征求公寓党建指导部的意见',
    '公寓党建指导部：对“发展对象”这一步提出否决意见，暂缓办理',
    '本人：提交了书面说明',
    '期限届满：否决意见到期，可以重新征求意见',
    '学院党总支：就“发展对象”这一步征求公寓党建指导部的意见',
    '公寓党建指导部：同意办理“发展对象”这一步，并附建议',
    '学院党总支：确定为发展对象',
    '学院党总支：听取意见、确定发展对象',
  ]);
});

it('each act stands in the journal, chained, without a word that anybody wrote', async () => {
  const all = await desk.cloud.documents<JournalEntry & { _id: string }>('journal');
  const chain = all
    .filter(({ entity }) => entity === `candidacies/${candidacyId}`)
    .sort((a, b) => a.entityVersion - b.entityVersion);
  expect(chain.map(({ procedure, who }) => [procedure, who])).toEqual([
    ['development.consult', 'secretary'],
    ['development.draft', 'officer-a'],
    ['development.countersign', 'officer-b'],
    ['development.reply', 'lin'],
    ['development.consult', 'secretary'],
    ['development.draft', 'officer-b'],
    ['development.countersign', 'officer-a'],
    ['development.record', 'secretary'],
    ['development.record', 'secretary'],
  ]);
  chain.forEach((entry, at) => {
    expect(entry.previous).toBe(chain[at - 1]?.hash ?? null);
    expect(entry.hash).toBe(entryHash({ ...entry, id: entry._id }));
  });
  expect(chain[2]?.events.map(({ type }) => type)).toEqual(['OpinionGiven', 'VetoNoticed']);
  expect(JSON.stringify(chain)).not.toMatch(/影响|沟通|理由/);
});
