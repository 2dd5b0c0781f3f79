/** Party groups, what was decided about them, and who was responsible when. */
import * as contract from '@louyu/shared/contracts/organization-groups';
import {
  type Day,
  type Instant,
  dayOf,
  endOfDay,
  startOfDay,
} from '@louyu/shared/domain/kernel/calendar';
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import { type Role, inForce } from '@louyu/shared/domain/kernel/positions';
import { ensure } from '@louyu/shared/domain/kernel/problem';
import * as rules from '@louyu/shared/domain/organization/restructuring';
import type { Group, Person } from '@louyu/shared/domain/organization/state';
import { type Handler, creates, reads, writes } from '../../kernel/handler';
import { freshId } from '../../kernel/hash';
import { type Reader, type Stage, revive } from '../../kernel/repository';
import { type Post, groups, people, posts, restructurings, rooms } from './repository';

const MOST_GROUPS = 300;
const PAGE = 30;

const join = (from: string, localField: string, foreignField: string, as: string): Stage => [
  'lookup',
  { from, localField, foreignField, as },
];

const NAMES: Stage = join(people.name, 'posts.personId', '_id', 'holders');

interface Holders {
  posts: Post[];
  holders: Pick<Person, 'name'>[];
}

const nameIn = (holders: readonly (Pick<Person, 'name'> & { _id?: string })[], id: PersonId) =>
  holders.find(({ _id }) => _id === id)?.name ?? '';

/** A group of several buildings has one leader with a post over each. */
const isOther = (post: Post, at: number, all: readonly Post[]): boolean =>
  all.findIndex(({ personId, from }) => personId === post.personId && from === post.from) === at;

/** Those of a role among joined posts, with their names. */
const holdersOf = ({ posts: all, holders }: Holders, role: Role, counts: (post: Post) => boolean) =>
  all
    .filter((post) => post.role === role && counts(post))
    .filter(isOther)
    .map((post) => {
      const { personId, from, until, standsInFor } = post;
      const name = nameIn(holders, personId);
      return { personId, name, from, until, standsIn: standsInFor !== undefined };
    });

const list = reads(contract.groups, async ({ input, read, now }) => {
  const found = await read.aggregate(
    groups,
    [
      ['match', { until: input.closed ? { $ne: null } : null }],
      join(posts.name, 'buildings', 'scopeKey', 'posts'),
      NAMES,
      ['sort', { 'buildings.0': 1, from: 1 }],
    ],
    MOST_GROUPS,
  );
  const standing = (post: Post): boolean => inForce(post, now);
  return {
    groups: found.map((row) => {
      const { id, name, buildings, from, until, successors, ...held } = revive<Group & Holders>(
        row,
      );
      const leaders = holdersOf(held, 'group_leader', standing);
      const instructors = holdersOf(held, 'instructor', standing);
      return { id, name, buildings, from, until, successors, leaders, instructors };
    }),
  };
});

function effective(on: Day, now: Instant): Instant {
  ensure(on >= dayOf(now), 'organization.in_the_past');
  return on === dayOf(now) ? now : startOfDay(on);
}

/** Every group that stands and everybody who is named, two round trips. */
async function standing(read: Reader, named: readonly (PersonId | null)[]) {
  const ids = named.filter((id) => id !== null);
  const found = await read.all(groups, { until: null }, MOST_GROUPS);
  const known = ids.length > 0 ? await read.all(people, { _id: { in: ids } }, ids.length) : [];
  return { groups: found, people: known };
}

const restructure = writes(contract.restructure, {
  prepare: ({ input, read }) =>
    standing(
      read,
      input.opens.flatMap(({ leader, instructor }) => [leader, instructor]),
    ),
  decide: ({ input, actor, now, prepared }) => {
    const { effectiveOn, opens, ...plan } = input;
    const begun = opens.map((group) => ({ id: freshId(), ...group }));
    const { next, events } = rules.restructure(
      {
        ...{ ...plan, id: freshId(), opens: begun, decidedBy: actor.personId },
        effectiveAt: effective(effectiveOn, now),
      },
      prepared,
      now,
    );
    const reply = { restructuringId: next.id, groups: begun.map(({ id }) => id) };
    return { change: creates(restructurings, next), events, reply };
  },
});

const history = reads(contract.restructurings, async ({ input, read }) => {
  const order = { orderBy: ['effectiveAt', 'desc'] as const, limit: PAGE, after: input.after };
  const { rows, next } = await read.page(restructurings, {}, order);
  return {
    rows: rows.map(({ version: _version, opens, ...row }) => ({
      ...row,
      opens: opens.map(({ id, name, buildings }) => ({ id, name, buildings })),
    })),
    next,
  };
});

interface Responsible extends Holders {
  groups: Record<string, unknown>[];
  classPosts: Post[];
  counsellors: Pick<Person, 'name'>[];
}

/** Everything about a room's responsibility, joined in one round trip. */
async function responsible(read: Reader, roomId: string): Promise<Responsible> {
  const [row] = await read.aggregate(
    rooms,
    [
      ['match', { _id: roomId }],
      join(groups.name, 'buildingId', 'buildings', 'groups'),
      join(posts.name, 'buildingId', 'scopeKey', 'posts'),
      NAMES,
      join(people.name, '_id', 'roomId', 'occupants'),
      join(posts.name, 'occupants.classId', 'scopeKey', 'classPosts'),
      join(people.name, 'classPosts.personId', '_id', 'counsellors'),
    ],
    1,
  );
  ensure(row, 'kernel.not_found');
  return row as unknown as Responsible;
}

/** Whether a time meets a day at all. */
const meets =
  (on: Day) =>
  ({ from, until }: { from: Instant; until: Instant | null }): boolean =>
    from <= endOfDay(on) && (until === null || until > startOfDay(on));

const responsibleFor = reads(contract.responsibleFor, async ({ input, read }) => {
  const found = await responsible(read, input.roomId);
  const then = meets(input.on);
  const [group] = found.groups.map((each) => revive<Group>(each)).filter(then);
  const ofClasses = { posts: found.classPosts, holders: found.counsellors };
  return {
    group: group ? { id: group.id, name: group.name } : null,
    leaders: holdersOf(found, 'group_leader', then),
    instructors: holdersOf(found, 'instructor', then),
    counsellors: found.classPosts
      .filter((post) => post.role === 'counsellor' && then(post))
      .flatMap((post) =>
        holdersOf(ofClasses, 'counsellor', (each) => each === post).map((holder) => ({
          ...holder,
          classId: post.scopeKey,
        })),
      ),
  };
});

export const groupHandlers: Handler[] = [list, restructure, history, responsibleFor];
