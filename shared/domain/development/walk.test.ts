/** Walks candidacies through whatever people might try, in any order, by anyone. */
import fc from 'fast-check';
import { FACTS, NOW, candidacyWith } from './samples';
import { STEPS } from './state';
import { type Model, reached } from './walk-world';
import { walks } from './walk-acts';

const STARTS = ['applicant', 'activist'] as const;

it('no walk finds a hold without due process or a step past a closed gate', () => {
  fc.assert(
    fc.property(walks, fc.constantFrom(...STARTS), (walk, step) => {
      const real = {
        candidacy: candidacyWith({ step, gateState: 'none' }),
        facts: FACTS,
        now: NOW,
      };
      const model: Model = {
        step: STEPS.indexOf(step),
        answer: 'unasked',
        drafter: null,
        draftHolds: false,
        heldAt: NOW,
      };
      fc.modelRun(() => ({ model, real }), walk);
    }),
    { numRuns: 100 },
  );
  expect(Object.entries(reached).filter(([, times]) => times < 3)).toEqual([]);
});
