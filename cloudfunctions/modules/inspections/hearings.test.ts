import * as contract from '@louyu/shared/contracts/inspection-hearings';
import { get, ofRoom, submit } from '@louyu/shared/contracts/inspections';
import { type Corridor, NOW, formFailing, openCorridor } from '../../kernel/testing/corridor';

let corridor: Corridor;
let mate: string;
let teacher: string;
let rooms = 0;
beforeAll(async () => {
  corridor = await openCorridor();
  const { cloud } = corridor;
  mate = cloud.person({ id: 'wu', roomId: 'b03-0412', roles: [['student', 'b03']] });
  teacher = cloud.person({ id: 'teacher', roles: [['instructor', 'b03']] });
  cloud.person({ id: 'away', roomId: 'b04-0101', roles: [['group_leader', 'b04']] });
  cloud.person({ id: 'officer', roles: [['guidance', 'university']] });
});
afterAll(() => corridor.cloud.close());

const as = (openid: string) => corridor.cloud.as(openid);

/** The room of `occupant` seen by lin in a round shared with zhao: bad wiring, a dirty floor. */
async function inspected(): Promise<string> {
  const roundId = corridor.round(`heard-${(rooms += 1)}`, ['b03-0412']);
  const items = [
    { item: 'wiring', photos: [await corridor.photo(corridor.lin)] },
    { item: 'floor', severity: null },
  ];
  const { data } = await as(corridor.lin).call(submit, formFailing(items, { roundId }));
  return data.inspectionId;
}

const objection = (inspectionId: string, items = ['wiring']) => ({
  inspectionId,
  items,
  text: '插排是隔壁的',
});
const struck = (inspectionId: string, expectedVersion: number) => ({
  ...{ inspectionId, expectedVersion, reason: '照片拍的是隔壁' },
  rulings: [{ item: 'wiring', kind: 'struck' as const, severity: null }],
});

const remindersOf = async (personId: string, id: string) =>
  (await corridor.cloud.documents('reminders')).filter(
    (each) => each['personId'] === personId && (each['cause'] as { id: string }).id === id,
  );

it('tells the room at once, in the inbox and on its page', async () => {
  const inspectionId = await inspected();
  for (const person of ['zhou', 'wu'])
    expect(await remindersOf(person, inspectionId)).toMatchObject([
      { kind: 'room_informed', asks: false, place: '3-412' },
    ]);
  const { data } = await as(corridor.occupant).call(get, { inspectionId });
  expect(data.hearing).toEqual({
    replies: [],
    objection: null,
    objectUntil: '2026-10-21T15:59:59.999Z',
    may: ['see', 'explain', 'object'],
  });
});

it('takes each occupant’s own word, within the budget, also two at once', async () => {
  const inspectionId = await inspected();
  const explain = { inspectionId, kind: 'explained' as const, text: '已经拔掉' };
  const answers = await Promise.all([
    as(corridor.occupant).call(contract.reply, explain),
    as(mate).call(contract.reply, { ...explain, kind: 'seen', text: '' }),
  ]);
  for (const answer of answers) {
    expect(answer.ok).toBe(true);
    expect(answer.tripsToCommit).toBeLessThanOrEqual(7);
  }
  const { data } = await as(corridor.lin).call(get, { inspectionId });
  expect(data.hearing.replies.map(({ kind }) => kind).sort()).toEqual(['explained', 'seen']);
  for (const stranger of [corridor.lin, corridor.leader, 'o-away'])
    expect((await as(stranger).call(contract.reply, explain)).error.code).toBe('kernel.forbidden');
});

