/**
 * The composition root: which contexts there are and how their ports meet. The entries
 * take their handlers from here; nothing else knows all contexts.
 */
import type { Matter } from '@louyu/shared/contracts/contract';
import type { Entity } from '@louyu/shared/domain/kernel/entity';
import { TEMPLATES } from './environment/templates';
import { workingCalendar } from './kernel/calendar';
import type { Collection } from './kernel/collection';
import { type Container, byProcedure } from './kernel/container';
import type { Handler } from './kernel/handler';
import type { Ports } from './kernel/ports';
import type { Subscriber } from './kernel/subscribers';
import { conductHandlers } from './modules/conduct/handlers';
import { conductPorts } from './modules/conduct/ports';
import { conductFacts } from './modules/conduct/repository';
import { developmentHandlers } from './modules/development/handlers';
import { candidacies } from './modules/development/repository';
import { hazardHandlers } from './modules/hazards/handlers';
import { hazardPorts } from './modules/hazards/ports';
import { hazards } from './modules/hazards/repository';
import { hazardSubscribers } from './modules/hazards/subscribers';
import { inspectionHandlers } from './modules/inspections/handlers';
import { inspectionPorts } from './modules/inspections/ports';
import { inspections, rounds } from './modules/inspections/repository';
import { inspectionSubscribers } from './modules/inspections/subscribers';
import { mailboxHandlers } from './modules/mailbox/handlers';
import { letters } from './modules/mailbox/repository';
import { nameplateHandlers } from './modules/nameplates/handlers';
import { nameplatePorts } from './modules/nameplates/ports';
import { doors } from './modules/nameplates/repository';
import { organizationHandlers } from './modules/organization/handlers';
import { organizationPorts } from './modules/organization/ports';
import { people, rooms } from './modules/organization/repository';
import { recordsPorts } from './modules/records/ports';
import { reminderHandlers } from './modules/reminders/handlers';
import { reminders } from './modules/reminders/repository';
import { reminderSubscribers } from './modules/reminders/subscribers';

const ports: Ports = {
  organization: organizationPorts,
  nameplates: nameplatePorts,
  hazards: hazardPorts,
  inspections: inspectionPorts,
  conduct: conductPorts,
  records: recordsPorts,
};

/** A collection as the pipeline sees it: only that its documents have an id and a version. */
const anyOf = <T extends Entity>(of: Collection<T>) => of as unknown as Collection<Entity>;

const collections: Record<Matter, Collection<Entity>> = {
  people: anyOf(people),
  rooms: anyOf(rooms),
  doors: anyOf(doors),
  letters: anyOf(letters),
  hazards: anyOf(hazards),
  rounds: anyOf(rounds),
  inspections: anyOf(inspections),
  conduct_facts: anyOf(conductFacts),
  candidacies: anyOf(candidacies),
  reminders: anyOf(reminders),
};

const subscribers: Subscriber[] = [
  ...hazardSubscribers,
  ...inspectionSubscribers,
  ...reminderSubscribers,
];

const handlers: Handler[] = [
  ...organizationHandlers,
  ...nameplateHandlers,
  ...mailboxHandlers,
  ...hazardHandlers,
  ...inspectionHandlers,
  ...conductHandlers,
  ...developmentHandlers,
  ...reminderHandlers(TEMPLATES),
];

/** The container of one function: every subscriber, but only the procedures it answers. */
export const containerFor = (name: 'api' | 'office'): Container => ({
  handlers: byProcedure(handlers.filter(({ contract }) => contract.function === name)),
  collections,
  subscribers,
  ports,
  calendar: workingCalendar(),
});
