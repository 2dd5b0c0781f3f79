import * as conduct from '@louyu/shared/contracts/conduct';
import * as contract from '@louyu/shared/contracts/inspection-attributions';
import { decideObjection, object } from '@louyu/shared/contracts/inspection-hearings';
import { submit } from '@louyu/shared/contracts/inspections';
import { type Corridor, formFailing, openCorridor } from '../../kernel/testing/corridor';

const AFTER_WINDOW = '2026-10-22T02:00:00.000Z';
const LAPSED = '2026-11-05T02:00:00.000Z';

let corridor: Corridor;
let mate: string;
let teacher: string;
beforeEach(async () => {
  corridor = await openCorridor();
  mate = corridor.cloud.person({ id: 'wu', roomId: 'b03-0412', roles: [['student', 'b03']] });
  teacher = corridor.cloud.person({ id: 'teacher', roles: [['instructor', 'b03']] });
});
afterEach(() => corridor.cloud.close());

const as = (openid: string) => corridor.cloud.as(openid);
const until = (advanceTo: string) => corridor.cloud.advance({ advanceTo, missed: 'last' });

async function inspected(): Promise<string> {
  const items = [{ item: 'wiring', photos: [await corridor.photo(corridor.lin)] }];
  return (await as(corridor.lin).call(submit, formFailing(items))).data.inspectionId;
}

const opening = (inspectionId: string, expectedVersion = 1) => ({
  ...{ inspectionId, expectedVersion, item: 'wiring', because: '插排是谁接的' },
});
const facts = () => corridor.cloud.documents('conduct_facts');
const all = () => corridor.cloud.documents('attributions');

async function opened(): Promise<{ inspectionId: string; attributionId: string }> {
  const inspectionId = await inspected();
  const answer = await as(corridor.leader).call(contract.openAttribution, opening(inspectionId));
  expect(answer.tripsToCommit).toBeLessThanOrEqual(7);
  return { inspectionId, attributionId: answer.data.attributionId };
}

const decision = (attributionId: string, about: string[], expectedVersion = 3) => ({
  ...{ attributionId, expectedVersion, about, reason: '本人承认是自己接的' },
});

async function heard(): Promise<string> {
  const { attributionId } = await opened();
  for (const [openid, text] of [
    [corridor.occupant, '不是我接的'],
    [mate, '是我接的'],
  ] as const)
    await as(openid).call(contract.makeStatement, { attributionId, text });
  return attributionId;
}

it('becomes a fact about one person only: asked, heard, decided by a third, noticed', async () => {
  const attributionId = await heard();
  await until(AFTER_WINDOW);
  expect(await facts()).toEqual([]);
  const answer = await as(teacher).call(
    contract.decideAttribution,
    decision(attributionId, ['wu']),
  );
  expect(answer.data).toEqual({ version: 4 });
  expect(answer.tripsToCommit).toBeLessThanOrEqual(7);
  expect(await facts()).toMatchObject([
    {
      personId: 'wu',
      author: 'teacher',
      authorRole: 'instructor',
      category: 'safety_breach',
      state: 'noticed',
      remark: null,
      happenedOn: '2026-10-14',
    },
  ]);
  const mine = await as(mate).call(conduct.mine, { after: null });
  expect(mine.data.rows).toMatchObject([
    { may: ['remark'], text: expect.stringContaining('3-412') },
  ]);
  const other = await as(corridor.occupant).call(conduct.mine, { after: null });
  expect(other.data.rows).toEqual([]);
});

it('room mates do not read each other’s words; who decides reads all, and that is logged', async () => {
  const attributionId = await heard();
  const words = async (openid: string) => {
    const answer = await as(openid).call(contract.attribution, { attributionId });
    expect(answer.roundTrips).toBeLessThanOrEqual(3);
    return answer.data.statements.map(({ text }) => text);
  };
  expect(await words(mate)).toEqual(['是我接的']);
  expect(await words(corridor.occupant)).toEqual(['不是我接的']);
  expect(await words(teacher)).toEqual(['不是我接的', '是我接的']);
  const readings = await corridor.cloud.documents('readings');
  expect(readings.map(({ subject, reader }) => [subject, reader]).sort()).toEqual([
    ['wu', 'teacher'],
    ['zhou', 'teacher'],
  ]);
  const stranger = await as(corridor.lin).call(contract.attribution, { attributionId });
  expect(stranger.error.code).toBe('kernel.forbidden');
});

it('waits for the room, and is not decided by whoever opened it', async () => {
  const { attributionId } = await opened();
  const soon = decision(attributionId, ['wu'], 1);
  const early = await as(teacher).call(contract.decideAttribution, soon);
  expect(early.error.code).toBe('inspections.hearing_open');
  await until(AFTER_WINDOW);
  const own = await as(corridor.leader).call(contract.decideAttribution, soon);
  expect(own.error.code).toBe('inspections.own_attribution');
  expect((await as(teacher).call(contract.decideAttribution, soon)).ok).toBe(true);
});

it('ends when the finding is struck, and cannot be opened for it again', async () => {
  const { inspectionId, attributionId } = await opened();
  await as(mate).call(object, { inspectionId, items: ['wiring'], text: '是隔壁的' });
  const blocked = await as(teacher).call(
    contract.decideAttribution,
    decision(attributionId, [], 1),
  );
  expect(blocked.error.code).toBe('inspections.hearing_open');
  const rulings = [{ item: 'wiring', kind: 'struck' as const, severity: null }];
  const upheld = { inspectionId, expectedVersion: 2, rulings, reason: '照片是隔壁的' };
  expect((await as(teacher).call(decideObjection, upheld)).ok).toBe(true);
  expect(await all()).toMatchObject([{ state: 'cancelled' }]);
  const again = await as(corridor.leader).call(contract.openAttribution, opening(inspectionId, 3));
  expect(['inspections.struck', 'inspections.already_asked']).toContain(again.error.code);
  expect(await facts()).toEqual([]);
});

it('is asked once about one finding', async () => {
  const { inspectionId } = await opened();
  const again = await as(teacher).call(contract.openAttribution, opening(inspectionId));
  expect(again.error.code).toBe('inspections.already_asked');
});

it('lapses when nobody decides: silence makes nothing anybody’s', async () => {
  await heard();
  await until(LAPSED);
  expect(await all()).toMatchObject([{ state: 'lapsed' }]);
  expect(await facts()).toEqual([]);
});

it('is listed for those who lead and for those who were asked', async () => {
  const { attributionId } = await opened();
  const led = await as(teacher).call(contract.attributions, { state: 'open', after: null });
  const mine = await as(mate).call(contract.myAttributions, { after: null });
  for (const { data, roundTrips } of [led, mine]) {
    expect(data.rows).toMatchObject([{ id: attributionId, asked: 2, heard: 0, title: '电线插座' }]);
    expect(roundTrips).toBeLessThanOrEqual(2);
  }
});