it('an upheld objection strikes the finding, visibly, and everybody hears of it', async () => {
  const inspectionId = await inspected();
  const raised = await as(corridor.occupant).call(contract.object, objection(inspectionId));
  expect(raised.data).toEqual({ version: 2, decideBy: '2026-10-21T15:59:59.999Z' });
  expect(raised.tripsToCommit).toBeLessThanOrEqual(7);
  expect(await remindersOf('leader', inspectionId)).toMatchObject([
    { kind: 'objection_to_decide', asks: true },
    { kind: 'objection_overdue', state: 'scheduled' },
  ]);
  const listed = await as(teacher).call(contract.objections, { state: 'open', after: null });
  expect(listed.data.rows).toContainEqual(expect.objectContaining({ inspectionId, mine: true }));
  expect(listed.roundTrips).toBeLessThanOrEqual(2);

  const decided = await as(corridor.leader).call(contract.decideObjection, struck(inspectionId, 2));
  expect(decided.data).toEqual({ version: 3 });
  const { data } = await as(mate).call(get, { inspectionId });
  expect(data.answers).toContainEqual(expect.objectContaining({ item: 'wiring', result: 'fail' }));
  expect(data.hearing.objection).toMatchObject({
    state: 'upheld',
    items: [{ item: 'wiring', title: '电线插座' }],
    decision: { role: 'group_leader', reason: '照片拍的是隔壁' },
  });
  const copies = await as(mate).call(ofRoom, { after: null });
  expect(copies.data.rows.find(({ id }) => id === inspectionId)).toMatchObject({
    failed: 1,
    objection: 'upheld',
  });
  for (const person of ['zhou', 'wu', 'lin'])
    expect(await remindersOf(person, inspectionId)).toContainEqual(
      expect.objectContaining({ kind: 'objection_decided' }),
    );
  const left = await remindersOf('leader', inspectionId);
  expect(left.every(({ state }) => state === 'settled')).toBe(true);
});

it('is decided by none who inspected or lives there, and by nobody from another building', async () => {
  const { cloud } = corridor;
  const lead = cloud.person({
    id: 'lead-0412',
    roomId: 'b03-0412',
    roles: [['group_leader', 'b03']],
  });
  const inspectionId = await inspected();
  await as(corridor.occupant).call(contract.object, objection(inspectionId));
  const decision = struck(inspectionId, 2);
  const refused = await as(lead).call(contract.decideObjection, decision);
  expect(refused.error.code).toBe('inspections.own_inspection');
  for (const stranger of [corridor.lin, corridor.occupant, 'o-away'])
    expect((await as(stranger).call(contract.decideObjection, decision)).error.code).toBe(
      'kernel.forbidden',
    );
});

it('is decided once: who comes second is told so', async () => {
  const inspectionId = await inspected();
  await as(corridor.occupant).call(contract.object, objection(inspectionId));
  const [one, two] = await Promise.all([
    as(corridor.leader).call(contract.decideObjection, struck(inspectionId, 2)),
    as(teacher).call(contract.decideObjection, struck(inspectionId, 2)),
  ]);
  const codes = [one, two].map(({ ok, error }) => (ok ? 'ok' : error.code)).sort();
  expect(codes).toEqual(['kernel.stale', 'ok']);
});

it('is raised once, however often it is sent, and once for the room', async () => {
  const inspectionId = await inspected();
  const commandId = 'objection-sent-twice';
  const first = await as(corridor.occupant).call(contract.object, objection(inspectionId), {
    commandId,
  });
  const again = await as(corridor.occupant).call(contract.object, objection(inspectionId), {
    commandId,
  });
  expect(again.data).toEqual(first.data);
  const other = await as(mate).call(contract.object, objection(inspectionId, ['floor']));
  expect(other.error.code).toBe('inspections.already_objected');
});

it('climbs when nobody decides, and stays out of the journal', async () => {
  const inspectionId = await inspected();
  await as(corridor.occupant).call(contract.object, objection(inspectionId));
  expect(JSON.stringify(await corridor.cloud.documents('journal'))).not.toContain('插排是隔壁的');
  await corridor.cloud.advance({ advanceTo: '2026-10-21T16:10:00.000Z', missed: 'last' });
  expect(await remindersOf('officer', inspectionId)).toContainEqual(
    expect.objectContaining({ kind: 'objection_overdue', asks: true, state: 'fired' }),
  );
  const late = await as(mate).call(contract.reply, {
    inspectionId,
    kind: 'explained',
    text: '晚了',
  });
  expect(late.error.code).toBe('inspections.hearing_over');
  expect(NOW < '2026-10-21').toBe(true);
});
