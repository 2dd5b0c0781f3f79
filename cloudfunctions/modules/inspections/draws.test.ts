import * as contract from '@louyu/shared/contracts/inspection-draws';
import * as inspecting from '@louyu/shared/contracts/inspections';
import { check } from '@louyu/shared/domain/inspections/draws/drawing';
import { type Corridor, formOf, openCorridor } from '../../kernel/testing/corridor';

let corridor: Corridor;
let guide: string;
beforeEach(async () => {
  corridor = await openCorridor();
  guide = corridor.cloud.person({ id: 'guide', roles: [['instructor', 'b03']] });
});
afterEach(() => corridor.cloud.close());

const as = (openid: string) => corridor.cloud.as(openid);
const SOURCE = { kind: 'welfare_3d' as const, issue: '2026275', drawnOn: '2026-10-15' };
const WISH = { buildingId: 'b03', source: SOURCE, count: 4, inspectors: ['lin', 'zhao'] };
const NIGHT = '2026-10-15T14:30:00.000Z';

const commit = async () => (await as(corridor.leader).call(contract.commitDraw, WISH)).data.drawId;
const enter = (drawId: string, value = '3 8 1') =>
  as(corridor.leader).call(contract.enterDrawValue, {
    ...{ drawId, expectedVersion: 1, value, where: '中国福利彩票官网' },
  });
const confirm = (by: string, drawId: string, value = '381') =>
  as(by).call(contract.confirmDrawValue, { drawId, expectedVersion: 2, value });
const shown = async (drawId: string, by = corridor.occupant) =>
  (await as(by).call(contract.draw, { drawId })).data;

async function drawn() {
  const drawId = await commit();
  await corridor.cloud.advance({ advanceTo: NIGHT, missed: 'last' });
  await enter(drawId);
  await confirm(guide, drawId);
  return drawId;
}

it('is committed within its budget: the hash is public, the list and the secret are not', async () => {
  const answer = await as(corridor.leader).call(contract.commitDraw, WISH);
  expect(answer.tripsToCommit).toBeLessThanOrEqual(contract.commitDraw.roundTrips);
  const seen = await shown(answer.data.drawId);
  expect(seen).toMatchObject({ commitment: answer.data.commitment, frozen: null, drawn: [] });
  expect(JSON.stringify(seen)).not.toContain('b03-04');
});

it('is drawn by two after the evening, and anybody can do it again from its page', async () => {
  const drawId = await commit();
  expect((await enter(drawId)).error.code).toBe('inspections.draw_too_early');
  await corridor.cloud.advance({ advanceTo: NIGHT, missed: 'last' });
  expect((await enter(drawId)).ok).toBe(true);
  const own = await confirm(corridor.leader, drawId);
  expect(own.error.code).toBe('inspections.draw_same_person');
  const other = await confirm(guide, drawId, '382');
  expect(other.error.code).toBe('inspections.draw_values_differ');
  const { data } = await confirm(guide, drawId);
  const page = await shown(drawId);
  expect(page.drawn).toEqual(data.drawn);
  const frozen = page.frozen ?? { secret: '', rooms: [] };
  expect(check({ ...page, ...frozen }, page.entered?.value ?? '')).toEqual({
    commitment: true,
    rooms: true,
    recomputed: data.drawn,
  });
});

it('becomes a round of its pair, into which one comes only while somebody is there', async () => {
  const drawId = await drawn();
  const { drawn: rooms } = await shown(drawId);
  const { data } = await as(corridor.lin).call(inspecting.mine, {});
  expect(data.rounds).toMatchObject([{ id: `${drawId}.round`, title: '第 1 次抽查' }]);
  const [roomId = ''] = rooms;
  const form = formOf({ roomId, roundId: `${drawId}.round` });
  const announced = await as(corridor.lin).call(inspecting.submit, form);
  expect(announced.error.code).toBe('inspections.presence_required');
  const present = { ...form, presence: 'occupant_present' as const };
  expect((await as(corridor.lin).call(inspecting.submit, present)).ok).toBe(true);
});

it('keeps its number and its reason when it is given up', async () => {
  const drawId = await commit();
  await as(corridor.leader).call(contract.abandonDraw, {
    ...{ drawId, expectedVersion: 1, reason: 'pair_gone', words: '两位同志都请假' },
  });
  const next = await commit();
  expect([drawId, next].map((id) => id.split('.').at(-1))).toEqual(['1', '2']);
  const { data } = await as(corridor.occupant).call(contract.draws, {
    ...{ buildingId: 'b03', after: null },
  });
  expect(data.rows.map(({ number, state }) => [number, state]).sort()).toEqual([
    [1, 'abandoned'],
    [2, 'committed'],
  ]);
  const page = await shown(drawId);
  expect(page.abandoned).toMatchObject({ reason: 'pair_gone', words: '两位同志都请假' });
  expect(page.frozen?.rooms.length).toBeGreaterThan(0);
});

it('of two who commit at the same moment gives each a number of its own, or tells one to look', async () => {
  const both = await Promise.all([
    as(corridor.leader).call(contract.commitDraw, WISH),
    as(guide).call(contract.commitDraw, { ...WISH, count: 2 }),
  ]);
  for (const { ok, error } of both) if (!ok) expect(error.code).toBe('kernel.stale');
  const { data } = await as(corridor.occupant).call(contract.draws, {
    ...{ buildingId: 'b03', after: null },
  });
  const numbers = data.rows.map(({ number }) => number).sort();
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));
});

it('is no matter of members, other buildings or the past', async () => {
  const foreign = corridor.cloud.person({ id: 'far', roles: [['group_leader', 'b04']] });
  for (const openid of [corridor.lin, corridor.occupant, foreign])
    expect((await as(openid).call(contract.commitDraw, WISH)).error.code).toBe('kernel.forbidden');
  const past = { ...WISH, source: { ...SOURCE, drawnOn: '2026-10-14' } };
  const late = await as(corridor.leader).call(contract.commitDraw, past);
  expect(late.error.code).toBe('inspections.draw_not_ahead');
});

it('shows who may do what next', async () => {
  const drawId = await commit();
  expect((await shown(drawId)).moves).toEqual([]);
  expect((await shown(drawId, corridor.leader)).moves).toEqual(['abandon']);
  await corridor.cloud.advance({ advanceTo: NIGHT, missed: 'last' });
  await enter(drawId);
  expect((await shown(drawId, corridor.leader)).moves).toEqual(['abandon']);
  expect((await shown(drawId, corridor.lin)).moves).toEqual(['confirm']);
});
