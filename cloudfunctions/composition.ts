/**
 * The composition root: which contexts there are and how their ports meet. Each entry adds
 * the procedures that it answers, so that what only `office` needs is bundled nowhere else.
 */
import type { Matter } from '@louyu/shared/contracts/contract';
import type { Entity } from '@louyu/shared/domain/kernel/entity';
import { workingCalendar } from './kernel/calendar';
import type { Collection } from './kernel/collection';
import { type Container, byProcedure } from './kernel/container';
import type { Handler } from './kernel/handler';
import type { Ports } from './kernel/ports';
import type { Subscriber } from './kernel/subscribers';
import { calendarPorts } from './modules/calendar/ports';
import { attendances, cadences, occasions, thoughtReports } from './modules/calendar/repository';
import { calendarSubscribers } from './modules/calendar/subscribers';
import { carePorts } from './modules/care/ports';
import { alarms, helpCases } from './modules/care/repository';
import { careSubscribers } from './modules/care/subscribers';
import { conductFacts } from './modules/conduct/repository';
import { conductSubscribers } from './modules/conduct/subscribers';
import { developmentPorts } from './modules/development/ports';
import { candidacies, dispatches, ruleSets } from './modules/development/repository';
import { developmentSubscribers } from './modules/development/subscribers';
import { dutyPorts } from './modules/duties/ports';
import {
  backbones,
  contactPoints,
  contacts,
  leaderDays,
  reports,
  singleActivities,
} from './modules/duties/repository';
import { dutySubscribers } from './modules/duties/subscribers';
import { hazardPorts } from './modules/hazards/ports';
import { hazards } from './modules/hazards/repository';
import { hazardSubscribers } from './modules/hazards/subscribers';
import { imports } from './modules/organization/import/repository';
import { inspectionPorts } from './modules/inspections/ports';
import {
  attributions,
  draws,
  editions,
  inspections,
  roundPlans,
  rounds,
} from './modules/inspections/repository';
import { inspectionSubscribers } from './modules/inspections/subscribers';
import { mailboxPorts } from './modules/mailbox/ports';
import { letters } from './modules/mailbox/repository';
import { nameplatePorts } from './modules/nameplates/ports';
import { doors } from './modules/nameplates/repository';
import { bindingSubscribers } from './modules/organization/bindings';
import { handoverSubscribers } from './modules/organization/handovers';
import { restructuringSubscribers } from './modules/organization/restructuring';
import { organizationPorts } from './modules/organization/ports';
import { projectionSubscribers } from './modules/organization/projections';
import { handovers, people, rooms, units } from './modules/organization/repository';
import { recordsPorts } from './modules/records/ports';
import { corrections } from './modules/records/repository';
import { serviceSubscribers } from './modules/records/months';
import { rotas } from './modules/reception/repository';
import { receptionSubscribers } from './modules/reception/subscribers';
import { reminders } from './modules/reminders/repository';
import { reminderSubscribers } from './modules/reminders/subscribers';

const ports: Ports = {
  organization: organizationPorts,
  nameplates: nameplatePorts,
  inspections: inspectionPorts,
  development: developmentPorts,
  hazards: hazardPorts,
  mailbox: mailboxPorts,
  duties: dutyPorts,
  calendar: calendarPorts,
  records: recordsPorts,
  care: carePorts,
};

/** A collection as the pipeline sees it: only that its documents have an id and a version. */
const anyOf = <T extends Entity>(of: Collection<T>) => of as unknown as Collection<Entity>;

const collections: Record<Matter, Collection<Entity>> = {
  people: anyOf(people),
  rooms: anyOf(rooms),
  units: anyOf(units),
  handovers: anyOf(handovers),
  doors: anyOf(doors),
  letters: anyOf(letters),
  hazards: anyOf(hazards),
  rounds: anyOf(rounds),
  inspections: anyOf(inspections),
  inspection_forms: anyOf(editions),
  draws: anyOf(draws),
  round_plans: anyOf(roundPlans),
  attributions: anyOf(attributions),
  conduct_facts: anyOf(conductFacts),
  candidacies: anyOf(candidacies),
  dispatches: anyOf(dispatches),
  rule_sets: anyOf(ruleSets),
  reminders: anyOf(reminders),
  imports: anyOf(imports),
  occasions: anyOf(occasions),
  attendances: anyOf(attendances),
  thought_reports: anyOf(thoughtReports),
  cadences: anyOf(cadences),
  rotas: anyOf(rotas),
  corrections: anyOf(corrections),
  contacts: anyOf(contacts),
  single_activities: anyOf(singleActivities),
  backbones: anyOf(backbones),
  help_cases: anyOf(helpCases),
  alarms: anyOf(alarms),
  reports: anyOf(reports),
  contact_points: anyOf(contactPoints),
  leader_days: anyOf(leaderDays),
};

/** What follows from events, in every function alike. */
export const subscribers: Subscriber[] = [
  ...hazardSubscribers,
  ...inspectionSubscribers,
  ...conductSubscribers,
  ...developmentSubscribers,
  ...serviceSubscribers,
  ...reminderSubscribers,
  ...calendarSubscribers,
  ...projectionSubscribers,
  ...bindingSubscribers,
  ...handoverSubscribers,
  ...restructuringSubscribers,
  // After the handover has listed what they held.
  ...dutySubscribers,
  // After posts have ended with whoever went.
  ...receptionSubscribers,
  ...careSubscribers,
];

/** What one function answers with: its own procedures, and every subscriber. */
export const compose = (handlers: readonly Handler[]): Container => ({
  handlers: byProcedure(handlers),
  collections,
  subscribers,
  ports,
  calendar: workingCalendar(),
});
