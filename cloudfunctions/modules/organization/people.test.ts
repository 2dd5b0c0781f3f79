/** People found, moved, appointed and gone; posts and bindings that never disagree with them. */
import * as joining from '@louyu/shared/contracts/organization-joining';
import * as organization from '@louyu/shared/contracts/organization';
import * as contract from '@louyu/shared/contracts/organization-people';
import * as posting from '@louyu/shared/contracts/organization-posts';
import type { z } from '@louyu/shared/contracts/schema';
import type { Role, Scope } from '@louyu/shared/domain/kernel/positions';
import { postId } from '@louyu/shared/domain/organization/positions';
import { carried } from '@louyu/shared/domain/organization/projections';
import type { Binding, Person } from '@louyu/shared/domain/organization/state';
import { type TestCloud, openTestCloud } from '../../kernel/testing/test-cloud';
import type { Post } from './repository';

const NOW = '2026-10-14T02:00:00.000Z';
const TODAY = '2026-10-14';
const b03: Scope = { kind: 'building', id: 'b03' };

type Stored<T> = T & { _id: string };

let cloud: TestCloud;
let admin: string;
let guidance: string;
let teacher: string;
let lin: string;

beforeEach(async () => {
  cloud = await openTestCloud({ now: NOW });
  for (const building of ['b03', 'b04']) cloud.building(building);
  for (const room of ['b03-0412', 'b03-0413', 'b04-0101']) cloud.room(room);
  admin = cloud.person({ id: 'admin', roles: [['administrator', 'university']] });
  guidance = cloud.person({ id: 'guide', roles: [['guidance', 'university']] });
  teacher = cloud.person({ id: 'teacher', name: '王老师', roles: [['instructor', 'b03']] });
  lin = cloud.person({ id: 'lin', name: '林小满', roomId: 'b03-0412', collegeId: 'law' });
  cloud.person({ id: 'mei', name: '梅雨', roomId: 'b03-0413', collegeId: 'law' });
});
afterEach(() => cloud.close());

const stored = async (id: string): Promise<Stored<Person>> => {
  const found = (await cloud.documents<Stored<Person>>('people')).find(({ _id }) => _id === id);
  if (!found) throw new Error(`no person ${id}`);
  return found;
};

const seen = async (personId: string) => ({
  personId,
  expectedVersion: (await stored(personId)).version,
});

const appoint = async (by: string, personId: string, role: Role, scope: Scope = b03) =>
  cloud
    .as(by)
    .call(posting.appoint, { ...(await seen(personId)), role, scope, from: TODAY, until: null });

const move = async (personId: string, roomId: string | null) =>
  cloud.as(admin).call(contract.move, {
    ...(await seen(personId)),
    to: { roomId, collegeId: 'law', classId: null },
  });

/** The person's document, their posts and what their binding carries say the same. */
async function expectAgreement(personId: string): Promise<void> {
  const person = await stored(personId);
  const posts = (await cloud.documents<Stored<Post>>('posts')).filter(
    (post) => post.personId === personId,
  );
  const offices = person.positions.filter(({ role }) => role !== 'student');
  const told = posts
    .filter(({ role }) => role !== 'student')
    .map(({ _id, until }) => [_id, until])
    .sort();
  expect(told).toEqual(offices.map((each) => [postId(personId, each), each.until]).sort());
  const bound = (await cloud.documents<Stored<Binding>>('bindings')).filter(
    (binding) => binding.personId === personId && binding.active,
  );
  for (const binding of bound) {
    expect(binding.person).toEqual(carried(person));
    expect(binding.personVersion).toBe(person.version);
  }
}

