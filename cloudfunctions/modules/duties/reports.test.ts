import * as duties from '@louyu/shared/contracts/duties';
import * as sheets from '@louyu/shared/contracts/duty-contacts';
import * as points from '@louyu/shared/contracts/duty-points';
import * as contract from '@louyu/shared/contracts/duty-reports';
import * as reminders from '@louyu/shared/contracts/reminders';
import {
  type DutyBuilding,
  ROOMS,
  TODAY,
  leader,
  openDutyBuilding,
  secretary,
  teacher,
} from '../../kernel/testing/duty-building';
import { runClock } from '../../kernel/testing/clock-run';

let building: DutyBuilding;
let cloud: DutyBuilding['cloud'];

const span = { place: 'b03', from: '2026-10-01', until: TODAY };
const text = { did: '联系 1 次，检查寝室 1 间次。', difficulties: '', proposals: '' };
const toCollege = { ...span, text, receiver: 'college' as const, receiverId: 'law' };

beforeEach(async () => {
  building = await openDutyBuilding();
  cloud = building.cloud;
  cloud.person({ id: 'office', roles: [['apartment_office', 'university']] });
  cloud.person({ id: 'guide', name: '周老师', roles: [['guidance', 'university']] });
});
afterEach(() => cloud.close());

const inboxOf = async (openid: string) =>
  (await cloud.as(openid).call(reminders.inbox, { after: null })).data.rows.map(({ kind }) => kind);
const countOf = (
  figures: { key: string; count: number; records: string[] }[],
  key: string,
): number | undefined => figures.find((each) => each.key === key)?.count;

/** One contact sheet with something still to do, by whoever holds the room. */
async function contacted() {
  await building.fill({ kind: 'room', place: 'b03' });
  const [duty] = await cloud.documents<{ _id: string; holder: string }>('duties');
  const sheet = {
    ...{ dutyId: duty?._id ?? '', happenedOn: TODAY, where: 'room' as const },
    ...{ needs: ['study' as const], asked: '高数跟不上', done: '一起看书' },
    ...{ followUp: { what: '再看一次', dueOn: TODAY }, madeAt: '2026-10-14T01:00:00.000Z' },
  };
  const { data } = await cloud.as(`o-${duty?.holder}`).call(sheets.recordContact, sheet);
  return { contactId: data.contactId, author: `o-${duty?.holder}` };
}

const hazard = (id: string, reportedAt: string, state: string) => ({
  ...{ id, roomId: ROOMS[0], buildingId: 'b03', collegeId: 'law', kind: 'water' },
  ...{ state, reportedAt, reporter: 'visitor:x', dueAt: '2026-10-12T00:00:00.000Z', steps: [] },
});

describe('a draft', () => {
  it('counts from the records and carries them, in two round trips', async () => {
    const { contactId } = await contacted();
    cloud.put(
      'hazards',
      hazard('h-old', '2026-09-02T00:00:00.000Z', 'open'),
      hazard('h-open', '2026-10-05T00:00:00.000Z', 'open'),
      hazard('h-done', '2026-10-06T00:00:00.000Z', 'closed'),
    );
    const { data, roundTrips } = await cloud.as(leader).call(contract.draftReport, span);
    expect(data.figures.find(({ key }) => key === 'contacts_made')).toEqual({
      ...{ key: 'contacts_made', count: 1, records: [contactId] },
    });
    expect(countOf(data.figures, 'follow_ups_open')).toBe(1);
    expect(countOf(data.figures, 'hazards_reported')).toBe(2);
    expect(countOf(data.figures, 'hazards_closed')).toBe(1);
    expect(countOf(data.figures, 'hazards_overdue')).toBe(1);
    expect(roundTrips).toBeLessThanOrEqual(2);
  });

  it('of my own work counts mine alone, and no gaps', async () => {
    const { author } = await contacted();
    const mine = { ...span, place: null };
    const own = (await cloud.as(author).call(contract.draftReport, mine)).data.figures;
    expect(countOf(own, 'contacts_made')).toBe(1);
    expect(countOf(own, 'gaps_open')).toBeUndefined();
    const other = (await cloud.as(teacher).call(contract.draftReport, mine)).data.figures;
    expect(countOf(other, 'contacts_made')).toBe(0);
  });

  it('shows the gaps of the building as they stand', async () => {
    await building.divided(3);
    const { data } = await cloud.as(leader).call(contract.draftReport, span);
    expect(countOf(data.figures, 'gaps_open')).toBe(3);
  });

  it('is refused for somebody else’s building, for days to come and for half a year', async () => {
    const code = async (openid: string, more: object) =>
      (await cloud.as(openid).call(contract.draftReport, { ...span, ...more })).error?.code;
    expect(await code('o-foreign', {})).toBe('duties.not_your_building');
    expect(await code(leader, { until: '2026-10-15' })).toBe('duties.wrong_period');
    expect(await code(leader, { from: '2026-04-01' })).toBe('duties.wrong_period');
    expect(await code(leader, { from: TODAY, until: '2026-10-01' })).toBe('duties.wrong_period');
  });
});

