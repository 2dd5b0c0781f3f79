/** Joining as it happens at a kitchen table: printed slips, two phones, lost phones, wrong codes. */
import * as joining from '@louyu/shared/contracts/organization-joining';
import * as organization from '@louyu/shared/contracts/organization';
import * as people from '@louyu/shared/contracts/organization-people';
import type { Binding, Enrolment } from '@louyu/shared/domain/organization/state';
import { type TestCloud, openTestCloud } from '../../kernel/testing/test-cloud';

const NOW = '2026-10-14T02:00:00.000Z';

let cloud: TestCloud;
let leader: string;
let teacher: string;
let admin: string;

const student = (id: string, roomId: string) => ({
  id,
  number: `n-${id}`,
  name: `同学${id}`,
  gender: 'female',
  kind: 'student',
  buildingId: roomId.slice(0, 3),
  roomId,
  collegeId: 'law',
  classId: 'law-2401',
  standing: 'present',
  leftOn: null,
  positions: [],
  searchKeys: [],
  servesIn: null,
});

beforeEach(async () => {
  cloud = await openTestCloud({ now: NOW });
  cloud.building('b03');
  cloud.put('people', student('zhou', 'b03-0412'), student('wu', 'b03-0512'));
  cloud.put('people', student('far', 'b04-0101'));
  leader = cloud.person({ id: 'leader', roomId: 'b03-0101', roles: [['group_leader', 'b03']] });
  teacher = cloud.person({ id: 'teacher', roles: [['instructor', 'b03']] });
  admin = cloud.person({ id: 'admin', roles: [['administrator', 'university']] });
});
afterEach(() => cloud.close());

const issue = async (by = leader, place = 'b03', floor: number | null = null) => {
  const answer = await cloud.as(by).call(joining.issueSheet, { place, floor });
  expect(answer.error).toBeUndefined();
  expect(answer.tripsToCommit).toBeLessThanOrEqual(joining.issueSheet.roundTrips);
  return answer.data.slips;
};

const codeOf = async (personId: string, by = leader): Promise<string> =>
  (await issue(by)).find((slip) => slip.personId === personId)?.code ?? '';

const join = (openid: string, code: string, commandId?: string) =>
  cloud.as(openid).call(joining.join, { code }, commandId ? { commandId } : {});

const whoIs = async (openid: string) =>
  (await cloud.as(openid).call(organization.me, {})).data.person?.id ?? null;

const active = async () =>
  (await cloud.documents<Binding>('bindings')).filter((each) => each.active);

describe('a sheet', () => {
  it('has a code for everybody of the place who has not joined, in the order of rooms', async () => {
    const slips = await issue();
    expect(slips.map(({ personId, roomId }) => [personId, roomId])).toEqual([
      ['zhou', 'b03-0412'],
      ['wu', 'b03-0512'],
    ]);
    expect(await issue(leader, 'b03', 5)).toMatchObject([{ personId: 'wu' }]);
    expect(new Set(slips.map(({ code }) => code)).size).toBe(2);
  });

  it('keeps its codes out of the store, and answers the same when it is sent again', async () => {
    const input = { place: 'b03', floor: null };
    const commandId = 'sheet-of-building-3';
    const first = await cloud.as(leader).call(joining.issueSheet, input, { commandId });
    const again = await cloud.as(leader).call(joining.issueSheet, input, { commandId });
    expect(again.data).toEqual(first.data);
    expect(await cloud.documents('join_sheets')).toHaveLength(1);
    const stored = JSON.stringify([
      await cloud.documents('join_sheets'),
      await cloud.documents('journal'),
    ]);
    for (const { code } of first.data.slips) expect(stored).not.toContain(code);
  });

  it('is for one’s own building or class only', async () => {
    const foreign = await cloud.as(leader).call(joining.issueSheet, { place: 'b04', floor: null });
    expect(foreign.error.code).toBe('kernel.forbidden');
    const counsellor = cloud.person({ id: 'tutor', roles: [['counsellor', 'law-2401']] });
    expect(await issue(counsellor, 'law-2401')).toHaveLength(3);
    const other = { place: 'law-2402', floor: null };
    expect((await cloud.as(counsellor).call(joining.issueSheet, other)).error.code).toBe(
      'kernel.forbidden',
    );
  });

  it('is not issued where everybody has joined', async () => {
    const answer = await cloud.as(admin).call(joining.issueSheet, { place: 'b09', floor: null });
    expect(answer.error.code).toBe('organization.nobody_to_join');
  });
});

