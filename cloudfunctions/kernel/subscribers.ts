/**
 * What follows from an act in other contexts. Subscribers run in the same invocation right
 * after commit, so that a hazard exists when the inspection's receipt shows; whatever they
 * leave undone stands as `pending` in the journal and `clock` runs it again. Each must be
 * idempotent by the event's id, which `act` and `put` make easy.
 */
import type { DomainEvent, Entity } from '@louyu/shared/domain/kernel/entity';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import { perform } from './act';
import { database } from './cloud';
import type { Collection } from './collection';
import { eachOf } from './concurrent';
import type { Around, Outcome } from './handler';
import { type JournalEntry, eventsOf, journal, journalId } from './journal';
import { logFailure } from './log';
import { Reader, compile, type Where } from './repository';
import { isDuplicate } from './sdk-errors';
import type { UnitOfWork } from './transaction';

export interface Reaction<E extends DomainEvent> extends Around {
  event: E;
  eventId: string;
  /** When the act happened, not when this runs. */
  at: Instant;
  read: Reader;
  /** Stores a decision under the event's id and `part`; a rerun finds it done. */
  act(part: string, decide: (unit: UnitOfWork) => Promise<Outcome<null> | null>): Promise<void>;
  /** Stores documents with deterministic ids, outside the journal; existing ones stay. */
  put<T extends Entity>(of: Collection<T>, documents: readonly T[]): Promise<void>;
  /** Sets fields on every document that matches, outside the journal. */
  mark<T extends Entity>(of: Collection<T>, where: Where, fields: Partial<T>): Promise<void>;
}

export interface Subscriber {
  name: string;
  event: string;
  /**
   * Whether anything follows from this event, asked of the event alone: an import makes
   * forty thousand that nobody needs to be told of.
   */
  concerns?(event: DomainEvent): boolean;
  react(reaction: Reaction<DomainEvent>): Promise<void>;
}

/** Binds a reaction to an event type. */
export const on = <E extends DomainEvent>(
  event: E['type'],
  name: string,
  react: (reaction: Reaction<E>) => Promise<void>,
  concerns: (event: E) => boolean = () => true,
): Subscriber => ({
  name,
  event,
  concerns: concerns as unknown as (event: DomainEvent) => boolean,
  react: react as unknown as Subscriber['react'],
});

const follows = ({ event, concerns }: Subscriber, of: DomainEvent): boolean =>
  event === of.type && (concerns?.(of) ?? true);

class NothingToDo extends Error {}

/** A hazard may remind fifty people; the person who reported it waits for that. */
const PUTS_AT_ONCE = 8;
/** Acts whose consequences run beside each other, and those that are marked in one call. */
const FOLLOWED_AT_ONCE = 16;
const MARKED_AT_ONCE = 100;

async function put<T extends Entity>(of: Collection<T>, documents: readonly T[]): Promise<void> {
  await eachOf(documents, PUTS_AT_ONCE, ({ id, ...fields }) =>
    database()
      .collection(of.name)
      .add({ data: { _id: id, ...fields } })
      .catch((error: unknown) => {
        if (!isDuplicate(error)) throw error;
      }),
  );
}

async function mark<T extends Entity>(
  of: Collection<T>,
  where: Where,
  fields: Partial<T>,
): Promise<void> {
  await database().collection(of.name).where(compile(where)).update({ data: fields });
}

/** Runs the subscribers of committed entries and marks the entries as seen. */
export class Aftermath {
  constructor(
    private readonly subscribers: readonly Subscriber[],
    private readonly around: Around,
  ) {}

  readonly awaited = (event: DomainEvent): boolean =>
    this.subscribers.some((subscriber) => follows(subscriber, event));

  /** Runs everything that follows from an entry; throws if a subscriber did. */
  async follow(entry: JournalEntry): Promise<void> {
    if (!entry.pending) return;
    await this.react(entry);
    await database()
      .collection(journal.name)
      .doc(entry.id)
      .update({ data: { pending: false } });
  }

  /**
   * Like `follow` for many, a few at a time, marked together. What fails or finds no time
   * left (`msLeft` at 0) stays pending; answers how many were finished.
   */
  async followAll(entries: readonly JournalEntry[], msLeft: () => number): Promise<number> {
    const pending = entries.filter((entry) => entry.pending);
    const finished = await eachOf(pending, FOLLOWED_AT_ONCE, async (entry) => {
      if (msLeft() === 0) return [];
      return this.react(entry).then(
        () => [entry.id],
        (error: unknown) => {
          logFailure({ requestId: entry.id, what: `finishing ${entry.procedure}`, error });
          return [];
        },
      );
    });
    const ids = finished.flat();
    for (let at = 0; at < ids.length; at += MARKED_AT_ONCE)
      await mark(journal, { _id: { in: ids.slice(at, at + MARKED_AT_ONCE) } }, { pending: false });
    return ids.length;
  }

  private async react(entry: JournalEntry): Promise<void> {
    for (const { id, event } of eventsOf(entry))
      for (const subscriber of this.subscribers.filter((each) => follows(each, event)))
        await subscriber.react(this.reaction(subscriber, entry, id, event));
  }

  private reaction(
    { name }: Subscriber,
    { at }: JournalEntry,
    eventId: string,
    event: DomainEvent,
  ): Reaction<DomainEvent> {
    const act: Reaction<DomainEvent>['act'] = (part, decide) =>
      this.actOnce(name, `${eventId}:${part}`, decide);
    return { ...this.around, event, eventId, at, read: new Reader(), act, put, mark };
  }

  private async actOnce(
    name: string,
    commandId: string,
    decide: (unit: UnitOfWork) => Promise<Outcome<null> | null>,
  ): Promise<void> {
    const who = `system:${name}`;
    const id = journalId(who, name, commandId);
    const act = { id, procedure: name, who, at: this.around.now, input: commandId };
    try {
      const { entry } = await perform(act, new Reader(), this.awaited, async () => async (unit) => {
        const outcome = await decide(unit);
        if (!outcome) throw new NothingToDo();
        return outcome;
      });
      await this.follow(entry);
    } catch (error) {
      if (!(error instanceof NothingToDo)) throw error;
    }
  }
}
