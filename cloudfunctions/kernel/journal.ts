/**
 * The journal: audit, outbox and replies in one record, written with the document in the
 * same transaction. Entries chain per entity, so they contend only where the document
 * already does. Payloads are ids and closed values; what a person typed enters only as a
 * salted hash, so that erasing the salt is the erasure that retention needs.
 */
import type { DomainEvent } from '@louyu/shared/domain/kernel/entity';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import { freshSalt, hashOf, salted } from './hash';
import { type Collection, collection } from './collection';
import type { Entity } from '@louyu/shared/domain/kernel/entity';

export interface JournalEntry extends Entity {
  procedure: string;
  /** Person id, visitor key, or `system:` and the subscriber's name. */
  who: string;
  at: Instant;
  salt: string;
  inputHash: string;
  /** `collection/id` of the document, and the version that this entry made. */
  entity: string;
  entityVersion: number;
  previous: string | null;
  hash: string;
  events: DomainEvent[];
  reply: unknown;
  /** Whether subscribers still have to see it. */
  pending: boolean;
  /** The context whose batches it is sealed in, and the batch's number once it is. */
  context: string;
  batch: number | null;
}

/** `hazards.verify` and `hazards.open_findings` belong to `hazards`. */
export const contextOf = (procedure: string): string => procedure.split('.')[0] ?? procedure;

export const journal: Collection<JournalEntry> = collection<JournalEntry>('journal');

/** One act has one id: sent again it meets itself. */
export const journalId = (who: string, procedure: string, commandId: string): string =>
  hashOf('journal', who, procedure, commandId);

export type Act = Pick<JournalEntry, 'procedure' | 'who' | 'at'> & { id: string; input: unknown };

interface Made {
  entity: string;
  entityVersion: number;
  previous: string | null;
  events: DomainEvent[];
  reply: unknown;
  pending: boolean;
}

type Chained = Omit<
  JournalEntry,
  'version' | 'hash' | 'reply' | 'pending' | 'salt' | 'context' | 'batch'
>;

/**
 * The hash that the next entry of the same entity names. What is erased or moves later stays
 * outside: salt, reply, `pending`, `batch`; `context` follows from the procedure.
 */
export const entryHash = (entry: Chained): string =>
  hashOf(
    entry.id,
    entry.procedure,
    entry.who,
    entry.at,
    entry.inputHash,
    entry.entity,
    entry.entityVersion,
    entry.previous,
    entry.events,
  );

/** The entry for an act that changed one document. */
export function entryFor({ id, procedure, who, at, input }: Act, made: Made): JournalEntry {
  const salt = freshSalt();
  const chained = { id, procedure, who, at, inputHash: salted(salt, input), ...made };
  const hash = entryHash(chained);
  return { ...chained, version: 1, salt, hash, context: contextOf(procedure), batch: null };
}

/** Whether an entry was made by the same input. */
export const sameInput = (entry: JournalEntry, input: unknown): boolean =>
  entry.inputHash === salted(entry.salt, input);

/** Events in order with ids of their own. */
export const eventsOf = (entry: JournalEntry): { id: string; event: DomainEvent }[] =>
  entry.events.map((event, index) => ({ id: `${entry.id}.${index}`, event }));
