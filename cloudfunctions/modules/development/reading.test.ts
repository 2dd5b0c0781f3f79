/** Who sees which candidates, and that every look at one is written down. */
import * as contract from '@louyu/shared/contracts/development';
import { type Desk, openDesk } from '../../kernel/testing/desk';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.cloud.close());

const as = (who: string) => desk.cloud.as(who);

const asked = async () => {
  const id = desk.candidacy();
  await desk.ask(id);
  return id;
};

const idsShown = async (who: string, show: 'all' | 'asked' | 'held') => {
  const answer = await as(who).call(contract.candidates, { show, after: null });
  expect(answer.roundTrips).toBeLessThanOrEqual(contract.candidates.roundTrips);
  return answer.data.rows.map(({ id }) => id);
};

it('the college sees its own, the department those it was asked about', async () => {
  const quiet = desk.candidacy({ name: '甲' });
  const open = await asked();
  const foreign = desk.candidacy({ collegeId: 'arts', gateState: 'supported', name: '乙' });
  expect(await idsShown(desk.secretary, 'all')).toEqual(expect.arrayContaining([quiet, open]));
  expect(await idsShown(desk.secretary, 'all')).not.toContain(foreign);
  expect(await idsShown(desk.officerA, 'all')).toEqual(expect.arrayContaining([open, foreign]));
  expect(await idsShown(desk.officerA, 'all')).not.toContain(quiet);
  expect(await idsShown(desk.officerA, 'asked')).toContain(open);
  expect(await idsShown(desk.officerA, 'asked')).not.toContain(foreign);
});

it('lists page by page, each candidate once, whoever shares a name', async () => {
  for (let at = 0; at < 35; at += 1) desk.candidacy({ name: at % 2 ? '同名' : `候选${at}` });
  const first = await as(desk.secretary).call(contract.candidates, { show: 'all', after: null });
  const { next } = first.data;
  const second = await as(desk.secretary).call(contract.candidates, { show: 'all', after: next });
  const ids = [...first.data.rows, ...second.data.rows].map(({ id }) => id);
  expect(first.data.rows).toHaveLength(30);
  expect(new Set(ids).size).toBe(ids.length);
  expect(second.data.next).toBeNull();
});

it('a hold that stands is listed with its end, for both desks', async () => {
  const factId = await desk.finalFact();
  const id = await asked();
  await desk.draft(id, desk.officerA, 'hold', [factId]);
  await desk.sign(id, desk.officerB);
  for (const who of [desk.secretary, desk.officerA]) {
    const { data } = await as(who).call(contract.candidates, { show: 'held', after: null });
    expect(data.rows).toMatchObject([{ id, gate: 'held', dueAt: '2027-04-14T02:00:00.000Z' }]);
  }
});

it('every reading of a candidacy is logged for the candidate', async () => {
  const id = await asked();
  await as(desk.officerA).call(contract.candidacy, { candidacyId: id });
  const logged = await desk.cloud.documents('readings');
  expect(logged.filter(({ matter }) => matter === id)).toMatchObject([
    { subject: 'lin', reader: 'officer-a', procedure: 'development.candidacy' },
  ]);
});

it('someone without a candidacy is told so', async () => {
  const student = desk.cloud.person({
    id: 'zhou',
    roomId: 'b03-0501',
    roles: [['student', 'b03']],
  });
  expect((await as(student).call(contract.mine, {})).data).toEqual({ candidacy: null });
});