describe('a report', () => {
  const sent = async () => (await cloud.as(leader).call(contract.sendReport, toCollege)).data;

  it('reaches its receiver within budget, is acknowledged and answered, and the author hears', async () => {
    const answer = await cloud.as(leader).call(contract.sendReport, toCollege);
    expect(answer.tripsToCommit).toBeLessThanOrEqual(7);
    const { reportId } = answer.data;
    expect(await building.asked(secretary)).toContain('report_received');
    const received = await cloud.as(secretary).call(contract.reportsReceived, { after: null });
    expect(received.data.rows).toMatchObject([{ id: reportId, state: 'sent' }]);
    expect(received.roundTrips).toBeLessThanOrEqual(2);
    const at = { reportId, expectedVersion: 1 };
    expect((await cloud.as(secretary).call(contract.acknowledgeReport, at)).ok).toBe(true);
    const said = { reportId, expectedVersion: 2, text: '热水的事已转后勤' };
    expect((await cloud.as(secretary).call(contract.commentReport, said)).ok).toBe(true);
    expect(await building.asked(secretary)).not.toContain('report_received');
    expect(await inboxOf('o-leader')).toContain('report_answered');
    const shown = await cloud.as(leader).call(contract.report, { reportId });
    expect(shown.data).toMatchObject({
      ...{ state: 'acknowledged', own: true, text },
      said: [{ text: '热水的事已转后勤' }],
    });
    expect(JSON.stringify(await cloud.documents('journal'))).not.toContain('热水');
  });

  it('is for its receiver alone', async () => {
    const { reportId } = await sent();
    for (const stranger of [teacher, 'o-ann'])
      expect((await cloud.as(stranger).call(contract.report, { reportId })).error.code).toBe(
        'kernel.forbidden',
      );
    expect((await cloud.as('o-office').call(contract.report, { reportId })).error.code).toBe(
      'duties.not_yours_to_receive',
    );
    const at = { reportId, expectedVersion: 1 };
    expect((await cloud.as(leader).call(contract.acknowledgeReport, at)).error.code).toBe(
      'kernel.forbidden',
    );
  });

  it('to the apartment office is no matter of others over the building', async () => {
    const input = { ...toCollege, receiver: 'apartment_office' as const, receiverId: 'b03' };
    const { data } = await cloud.as(leader).call(contract.sendReport, input);
    const at = { ...data, expectedVersion: 1 };
    expect((await cloud.as(teacher).call(contract.acknowledgeReport, at)).error.code).toBe(
      'duties.not_yours_to_receive',
    );
    expect((await cloud.as('o-office').call(contract.acknowledgeReport, at)).ok).toBe(true);
    const again = { ...at, expectedVersion: 2 };
    expect((await cloud.as('o-office').call(contract.acknowledgeReport, again)).error.code).toBe(
      'duties.already_acknowledged',
    );
  });

  it('goes nowhere that nobody reads it', async () => {
    const lost = { ...toCollege, receiverId: 'physics' };
    expect((await cloud.as(leader).call(contract.sendReport, lost)).error.code).toBe(
      'duties.unknown_receiver',
    );
    expect(await cloud.documents('reports')).toEqual([]);
  });

  it('is asked of every building group once a month, overdue without one, settled by one', async () => {
    cloud.put('groups', {
      ...{ id: 'g3', name: '3 号楼党小组', buildings: ['b03'], successors: [] },
      ...{ from: '2026-01-01T00:00:00.000Z', until: null },
    });
    await cloud.advance({ advanceTo: '2026-11-02T01:00:00.000Z', missed: 'last' });
    await runClock(cloud);
    expect(await cloud.documents('asked_reports')).toMatchObject([{ month: '2026-10' }]);
    expect(await building.asked(leader)).toContain('report_due');
    const late = { ...toCollege, until: '2026-10-31' };
    expect((await cloud.as(leader).call(contract.sendReport, late)).ok).toBe(true);
    expect(await building.asked(leader)).not.toContain('report_due');
  });
});

