/** A round is done when every room of it has its inspection, whoever of the pair came last. */
import {
  type InspectionSubmitted,
  complete,
  isComplete,
} from '@louyu/shared/domain/inspections/rules';
import { updates } from '../../kernel/handler';
import { type Subscriber, on } from '../../kernel/subscribers';
import { cancelStruck } from './attribution-ends';
import { callOff } from './plan-rounds';
import { roundOfDraw } from './draw-rounds';
import { rounds } from './repository';
import { monthSubscribers } from './room-months';
import { progressOf } from './situation';

/**
 * Looks at what is committed, so of two who submit the last rooms at the same time the later
 * one sees both; the transaction lets only one of them close the round.
 */
const completeRound = on<InspectionSubmitted>(
  'InspectionSubmitted',
  'inspections.complete_round',
  async ({ event: { roundId }, at, read, act }) => {
    if (!roundId) return;
    const { rooms, seen } = await progressOf(read, roundId);
    if (!isComplete({ rooms }, seen)) return;
    await act('done', async (unit) => {
      const round = await unit.get(rounds, roundId);
      const decision = complete(round, at);
      if (!decision) return null;
      const { next, events } = decision;
      return { change: updates(rounds, round, next), events, reply: null };
    });
  },
);

export const inspectionSubscribers: Subscriber[] = [
  completeRound,
  roundOfDraw,
  callOff,
  cancelStruck,
  ...monthSubscribers,
];
