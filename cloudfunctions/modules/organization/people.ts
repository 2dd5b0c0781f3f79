/** Finding people and seeing one; moving them and letting them go. */
import * as contract from '@louyu/shared/contracts/organization-people';
import type { z } from '@louyu/shared/contracts/schema';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import { type PersonId, buildingOf, roomsOnFloor } from '@louyu/shared/domain/kernel/ids';
import {
  type Actor,
  type Position,
  type Scope,
  contains,
  covers,
  inForce,
} from '@louyu/shared/domain/kernel/positions';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import { isAsked } from '@louyu/shared/domain/organization/joining';
import * as rules from '@louyu/shared/domain/organization/rules';
import { searched } from '@louyu/shared/domain/organization/search';
import type { Enrolment, Person, Residence } from '@louyu/shared/domain/organization/state';
import { type Handler, reads, updates, writes } from '../../kernel/handler';
import { type Reader, type Where, revive } from '../../kernel/repository';
import { postsOver } from './ports';
import { type Post, enrolments, people, posts, rooms } from './repository';

const PAGE = 30;
const NUMBER = /^\d{4,}$/;
const LAST = '\uffff';

const isAdministrator = (actor: Actor, now: Instant): boolean =>
  covers(actor, ['administrator'], {}, now);

/** Only administrators find people by their number. */
function textual(text: string, actor: Actor, now: Instant): Where {
  if (text === '') return {};
  if (NUMBER.test(text) && isAdministrator(actor, now))
    return { number: { from: text, before: `${text}${LAST}` } };
  return { searchKeys: searched(text) };
}

const inForceNow = ({ positions }: Person, now: Instant) =>
  positions
    .filter((position) => position.role !== 'student' && inForce(position, now))
    .map(({ role, scope, standsInFor }) => ({ role, scope, standsIn: standsInFor !== undefined }));

const row = (person: Person, now: Instant) => {
  const { id, version, name, kind, roomId, collegeId, classId } = person;
  const roles = inForceNow(person, now);
  return { id, version, name, kind, roomId, collegeId, classId, roles };
};

const onFloor = (buildingId: string, floor: number): Where => {
  const [from, before] = roomsOnFloor(buildingId, floor);
  return { roomId: { from, before } };
};

const asked = (fields: Record<string, string | undefined>): Where =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, value]],
    ),
  ) as Where;

/** What was searched is few and stands by name; a building's rooms stand in their order. */
function orderOf({ text, buildingId, classId }: z.output<typeof contract.people.input>): string {
  if (text !== '' || classId !== undefined) return 'name';
  return buildingId === undefined ? '_id' : 'roomId';
}

const search = reads(contract.people, async ({ input, actor, scopes, read, now }) => {
  const { text, standing, after, buildingId, floor, roomId, classId, ids } = input;
  const where = {
    standing,
    ...asked({ buildingId, roomId, classId }),
    ...(ids === undefined ? {} : { _id: { in: ids } }),
    ...(buildingId && floor && !roomId ? onFloor(buildingId, floor) : {}),
    ...textual(text, actor, now),
  };
  const orderBy = [orderOf(input), 'asc'] as const;
  const { rows, next } = await read.page(people, where, {
    orderBy,
    limit: PAGE,
    after,
    within: scopes,
  });
  return { rows: rows.map((person) => row(person, now)), next };
});

const when = ({ from, until }: Position, now: Instant): 'before' | 'now' | 'ahead' => {
  if (until !== null && until <= now) return 'before';
  return from <= now ? 'now' : 'ahead';
};

const shownPosition = (position: Position, now: Instant) => {
  const { role, scope, from, until, standsInFor = null } = position;
  return { role, scope, from, until, standsInFor, when: when(position, now) };
};

const person = reads(contract.person, ({ matter, actor, now }) => {
  const { id, version, name, gender, kind, standing, leftOn, roomId, collegeId, classId } = matter;
  const own = actor.personId === id || isAdministrator(actor, now);
  return {
    ...{ id, version, name, gender, kind, standing, leftOn, roomId, collegeId, classId },
    number: own ? matter.number : null,
    positions: matter.positions.map((position) => shownPosition(position, now)),
  };
});

