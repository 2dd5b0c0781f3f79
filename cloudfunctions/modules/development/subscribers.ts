/** Who is entered with a political status has a candidacy from then on, once and never again. */
import { openAt } from '@louyu/shared/domain/development/opening';
import type { PersonEntered } from '@louyu/shared/domain/organization/events';
import { creates } from '../../kernel/handler';
import { hashOf } from '../../kernel/hash';
import { type Subscriber, on } from '../../kernel/subscribers';
import { candidacies } from './repository';

const openEntered = on<PersonEntered>(
  'PersonEntered',
  'development.open_entered',
  async ({ event, eventId, at, read, act, ports }) => {
    const { personId, status, to } = event;
    const { collegeId } = to;
    const person = await ports.organization.person(read, personId);
    if (!person || !status || !collegeId) return;
    const id = hashOf('candidacy', eventId).slice(0, 24);
    await act('candidacy', async () => {
      const next = openAt(id, person, collegeId, status, at);
      return { change: creates(candidacies, next), events: [], reply: null };
    });
  },
  ({ status, to }) => status !== null && to.collegeId !== null,
);

export const developmentSubscribers: Subscriber[] = [openEntered];
