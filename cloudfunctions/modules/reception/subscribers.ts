/** Whoever leaves the group leaves its shifts: each stands open at once. */
import { release } from '@louyu/shared/domain/reception/rota';
import { dayOf } from '@louyu/shared/domain/kernel/calendar';
import type { Going } from '@louyu/shared/domain/organization/handover';
import { changeAll } from '../../kernel/claims';
import { updates } from '../../kernel/handler';
import { type Reaction, type Subscriber, on } from '../../kernel/subscribers';
import { receptionHours, rotas } from './repository';

const MOST_ROTAS = 20;
const SERVING = ['member', 'group_leader'] as const;

async function leave({ event, now, read, ports, act }: Reaction<Going>): Promise<void> {
  const where = { people: event.personId, lastDay: { from: dayOf(now) } };
  for (const { id, buildingId } of await read.all(rotas, where, MOST_ROTAS)) {
    const serving = await ports.organization.holders(read, SERVING, { buildingId }, now);
    if (serving.includes(event.personId)) continue;
    await act(id, async (unit) => {
      const before = await unit.get(rotas, id);
      const decision = release(before, event.personId, now);
      if (!decision) return null;
      const { next, events } = decision;
      return { change: updates(rotas, before, next), events, reply: null };
    });
    // The clock fills the month anew.
    await changeAll(receptionHours, { _id: buildingId }, { plannedTo: '' });
  }
}

const GOING: Going['type'][] = ['PersonLeft', 'PersonMoved', 'PositionEnded'];

export const receptionSubscribers: Subscriber[] = GOING.map((type) =>
  on<Going>(type, 'reception.leave', leave),
);
