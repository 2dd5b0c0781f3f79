import * as contract from '@louyu/shared/contracts/duties';
import * as targets from '@louyu/shared/contracts/duty-targets';
import {
  type DutyBuilding,
  TODAY,
  leader,
  openDutyBuilding,
  secretary,
} from '../../kernel/testing/duty-building';

let cloud: DutyBuilding['cloud'];
let covered: DutyBuilding['covered'];
let fill: DutyBuilding['fill'];
let asked: DutyBuilding['asked'];

const activities = { kind: 'activity' as const, place: 'law' };
const backbones = { kind: 'backbone' as const, place: 'law' };
const festival = {
  ...{ place: 'law', title: '宿舍文化节', on: '2026-10-20', until: '2026-10-20' },
  ...{ where: '3 号楼前', organizer: '学生会' },
};

beforeEach(async () => {
  ({ cloud, covered, fill, asked } = await openDutyBuilding());
});
afterEach(() => cloud.close());

const planned = () => cloud.as(secretary).call(targets.planActivity, festival);
const states = async (of: typeof activities | typeof backbones) =>
  (await covered(of, secretary)).targets.map(({ name, state }) => [name, state]);

describe('a single activity', () => {
  it('is a gap until somebody has it, is theirs, and ends by its date', async () => {
    const answer = await planned();
    expect(answer.tripsToCommit).toBeLessThanOrEqual(7);
    expect(await states(activities)).toEqual([['宿舍文化节', 'gap']]);
    expect(await asked(secretary)).toEqual(['duty_gap']);
    expect((await fill(activities, secretary)).data.gaps).toBe(0);
    expect(await asked(secretary)).toEqual([]);
    const [record] = await cloud.documents<{ holder: string }>('duties');
    const mine = () => cloud.as(`o-${record?.holder}`).call(contract.mine, {});
    expect((await mine()).data.duties).toMatchObject([{ kind: 'activity' }]);
    await cloud.advance({ advanceTo: '2026-10-21T02:00:00.000Z', missed: 'last' });
    expect(await states(activities)).toEqual([]);
    expect((await mine()).data.duties).toEqual([]);
  });

  it('that is called off releases whoever had it; twice is refused', async () => {
    const { activityId } = (await planned()).data;
    await fill(activities, secretary);
    const off = { activityId, expectedVersion: 1 };
    expect((await cloud.as(secretary).call(targets.callOffActivity, off)).ok).toBe(true);
    expect(await states(activities)).toEqual([]);
    const again = { activityId, expectedVersion: 2 };
    expect((await cloud.as(secretary).call(targets.callOffActivity, again)).error.code).toBe(
      'duties.nothing_changes',
    );
  });

  it.each([
    ['duties.in_the_past', { on: '2026-10-13' }],
    ['duties.empty_period', { until: '2026-10-19' }],
    ['duties.empty_period', { until: '2027-10-19' }],
  ])('refuses %s', async (code, changes) => {
    const input = { ...festival, ...changes };
    expect((await cloud.as(secretary).call(targets.planActivity, input)).error.code).toBe(code);
  });

  it('is entered by those who lead the college', async () => {
    expect((await cloud.as(leader).call(targets.planActivity, festival)).error.code).toBe(
      'kernel.forbidden',
    );
  });
});

describe('backbone people', () => {
  const name = (personId: string, by = secretary) =>
    cloud
      .as(by)
      .call(targets.nameBackbone, { place: 'law', personId, post: 'class_committee' as const });

  it('are named, contacted by a member, and dropped; nobody for them is no gap', async () => {
    expect((await name('zhou')).data).toEqual({ version: 1 });
    expect(await states(backbones)).toEqual([['同学zhou', 'uncontacted']]);
    expect(await asked(secretary)).toEqual([]);
    expect((await fill(backbones, secretary)).ok).toBe(true);
    expect(await states(backbones)).toEqual([['同学zhou', 'covered']]);
    const drop = { personId: 'zhou', expectedVersion: 1 };
    expect((await cloud.as(secretary).call(targets.dropBackbone, drop)).ok).toBe(true);
    expect(await states(backbones)).toEqual([]);
    expect(await cloud.documents('duties')).not.toContainEqual(
      expect.objectContaining({ until: null }),
    );
    expect((await name('zhou')).data).toEqual({ version: 3 });
  });

  it('are no members, of this college, and named once', async () => {
    await name('zhou');
    cloud.person({ id: 'other', roomId: 'b03-0101', collegeId: 'art' });
    const codes = await Promise.all(
      ['ann', 'zhou', 'other', 'nobody'].map(async (who) => (await name(who)).error.code),
    );
    expect(codes).toEqual([
      'duties.is_member',
      'duties.nothing_changes',
      'kernel.not_found',
      'kernel.not_found',
    ]);
  });

  it('by hand: a rule that refuses is named', async () => {
    await name('zhou');
    const lines = [{ target: 'zhou', holders: ['bea'], because: [], how: 'by_hand' as const }];
    const given = { ...backbones, expectedVersion: 0, from: TODAY, lines };
    expect((await cloud.as(secretary).call(contract.confirm, given)).error).toMatchObject({
      code: 'duties.breaks_rule',
      details: { rule: 'not_in_role' },
    });
  });
});
