/**
 * Many acts at a time, each with its own entry as if it had been made alone (ADR 8). Acts
 * that are stored together share one transaction, so that a hundred new documents cost four
 * round trips instead of four hundred; what one of them is refused for hinders no other.
 */
import { Problem } from '@louyu/shared/domain/kernel/problem';
import type { DomainEvent, Entity } from '@louyu/shared/domain/kernel/entity';
import type { Collection } from './collection';
import { type Act, type JournalEntry, entryFor, journal } from './journal';
import { type Reader, headOf } from './repository';
import { isDuplicate } from './sdk-errors';
import { type UnitOfWork, inTransaction } from './transaction';

export interface Decided<T extends Entity> {
  next: Omit<T, 'version'>;
  events: DomainEvent[];
}

/** One act upon one document; `decide` gets it as it is, `null` when there is none, and may refuse. */
export interface BulkAct<T extends Entity = Entity> {
  act: Act;
  of: Collection<T>;
  id: string;
  /** Whether the document is new; then nothing is looked up. */
  isNew: boolean;
  decide(before: T | null): Decided<T>;
}

export type BulkResult =
  | { of: 'done'; entry: JournalEntry }
  /** An earlier run did it already. */
  | { of: 'done_before'; entry: JournalEntry }
  | { of: 'refused'; code: string };

/** Most acts of one transaction: about 100 KB, well within its time. */
export const ACTS_TOGETHER = 100;

interface Standing {
  document: Entity | null;
  head: string | null;
  of: Collection<Entity>;
  wasNew: boolean;
  touched: boolean;
}

type Awaited = (event: DomainEvent) => boolean;

const keyOf = (name: string, id: string): string => `${name}/${id}`;

async function standingOf(unit: UnitOfWork, acts: readonly BulkAct[]) {
  const standing = new Map<string, Standing>();
  const byCollection = new Map(acts.map(({ of }) => [of.name, of]));
  for (const of of byCollection.values()) {
    const own = acts.filter((act) => act.of.name === of.name);
    const ids = [...new Set(own.filter(({ isNew }) => !isNew).map(({ id }) => id))];
    const found = ids.length > 0 ? await unit.all(of, { _id: { in: ids } }, ids.length) : [];
    const documents = new Map(found.map((document) => [document.id, document]));
    for (const { id } of own) {
      const document = documents.get(id) ?? null;
      const head = document && headOf(document);
      standing.set(keyOf(of.name, id), {
        of,
        document,
        head,
        wasNew: !document,
        touched: false,
      });
    }
  }
  return standing;
}

function decideOne(bulk: BulkAct, at: Standing, awaited: Awaited): JournalEntry {
  const { next, events } = bulk.decide(at.document);
  const version = (at.document?.version ?? 0) + 1;
  const entry = entryFor(bulk.act, {
    entity: keyOf(bulk.of.name, next.id),
    entityVersion: version,
    previous: at.head,
    events,
    reply: null,
    pending: events.some(awaited),
  });
  Object.assign(at, { document: { ...next, version }, head: entry.hash, touched: true });
  return entry;
}

const refusal = (error: unknown): BulkResult => {
  if (error instanceof Problem) return { of: 'refused', code: error.code };
  throw error;
};

async function write(unit: UnitOfWork, standing: readonly Standing[], entries: JournalEntry[]) {
  const touched = standing.filter((each) => each.touched);
  const created = new Map<string, Standing[]>();
  for (const each of touched.filter(({ wasNew }) => wasNew))
    created.set(each.of.name, [...(created.get(each.of.name) ?? []), each]);
  for (const group of created.values())
    await unit.createAll(
      (group[0] as Standing).of,
      group.map(({ document, head }) => ({ next: document as Entity, head: head ?? '' })),
    );
  for (const { of, document, head } of touched.filter(({ wasNew }) => !wasNew))
    await unit.replace(of, document as Entity, head ?? '');
  await unit.appendAll(journal.name, entries);
}

function attempt(acts: readonly BulkAct[], awaited: Awaited): Promise<BulkResult[]> {
  return inTransaction(async (unit) => {
    const standing = await standingOf(unit, acts);
    const entries: JournalEntry[] = [];
    const results = acts.map((bulk): BulkResult => {
      try {
        const at = standing.get(keyOf(bulk.of.name, bulk.id)) as Standing;
        const entry = decideOne(bulk, at, awaited);
        entries.push(entry);
        return { of: 'done', entry };
      } catch (error) {
        return refusal(error);
      }
    });
    if (entries.length > 0) await write(unit, [...standing.values()], entries);
    return results;
  });
}

/** Something existed already: what an earlier run did is told apart from what stands in the way. */
async function afterCollision(
  acts: readonly BulkAct[],
  read: Reader,
  awaited: Awaited,
): Promise<BulkResult[]> {
  const ids = acts.map(({ act }) => act.id);
  const found = await read.all(journal, { _id: { in: ids } }, ids.length);
  const done = new Map(found.map((entry) => [entry.id, entry]));
  if (done.size === 0 && acts.length === 1) return [{ of: 'refused', code: 'kernel.exists' }];
  const rest = acts.filter(({ act }) => !done.has(act.id));
  const redone = done.size > 0 ? await performTogether(rest, read, awaited) : [];
  if (done.size === 0)
    for (const one of rest) redone.push(...(await performTogether([one], read, awaited)));
  const results = new Map(rest.map(({ act }, at) => [act.id, redone[at] as BulkResult]));
  return ids.map((id) => {
    const entry = done.get(id);
    return entry ? { of: 'done_before', entry } : (results.get(id) as BulkResult);
  });
}

/**
 * Stores the acts in one transaction and answers for each in order; acts on one document
 * follow each other. At most `ACTS_TOGETHER`. Round trips: start, one look per collection
 * with known documents, one for all new ones of a collection, one per changed one, one for
 * the entries, commit. An act that was done before is not done again.
 */
export async function performTogether(
  acts: readonly BulkAct[],
  read: Reader,
  awaited: Awaited,
): Promise<BulkResult[]> {
  if (acts.length === 0) return [];
  try {
    return await attempt(acts, awaited);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return afterCollision(acts, read, awaited);
  }
}

/** Binds an act to its collection's type. */
export const bulkAct = <T extends Entity>(act: BulkAct<T>): BulkAct => act as unknown as BulkAct;
