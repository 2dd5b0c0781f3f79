/** Rules on a desk, through the real SDK: copied, changed, tried on everybody, published by another. */
import * as contract from '@louyu/shared/contracts/development-rules';
import { record } from '@louyu/shared/contracts/development-steps';
import { recordingOf } from '@louyu/shared/domain/development/samples';
import { TERMS_2014 } from '@louyu/shared/domain/development/terms';
import { type Desk, openDesk } from '../../kernel/testing/desk';

let desk: Desk;
let rulesId: string;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.cloud.close());

const as = (who: string) => desk.cloud.as(who);
const change = (changes: object = {}) => ({
  ...{ rulesId, name: '实施办法', source: '党学工〔2026〕9 号', effectiveFrom: '2026-10-20' },
  ...{ terms: TERMS_2014, gates: ['prospect' as const], own: [], ...changes },
});

it('a copy is changed, never below the national layer', async () => {
  const from = { from: 'apartment-2012', layer: 'university' as const };
  expect((await as(desk.secretary).call(contract.copyRules, from)).error.code).toBe(
    'kernel.forbidden',
  );
  const copied = await as(desk.officerA).call(contract.copyRules, from);
  rulesId = copied.data.rulesId;
  expect(copied.tripsToCommit).toBeLessThanOrEqual(contract.copyRules.roundTrips);
  const looser = change({ terms: { ...TERMS_2014, cultivate_months: 6 } });
  const refused = await as(desk.officerA).call(contract.changeRules, {
    ...looser,
    expectedVersion: 1,
  });
  expect(refused.error).toMatchObject({
    code: 'development.looser_than_above',
    details: { terms: ['cultivate_months'] },
  });
  const stricter = change({ terms: { ...TERMS_2014, cultivate_months: 18 } });
  const saved = await as(desk.officerA).call(contract.changeRules, {
    ...stricter,
    expectedVersion: 1,
  });
  expect(saved.ok).toBe(true);
});

it('tried on everybody: who is affected, how many, and why', async () => {
  desk.candidacy({ id: 'applying', step: 'applicant', name: '甲' });
  desk.candidacy({ id: 'cultivated', step: 'activist', name: '乙' });
  desk.candidacy({ id: 'gone', step: 'applicant', name: '丙', ended: true });
  const tried = await as(desk.officerA).call(contract.tryRules, { rulesId, after: null });
  expect(tried.data).toMatchObject({ seen: 2, next: null });
  expect(tried.data.changes.map(({ stage, terms }) => [stage, terms])).toContainEqual([
    'activist',
    ['cultivate_months'],
  ]);
  const affected = tried.data.affected.map(({ id, rules }) => [id, rules]);
  expect(affected).toContainEqual(['applying', '公寓征求意见办法']);
});

it('published by another person from a later day; who is under way keeps the old rules', async () => {
  const { data } = await as(desk.officerA).call(contract.ruleSets, {});
  const mine = data.sets.find(({ id }) => id === rulesId);
  expect(mine).toMatchObject({ state: 'draft', may: ['change'] });
  const own = { rulesId, expectedVersion: 2 };
  const self = await as(desk.officerA).call(contract.publishRules, own);
  expect(self.error.code).toBe('development.rules_same_person');
  const both = await Promise.all([
    as(desk.officerB).call(contract.publishRules, own),
    as(desk.officerB).call(contract.publishRules, own),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  await desk.until('2026-10-21T02:00:00.000Z');
  const now = (await as(desk.secretary).call(contract.ruleSets, {})).data.sets;
  expect(now.find(({ id }) => id === rulesId)).toMatchObject({ inForce: true, may: [] });
  const { people: _people, ...rest } = recordingOf('activist_chosen', '2026-10-21');
  const { version } = await desk.stored('applying');
  const input = { candidacyId: 'applying', expectedVersion: version, ...rest, people: [] };
  expect((await as(desk.secretary).call(record, input)).ok).toBe(true);
  expect((await desk.stored('applying')).course).toMatchObject({
    rules: rulesId,
    terms: { cultivate_months: 18 },
  });
  expect((await desk.stored('cultivated')).course.rules).toBe('apartment-2012');
});