it('posts and bindings agree with the person after every kind of act', async () => {
  const acts: (() => Promise<{ ok: boolean }>)[] = [
    () => appoint(teacher, 'lin', 'member'),
    () => appoint(guidance, 'lin', 'group_leader'),
    () => appoint(teacher, 'mei', 'member'),
    async () =>
      cloud.as(teacher).call(posting.substitute, {
        ...(await seen('mei')),
        ...{ absentId: 'lin', role: 'group_leader', scope: b03 },
        ...{ from: TODAY, until: '2026-10-20' },
      }),
    () => move('lin', 'b04-0101'),
    async () =>
      cloud
        .as(guidance)
        .call(posting.endPosition, { ...(await seen('mei')), role: 'member', scope: b03 }),
    () => move('lin', 'b03-0412'),
    () => appoint(teacher, 'lin', 'activist'),
    async () => cloud.as(admin).call(contract.leave, { ...(await seen('lin')), on: TODAY }),
  ];
  for (const act of acts) {
    expect(await act()).toMatchObject({ ok: true });
    for (const id of ['lin', 'mei']) await expectAgreement(id);
  }
  expect((await cloud.as(lin).call(organization.me, {})).data.person).toBeNull();
});

it('the instance dies after the commit: the clock lets posts and bindings follow', async () => {
  await cloud.faults({ crash: 'after_commit' });
  await appoint(teacher, 'lin', 'member').catch(() => undefined);
  await cloud.faults({ crash: null });
  await cloud.advance({ advanceBySeconds: 600, missed: 'last' });
  expect((await stored('lin')).positions).toHaveLength(1);
  await expectAgreement('lin');
});

describe('finding people', () => {
  const find = async (by: string, text: string, more: object = {}) => {
    const input = { text, standing: 'present' as const, after: null, ...more };
    const { data, roundTrips } = await cloud.as(by).call(contract.people, input);
    expect(roundTrips).toBeLessThanOrEqual(2);
    return data.rows.map(({ id }) => id);
  };

  it('goes by the beginning of a name or room, in one’s own places only', async () => {
    expect(await find(admin, '林')).toEqual(['lin']);
    expect(await find(admin, '3-41')).toEqual(['lin', 'mei']);
    expect(await find(admin, '小满')).toEqual([]);
    expect(await find(teacher, '梅')).toEqual(['mei']);
    const foreign = cloud.person({ id: 'foreign', roles: [['instructor', 'b04']] });
    expect(await find(foreign, '梅')).toEqual([]);
    expect(await find(admin, '', { buildingId: 'b03' })).toEqual(['lin', 'mei']);
    expect(await find(admin, '', { roomId: 'b03-0413' })).toEqual(['mei']);
    expect(await find(admin, '', { buildingId: 'b03', floor: 4 })).toEqual(['lin', 'mei']);
    expect(await find(admin, '', { buildingId: 'b03', floor: 3 })).toEqual([]);
  });

  it('goes by number for administrators only', async () => {
    const { _id, ...mei } = await stored('mei');
    expect(_id).toBe('mei');
    cloud.put('people', { ...mei, id: 'xu', number: '20241234' });
    expect(await find(admin, '202412')).toEqual(['xu']);
    expect(await find(teacher, '202412')).toEqual([]);
  });

  it('shows the number to administrators and the person alone, and logs the reading', async () => {
    const look = (by: string) => cloud.as(by).call(contract.person, { personId: 'lin' });
    expect((await look(teacher)).data.number).toBeNull();
    expect((await look(admin)).data.number).toBe('n-lin');
    expect((await look(lin)).data.number).toBe('n-lin');
    const readers = (await cloud.documents<{ reader: string }>('readings')).map(
      (one) => one.reader,
    );
    expect(readers).toEqual(['teacher', 'admin']);
  });
});

