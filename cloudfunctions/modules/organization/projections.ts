/**
 * Posts and bindings follow the person's document. Runs may come late, twice or in any order:
 * a post is only ever made or ended earlier, a binding only ever takes a newer person.
 */
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import type {
  PersonEvent,
  PositionAppointed,
  PositionEnded,
} from '@louyu/shared/domain/organization/events';
import { postId, scopeKey } from '@louyu/shared/domain/organization/positions';
import { carried } from '@louyu/shared/domain/organization/projections';
import { bindings } from '../../kernel/caller';
import { changeAll } from '../../kernel/claims';
import type { Reader } from '../../kernel/repository';
import { type Reaction, type Subscriber, on } from '../../kernel/subscribers';
import { type Post, people, posts } from './repository';

function postOf({ type: _type, personId, ...position }: PositionAppointed | PositionEnded): Post {
  const id = postId(personId, position);
  return { id, version: 1, personId, scopeKey: scopeKey(position.scope), ...position };
}

/** Made where it is missing, so that an end that comes before its beginning is not lost. */
async function projectPost({
  event,
  put,
  mark,
}: Reaction<PositionAppointed | PositionEnded>): Promise<void> {
  const post = postOf(event);
  const { id, until } = post;
  await put(posts, [post]);
  if (until === null) return;
  await mark(posts, { _id: id, until: null }, { until });
  await mark(posts, { _id: id, until: { from: until } }, { until });
}

/** Writes what the binding carries, unless it carries something newer. */
export async function projectBinding(read: Reader, personId: PersonId): Promise<void> {
  const person = await read.find(people, personId);
  if (!person) return;
  const { version: personVersion } = person;
  const older = { personId, active: true, personVersion: { before: personVersion } };
  await changeAll(bindings, older, { person: carried(person), personVersion });
}

/** One act changes one person, so of its events the first is enough. */
const isFirst = (eventId: string): boolean => eventId.endsWith('.0');

const CARRIED: PersonEvent['type'][] = [
  'PersonMoved',
  'PersonCorrected',
  'PersonLeft',
  'PositionAppointed',
  'PositionEnded',
];

export const projectionSubscribers: Subscriber[] = [
  on<PositionAppointed>('PositionAppointed', 'organization.project_post', projectPost),
  on<PositionEnded>('PositionEnded', 'organization.project_post', projectPost),
  ...CARRIED.map((type) =>
    on<PersonEvent>(type, 'organization.project_binding', async ({ event, eventId, read }) => {
      if (isFirst(eventId)) await projectBinding(read, event.personId);
    }),
  ),
];