describe('a contact point', () => {
  const wanted = { cadreId: 'teacher', targetKind: 'college' as const, target: 'law', year: 2026 };
  const set = async () => (await cloud.as('o-guide').call(points.setPoint, wanted)).data;
  const visit = {
    ...{ on: TODAY, way: 'visit' as const, seen: '走访四间寝室' },
    ...{ finding: '热水供应时间短', follows: '转后勤' },
  };

  it('is set for a cadre, visited with a written report, and done with the fourth', async () => {
    const { pointId } = await set();
    let version = 1;
    for (let nth = 0; nth < 4; nth += 1) {
      const input = { pointId, expectedVersion: version, ...visit };
      const { data } = await cloud.as(teacher).call(points.recordVisit, input);
      version = data.version;
    }
    const { data } = await cloud.as('o-guide').call(points.points, { year: 2026, after: null });
    expect(data.rows).toMatchObject([{ targetName: '法学院', done: 4, required: 4 }]);
    await cloud.advance({ advanceTo: '2026-11-02T01:00:00.000Z', missed: 'last' });
    expect(await building.asked(teacher)).not.toContain('visits_short');
  });

  it('reminds when the year runs out and visits are missing', async () => {
    await set();
    expect(await building.asked(teacher)).not.toContain('visits_short');
    await cloud.advance({ advanceTo: '2026-10-15T01:00:00.000Z', missed: 'last' });
    expect(await building.asked(teacher)).toContain('visits_short');
  });

  it('is refused twice, for who is no cadre, for what is not there, and in another year', async () => {
    const { pointId } = await set();
    const code = async (more: object) =>
      (await cloud.as('o-guide').call(points.setPoint, { ...wanted, ...more })).error?.code;
    expect(await code({})).toBe('duties.point_exists');
    expect(await code({ cadreId: 'ann' })).toBe('duties.not_a_cadre');
    expect(await code({ target: 'nowhere' })).toBe('duties.unknown_target');
    const early = { pointId, expectedVersion: 1, ...visit, on: '2025-10-01' };
    expect((await cloud.as(teacher).call(points.recordVisit, early)).error.code).toBe(
      'duties.wrong_year',
    );
    const foreign = { pointId, expectedVersion: 1, ...visit };
    expect((await cloud.as(leader).call(points.recordVisit, foreign)).error.code).toBe(
      'kernel.forbidden',
    );
  });
});

it('announces a reception day to everybody, and what people came for by category', async () => {
  const said = {
    ...{ on: '2026-10-14', from: '14:00', until: '16:00' },
    ...{ place: '3 号楼党员活动室', host: '党委副书记' },
  };
  const { data } = await cloud.as('o-guide').call(points.announceLeaderDay, said);
  const listed = await cloud.as('o-zhou').call(points.leaderDays, { after: null });
  expect(listed.data.rows).toMatchObject([{ place: '3 号楼党员活动室', mayEnd: false }]);
  const ending = {
    ...{ leaderDayId: data.leaderDayId, expectedVersion: 1, state: 'held' as const, settled: 2 },
    visitors: [{ matter: 'room_and_food' as const, count: 3 }],
  };
  expect((await cloud.as('o-zhou').call(points.endLeaderDay, ending)).error.code).toBe(
    'kernel.forbidden',
  );
  expect((await cloud.as('o-guide').call(points.endLeaderDay, ending)).ok).toBe(true);
  const again = { ...ending, expectedVersion: 2 };
  expect((await cloud.as('o-guide').call(points.endLeaderDay, again)).error.code).toBe(
    'duties.already_ended',
  );
  expect((await cloud.as(leader).call(duties.mine, {})).ok).toBe(true);
});
