import * as contract from '@louyu/shared/contracts/duties';
import * as sheets from '@louyu/shared/contracts/duty-contacts';
import {
  type DutyBuilding,
  TODAY,
  leader,
  openDutyBuilding,
  secretary,
} from '../../kernel/testing/duty-building';

let cloud: DutyBuilding['cloud'];
let fill: DutyBuilding['fill'];
let asked: DutyBuilding['asked'];
let dutyId: string;
let holder: string;

const building = { kind: 'building' as const, place: 'b03' };
const MORNING = (day: string) => `${day}T02:00:00.000Z`;
const until = (day: string) => cloud.advance({ advanceTo: MORNING(day), missed: 'last' });

const sheet = (happenedOn: string) => ({
  ...{ dutyId, happenedOn, where: 'elsewhere' as const, needs: ['none' as const] },
  ...{ asked: '', done: '看了楼道和配电间', madeAt: MORNING(happenedOn), followUp: null },
});

const silences = () =>
  cloud.documents<{ _id: string; dutyId: string; dueOn: string; state: string }>('duty_silences');

const held = async () => (await cloud.as(holder).call(contract.mine, {})).data.duties[0];
const silent = async () => (await silences()).map(({ dueOn, state }) => [dueOn, state]);

beforeEach(async () => {
  ({ cloud, fill, asked } = await openDutyBuilding());
  const lines = [{ target: 'b03', holders: ['ann'], because: [], how: 'by_hand' as const }];
  const given = { ...building, expectedVersion: 0, from: TODAY, lines };
  await cloud.as(leader).call(contract.confirm, given);
  const [record] = await cloud.documents<{ _id: string; holder: string }>('duties');
  dutyId = record?._id ?? '';
  holder = `o-${record?.holder}`;
});
afterEach(() => cloud.close());

it('is noticed the day after the act was due: the holder is asked, the leader only later', async () => {
  expect(await held()).toMatchObject({ dueOn: '2026-10-27', silentSince: null });
  await until('2026-10-27');
  expect(await silences()).toEqual([]);
  await until('2026-10-28');
  expect(await silent()).toEqual([['2026-10-27', 'open']]);
  expect(await held()).toMatchObject({ dueOn: '2026-10-27', silentSince: '2026-10-27' });
  const { data } = await cloud.as(leader).call(contract.coverage, building);
  expect(data.targets[0]?.holders).toMatchObject([{ silentSince: '2026-10-27', lastActOn: null }]);
  expect(await asked(holder)).toEqual(['duty_silent']);
  expect(await asked(leader)).toEqual([]);
  await until('2026-11-03');
  expect(await asked(leader)).toEqual(['duty_silent_overdue']);
  expect(await asked('o-teacher')).toEqual(['duty_silent_overdue']);
  expect(await silences()).toHaveLength(1);
});

it('ends with a sheet; nobody is asked any more, and the next act is due a stretch later', async () => {
  await until('2026-10-28');
  expect((await cloud.as(holder).call(sheets.recordContact, sheet('2026-10-28'))).ok).toBe(true);
  expect(await silent()).toEqual([['2026-10-27', 'over']]);
  expect(await asked(holder)).toEqual([]);
  expect(await held()).toMatchObject({
    lastActOn: '2026-10-28',
    silentSince: null,
    dueOn: '2026-11-24',
  });
});

it('an older sheet that arrives late does not turn time back', async () => {
  await until('2026-10-26');
  await cloud.as(holder).call(sheets.recordContact, sheet('2026-10-26'));
  await cloud.as(holder).call(sheets.recordContact, sheet('2026-10-20'));
  expect((await held())?.lastActOn).toBe('2026-10-26');
});

it('is excused by a leave, before it is noticed and after', async () => {
  await until('2026-10-26');
  const away = { from: '2026-10-27', until: '2026-11-20', reason: 'internship' as const };
  await cloud.as(holder).call(contract.takeLeave, away);
  await until('2026-10-28');
  await until('2026-11-12');
  expect(await silences()).toEqual([]);
});

it('ends with the duty', async () => {
  await until('2026-10-28');
  const end = { ...building, expectedVersion: 1, target: 'b03', holder: holder.slice(2) };
  expect((await cloud.as(leader).call(contract.end, end)).ok).toBe(true);
  expect(await silent()).toEqual([['2026-10-27', 'over']]);
});

it('asks a college’s secretary about classes, and asks each duty once a day however often it runs', async () => {
  await fill({ kind: 'class', place: 'law' }, secretary);
  await until('2026-11-18');
  const classes = (await silences()).filter(({ dutyId: of }) => of.startsWith('class.'));
  expect(classes.map(({ dueOn }) => dueOn)).toEqual(['2026-11-17', '2026-11-17']);
  await cloud.advance({ advanceBySeconds: 600, missed: 'each' });
  expect((await silences()).filter(({ dutyId: of }) => of.startsWith('class.'))).toHaveLength(2);
});
