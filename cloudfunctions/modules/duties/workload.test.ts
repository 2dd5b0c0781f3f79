import * as contract from '@louyu/shared/contracts/duties';
import * as sheets from '@louyu/shared/contracts/duty-contacts';
import { silences } from '@louyu/shared/contracts/duty-silences';
import { myWorkload, workload } from '@louyu/shared/contracts/duty-workload';
import { planRound, submit } from '@louyu/shared/contracts/inspections';
import {
  type DutyBuilding,
  TODAY,
  leader,
  openDutyBuilding,
  secretary,
} from '../../kernel/testing/duty-building';

let cloud: DutyBuilding['cloud'];

const building = { kind: 'building' as const, place: 'b03' };
const AUTUMN = { from: '2026-09-01', until: '2027-01-15' };
const MORNING = (day: string) => `${day}T02:00:00.000Z`;
const until = (day: string) => cloud.advance({ advanceTo: MORNING(day), missed: 'last' });

beforeEach(async () => {
  ({ cloud } = await openDutyBuilding());
  const lines = [{ target: 'b03', holders: ['ann'], because: [], how: 'by_hand' as const }];
  await cloud
    .as(leader)
    .call(contract.confirm, { ...building, expectedVersion: 0, from: TODAY, lines });
});
afterEach(() => cloud.close());

const recorded = async (happenedOn: string) => {
  const [duty] = (await cloud.as('o-ann').call(contract.mine, {})).data.duties;
  const input = {
    ...{ dutyId: duty?.id ?? '', happenedOn, where: 'elsewhere' as const },
    ...{ needs: ['none' as const], asked: '', done: '走了一遍', madeAt: MORNING(happenedOn) },
    followUp: { what: '看防火门', dueOn: '2026-10-25' },
  };
  return (await cloud.as('o-ann').call(sheets.recordContact, input)).data.contactId;
};

const mine = async () => cloud.as('o-ann').call(myWorkload, AUTUMN);

it('is the records behind it, the same for the person and for who leads, in two round trips', async () => {
  const contactId = await recorded(TODAY);
  await until('2026-11-12');
  const own = await mine();
  expect(own.data.sums).toMatchObject({ due: 3, done: 1, missing: 2 });
  expect(own.data.work.map(({ kind, state, records }) => [kind, state, records])).toEqual([
    ['follow_up', 'missing', [contactId]],
    ['contact', 'done', [contactId]],
    ['contact', 'missing', []],
    ['contact', 'coming', []],
    ['contact', 'coming', []],
    ['contact', 'coming', []],
    ['contact', 'coming', []],
  ]);
  const led = await cloud.as(leader).call(workload, { place: 'b03', ...AUTUMN });
  expect(led.data.people.find(({ personId }) => personId === 'ann')).toEqual(own.data);
  for (const answer of [own, led]) expect(answer.roundTrips).toBeLessThanOrEqual(2);
});

it('lists everybody by name, also whom nobody asked for anything', async () => {
  const { data } = await cloud.as(leader).call(workload, { place: 'b03', ...AUTUMN });
  const names = data.people.map(({ name }) => name);
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'zh')));
  expect(data.people.find(({ personId }) => personId === 'bea')).toMatchObject({
    duties: 0,
    sums: { due: 0, missing: 0 },
    work: [],
  });
});

it('counts a round for both who walk it, from planned to done', async () => {
  const rooms = ['b03-0101'];
  const round = { buildingId: 'b03', title: '一层', rooms, inspectors: ['eva', 'fei'] };
  const dueAt = '2026-10-16T10:00:00.000Z';
  const planned = await cloud.as(leader).call(planRound, { ...round, dueAt });
  expect(planned.ok).toBe(true);
  const state = async (who: string) =>
    (await cloud.as(who).call(myWorkload, AUTUMN)).data.work.map((work) => work.state);
  expect(await state('o-eva')).toEqual(['coming']);
  const inspected = await cloud.as('o-eva').call(submit, {
    ...{ roomId: 'b03-0101', roundId: planned.data.roundId, via: 'typed', presence: 'announced' },
    ...{ templateVersion: '2026-09', outcome: 'could_not_inspect', reason: '没有人在' },
    ...{ answers: [], startedAt: MORNING(TODAY) },
  });
  expect(inspected.ok).toBe(true);
  expect([await state('o-eva'), await state('o-fei')]).toEqual([['done'], ['done']]);
});

it('is nobody else’s: not another building’s leader’s, not a member’s, and bad spans are refused', async () => {
  const ask = (who: string, place: string) => cloud.as(who).call(workload, { place, ...AUTUMN });
  expect((await ask('o-foreign', 'b03')).error.code).toBe('kernel.forbidden');
  expect((await ask('o-ann', 'b03')).error.code).toBe('kernel.forbidden');
  expect((await ask(secretary, 'law')).ok).toBe(true);
  for (const span of [
    { from: '2027-01-15', until: '2026-09-01' },
    { from: '2020-01-01', until: '2026-09-01' },
    { from: '2026-02-30', until: '2026-03-01' },
  ]) {
    const asked = { procedure: 'duties.my_workload', input: span };
    expect((await cloud.as('o-ann').send(asked)).error.code).toBe('kernel.invalid_input');
  }
});

it('silence is listed for those who lead, with whom and since when', async () => {
  await until('2026-10-28');
  const answer = await cloud.as(leader).call(silences, {});
  expect(answer.data).toEqual({
    rows: [
      {
        ...{ id: expect.any(String), kind: 'building', target: 'b03', targetName: null },
        ...{ place: 'b03', holderName: '党员ann', dueOn: '2026-10-27', lastActOn: null },
      },
    ],
    more: false,
  });
  expect(answer.roundTrips).toBeLessThanOrEqual(2);
  expect((await cloud.as('o-foreign').call(silences, {})).data.rows).toEqual([]);
  expect((await cloud.as('o-ann').call(silences, {})).error.code).toBe('kernel.forbidden');
});

it('choosing by hand tells for everybody else which rule is in the way', async () => {
  const { data, roundTrips } = await cloud
    .as(leader)
    .call(contract.eligible, { ...building, target: 'b03' });
  const of = (id: string) => data.people.find(({ personId }) => personId === id);
  expect(data).toMatchObject({ version: 1, places: 1 });
  expect(of('bea')).toMatchObject({ obstacle: 'not_in_role' });
  expect(of('cai')).toMatchObject({ obstacle: null, full: false, most: 1 });
  expect(roundTrips).toBeLessThanOrEqual(2);
  const nowhere = { ...building, target: 'b09' };
  expect((await cloud.as(leader).call(contract.eligible, nowhere)).error.code).toBe(
    'duties.unknown_target',
  );
});
