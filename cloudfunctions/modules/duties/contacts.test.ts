import * as contract from '@louyu/shared/contracts/duties';
import * as sheets from '@louyu/shared/contracts/duty-contacts';
import {
  type DutyBuilding,
  TODAY,
  administrator,
  leader,
  openDutyBuilding,
} from '../../kernel/testing/duty-building';

let cloud: DutyBuilding['cloud'];
let fill: DutyBuilding['fill'];
let dutyId: string;
let room: string;
let author: string;

const sheet = () => ({
  ...{ dutyId, happenedOn: TODAY, where: 'room' as const, needs: ['study' as const] },
  ...{ asked: '高数跟不上', done: '一起看了两章', madeAt: '2026-10-14T01:00:00.000Z' },
  followUp: { what: '周六一起复习', dueOn: '2026-10-17' },
});

beforeEach(async () => {
  ({ cloud, fill } = await openDutyBuilding());
  await fill({ kind: 'room', place: 'b03' });
  const [record] = await cloud.documents<{ _id: string; holder: string; target: string }>('duties');
  dutyId = record?._id ?? '';
  room = record?.target ?? '';
  author = `o-${record?.holder}`;
});
afterEach(() => cloud.close());

const recorded = async () => (await cloud.as(author).call(sheets.recordContact, sheet())).data;

it('is recorded once, however often the outbox sends it, and stands in both lists', async () => {
  const commandId = 'written-offline-1';
  const first = await cloud.as(author).call(sheets.recordContact, sheet(), { commandId });
  const again = await cloud.as(author).call(sheets.recordContact, sheet(), { commandId });
  expect(again.data).toEqual(first.data);
  expect(first.tripsToCommit).toBeLessThanOrEqual(7);
  const mine = await cloud.as(author).call(sheets.myContacts, { open: true, after: null });
  const led = await cloud.as(leader).call(sheets.contacts, { open: true, after: null });
  for (const answer of [mine, led]) {
    expect(answer.data.rows).toMatchObject([{ target: room, dueOn: '2026-10-17', answers: 0 }]);
    expect(answer.roundTrips).toBeLessThanOrEqual(2);
  }
});

it('is answered by the leader, and open until what follows is done', async () => {
  const { contactId } = await recorded();
  const given = { contactId, expectedVersion: 1, kind: 'well_done' as const, text: '很细心' };
  expect((await cloud.as(leader).call(sheets.giveFeedback, given)).data).toEqual({ version: 2 });
  const finish = { contactId, expectedVersion: 2, outcome: '复习完了' };
  expect((await cloud.as(leader).call(sheets.finishFollowUp, finish)).error.code).toBe(
    'kernel.forbidden',
  );
  expect((await cloud.as(author).call(sheets.finishFollowUp, finish)).ok).toBe(true);
  const { data } = await cloud.as(author).call(sheets.contact, { contactId });
  expect(data).toMatchObject({
    open: false,
    dueOn: null,
    followUp: { outcome: '复习完了' },
    feedback: [{ kind: 'well_done', text: '很细心' }],
  });
  const open = await cloud.as(leader).call(sheets.contacts, { open: true, after: null });
  expect(open.data.rows).toEqual([]);
});

it('is read by those whom it is about, not by others', async () => {
  const { contactId } = await recorded();
  const mate = cloud.person({ id: 'mate', roomId: room });
  const other = cloud.person({ id: 'other', roomId: 'b03-0399' });
  expect((await cloud.as(mate).call(sheets.contact, { contactId })).data.asked).toBe('高数跟不上');
  for (const stranger of [other, 'o-foreign'])
    expect((await cloud.as(stranger).call(sheets.contact, { contactId })).error.code).toBe(
      'kernel.forbidden',
    );
});

it('belongs to a duty that was held that day; written before the duty ended it still arrives', async () => {
  const other = author === 'o-ann' ? 'o-cai' : 'o-ann';
  const foreign = await cloud.as(other).call(sheets.recordContact, sheet());
  expect(foreign.error.code).toBe('duties.not_your_duty');
  await cloud.advance({ advanceTo: '2026-10-20T02:00:00.000Z', missed: 'last' });
  const end = { kind: 'room' as const, place: 'b03', expectedVersion: 1, target: room };
  await cloud.as(leader).call(contract.end, { ...end, holder: author.slice(2) });
  expect((await cloud.as(author).call(sheets.recordContact, sheet())).ok).toBe(true);
  const today = { ...sheet(), happenedOn: '2026-10-20', followUp: null };
  const late = await cloud.as(author).call(sheets.recordContact, today);
  expect(late.error.code).toBe('duties.not_your_duty');
});

it('keeps what was said out of the journal', async () => {
  await recorded();
  expect(JSON.stringify(await cloud.documents('journal'))).not.toContain('高数');
  expect(
    (await cloud.as(administrator).call(sheets.contacts, { open: true, after: null })).ok,
  ).toBe(false);
});
