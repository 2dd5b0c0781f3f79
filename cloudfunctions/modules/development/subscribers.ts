/**
 * What other contexts' events do to cases: a person entered with a political status has one
 * from then on; whoever moves takes it along; whoever leaves goes on nowhere, and is nobody's
 * contact any more.
 */
import type { DevelopmentDecision } from '@louyu/shared/domain/development/decision';
import { loseMentor } from '@louyu/shared/domain/development/mentors';
import { moveHome } from '@louyu/shared/domain/development/moving';
import { openAt } from '@louyu/shared/domain/development/opening';
import type { Candidacy } from '@louyu/shared/domain/development/state';
import { leave } from '@louyu/shared/domain/development/turning';
import type {
  PersonEntered,
  PersonLeft,
  PersonMoved,
} from '@louyu/shared/domain/organization/events';
import { creates, updates } from '../../kernel/handler';
import { type Reaction, type Subscriber, on } from '../../kernel/subscribers';
import { rulesNow } from './deciding';
import { candidacies } from './repository';
import { caseIdOf } from './steps';

const openEntered = on<PersonEntered>(
  'PersonEntered',
  'development.open_entered',
  async ({ event, at, read, act, ports }) => {
    const { personId, status, to } = event;
    const { collegeId } = to;
    const person = await ports.organization.person(read, personId);
    if (!person || !status || !collegeId) return;
    const inForce = await rulesNow(read, at);
    const id = caseIdOf(personId);
    await act('candidacy', async (unit) => {
      if (await unit.find(candidacies, id)) return null;
      const next = openAt(id, person, collegeId, status, at, inForce);
      return { change: creates(candidacies, next), events: [], reply: null };
    });
  },
  ({ status, to }) => status !== null && to.collegeId !== null,
);

/** One person's cases and those that they accompany; over the years some dozens. */
const MOST = 100;

type Deciding = (before: Candidacy) => DevelopmentDecision | null;

async function decideOn({ act }: Pick<Reaction<never>, 'act'>, id: string, decide: Deciding) {
  await act(id, async (unit) => {
    const before = await unit.get(candidacies, id);
    const decision = decide(before);
    if (!decision) return null;
    const { next, events } = decision;
    return { change: updates(candidacies, before, next), events, reply: null };
  });
}

const follow = on<PersonMoved>(
  'PersonMoved',
  'development.follow_move',
  async ({ event, at, read, act }) => {
    const own = await read.all(candidacies, { personId: event.personId }, MOST);
    for (const { id } of own)
      await decideOn({ act }, id, (before) => moveHome(before, event.to, at));
  },
);

const release = on<PersonLeft>(
  'PersonLeft',
  'development.release',
  async ({ event, at, read, act }) => {
    const { personId } = event;
    const own = await read.all(candidacies, { personId }, MOST);
    for (const { id } of own) await decideOn({ act }, id, (before) => leave(before, at));
    const others = await read.all(candidacies, { 'mentors.personId': personId }, MOST);
    for (const { id } of others)
      await decideOn({ act }, id, (before) => loseMentor(before, personId, at));
  },
);

export const developmentSubscribers: Subscriber[] = [openEntered, follow, release];
