/**
 * Who covers my room, what do I hold and who was it, among the duties of a whole university: by
 * index, whatever else there is. A walk over everything is refused by the local cloud.
 */
import * as contract from '@louyu/shared/contracts/duties';
import { silences } from '@louyu/shared/contracts/duty-silences';
import { myWorkload } from '@louyu/shared/contracts/duty-workload';
import { type DutyBuilding, leader, openDutyBuilding } from '../../kernel/testing/duty-building';

const BUILDINGS = 60;
const AREAS = 17;
const TERMS = 6;
const ROOMS = 10;

const two = (value: number): string => String(value).padStart(2, '0');
const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

/** Every area of sixty buildings, held by another pair in each of six terms. */
const everyDuty = () =>
  range(BUILDINGS).flatMap((building) => {
    const place = `b${two(building + 1)}`;
    return range(AREAS).flatMap((area) =>
      range(TERMS).flatMap((term) =>
        (['primary', 'second'] as const).map((part) => {
          const holder = `${place}-p${term * 40 + area * 2 + (part === 'second' ? 1 : 0)}`;
          const target = `area-${area + 1}`;
          const last = term === TERMS - 1;
          return {
            ...{ id: `area.${place}.${target}.${holder}`, rosterId: `area.${place}` },
            ...{ key: `area.${place}.${target}`, kind: 'area', place, target, holder, part },
            covers: range(ROOMS).map((room) => `${place}-${two(area + 1)}${two(room + 1)}`),
            ...{ from: `202${term}-09-01`, until: last ? null : `202${term + 1}-08-31` },
            ...{ lastActOn: '', checkedOn: '2026-10-14' },
          };
        }),
      ),
    );
  });

let cloud: DutyBuilding['cloud'];

beforeAll(async () => {
  ({ cloud } = await openDutyBuilding());
  const duties = everyDuty();
  for (let at = 0; at < duties.length; at += 2000)
    cloud.put('duties', ...duties.slice(at, at + 2000));
  const last = `b03-p${5 * 40}`;
  cloud.person({ id: last, name: '现在负责的人', roomId: 'b03-0302', roles: [['member', 'b03']] });
});
afterAll(() => cloud.close());

it('twelve thousand duties stand and stood', async () => {
  expect(await cloud.documents('duties')).toHaveLength(BUILDINGS * AREAS * TERMS * 2);
});

it('a student finds who covers the room, and nobody of the years before', async () => {
  const { data, roundTrips } = await cloud.as('o-zhou').call(contract.whoCovers, {});
  expect(roundTrips).toBeLessThanOrEqual(2);
  expect(data.area).toEqual([
    { name: '现在负责的人', part: 'primary', since: '2025-09-01' },
    { name: null, part: 'second', since: '2025-09-01' },
  ]);
});

it('who it was on 12 May is found by the day', async () => {
  const of = { kind: 'area' as const, place: 'b03', target: 'area-1', on: '2023-05-12' };
  const { data, roundTrips } = await cloud.as(leader).call(contract.history, of);
  expect(roundTrips).toBeLessThanOrEqual(2);
  expect(data.holders.map(({ personId }) => personId).sort()).toEqual(['b03-p80', 'b03-p81']);
});

it('what one holds, the work of it and what is silent are one look each', async () => {
  const own = cloud.as(`o-b03-p${5 * 40}`);
  const span = { from: '2026-09-01', until: '2027-01-15' };
  const answers = [
    await own.call(contract.mine, {}),
    await own.call(myWorkload, span),
    await cloud.as(leader).call(silences, {}),
  ];
  for (const { ok, roundTrips } of answers) {
    expect(ok).toBe(true);
    expect(roundTrips).toBeLessThanOrEqual(2);
  }
});
