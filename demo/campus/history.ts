/** Eight weeks of work on the campus, told through the rules. */
import { type StoredServiceMonth, rebuilt } from '@louyu/shared/domain/development/months';
import type { Candidacy } from '@louyu/shared/domain/development/state';
import type { ConductFact } from '@louyu/shared/domain/conduct/state';
import type { Hazard } from '@louyu/shared/domain/hazards/state';
import type { Inspection, Round } from '@louyu/shared/domain/inspections/state';
import type { Letter } from '@louyu/shared/domain/mailbox/state';
import type { Door } from '@louyu/shared/domain/nameplates/state';
import { candidacies } from './candidacies';
import { facts } from './conduct';
import { doors } from './doors';
import { fromDoors, fromInspection } from './hazards';
import { Holdings, serviceEntries } from './holdings';
import { inspected } from './inspections';
import { letters } from './letters';
import { outings } from './rounds';
import type { Setting } from './setting';
import { type Stage, staged } from './stage';
import { StagedCandidacies } from './staged-candidacies';
import { type Slips, stagedHazards, stagedLetters } from './staged-doors';
import { stagedFacts } from './staged-facts';
import { troubles } from './staged-troubles';

export interface History {
  doors: Door[];
  rounds: Round[];
  inspections: Inspection[];
  hazards: Hazard[];
  letters: Letter[];
  conduct_facts: ConductFact[];
  candidacies: Candidacy[];
  service_months: StoredServiceMonth[];
}

export function history(stage: Stage, slips: Slips, set: Setting): History {
  const told = outings(set, stage.area).map((outing) => inspected(outing, set));
  const rounds = told.map(({ round }) => round);
  const inspections = told.flatMap((outing) => outing.inspections);
  const found = inspections.flatMap((inspection) => fromInspection(inspection, set));
  const others = staged(stage);
  const recorded = [...stagedFacts(stage, set), ...facts(set, others)];
  const holdings = new Holdings(recorded, rounds, inspections);
  const held = new StagedCandidacies(stage, holdings, set).all();
  const plated = doors(set);
  return {
    doors: plated,
    rounds,
    inspections,
    hazards: [
      ...stagedHazards(stage, slips, set),
      ...troubles(stage, set),
      ...fromDoors(set),
      ...found,
    ],
    letters: [...stagedLetters(stage, slips, plated, set), ...letters(plated, set)],
    conduct_facts: recorded.flatMap((versions) => versions.at(-1)?.fact ?? []),
    candidacies: [...held, ...candidacies(set, holdings, others)],
    service_months: rebuilt(serviceEntries(rounds, inspections)),
  };
}
