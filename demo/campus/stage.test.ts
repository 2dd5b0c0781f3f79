/** The stage can be played: each of the four journeys, act by act, as the people of the cast. */
import { currentTemplate, itemsOf } from '@louyu/shared/domain/inspections/templates';
import { type CampusCloud, startCampusCloud } from '../campus-cloud';
import { NOW } from '../testing/built';
import { call } from '../testing/caller';
import type { CampusFacts } from './facts';

let campus: CampusCloud;
let facts: CampusFacts;
beforeAll(async () => {
  campus = await startCampusCloud({
    port: 0,
    campus: 'demo',
    now: NOW,
    freeze: true,
    slowQueries: 'refuse',
  });
  facts = campus.facts as CampusFacts;
});
afterAll(() => campus.close());

async function act<T>(openid: string, procedure: string, input: object): Promise<T> {
  const envelope = await call(campus.url, openid, { procedure, input });
  if (!envelope.ok) throw new Error(`${procedure} as ${openid}: ${envelope.error?.code}`);
  return envelope.data;
}

it('a stranger at the door reports, leaves a message, and follows both', async () => {
  const code = facts.codes.staged;
  const { receipt } = await act<{ receipt: string }>('a-stranger', 'hazards.report', {
    ...{ code, via: 'scanned', kind: 'water', text: '水管在漏水。', photos: [] },
  });
  expect(await act('a-stranger', 'hazards.follow', { receipt })).toMatchObject({ state: 'open' });
  const left = await act<{ receipt: string }>('a-stranger', 'mailbox.leave', {
    ...{ code, via: 'typed', text: '想问问志愿活动。' },
  });
  expect(await act('a-stranger', 'mailbox.follow', left)).toMatchObject({ state: 'waiting' });
});

interface Rounds {
  rounds: { id: string; rooms: { roomId: string; done: boolean }[] }[];
}

it('the member finishes the round that is late', async () => {
  const { rounds } = await act<Rounds>(facts.stage.member, 'inspections.mine', {});
  const [late] = rounds;
  const answers = itemsOf(currentTemplate()).map(({ key: item }) => ({
    ...{ item, result: 'pass', severity: null, note: '', photos: [] },
  }));
  for (const { roomId } of late?.rooms.filter(({ done }) => !done) ?? [])
    await act(facts.stage.member, 'inspections.submit', {
      ...{ roomId, roundId: late?.id, via: 'listed', templateVersion: currentTemplate().version },
      ...{ presence: 'announced', outcome: 'inspected', reason: '', answers },
      startedAt: NOW.toISOString(),
    });
  const after = await act<Rounds>(facts.stage.member, 'inspections.mine', {});
  expect(after.rounds).toHaveLength(rounds.length - 1);
});

interface Case {
  version: number;
  gate: string;
  consultation: { dossier: { facts: { factId: string; category: string }[] } };
}

it('the department holds the candidate about whom the college asks, who then replies', async () => {
  const { secretary, toAsk } = facts.stage;
  const [first, second] = ['demo-guidance-1', 'demo-guidance-2'];
  const mine = () =>
    act<{ candidacy: { id: string; version: number; gate: string } }>(
      toAsk,
      'development.mine',
      {},
    );
  const { candidacy } = await mine();
  const { id: candidacyId, version: expectedVersion } = candidacy;
  await act(secretary, 'development.consult', { candidacyId, expectedVersion });
  const asked = await act<Case>(first, 'development.candidacy', { candidacyId });
  const against = asked.consultation.dossier.facts.filter(
    (one) => one.category === 'safety_breach',
  );
  expect(against).toHaveLength(1);
  const drafted = await act<{ version: number }>(first, 'development.draft', {
    ...{ candidacyId, expectedVersion: asked.version, kind: 'hold', reason: '用电安全。' },
    grounds: [{ ground: 'endangered_safety', factIds: against.map(({ factId }) => factId) }],
    noConflict: true,
  });
  const version = { expectedVersion: drafted.version, noConflict: true };
  await act(second, 'development.countersign', { candidacyId, ...version });
  const held = (await mine()).candidacy;
  expect(held.gate).toBe('held');
  const reply = { candidacyId, expectedVersion: held.version, text: '我知道错在哪里。' };
  await act(toAsk, 'development.reply', reply);
});

it('the one who is held already may reply', async () => {
  const { candidacy } = await act<{ candidacy: { id: string; version: number } }>(
    facts.stage.held,
    'development.mine',
    {},
  );
  const { id: candidacyId, version: expectedVersion } = candidacy;
  const text = '请组织继续考察我。';
  await act(facts.stage.held, 'development.reply', { candidacyId, expectedVersion, text });
});

it('the activist remarks on a fact, and the instructor may then stand by it', async () => {
  const { activist, instructor } = facts.stage;
  interface Page {
    rows: { id: string; version: number; may: string[] }[];
  }
  const { rows } = await act<Page>(activist, 'conduct.mine', { after: null });
  const open = rows.find(({ may }) => may.includes('remark'));
  const { version: expectedVersion } = await act<{ version: number }>(activist, 'conduct.remark', {
    ...{ factId: open?.id, expectedVersion: open?.version, text: '以后会戴耳机。' },
  });
  await act(instructor, 'conduct.finalise', { factId: open?.id, expectedVersion });
});

it('messages reach those who allowed them', async () => {
  const before = campus.cloud.messages.messages(undefined).length;
  await fetch(`${campus.url}/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ advanceBySeconds: 2 * 24 * 3600, missed: 'last' }),
  });
  expect(campus.cloud.messages.messages(undefined).length).toBeGreaterThan(before);
});
