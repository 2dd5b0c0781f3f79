/** Rounds as far as workload is concerned: who walks them, by when, and when they were done. */
import type { RoundCompleted, RoundPlanned } from '@louyu/shared/domain/inspections/rules';
import { dayOf } from '@louyu/shared/domain/kernel/calendar';
import { changeAll } from '../../kernel/claims';
import { type Subscriber, on } from '../../kernel/subscribers';
import { dutyRounds } from './repository';

const planned = on<RoundPlanned>('RoundPlanned', 'duties.round', async ({ event, put }) => {
  const { roundId: id, inspectors, buildingId, dueAt } = event;
  const round = { id, inspectors: [...inspectors], buildingId, dueOn: dayOf(dueAt), doneOn: '' };
  await put(dutyRounds, [{ ...round, version: 1 }]);
});

const completed = on<RoundCompleted>('RoundCompleted', 'duties.round', async ({ event, at }) => {
  await changeAll(dutyRounds, { _id: event.roundId }, { doneOn: dayOf(at) });
});

export const dutyRoundSubscribers: Subscriber[] = [planned, completed];
