/** Eight weeks of work on the campus, told through the rules. */
import { type StoredServiceMonth, rebuilt } from '@louyu/shared/domain/development/months';
import type { Candidacy } from '@louyu/shared/domain/development/state';
import type { ConductFact } from '@louyu/shared/domain/conduct/state';
import type { Hazard } from '@louyu/shared/domain/hazards/state';
import type { Attribution } from '@louyu/shared/domain/inspections/attribution-state';
import type { RoomMonth } from '@louyu/shared/domain/inspections/room-month';
import type { Inspection, Round } from '@louyu/shared/domain/inspections/state';
import type { Letter } from '@louyu/shared/domain/mailbox/state';
import type { Door } from '@louyu/shared/domain/nameplates/state';
import { candidacies } from './candidacies';
import { facts } from './conduct';
import { doors } from './doors';
import { fromDoors, fromInspection } from './hazards';
import { Holdings, serviceEntries } from './holdings';
import { blindIn, hearings } from './hearings';
import { exceptFor, finding, inspected } from './inspections';
import { letters } from './letters';
import { outings, stagedVisit } from './rounds';
import type { Setting } from './setting';
import { type Stage, staged } from './stage';
import { StagedCandidacies } from './staged-candidacies';
import { type Slips, stagedHazards, stagedLetters } from './staged-doors';
import { troubles } from './staged-troubles';
import { stagedFacts } from './staged-facts';

export interface History {
  doors: Door[];
  rounds: Round[];
  inspections: Inspection[];
  room_months: RoomMonth[];
  attributions: Attribution[];
  hazards: Hazard[];
  letters: Letter[];
  conduct_facts: ConductFact[];
  candidacies: Candidacy[];
  service_months: StoredServiceMonth[];
}

export function history(stage: Stage, slips: Slips, set: Setting): History {
  const told = [
    ...outings(set, stage.area).map((outing) =>
      inspected(outing, set, exceptFor(blindIn(stage, set))),
    ),
    inspected(stagedVisit(stage.area, stage.room, set), set, finding('wiring', 'waste')),
  ];
  const rounds = told.map(({ round }) => round);
  const inspections = told.flatMap((outing) => outing.inspections);
  const found = inspections.flatMap((inspection) => fromInspection(inspection, set));
  const others = staged(stage);
  const recorded = [...stagedFacts(stage, set), ...facts(set, others)];
  const holdings = new Holdings(recorded, rounds, inspections);
  const held = new StagedCandidacies(stage, holdings, set).all();
  const plated = doors(set);
  const heard = hearings(stage, inspections, set);
  return {
    doors: plated,
    rounds,
    inspections: heard.inspections,
    room_months: heard.months,
    attributions: heard.attributions,
    hazards: [
      ...stagedHazards(stage, slips, set),
      ...troubles(stage, set),
      ...fromDoors(set),
      ...found,
    ],
    letters: [...stagedLetters(stage, slips, plated, set), ...letters(plated, set)],
    conduct_facts: [...recorded.flatMap((versions) => versions.at(-1)?.fact ?? []), ...heard.facts],
    candidacies: [...held, ...candidacies(set, holdings, others)],
    service_months: rebuilt(serviceEntries(rounds, inspections)),
  };
}