describe('entering by hand', () => {
  const entry: z.input<typeof contract.enter.input> = {
    ...{ number: '20249999', name: '曾小贤', roomId: 'b04-0101' },
    ...{ collegeId: 'law', classId: 'law-2401' },
    gender: 'male',
    kind: 'student',
    status: 'activist',
  };

  it('gives a random id, initials, and tells the status once', async () => {
    const { data, tripsToCommit } = await cloud.as(admin).call(contract.enter, entry);
    expect(tripsToCommit).toBeLessThanOrEqual(7);
    expect((await stored(data.personId)).searchKeys).toContain('zxx');
    const entries = await cloud.documents<{ entity: string; events: unknown[] }>('journal');
    const [told] = entries.filter(({ entity }) => entity === `people/${data.personId}`);
    expect(told?.events).toMatchObject([{ type: 'PersonEntered', status: 'activist' }]);
  });

  it('refuses a number twice and a room that there is not', async () => {
    await cloud.as(admin).call(contract.enter, entry);
    const twice = await cloud.as(admin).call(contract.enter, entry);
    expect(twice.error.code).toBe('organization.number_taken');
    const nowhere = { ...entry, number: '1', roomId: 'b04-0999' };
    expect((await cloud.as(admin).call(contract.enter, nowhere)).error.code).toBe(
      'organization.unknown_room',
    );
  });
});

describe('posts', () => {
  it('are given by those above, over what is theirs, never to oneself', async () => {
    expect((await appoint(teacher, 'lin', 'member')).ok).toBe(true);
    expect((await appoint(teacher, 'lin', 'group_leader')).error.code).toBe(
      'organization.not_your_office',
    );
    expect((await appoint(guidance, 'lin', 'group_leader')).ok).toBe(true);
    const all: Scope = { kind: 'university' };
    expect((await appoint(admin, 'admin', 'guidance', all)).error.code).toBe(
      'organization.yourself',
    );
    const b04: Scope = { kind: 'building', id: 'b04' };
    expect((await appoint(teacher, 'mei', 'member', b04)).error.code).toBe(
      'organization.not_your_office',
    );
  });

  it('work from then on, and end with their day', async () => {
    const fresh = cloud.person({ id: 'fresh', roomId: 'b03-0101' });
    await appoint(teacher, 'fresh', 'member');
    await appoint(guidance, 'fresh', 'group_leader');
    const until = { from: TODAY, until: '2026-10-15' };
    await appoint(teacher, 'mei', 'member');
    const answer = await cloud.as(teacher).call(posting.substitute, {
      ...{ ...(await seen('mei')), absentId: 'fresh', role: 'group_leader', scope: b03, ...until },
    });
    expect(answer.tripsToCommit).toBeLessThanOrEqual(7);
    const sheet = { place: 'b03', floor: null };
    expect((await cloud.as('o-mei').call(joining.joining, sheet)).ok).toBe(true);
    const { data } = await cloud.as('o-mei').call(organization.me, {});
    expect(data.person?.positions).toMatchObject([{}, { standsInFor: 'fresh' }]);
    const { data: known } = await cloud
      .as(teacher)
      .call(contract.connection, { personId: 'fresh' });
    expect(known.standIns).toMatchObject([{ personId: 'mei', role: 'group_leader' }]);
    await cloud.advance({ advanceTo: '2026-10-16T00:00:00.000Z', missed: 'last' });
    expect((await cloud.as('o-mei').call(joining.joining, sheet)).error.code).toBe(
      'kernel.forbidden',
    );
    expect((await cloud.as(fresh).call(joining.joining, sheet)).ok).toBe(true);
  });

  it('of the last administrator are not taken', async () => {
    const role = 'administrator' as const;
    const scope: Scope = { kind: 'university' };
    const second = cloud.person({ id: 'second', roles: [[role, 'university']] });
    const end = async (by: string, id: string) =>
      cloud.as(by).call(posting.endPosition, { ...(await seen(id)), role, scope });
    expect((await end(admin, 'admin')).error.code).toBe('organization.yourself');
    expect((await end(second, 'admin')).ok).toBe(true);
    expect((await end(second, 'second')).error.code).toBe('organization.last_administrator');
    const leaving = { ...(await seen('second')), on: TODAY };
    expect((await cloud.as(second).call(contract.leave, leaving)).error.code).toBe(
      'organization.last_administrator',
    );
  });
});
