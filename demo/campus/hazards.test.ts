/** Hazards on the campus stand at every point of their way, so that every screen has something to show. */
import { HAZARD_STATES, type Hazard } from '@louyu/shared/domain/hazards/state';
import { all, built, count } from '../testing/built';
import type { Stored } from '.';

type HazardDocument = Stored & Omit<Hazard, 'id'>;
const hazards = () => all<HazardDocument>('hazards');

it('show every state, and on the stage whatever did not go as planned', () => {
  const states = new Set(hazards().map(({ state }) => state));
  expect(HAZARD_STATES.filter((state) => !states.has(state))).toEqual([]);
  const here = hazards().filter(({ buildingId }) => buildingId === 'b03');
  for (const act of ['extension_granted', 'could_not', 'tolerated', 'reopened', 'merged'] as const)
    expect(count(here, ({ steps }) => steps.some((step) => step.act === act))).toBeGreaterThan(0);
});

it('have climbed exactly as far as time has gone', () => {
  const { now } = built();
  expect(hazards().filter(({ climbsAt }) => climbsAt !== null && climbsAt <= now)).toEqual([]);
  expect(count(hazards(), ({ climbed }) => climbed > 0)).toBeGreaterThan(0);
});

it('that were merged lead to one that knows of them', () => {
  const byId = new Map(hazards().map((hazard) => [hazard._id, hazard]));
  for (const { _id, mergedInto } of hazards().filter(({ state }) => state === 'merged'))
    expect(byId.get(mergedInto ?? '')?.duplicates).toContain(_id);
});

it('are never closed by a hand that repaired them', () => {
  const wrong = hazards().filter(({ state, owner, fixedBy, steps }) => {
    const closing = steps.find(({ act }) => act === 'verified')?.by;
    return state === 'closed' && (closing === owner || closing === fixedBy);
  });
  expect(wrong).toEqual([]);
});
