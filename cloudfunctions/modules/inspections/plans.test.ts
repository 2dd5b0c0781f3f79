import * as contract from '@louyu/shared/contracts/inspection-plans';
import * as inspecting from '@louyu/shared/contracts/inspections';
import { type Corridor, formOf, openCorridor } from '../../kernel/testing/corridor';

let corridor: Corridor;
beforeEach(async () => {
  corridor = await openCorridor();
  const duty = (holder: string, target: string) => ({
    ...{ id: `${target}.${holder}`, target, holder, part: holder === 'lin' ? 'primary' : 'second' },
    ...{ from: '2026-09-01', until: null },
    decided: { how: 'by_hand', by: 'leader', at: '2026-09-01T00:00:00.000Z', because: [] },
  });
  corridor.cloud.put('rosters', {
    ...{ id: 'area.b03', kind: 'area', place: 'b03', gaps: [], checkedOn: '2026-10-14' },
    areas: [
      { id: 'area-1', number: 1, rooms: ['b03-0412', 'b03-0413'] },
      { id: 'area-2', number: 2, rooms: ['b03-0414'] },
    ],
    duties: [duty('lin', 'area-1'), duty('zhao', 'area-1'), duty('lin', 'area-2')],
  });
});
afterEach(() => corridor.cloud.close());

const as = (openid: string) => corridor.cloud.as(openid);

const PLAN = {
  ...{ buildingId: 'b03', title: '每周巡查', opens: '19:00', closes: '21:30', announced: true },
  recurrence: {
    ...{ rule: 'FREQ=WEEKLY;BYDAY=TH', anchor: '2026-10-14' },
    ...{ avoids: ['holidays' as const], otherwise: 'skip' as const },
  },
};

const minutes = (count: number) =>
  corridor.cloud.advance({ advanceBySeconds: count * 60, missed: 'last' });

async function started() {
  const { data } = await as(corridor.leader).call(contract.startPlan, PLAN);
  await minutes(2);
  return data.planId;
}

const mine = async () => (await as(corridor.lin).call(inspecting.mine, {})).data.rounds;
const THURSDAY = (planId: string, day = '2026-10-15') => `${planId}.${day}.area-1`;

it('makes each round once, however often the clock looks, and says which area lacks two', async () => {
  const planId = await started();
  await minutes(5);
  expect((await mine()).map(({ id }) => id)).toEqual([THURSDAY(planId)]);
  const { data, roundTrips } = await as(corridor.leader).call(contract.plans, {
    buildingId: 'b03',
  });
  expect(roundTrips).toBeLessThanOrEqual(contract.plans.roundTrips);
  expect(data.plans).toMatchObject([{ state: 'running', lacking: ['area-2'] }]);
  expect(data.rounds).toMatchObject([{ rooms: 2, planned: true, announced: true }]);
});

it('tells the rooms, and only the rooms, when somebody comes', async () => {
  await started();
  const { data } = await as(corridor.occupant).call(contract.coming, {});
  expect(data.rounds).toEqual([
    {
      title: '每周巡查 1 区',
      opensAt: '2026-10-15T11:00:00.000Z',
      dueAt: '2026-10-15T13:30:00.000Z',
    },
  ]);
  expect((await as(corridor.lin).call(contract.coming, {})).data.rounds).toEqual([]);
});

it('that is stopped calls off what has not begun and leaves what has', async () => {
  const planId = await started();
  await corridor.cloud.advance({ advanceTo: '2026-10-15T11:30:00.000Z', missed: 'last' });
  await minutes(2);
  const before = (await mine()).map(({ id }) => id);
  expect(before).toEqual([THURSDAY(planId), THURSDAY(planId, '2026-10-22')]);
  const { data } = await as(corridor.leader).call(contract.plans, { buildingId: 'b03' });
  const expectedVersion = data.plans[0]?.version ?? 0;
  await as(corridor.leader).call(contract.stopPlan, { planId, expectedVersion });
  expect((await mine()).map(({ id }) => id)).toEqual([THURSDAY(planId)]);
});

it('a form that arrives after the round was called off is refused and can be recorded by itself', async () => {
  const roundId = THURSDAY(await started());
  const cancel = { roundId, expectedVersion: 1, reason: '停电' };
  expect((await as(corridor.lin).call(contract.cancelRound, cancel)).error.code).toBe(
    'kernel.forbidden',
  );
  await as(corridor.leader).call(contract.cancelRound, cancel);
  const late = await as(corridor.lin).call(inspecting.submit, formOf({ roundId }));
  expect(late.error.code).toBe('inspections.round_cancelled');
  const alone = await as(corridor.lin).call(inspecting.submit, formOf({ roundId: null }));
  expect(alone.ok).toBe(true);
});

it('shows the days that a rule comes to and those that it keeps clear of', async () => {
  const recurrence = { ...PLAN.recurrence, avoids: ['holidays' as const] };
  const { data } = await as(corridor.leader).call(contract.planDays, {
    ...{ buildingId: 'b03', recurrence },
  });
  expect(data.days[0]).toBe('2026-10-15');
  const strange = { ...recurrence, rule: 'FREQ=SECONDLY' };
  const refused = await as(corridor.leader).call(contract.planDays, {
    ...{ buildingId: 'b03', recurrence: strange },
  });
  expect(refused.error.code).toBe('kernel.invalid_recurrence');
});
