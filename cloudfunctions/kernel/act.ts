/**
 * An act: one document and its journal entry, together or not at all, once however often
 * it is sent. The happy path pays nothing for that: the entry's id is the act's, so a
 * replay collides with itself, and only then is the first reply looked up.
 */
import { Problem, ensure } from '@louyu/shared/domain/kernel/problem';
import type { DomainEvent, Entity } from '@louyu/shared/domain/kernel/entity';
import type { Collection } from './collection';
import type { Change, Outcome } from './handler';
import { type Act, type JournalEntry, entryFor, journal, sameInput } from './journal';
import { type Reader, headOf } from './repository';
import { isDuplicate } from './sdk-errors';
import { type UnitOfWork, inTransaction } from './transaction';

export interface Done<R> {
  reply: R;
  /** The act's entry, written now or by an earlier attempt. */
  entry: JournalEntry;
}

type Awaited = (event: DomainEvent) => boolean;

const versioned = ({ next, before }: Change<Entity>): Entity => ({
  ...next,
  version: (before?.version ?? 0) + 1,
});

async function store(unit: UnitOfWork, change: Change<Entity>, head: string): Promise<void> {
  const of = change.collection as Collection<Entity>;
  await (change.before
    ? unit.replace(of, versioned(change), head)
    : unit.create(of, versioned(change), head));
}

async function record(
  unit: UnitOfWork,
  act: Act,
  { change, events, reply }: Outcome<unknown>,
  awaited: Awaited,
): Promise<JournalEntry> {
  const { collection, before, next } = change as unknown as Change<Entity>;
  const entry = entryFor(act, {
    entity: `${collection.name}/${next.id}`,
    entityVersion: (before?.version ?? 0) + 1,
    previous: before ? headOf(before) : null,
    events,
    reply,
    pending: events.some(awaited),
  });
  await store(unit, change as unknown as Change<Entity>, entry.hash);
  const { id, ...fields } = entry;
  await unit.append(journal.name, id, fields);
  return entry;
}

/** An earlier attempt at the same act; refuses the same id with other input. */
async function earlier<R>(read: Reader, act: Act): Promise<Done<R> | undefined> {
  const entry = await read.find(journal, act.id);
  if (!entry) return undefined;
  ensure(sameInput(entry, act.input), 'kernel.command_reused');
  return { reply: entry.reply as R, entry };
}

export type Decide<R> = (unit: UnitOfWork) => Promise<Outcome<R>>;

/**
 * Prepares, decides and stores. Whatever goes wrong on the way, a reply that was already
 * given for this act is given again; only when there is none does the error surface.
 */
export async function perform<R>(
  act: Act,
  read: Reader,
  awaited: Awaited,
  ready: () => Promise<Decide<R>>,
): Promise<Done<R>> {
  try {
    const decide = await ready();
    return await inTransaction(async (unit) => {
      const outcome = await decide(unit);
      return { reply: outcome.reply, entry: await record(unit, act, outcome, awaited) };
    });
  } catch (error) {
    const before = await earlier<R>(read, act);
    if (before) return before;
    // Somebody else took the same number or place a moment earlier.
    if (isDuplicate(error)) throw new Problem('kernel.stale');
    throw error;
  }
}