describe('a code', () => {
  it('binds an identity, within the round trips, however it is typed', async () => {
    const code = await codeOf('zhou');
    const typed = ` ${code.slice(0, 5).toLowerCase()} ${code.slice(5)}`.replace('0', 'o');
    const answer = await join('o-new', typed);
    expect(answer.error).toBeUndefined();
    expect(answer.tripsToCommit).toBeLessThanOrEqual(joining.join.roundTrips);
    expect(await whoIs('o-new')).toBe('zhou');
    const { data } = await cloud.as(leader).call(joining.joining, { place: 'b03', floor: null });
    expect(data).toMatchObject({ people: 3, joined: 2, waiting: [{ id: 'wu' }] });
  });

  it('answers the same when the act is sent again', async () => {
    const code = await codeOf('zhou');
    const first = await join('o-new', code, 'join-of-zhou');
    const again = await join('o-new', code, 'join-of-zhou');
    expect(again.data).toEqual(first.data);
    expect(again.ok).toBe(true);
  });

  it('opens once', async () => {
    const code = await codeOf('zhou');
    await join('o-new', code);
    expect((await join('o-other', code)).error.code).toBe('organization.already_bound');
    expect((await join('o-new', await codeOf('wu'))).error.code).toBe(
      'organization.identity_bound',
    );
  });

  it('lets one of two phones in that come at once', async () => {
    const code = await codeOf('zhou');
    const answers = await Promise.all(['o-1', 'o-2', 'o-3', 'o-4'].map((who) => join(who, code)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await active()).filter(({ personId }) => personId === 'zhou')).toHaveLength(1);
  });

  it('of two codes of one person leaves none over', async () => {
    const codes = [await codeOf('zhou'), await codeOf('zhou', teacher)];
    const [a, b] = await Promise.all(codes.map((code, at) => join(`o-${at}`, code)));
    expect([a?.ok, b?.ok].filter(Boolean)).toHaveLength(1);
    const [left] = codes.filter((_, at) => ![a, b][at]?.ok);
    expect((await join('o-late', left ?? '')).error.code).toBe('organization.already_bound');
  });

  it('of two persons gives one identity to one of them', async () => {
    const codes = [await codeOf('zhou'), await codeOf('wu')];
    await Promise.all(codes.map((code) => join('o-both', code)));
    const bound = (await cloud.documents<Enrolment & { _id: string }>('enrolments')).filter(
      ({ boundTo, _id }) => boundTo && ['zhou', 'wu'].includes(_id),
    );
    expect(bound).toHaveLength(1);
    expect(await whoIs('o-both')).toBe(bound[0]?._id);
  });

  it('opens nothing after two weeks', async () => {
    const code = await codeOf('zhou');
    await cloud.advance({ advanceTo: '2026-10-28T02:00:00.000Z', missed: 'last' });
    expect((await join('o-new', code)).error.code).toBe('organization.code_expired');
  });

  it('opens nothing once its person has left', async () => {
    const code = await codeOf('zhou');
    await cloud.advance({ advanceBySeconds: 1 });
    await cloud
      .as(admin)
      .call(people.leave, { personId: 'zhou', expectedVersion: 1, on: '2026-10-14' });
    expect((await join('o-new', code)).error.code).toBe('organization.code_spent');
  });
});

