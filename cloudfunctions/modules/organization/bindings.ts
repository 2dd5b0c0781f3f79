/**
 * What follows for the identity: the binding, which every request asks for, is made of the
 * enrolment. Of two persons who reach for one identity at once the first keeps it.
 */
import type { PersonId } from '@louyu/shared/domain/kernel/ids';
import type { PersonLeft } from '@louyu/shared/domain/organization/events';
import * as rules from '@louyu/shared/domain/organization/joining';
import { carried } from '@louyu/shared/domain/organization/projections';
import type { Enrolment, Person } from '@louyu/shared/domain/organization/state';
import { bindings } from '../../kernel/caller';
import { claim } from '../../kernel/claims';
import { creates } from '../../kernel/handler';
import { type Reaction, type Subscriber, on } from '../../kernel/subscribers';
import { enrolled } from './joining';
import { projectBinding } from './projections';
import { enrolments, joinSheets, people } from './repository';

type Unbinding = Pick<Reaction<rules.PersonJoined | PersonLeft>, 'act' | 'now'>;

/** Ends a binding as a consequence; nobody does it in person. */
const release = (
  { act, now }: Unbinding,
  personId: PersonId,
  because: rules.PersonUnbound['because'],
): Promise<void> =>
  act(because, async (unit) => {
    const before = await unit.find(enrolments, personId);
    const decision = rules.unbind(before, { personId, because, codeHash: null, by: null }, now);
    return { change: enrolled(before, decision), events: decision.events, reply: null };
  });

/** The identity becomes this person's, unless it is somebody's already. */
async function occupy(
  { put, read }: Reaction<rules.PersonJoined>,
  key: string,
  person: Person,
  boundAt: string,
): Promise<boolean> {
  const { id: personId, version: personVersion } = person;
  const binding = { personId, active: true, boundAt, personVersion, person: carried(person) };
  await put(bindings, [{ id: key, version: 1, ...binding }]);
  await claim(bindings, key, { active: false }, binding);
  return (await read.find(bindings, key))?.personId === personId;
}

const isBoundAs = (enrolment: Enrolment | undefined, key: string, at: string): boolean =>
  enrolment?.boundTo === key && enrolment.boundAt === at;

/** Runs late, it looks again: what was unbound meanwhile stays unbound. */
const bind = on<rules.PersonJoined>(
  'PersonJoined',
  'organization.bind',
  async (reaction: Reaction<rules.PersonJoined>) => {
    const { event, at, read, mark } = reaction;
    const { personId } = event;
    const key = (await read.find(enrolments, personId))?.boundTo;
    const person = await read.find(people, personId);
    if (!key || !person) return;
    if (!(await occupy(reaction, key, person, at)))
      return release(reaction, personId, 'identity_taken');
    await projectBinding(read, personId);
    if (isBoundAs(await read.find(enrolments, personId), key, at)) return;
    await mark(bindings, { _id: key, personId, boundAt: at }, { active: false });
  },
);

/** Bindings from before the unbinding; a later one is another story. */
const letGo = on<rules.PersonUnbound>(
  'PersonUnbound',
  'organization.let_go',
  ({ event: { personId }, at, mark }) =>
    mark(bindings, { personId, active: true, boundAt: { upTo: at } }, { active: false }),
);

/** The fresh code of a rebinding is a sheet of one line. */
const freshSheet = on<rules.PersonUnbound>(
  'PersonUnbound',
  'organization.fresh_sheet',
  async ({ event: { personId, codeHash, by }, eventId, at, read, act }) => {
    if (codeHash === null || by === null) return;
    const person = await read.find(people, personId);
    if (!person) return;
    const { buildingId, classId } = person;
    const codes = [{ hash: codeHash, personId }];
    const sheet = { id: `${eventId.slice(0, 24)}.fresh`, buildingId, classId, floor: null };
    await act('sheet', async () => {
      const { next, events } = rules.issue({ ...sheet, issuedBy: by, codes }, at);
      return { change: creates(joinSheets, next), events, reply: null };
    });
  },
);

const gone = on<PersonLeft>('PersonLeft', 'organization.unbind_gone', (reaction) =>
  release(reaction, reaction.event.personId, 'left'),
);

export const bindingSubscribers: Subscriber[] = [bind, letGo, freshSheet, gone];
