/**
 * Keeps each person's months of service true as things happen. Every addition names its
 * record, so that a late, second or reordered run ends the same.
 */
import type { ContactRecorded } from '@louyu/shared/domain/duties/contact-record';
import {
  type GivenRound,
  type ServiceEntry,
  type StoredServiceMonth,
  emptyMonth,
  monthOf,
} from '@louyu/shared/domain/development/months';
import type {
  InspectionSubmitted,
  RoundCompleted,
  RoundPlanned,
} from '@louyu/shared/domain/inspections/rules';
import { gather } from '../../kernel/claims';
import { collection } from '../../kernel/collection';
import { type Subscriber, on } from '../../kernel/subscribers';

export const serviceMonths = collection<StoredServiceMonth>('service_months');

/** One addition to one month; one round trip, two more when the month begins. */
const keep = ({ personId, at, list, value }: ServiceEntry): Promise<void> =>
  gather(serviceMonths, emptyMonth(personId, monthOf(at)), { [list]: value });

const forEach = async (people: readonly string[], entry: (personId: string) => ServiceEntry) => {
  for (const personId of people) await keep(entry(personId));
};

export const serviceSubscribers: Subscriber[] = [
  on<RoundPlanned>('RoundPlanned', 'records.service_given', ({ event }) => {
    const { roundId: id, dueAt, inspectors } = event;
    const value: GivenRound = { id, dueAt };
    return forEach(inspectors, (personId) => ({ personId, at: dueAt, list: 'given', value }));
  }),
  on<RoundCompleted>('RoundCompleted', 'records.service_done', ({ event, at }) =>
    forEach(event.inspectors, (personId) => ({
      ...{ personId, at, list: 'done' as const },
      value: event.roundId,
    })),
  ),
  on<InspectionSubmitted>('InspectionSubmitted', 'records.service_inspected', ({ event, at }) =>
    keep({ personId: event.inspector, at, list: 'inspections', value: event.inspectionId }),
  ),
  on<ContactRecorded>('ContactRecorded', 'records.service_contact', ({ event, at }) =>
    keep({ personId: event.author, at, list: 'contacts', value: event.contactId }),
  ),
];
