/** A restructuring's groups close and open, and its posts end and begin, each an act of its own. */
import type { Role } from '@louyu/shared/domain/kernel/positions';
import { reappoint } from '@louyu/shared/domain/organization/posts';
import * as rules from '@louyu/shared/domain/organization/restructuring';
import type { Restructuring } from '@louyu/shared/domain/organization/state';
import { creates, updates } from '../../kernel/handler';
import type { Reader } from '../../kernel/repository';
import { type Reaction, type Subscriber, on } from '../../kernel/subscribers';
import { type Post, groups, people, posts, restructurings } from './repository';

const OFFICES: Role[] = ['group_leader', 'instructor'];
const MOST_POSTS = 500;

type Restructured = Reaction<rules.GroupsRestructured>;

async function changeGroups({ act }: Restructured, restructuring: Restructuring): Promise<void> {
  for (const id of restructuring.closes)
    await act(`close.${id}`, async (unit) => {
      const group = await unit.find(groups, id);
      if (!group || group.until !== null) return null;
      const { next, events } = rules.closed(group, restructuring);
      return { change: updates(groups, group, next), events, reply: null };
    });
  for (const group of restructuring.opens)
    await act(`open.${group.id}`, async () => {
      const { next, events } = rules.opened(group, restructuring);
      return { change: creates(groups, next), events, reply: null };
    });
}

/** Leaders and instructors of the buildings that the closed groups had. */
async function officesIn(read: Reader, { closes }: Restructuring): Promise<Post[]> {
  if (closes.length === 0) return [];
  const closed = await read.all(groups, { _id: { in: closes } }, closes.length);
  const buildings = closed.flatMap((group) => group.buildings);
  const where = { role: { in: OFFICES }, scopeKey: { in: buildings } };
  return read.all(posts, where, MOST_POSTS);
}

async function changePosts({ act, read }: Restructured, restructuring: Restructuring) {
  const changes = rules.postChanges(restructuring, await officesIn(read, restructuring));
  for (const { personId, ...offices } of changes)
    await act(`posts.${personId}`, async (unit) => {
      const person = await unit.find(people, personId);
      const decision = person && reappoint(person, offices, restructuring.effectiveAt);
      if (!person || !decision) return null;
      const { next, events } = decision;
      return { change: updates(people, person, next), events, reply: null };
    });
}

export const restructuringSubscribers: Subscriber[] = [
  on<rules.GroupsRestructured>(
    'GroupsRestructured',
    'organization.restructure',
    async (reaction) => {
      const { event, read } = reaction;
      const restructuring = await read.get(restructurings, event.restructuringId);
      await changeGroups(reaction, restructuring);
      await changePosts(reaction, restructuring);
    },
  ),
];
