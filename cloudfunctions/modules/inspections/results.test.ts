import { decideObjection, object } from '@louyu/shared/contracts/inspection-hearings';
import * as contract from '@louyu/shared/contracts/inspection-results';
import { submit } from '@louyu/shared/contracts/inspections';
import { type RoomMonth, roomMonth } from '@louyu/shared/domain/inspections/room-month';
import type { Inspection } from '@louyu/shared/domain/inspections/state';
import { type Corridor, formFailing, formOf, openCorridor } from '../../kernel/testing/corridor';

let corridor: Corridor;
let inspectionId: string;
beforeAll(async () => {
  corridor = await openCorridor();
  const photo = await corridor.photo(corridor.lin);
  const failing = formFailing([{ item: 'wiring', photos: [photo] }]);
  inspectionId = (await as(corridor.lin).call(submit, failing)).data.inspectionId;
  await as(corridor.zhao).call(submit, formOf());
  await Promise.all(
    ['b03-0401', 'b03-0402'].map((roomId) => as(corridor.lin).call(submit, formOf({ roomId }))),
  );
});
afterAll(() => corridor.cloud.close());

const as = (openid: string) => corridor.cloud.as(openid);
const october = { buildingId: 'b03', month: '2026-10' };

type Stored<T> = Omit<T, 'id'> & { _id: string };
const revived = <T>({ _id: id, ...rest }: Stored<T>) => ({ ...rest, id }) as unknown as T;

/** Every room's month, made anew from the inspections themselves. */
async function rebuilt(): Promise<(RoomMonth | null)[]> {
  const all = (await corridor.cloud.documents<Stored<Inspection>>('inspections')).map(revived);
  const rooms = [...new Set(all.map(({ roomId }) => roomId))].sort();
  return rooms.map((room) =>
    roomMonth(
      room,
      '2026-10',
      all.filter(({ roomId }) => roomId === room),
    ),
  );
}

async function kept(): Promise<RoomMonth[]> {
  const all = (await corridor.cloud.documents<Stored<RoomMonth>>('room_months')).map(revived);
  return all.sort((a, b) => (a.roomId < b.roomId ? -1 : 1));
}

it('a building’s month stands in two round trips, every room with its numbers', async () => {
  const { data, roundTrips } = await as(corridor.leader).call(contract.results, october);
  expect(roundTrips).toBeLessThanOrEqual(2);
  expect(data.rooms.map(({ roomId }) => roomId)).toEqual(['b03-0401', 'b03-0402', 'b03-0412']);
  expect(data.rooms[2]).toMatchObject({ inspected: 2, safety: 1, verdict: 'not_yet' });
  expect(data.rooms[0]).toMatchObject({ inspected: 1, verdict: 'too_few', lastFailed: 0 });
});

it('what was kept on the way equals what is made anew', async () => {
  expect(await kept()).toEqual(await rebuilt());
});

it('follows a decision: a struck item counts no more, and the record behind it stays named', async () => {
  const asked = { inspectionId, items: ['wiring'], text: '是隔壁的' };
  await as(corridor.occupant).call(object, asked);
  const contested = await as(corridor.leader).call(contract.results, october);
  expect(contested.data.rooms[2]).toMatchObject({ contested: 1 });
  const rulings = [{ item: 'wiring', kind: 'struck' as const, severity: null }];
  const decided = { inspectionId, expectedVersion: 2, rulings, reason: '照片是隔壁的' };
  expect((await as(corridor.leader).call(decideObjection, decided)).ok).toBe(true);
  const { data } = await as(corridor.leader).call(contract.roomResults, { roomId: 'b03-0412' });
  expect(data.months).toMatchObject([{ safety: 0, struck: 1, verdict: 'meets' }]);
  expect(data.months[0]?.records.map(({ id }) => id)).toContain(inspectionId);
  expect(await kept()).toEqual(await rebuilt());
});

it('is told to those who lead; the room reads its own', async () => {
  for (const stranger of [corridor.lin, corridor.occupant])
    expect((await as(stranger).call(contract.results, october)).error.code).toBe(
      'kernel.forbidden',
    );
  const mine = await as(corridor.occupant).call(contract.myRoomResults, {});
  expect(mine.data.months).toMatchObject([{ month: '2026-10', inspected: 2 }]);
  expect(mine.roundTrips).toBeLessThanOrEqual(2);
});

it('goes month by month, of a building and of a floor', async () => {
  for (const floor of [null, 4]) {
    const input = { buildingId: 'b03', floor, until: '2026-11' };
    const { data, roundTrips } = await as(corridor.leader).call(contract.trend, input);
    expect(data.months).toMatchObject([{ month: '2026-10', rooms: 3, inspected: 4 }]);
    expect(roundTrips).toBeLessThanOrEqual(2);
  }
  const empty = { buildingId: 'b03', floor: 5, until: '2026-10' };
  expect((await as(corridor.leader).call(contract.trend, empty)).data.months).toEqual([]);
});

it('shows what inspectors find to the leader alone, and says nothing of few', async () => {
  const { data } = await as(corridor.leader).call(contract.drift, { buildingId: 'b03' });
  expect(data.inspectors).toMatchObject([
    { inspector: 'lin', inspected: 3, finding: 1, verdict: 'too_few' },
    { inspector: 'zhao', inspected: 1, finding: 0, verdict: 'too_few' },
  ]);
  const teacher = corridor.cloud.person({ id: 'teacher', roles: [['instructor', 'b03']] });
  const refused = await as(teacher).call(contract.drift, { buildingId: 'b03' });
  expect(refused.error.code).toBe('kernel.forbidden');
});

it('leaves as a spreadsheet: a month, and a round', async () => {
  const month = await as(corridor.leader).call(contract.monthSheet, october);
  expect(month.data).toMatchObject({ rows: 3, name: '3 号楼检查结果 2026-10.xlsx' });
  const roundId = corridor.round('sheet', ['b03-0403']);
  await as(corridor.lin).call(submit, formOf({ roundId, roomId: 'b03-0403' }));
  const round = await as(corridor.leader).call(contract.roundSheet, {
    ...{ buildingId: 'b03', roundId },
  });
  expect(round.roundTrips).toBeLessThanOrEqual(contract.roundSheet.roundTrips);
  expect(round.data.rows).toBe(1);
  expect(Buffer.from(round.data.base64, 'base64').subarray(0, 2).toString()).toBe('PK');
});
