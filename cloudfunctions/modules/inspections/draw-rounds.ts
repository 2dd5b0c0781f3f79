/** A draw becomes a round of its pair: not announced, so somebody of the room has to be there. */
import type { SpotCheckDrawn } from '@louyu/shared/domain/inspections/draws/rules';
import { templateFor } from '@louyu/shared/domain/inspections/editions';
import { planRound } from '@louyu/shared/domain/inspections/rules';
import { endOfWorkingDay } from '@louyu/shared/domain/kernel/calendar';
import { Problem } from '@louyu/shared/domain/kernel/problem';
import { creates } from '../../kernel/handler';
import { on } from '../../kernel/subscribers';
import { draws, rounds } from './repository';
import { buildingWithForms } from './situation';

/** Soon, or the door would hear of it before the pair comes: a choice of ours. */
const WORKING_DAYS = 2;

/** A refusal is an answer: the page then says that no round could be made of it. */
function orNothing<T>(decide: () => T): T | null {
  try {
    return decide();
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}

export const roundOfDraw = on<SpotCheckDrawn>(
  'SpotCheckDrawn',
  'inspections.round_of_draw',
  async ({ event: { drawId, buildingId, by }, at, read, ports, calendar, act }) => {
    const { drawn, inspectors, number } = await read.get(draws, drawId);
    const [known, building] = await Promise.all([
      ports.organization.inspectors(read, inspectors, buildingId, at),
      buildingWithForms(read, buildingId),
    ]);
    const seen = drawn.filter((room) => !known.every(({ roomId }) => roomId === room));
    const plan = {
      ...{ id: `${drawId}.round`, buildingId, title: `第 ${number} 次抽查`, rooms: seen },
      ...{ inspectors, plannedBy: by, announced: false },
      dueAt: endOfWorkingDay(at, WORKING_DAYS, calendar),
      templateVersion: templateFor(buildingId, building.forms).version,
    };
    const { rooms: existing, houses } = building;
    const grounds = { rooms: existing, houses, inspectors: known };
    await act('round', async () => {
      const decision = orNothing(() => planRound(plan, grounds, at));
      if (!decision) return null;
      return { change: creates(rounds, decision.next), events: decision.events, reply: null };
    });
  },
);
