/**
 * Keeps the campus' history as the kernel would have: every decision of a rule becomes the
 * document's next version and a chained journal entry. So nothing can be told that a rule
 * forbids, and nothing stands without the act that made it.
 */
import { hashOf, salted } from '@louyu/cloudfunctions/kernel/hash';
import {
  type JournalEntry,
  contextOf,
  entryHash,
  journalId,
} from '@louyu/cloudfunctions/kernel/journal';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import type { Decision, DomainEvent, Entity } from '@louyu/shared/domain/kernel/entity';

/** Who did it through which procedure, and when. */
export interface Occasion {
  who: string;
  procedure: string;
  at: Instant;
}

export interface Happening {
  event: DomainEvent;
  /** As the kernel numbers events: the entry's id and the place in it. */
  eventId: string;
  at: Instant;
}

export class Chronicle {
  readonly entries: JournalEntry[] = [];
  private readonly heads = new Map<string, string>();

  constructor(private readonly now: Instant) {}

  /** The document as stored after a decision; `before` is absent when the decision created it. */
  tell<T extends Entity>(
    collection: string,
    { next, events }: Decision<T, DomainEvent>,
    occasion: Occasion,
    before?: T,
  ): T {
    if (occasion.at > this.now) throw new Error(`${occasion.procedure} would lie in the future`);
    const document = { ...next, version: (before?.version ?? 0) + 1 } as T;
    const entity = `${collection}/${document.id}`;
    const entry = this.entryFor(entity, document.version, events, occasion);
    this.entries.push(entry);
    this.heads.set(entity, entry.hash);
    return document;
  }

  /** Everything that happened, oldest first. */
  happenings(): Happening[] {
    return this.entries
      .flatMap(({ id, at, events }) =>
        events.map((event, index) => ({ event, eventId: `${id}.${index}`, at })),
      )
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  }

  /** The hash of a document's newest entry; `undefined` for what was imported. */
  headOf(collection: string, id: string): string | undefined {
    return this.heads.get(`${collection}/${id}`);
  }

  private entryFor(
    entity: string,
    entityVersion: number,
    events: DomainEvent[],
    { who, procedure, at }: Occasion,
  ): JournalEntry {
    const id = journalId(who, procedure, `campus-${entity}-${entityVersion}`);
    const salt = hashOf('salt', id).slice(0, 32);
    const previous = this.heads.get(entity) ?? null;
    const inputHash = salted(salt, null);
    const chained = { id, procedure, who, at, inputHash, entity, entityVersion, previous, events };
    const hash = entryHash(chained);
    const unsealed = { context: contextOf(procedure), batch: null };
    return { ...chained, version: 1, salt, hash, reply: null, pending: false, ...unsealed };
  }
}