interface Connected {
  person: Person;
  enrolment: Enrolment | undefined;
  standIns: Post[];
  /** Who asked for another phone. */
  asker: Person | undefined;
}

const ASKED_BY = 'enrolled.rebinding.askedBy';

/** A person with their enrolment and who stands in for them, joined in one round trip. */
async function connected(read: Reader, personId: PersonId, within: Scope[]): Promise<Connected> {
  const [found] = await read.aggregate(
    people,
    [
      ['match', { _id: personId }],
      ['lookup', { from: enrolments.name, localField: '_id', foreignField: '_id', as: 'enrolled' }],
      [
        'lookup',
        { from: posts.name, localField: '_id', foreignField: 'standsInFor', as: 'standIns' },
      ],
      ['lookup', { from: people.name, localField: ASKED_BY, foreignField: '_id', as: 'askers' }],
    ],
    1,
  );
  ensure(found, 'kernel.not_found');
  const { enrolled, standIns, askers, ...stored } = found as Record<
    string,
    Record<string, unknown>[]
  >;
  const person = revive<Person>(stored as never);
  ensure(
    within.some((scope) => contains(scope, people.locus(person))),
    'kernel.forbidden',
  );
  const [enrolment] = (enrolled ?? []).map((each) => revive<Enrolment>(each));
  const [asker] = (askers ?? []).map((each) => revive<Person>(each));
  const holding = (standIns ?? []).map((each) => revive<Post>(each));
  return { person, enrolment, asker, standIns: holding };
}

const connection = reads(contract.connection, async ({ input, scopes, read, now }) => {
  const { enrolment, standIns, asker } = await connected(read, input.personId, scopes);
  const asked = enrolment?.rebinding;
  const ahead = standIns.flatMap(({ personId, role, scope, from, until }) =>
    until !== null && now < until ? [{ personId, role, scope, from, until }] : [],
  );
  return {
    boundAt: enrolment?.boundTo ? enrolment.boundAt : null,
    rebinding: isAsked(asked, now) ? { ...asked, askedByName: asker?.name ?? null } : null,
    standIns: ahead,
  };
});

/** What a changed person answers with. */
export const personChanged = (before: Person, { next, events }: rules.PersonDecision) => ({
  change: updates(people, before, next),
  events,
  reply: { version: before.version + 1 },
});

type Lodging = Pick<Residence, 'roomId' | 'collegeId' | 'classId'>;

/** The residence that a room, a college and a class make; refuses a room that there is not. */
export async function residenceAt(read: Reader, place: Lodging): Promise<Residence> {
  const { roomId } = place;
  const room = roomId === null ? null : await read.find(rooms, roomId);
  ensure(room !== undefined, 'organization.unknown_room');
  return { ...place, buildingId: roomId === null ? null : (buildingOf(roomId) ?? null) };
}

const move = writes(contract.move, {
  decide: async ({ matter, input, read, now }) => {
    const to = await residenceAt(read, input.to);
    return personChanged(matter, rules.move(matter, to, now));
  },
});

/** Refuses to take the post from the only administrator whose time is not limited. */
export async function ensureAnotherAdministrator(
  read: Reader,
  personId: PersonId,
  now: Instant,
): Promise<void> {
  const found = await postsOver(read, ['administrator'], {}, now);
  const others = found.filter((post) => post.personId !== personId && post.until === null);
  ensure(
    others.length > 0 || found.every((post) => post.personId !== personId),
    'organization.last_administrator',
  );
}

const leave = writes(contract.leave, {
  prepare: ({ input, read, now }) => ensureAnotherAdministrator(read, input.personId, now),
  decide: ({ matter, input, actor, now }) => {
    ensure(actor.personId !== matter.id, 'organization.yourself');
    return personChanged(matter, rules.leave(matter, input.on, now));
  },
});

export const peopleHandlers: Handler[] = [search, person, connection, move, leave];
