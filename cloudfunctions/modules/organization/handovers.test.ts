/** What somebody leaves behind, groups that change, and who was responsible when. */
import * as contract from '@louyu/shared/contracts/organization-handovers';
import * as groups from '@louyu/shared/contracts/organization-groups';
import * as bodies from '@louyu/shared/contracts/organization-bodies';
import * as people from '@louyu/shared/contracts/organization-people';
import type { Handover, Person } from '@louyu/shared/domain/organization/state';
import type { Reminder } from '@louyu/shared/domain/reminders/state';
import { type Corridor, openCorridor } from '../../kernel/testing/corridor';

const TODAY = '2026-10-14';

type Stored<T> = T & { _id: string };

let corridor: Corridor;
let admin: string;
let teacher: string;
let guidance: string;

beforeEach(async () => {
  corridor = await openCorridor();
  const { cloud } = corridor;
  cloud.building('b04');
  cloud.room('b04-0101');
  cloud.room('b03-0501');
  admin = cloud.person({ id: 'admin', roles: [['administrator', 'university']] });
  teacher = cloud.person({ id: 'teacher', name: '王老师', roles: [['instructor', 'b03']] });
  guidance = cloud.person({ id: 'guide', roles: [['guidance', 'university']] });
  corridor.round('r1', ['b03-0401']);
  const plate = { personId: 'lin', named: true, name: '林', role: 'member', area: '', asks: [] };
  cloud.door('PLATE0000501', 'b03-0501', { plates: [plate as never] });
});
afterEach(() => corridor.cloud.close());

const all = async <T>(name: string) => corridor.cloud.documents<Stored<T>>(name);

const versionOf = async (id: string) =>
  (await all<Person>('people')).find(({ _id }) => _id === id)?.version ?? 0;

const move = async (personId: string, roomId: string | null) =>
  corridor.cloud.as(admin).call(people.move, {
    ...{ personId, expectedVersion: await versionOf(personId) },
    to: { roomId, collegeId: null, classId: null },
  });

const reminded = async (kind: string) =>
  (await all<Reminder>('reminders'))
    .filter((one) => one.kind === kind && one.state !== 'settled')
    .map(({ personId }) => personId)
    .sort();

describe('somebody who moves away', () => {
  it('leaves a list with plate and round, and those who lead there are reminded', async () => {
    await move('lin', 'b04-0101');
    const [list] = await all<Handover>('handovers');
    expect(list).toMatchObject({ personId: 'lin', because: 'moved', buildingId: 'b03' });
    expect(list?.items).toEqual([
      { kind: 'plate', id: 'PLATE0000501', roomId: 'b03-0501' },
      { kind: 'round', id: 'r1', roomId: null },
    ]);
    expect(await reminded('handover')).toEqual(['leader', 'teacher']);
  });

  it('is followed by a successor, or by a reason why nobody is needed', async () => {
    await move('lin', 'b04-0101');
    const { cloud } = corridor;
    const { data } = await cloud
      .as(teacher)
      .call(contract.handovers, { state: 'open', after: null });
    expect(data.rows[0]?.may).toEqual(['settle']);
    const handoverId = data.rows[0]?.id ?? '';
    const input = { handoverId, expectedVersion: 1, successor: null, reason: '' };
    const settle = (changes: object) =>
      cloud.as(teacher).call(contract.settleHandover, { ...input, ...changes });
    expect((await settle({})).error.code).toBe('organization.reason_required');
    expect((await settle({ successor: 'lin' })).error.code).toBe('organization.stands_in_for_self');
    const settled = await settle({ successor: 'zhou' });
    expect(settled.tripsToCommit).toBeLessThanOrEqual(7);
    expect(await reminded('handover')).toEqual([]);
    const after = await cloud.as(teacher).call(contract.handoverOf, { handoverId });
    expect(after.data).toMatchObject({ may: [], settlement: { successor: 'zhou' } });
    const heir = { text: '', ids: ['zhou'], standing: 'present' as const, after: null };
    const named = await cloud.as(teacher).call(people.people, heir);
    expect(named.data.rows.map(({ id }) => id)).toEqual(['zhou']);
    expect((await settle({ expectedVersion: 2, reason: 'x' })).error.code).toBe(
      'organization.handover_settled',
    );
  });

  it('within the building leaves the plate on the old door only', async () => {
    await move('lin', 'b03-0401');
    const [list] = await all<Handover>('handovers');
    expect(list?.items.map(({ kind }) => kind)).toEqual(['plate']);
  });

  it('leaves nothing where nothing was held', async () => {
    await move('zhou', 'b04-0101');
    expect(await all<Handover>('handovers')).toEqual([]);
  });
});

