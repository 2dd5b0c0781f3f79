/** Thought reports: asked for by the clock, read by one person, and by nobody else at all. */
import * as contract from '@louyu/shared/contracts/calendar-reports';
import { ROLES } from '@louyu/shared/domain/kernel/positions';
import { runClock } from '../../kernel/testing/clock-run';
import { type TestCloud, openTestCloud } from '../../kernel/testing/test-cloud';

let cloud: TestCloud;
let leader: string;
let ann: string;
const ANN = 'thought_report.2026-Q4:ann';

beforeEach(async () => {
  cloud = await openTestCloud({ now: '2026-10-05T02:00:00.000Z' });
  cloud.building('b03');
  leader = cloud.person({
    id: 'lead',
    name: '组长',
    roles: [
      ['group_leader', 'b03'],
      ['member', 'b03'],
    ],
  });
  ann = cloud.person({ id: 'ann', name: '安', roles: [['activist', 'b03']] });
  cloud.person({ id: 'teach', name: '指导员', roles: [['instructor', 'b03']] });
  await runClock(cloud);
  cloud.local.clock.set(Date.parse('2026-11-21T02:00:00.000Z'));
  await runClock(cloud);
  await runClock(cloud);
});
afterEach(() => cloud.close());

const asked = async () =>
  (await cloud.documents('thought_reports')).map((one) => [one['author'], one['reader']]);

it('everybody is asked once; a leader’s own is read above them', async () => {
  expect((await asked()).sort()).toEqual([
    ['ann', 'lead'],
    ['lead', 'teach'],
  ]);
});

it('goes there and back until it is accepted', async () => {
  const say = cloud.as(ann);
  const read = cloud.as(leader);
  await say.call(contract.submitReport, { reportId: ANN, expectedVersion: 1, text: '一稿' });
  const back = { reportId: ANN, expectedVersion: 2, comment: '谈谈楼里的工作' };
  expect((await read.call(contract.returnReport, back)).ok).toBe(true);
  await say.call(contract.submitReport, { reportId: ANN, expectedVersion: 3, text: '二稿' });
  const seen = await read.call(contract.report, { reportId: ANN });
  expect(seen.data).toMatchObject({ text: '二稿', mine: false, state: 'submitted' });
  const good = { reportId: ANN, expectedVersion: 4, comment: '' };
  expect((await read.call(contract.acceptReport, good)).ok).toBe(true);
  const own = await say.call(contract.reports, { as: 'author', after: null });
  expect(own.data.rows).toMatchObject([{ id: ANN, state: 'accepted' }]);
});

it('is opened by nobody else, whatever they hold', async () => {
  const everywhere = ROLES.map((role) => [role, 'university'] as [typeof role, string]);
  const mighty = cloud.person({ id: 'mighty', roles: everywhere });
  const look = await cloud.as(mighty).call(contract.report, { reportId: ANN });
  expect(look.error.code).toBe('kernel.forbidden');
  const write = { reportId: ANN, expectedVersion: 1, text: '代写' };
  expect((await cloud.as(leader).call(contract.submitReport, write)).error.code).toBe(
    'kernel.forbidden',
  );
});

it('overdue, its reader is asked too', async () => {
  cloud.local.clock.set(Date.parse('2026-12-21T02:00:00.000Z'));
  await runClock(cloud);
  const late = (await cloud.documents('reminders')).filter(
    (one) => one['kind'] === 'thought_report_overdue' && one['state'] === 'fired',
  );
  expect(late.map((one) => one['personId'])).toEqual(
    expect.arrayContaining(['ann', 'lead', 'teach']),
  );
});