describe('wrong codes', () => {
  it('lock the identity at the fifth, for longer each time, and nobody else', async () => {
    const wrong = () => join('o-guess', '0000000000');
    for (let left = 4; left > 0; left -= 1)
      expect((await wrong()).error).toMatchObject({
        code: 'organization.code_unknown',
        details: { left },
      });
    expect((await wrong()).error).toMatchObject({
      code: 'organization.joining_locked',
      details: { until: '2026-10-14T03:00:00.000Z' },
    });
    const right = await codeOf('zhou');
    expect((await join('o-guess', right)).error.code).toBe('organization.joining_locked');
    await cloud.advance({ advanceBySeconds: 3601, missed: 'last' });
    for (let at = 0; at < 5; at += 1) await wrong();
    await cloud.advance({ advanceBySeconds: 3601, missed: 'last' });
    expect((await join('o-guess', right)).error.code).toBe('organization.joining_locked');
    expect((await join('o-honest', right)).ok).toBe(true);
  });

  it('are all counted when they come at once', async () => {
    await Promise.all(Array.from({ length: 6 }, () => join('o-guess', '0000000000')));
    expect((await join('o-guess', await codeOf('zhou'))).error.code).toBe(
      'organization.joining_locked',
    );
  });
});

describe('another phone', () => {
  const ask = (by: string) => cloud.as(by).call(joining.askRebinding, { personId: 'zhou' });
  const confirm = (by: string) => cloud.as(by).call(joining.confirmRebinding, { personId: 'zhou' });

  it('takes two officers; the old phone is out, one fresh code lets the new one in', async () => {
    const old = await codeOf('zhou');
    await join('o-lost', old);
    const asked = await ask(leader);
    expect(asked.tripsToCommit).toBeLessThanOrEqual(7);
    expect((await confirm(leader)).error.code).toBe('organization.same_officer');
    await cloud.advance({ advanceBySeconds: 60 });
    const { data, tripsToCommit } = await confirm(teacher);
    expect(tripsToCommit).toBeLessThanOrEqual(7);
    expect(await whoIs('o-lost')).toBeNull();
    expect((await join('o-found', old)).error.code).toBe('organization.code_spent');
    expect((await join('o-found', data.code)).ok).toBe(true);
    expect(await whoIs('o-found')).toBe('zhou');
    expect((await join('o-more', data.code)).error.code).toBe('organization.already_bound');
  });

  it('stands on the list of the place, with who asked, until it is confirmed or a week is over', async () => {
    await join('o-lost', await codeOf('zhou'));
    await ask(leader);
    const listed = async () => {
      const { data } = await cloud.as(teacher).call(joining.joining, { place: 'b03', floor: 4 });
      return data.rebinding;
    };
    const connection = async () =>
      (await cloud.as(teacher).call(people.connection, { personId: 'zhou' })).data.rebinding;
    expect(await listed()).toMatchObject([{ id: 'zhou', roomId: 'b03-0412', askedBy: 'leader' }]);
    expect(await connection()).toMatchObject({ askedBy: 'leader', askedByName: '同学leader' });
    await cloud.advance({ advanceTo: '2026-10-21T02:00:00.000Z', missed: 'last' });
    expect(await listed()).toEqual([]);
    expect(await connection()).toBeNull();
    expect((await confirm(teacher)).error.code).toBe('organization.rebinding_not_asked');
  });

  it('is nobody’s who has not joined, nor one’s own to ask', async () => {
    expect((await ask(leader)).error.code).toBe('organization.not_bound');
    const own = await cloud.as(leader).call(joining.askRebinding, { personId: 'leader' });
    expect(own.error.code).toBe('organization.yourself');
    expect((await confirm(leader)).error.code).toBe('organization.rebinding_not_asked');
  });

  it('is left by its owner, and the identity is free for another', async () => {
    await join('o-zhou', await codeOf('zhou'));
    expect((await cloud.as('o-zhou').call(joining.unbind, {})).ok).toBe(true);
    expect(await whoIs('o-zhou')).toBeNull();
    expect((await join('o-zhou', await codeOf('wu'))).ok).toBe(true);
    expect(await whoIs('o-zhou')).toBe('wu');
  });
});