it('an office that falls vacant belongs to those above it, after the clock as well', async () => {
  const { cloud } = corridor;
  await cloud.faults({ crash: 'after_commit' });
  const leaving = { personId: 'teacher', expectedVersion: 1, on: TODAY };
  await cloud
    .as(admin)
    .call(people.leave, leaving)
    .catch(() => undefined);
  await cloud.faults({ crash: null });
  await cloud.advance({ advanceBySeconds: 600, missed: 'last' });
  const lists = await all<Handover>('handovers');
  expect(lists).toHaveLength(1);
  expect(lists[0]).toMatchObject({
    ...{ because: 'post_ended', owners: ['guidance'], buildingId: 'b03' },
    items: [{ kind: 'post', role: 'instructor' }],
  });
  expect(await reminded('handover')).toEqual(['guide']);
});

describe('a restructuring', () => {
  const opens = (...names: [string, string[]][]) =>
    names.map(([name, buildings]) => ({
      ...{ name, buildings, leader: null, instructor: 'teacher' },
    }));
  const plan = {
    ...{ effectiveOn: TODAY, decision: '党学工〔2026〕8 号', reason: '启用新楼' },
    ...{ closes: [] as string[], opens: opens(['一组', ['b03']]), kind: 'set_up' as const },
  };
  const restructure = (changes: object = {}) =>
    corridor.cloud.as(guidance).call(groups.restructure, { ...plan, ...changes });
  const standing = async () =>
    (await corridor.cloud.as(guidance).call(groups.groups, { closed: false })).data.groups;

  it('sets up, merges and splits groups, whose posts follow, and keeps the history', async () => {
    const { cloud } = corridor;
    const first = await restructure();
    expect(first.tripsToCommit).toBeLessThanOrEqual(7);
    const second = await restructure({ opens: opens(['二组', ['b04']]) });
    expect((await restructure({ opens: opens(['三组', ['b04']]) })).error.code).toBe(
      'organization.building_taken',
    );
    await cloud.advance({ advanceTo: '2026-10-20T02:00:00.000Z', missed: 'last' });
    const closes = [...first.data.groups, ...second.data.groups];
    const merging = { kind: 'merge', closes, effectiveOn: '2026-10-20' };
    const lost = { ...merging, opens: opens(['合并组', ['b03']]) };
    expect((await restructure(lost)).error.code).toBe('organization.misshapen');
    const other = cloud.person({ id: 'other', name: '李老师' });
    expect(other).toBe('o-other');
    const [merged] = opens(['合并组', ['b03', 'b04']]);
    await restructure({
      ...merging,
      opens: [{ ...merged, leader: 'lin', instructor: 'other' }],
    });
    expect(await standing()).toMatchObject([
      {
        ...{ name: '合并组', buildings: ['b03', 'b04'] },
        leaders: [{ personId: 'lin' }],
        instructors: [{ personId: 'other' }],
      },
    ]);
    const { data } = await cloud.as(guidance).call(groups.groups, { closed: true });
    expect(data.groups.map(({ name, successors }) => [name, successors.length])).toEqual([
      ['一组', 1],
      ['二组', 1],
    ]);
    const told = await cloud.as(guidance).call(groups.restructurings, { after: null });
    expect(told.data.rows.map(({ kind }) => kind)).toEqual(['merge', 'set_up', 'set_up']);
  });

  it('names a leader who is a member there', async () => {
    const [group] = opens(['一组', ['b03']]);
    const led = (leader: string) => restructure({ opens: [{ ...group, leader }] });
    expect((await led('zhou')).error.code).toBe('organization.leader_is_no_member');
    expect((await led('teacher')).error.code).toBe('organization.lives_elsewhere');
    expect((await led('lin')).ok).toBe(true);
    expect(await standing()).toMatchObject([
      { name: '一组', leaders: [{ personId: 'leader' }, { personId: 'lin' }] },
    ]);
  });

  it('answers who was responsible on a day before and after it', async () => {
    const { cloud } = corridor;
    const first = await restructure();
    await cloud.advance({ advanceTo: '2026-10-20T02:00:00.000Z', missed: 'last' });
    cloud.person({ id: 'other', name: '李老师' });
    const [one] = opens(['新组', ['b03']]);
    const splitting = { kind: 'split', closes: first.data.groups, effectiveOn: '2026-10-21' };
    const two = [{ ...one, instructor: 'other' }, ...opens(['另组', ['b04']])];
    expect((await restructure({ ...splitting, opens: two })).error.code).toBe(
      'organization.misshapen',
    );
    await restructure({
      kind: 'close',
      closes: first.data.groups,
      opens: [],
      effectiveOn: '2026-10-21',
    });
    const ask = async (on: string) => {
      const answer = await cloud
        .as(corridor.occupant)
        .call(groups.responsibleFor, { roomId: 'b03-0412', on });
      expect(answer.roundTrips).toBeLessThanOrEqual(2);
      const { group, instructors, leaders } = answer.data;
      return [group?.name ?? null, instructors.map(({ name }) => name), leaders.length];
    };
    expect(await ask('2026-10-20')).toEqual(['一组', ['王老师'], 1]);
    expect(await ask('2026-10-22')).toEqual([null, [], 0]);
  });
});

