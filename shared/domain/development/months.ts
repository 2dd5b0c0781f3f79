/**
 * What one person carried out, month by month: a projection that subscribers keep and that the
 * records themselves can rebuild, so that a dossier over years costs as much as one over weeks.
 * Every count is the length of a list of record ids: adding one twice changes nothing.
 */
import { type Instant, dayOf } from '../kernel/calendar';
import type { Entity } from '../kernel/entity';
import type { PersonId } from '../kernel/ids';
import type { ServiceMonth, ServiceRecord } from './state';

/** A round that was given to the person, and until when. */
export interface GivenRound {
  id: string;
  dueAt: Instant;
}

export interface StoredServiceMonth extends Entity {
  personId: PersonId;
  /** `2026-10`, on Shanghai's calendar. */
  month: string;
  /** By the month that they are due in. */
  given: GivenRound[];
  /** By the month that they were completed in. */
  done: string[];
  inspections: string[];
  contacts: string[];
}

export type ServiceList = 'given' | 'done' | 'inspections' | 'contacts';

export const monthOf = (at: Instant): string => dayOf(at).slice(0, 7);

export const serviceId = (personId: PersonId, month: string): string => `${personId}.${month}`;

/** A month in which nothing is known yet. */
export const emptyMonth = (personId: PersonId, month: string): StoredServiceMonth => ({
  ...{ id: serviceId(personId, month), version: 1, personId, month },
  ...{ given: [], done: [], inspections: [], contacts: [] },
});

/** One thing that a person did or was given. */
export interface ServiceEntry {
  personId: PersonId;
  at: Instant;
  list: ServiceList;
  value: GivenRound | string;
}

const sameId = (a: GivenRound | string, b: GivenRound | string): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Months as they are when built from nothing but the records; in the order of their ids. */
export function rebuilt(entries: readonly ServiceEntry[]): StoredServiceMonth[] {
  const months = new Map<string, StoredServiceMonth>();
  for (const { personId, at, list, value } of entries) {
    const id = serviceId(personId, monthOf(at));
    const month = months.get(id) ?? emptyMonth(personId, monthOf(at));
    const values: (GivenRound | string)[] = month[list];
    if (!values.some((each) => sameId(each, value))) values.push(value);
    months.set(id, month);
  }
  return [...months.values()].sort((a, b) => a.id.localeCompare(b.id));
}

/** So many months are told of in a dossier, and so many records are named in it. */
const MONTHS_TOLD = 24;
const RECORDS_NAMED = 60;

const dueIds = ({ given }: StoredServiceMonth, now: Instant): string[] =>
  given.flatMap(({ id, dueAt }) => (dueAt <= now ? [id] : []));

const recordsOf = ({ done, inspections, contacts }: StoredServiceMonth): ServiceRecord[] => [
  ...done.map((id) => ({ kind: 'round' as const, id })),
  ...inspections.map((id) => ({ kind: 'inspection' as const, id })),
  ...contacts.map((id) => ({ kind: 'contact' as const, id })),
];

/** What a dossier says of somebody's months, frozen at `now`. */
export interface Service {
  duties: { roundsDone: number; roundsDue: number; inspections: number };
  contacts: number;
  months: ServiceMonth[];
  records: ServiceRecord[];
}

const told = (
  stored: StoredServiceMonth,
  now: Instant,
  digest: (of: unknown) => string,
): ServiceMonth => {
  const { month, done, inspections, contacts } = stored;
  const lists = [stored.given, done, inspections, contacts].map((list) =>
    [...list].map((each) => JSON.stringify(each)).sort(),
  );
  return {
    month,
    roundsDone: done.length,
    roundsDue: new Set([...dueIds(stored, now), ...done]).size,
    inspections: inspections.length,
    contacts: contacts.length,
    digest: digest(lists).slice(0, 16),
  };
};

/** The newest two years; a round that is still to come is nobody's omission. */
export function serviceOf(
  stored: readonly StoredServiceMonth[],
  now: Instant,
  digest: (of: unknown) => string,
): Service {
  const newest = [...stored]
    .sort((a, b) => b.month.localeCompare(a.month))
    .filter(({ month }) => month <= monthOf(now))
    .slice(0, MONTHS_TOLD);
  const done = new Set(newest.flatMap((month) => month.done));
  const due = new Set([...newest.flatMap((month) => dueIds(month, now)), ...done]);
  const inspections = newest.reduce((sum, month) => sum + month.inspections.length, 0);
  return {
    duties: { roundsDone: done.size, roundsDue: due.size, inspections },
    contacts: newest.reduce((sum, month) => sum + month.contacts.length, 0),
    months: newest.map((month) => told(month, now, digest)),
    records: newest.flatMap(recordsOf).slice(0, RECORDS_NAMED),
  };
}
