/** Somebody is found among 40,000 by an index: the cost does not depend on how many there are. */
import * as contract from '@louyu/shared/contracts/organization-people';
import { searchKeysOf } from '@louyu/shared/domain/organization/search';
import { type TestCloud, openTestCloud } from '../../kernel/testing/test-cloud';

const PEOPLE = 40_000;
const BATCH = 2_000;
const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜';
const GIVEN = '明华文国建军平志安宁远清';

const two = (number: number): string => String(number).padStart(2, '0');

function student(at: number) {
  const letters = [SURNAMES[at % SURNAMES.length], GIVEN[at % GIVEN.length], GIVEN[at % 7]];
  const name = letters.join('');
  const buildingId = `b${two((at % 60) + 1)}`;
  const roomId = `${buildingId}-${two(1 + (Math.floor(at / 60) % 6))}${two(1 + (at % 30))}`;
  return {
    ...{ id: `x${at}`, number: `2024${String(at).padStart(6, '0')}`, name, gender: 'male' },
    ...{ kind: 'student', buildingId, roomId, collegeId: 'c', classId: `c-${at % 1200}` },
    ...{ standing: 'present', leftOn: null, positions: [], servesIn: null },
    searchKeys: searchKeysOf({ name, initials: '', roomId }),
  };
}

let cloud: TestCloud;
let admin: string;

beforeAll(async () => {
  cloud = await openTestCloud();
  admin = cloud.person({ id: 'admin', roles: [['administrator', 'university']] });
  for (let from = 0; from < PEOPLE; from += BATCH)
    cloud.put('people', ...Array.from({ length: BATCH }, (_, at) => student(from + at)));
}, 240_000);
afterAll(() => cloud.close());

/** How many documents the store has looked at for this procedure so far. */
async function examined(): Promise<number> {
  const { procedures } = (await (await fetch(`${cloud.url}/metrics`)).json()) as {
    procedures: Record<string, { documentsExamined: number }>;
  };
  return procedures[contract.people.procedure]?.documentsExamined ?? 0;
}

type Asked = Partial<Parameters<typeof ask>[0]>;

const ask = (input: { text: string; buildingId?: string; classId?: string }) =>
  cloud.as(admin).call(contract.people, { standing: 'present', after: null, ...input });

it.each<[name: string, asked: Asked, found: number, most: number]>([
  ['one surname of thirty-three', { text: '张' }, 30, 1_300],
  ['nobody', { text: '没有' }, 0, 10],
  ['a number', { text: '2024000123' }, 1, 10],
  ['the beginning of a number', { text: '20240001' }, 30, 110],
  ['a floor', { text: '3-2' }, 30, 200],
  ['a building', { text: '', buildingId: 'b03' }, 30, 700],
  ['a class', { text: '', classId: 'c-7' }, 30, 40],
])('%s', async (_, asked, found, most) => {
  const before = await examined();
  const { data, roundTrips } = await ask({ text: '', ...asked });
  expect(data.rows).toHaveLength(found);
  expect(roundTrips).toBeLessThanOrEqual(contract.people.roundTrips);
  expect((await examined()) - before).toBeLessThanOrEqual(most);
});