describe('bodies and rooms', () => {
  it('are created, renamed and closed once nobody is in them', async () => {
    const { cloud } = corridor;
    const make = { kind: 'class', name: '法学 2403 班', collegeId: 'law' } as const;
    const { data } = await cloud.as(admin).call(bodies.createUnit, make);
    const { unitId } = data;
    cloud.person({ id: 'pupil', roomId: 'b03-0412', classId: unitId });
    const close = { unitId, expectedVersion: 1, successors: [] };
    expect((await cloud.as(admin).call(bodies.closeUnit, close)).error.code).toBe(
      'organization.still_in_use',
    );
    await cloud.as(admin).call(people.leave, { personId: 'pupil', expectedVersion: 1, on: TODAY });
    expect((await cloud.as(admin).call(bodies.closeUnit, close)).ok).toBe(true);
    const list = { kind: 'class', closed: true, after: null } as const;
    const { data: closed } = await cloud.as(admin).call(bodies.units, list);
    expect(closed.rows).toMatchObject([{ id: unitId, until: expect.any(String) }]);
    const loose = { ...make, collegeId: null };
    expect((await cloud.as(admin).call(bodies.createUnit, loose)).error.code).toBe(
      'organization.wrong_scope',
    );
  });

  it('become activity rooms when nobody lives there', async () => {
    const { cloud } = corridor;
    const change = (roomId: string) =>
      cloud.as(admin).call(bodies.changeRoom, {
        ...{ roomId, expectedVersion: 1, use: 'activity', collegeId: 'law', beds: 0 },
      });
    expect((await change('b03-0412')).error.code).toBe('organization.still_in_use');
    expect((await change('b03-0401')).ok).toBe(true);
    const { data } = await cloud.as(teacher).call(bodies.rooms, { buildingId: 'b03', after: null });
    expect(data.rows[0]).toMatchObject({ id: 'b03-0401', use: 'activity' });
  });
});
