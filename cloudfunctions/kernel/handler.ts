/**
 * How a context answers its procedures: a read returns the output, a write returns a
 * decision (one document's next state, events, the reply) and the kernel stores it. No
 * handler writes, checks permission or catches.
 */
import type { Contract, Identity, Matter } from '@louyu/shared/contracts/contract';
import type { z } from '@louyu/shared/contracts/schema';
import type { DomainEvent, Entity } from '@louyu/shared/domain/kernel/entity';
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import type { Actor, Scope } from '@louyu/shared/domain/kernel/positions';
import type { Almanac } from '@louyu/shared/domain/kernel/terms';
import type { Collection } from './collection';
import type { Matters } from './matters';
import type { Ports } from './ports';
import type { Reader } from './repository';

/** Who calls: a bound person, someone unregistered under a key that names nobody, or nobody. */
export type Caller =
  | { kind: 'person'; key: string; openid: string; actor: Actor }
  | { kind: 'visitor'; key: string; openid: string; actor: null }
  | { kind: 'nobody'; key: null; openid: null; actor: null };

type ActorFor<Id extends Identity> = Id extends 'person' ? Actor : Actor | null;
type KeyFor<Id extends Identity> = Id extends 'none' ? null : string;
type MatterFor<Ab> = Ab extends { kind: 'document'; collection: infer M extends Matter }
  ? Matters[M]
  : null;

export type AnySchema = z.ZodMiniType;

export interface Around {
  now: Instant;
  calendar: Almanac;
  ports: Ports;
}

export interface Call<I extends AnySchema, Id extends Identity> extends Around {
  input: z.output<I>;
  actor: ActorFor<Id>;
  /** Person id or visitor key: who the act is journalled under. */
  who: KeyFor<Id>;
  /** The caller's address in WeChat; only `reminders.grant` has a use for it. */
  openid: string | null;
  /** The actor's scopes under the contract's roles, for narrowing lists. */
  scopes: Scope[];
  /** The id of the caller's act; empty for a read. */
  commandId: string;
  read: Reader;
}

export interface Change<T extends Entity> {
  collection: Collection<T>;
  next: Omit<T, 'version'>;
  /** The document that the decision was made on; `null` creates one. */
  before: T | null;
}

export interface Outcome<R> {
  change: Change<never>;
  events: DomainEvent[];
  reply: R;
}

/** The decision that creates a document. */
export const creates = <T extends Entity>(of: Collection<T>, next: Omit<T, 'version'>) =>
  ({ collection: of, next, before: null }) as unknown as Change<never>;

/** The decision that moves a loaded document on by one version. */
export const updates = <T extends Entity>(of: Collection<T>, before: T, next: Omit<T, 'version'>) =>
  ({ collection: of, next, before }) as unknown as Change<never>;

export interface ReadHandler {
  kind: 'read';
  contract: Contract;
  answer(call: Call<AnySchema, Identity> & { matter: unknown }): Promise<unknown>;
}

export interface WriteHandler {
  kind: 'write';
  contract: Contract;
  prepare(call: Call<AnySchema, Identity>): Promise<unknown>;
  decide(
    call: Call<AnySchema, Identity> & { matter: unknown; prepared: unknown },
  ): Promise<Outcome<unknown>>;
  settle(prepared: unknown): Promise<void>;
  reveal(given: Revealing<Call<AnySchema, Identity>, unknown, unknown>): unknown;
}

interface Revealing<C, P, R> {
  call: C;
  prepared: P;
  /** What `decide` replied, now or at an earlier attempt. */
  reply: R;
}

export type Handler = ReadHandler | WriteHandler;

type Promised<T> = T | Promise<T>;

/** Binds an answer to a read contract. */
export function reads<I extends AnySchema, O extends AnySchema, Id extends Identity, Ab>(
  contract: Contract<I, O, Id, Ab> & { kind: 'read' },
  answer: (call: Call<I, Id> & { matter: MatterFor<Ab> }) => Promised<z.input<O>>,
): ReadHandler {
  return { kind: 'read', contract, answer } as unknown as ReadHandler;
}

interface Writing<I extends AnySchema, R, Id extends Identity, Ab, P> {
  /**
   * Work before the transaction: what a rerun must not repeat, or what cannot run inside
   * one. It runs before the matter is loaded and may refuse.
   */
  prepare?(call: Call<I, Id>): Promise<P>;
  /** Decides inside the transaction; `read` reads inside it too. May rerun. */
  decide(call: Call<I, Id> & { matter: MatterFor<Ab>; prepared: P }): Promised<Outcome<R>>;
  /** Tidies up after commit, e.g. removes the uploads that were attached. */
  settle?(prepared: P): Promise<void>;
}

/** Binds a decision to a write contract. */
export function writes<
  I extends AnySchema,
  O extends AnySchema,
  Id extends Exclude<Identity, 'none'>,
  Ab,
  P = undefined,
>(
  contract: Contract<I, O, Id, Ab> & { kind: 'write' },
  writing: Writing<I, z.input<O>, Id, Ab, P>,
): WriteHandler {
  return handlerOf(contract, writing, ({ reply }: { reply: unknown }) => reply);
}

/**
 * Like `writes`, for what only the caller may see and the journal must not keep: `decide`
 * replies with what is stored, `reveal` makes the answer of it, also when the act is sent
 * again. It may use the command's id, which is stored nowhere.
 */
export function revealing<
  I extends AnySchema,
  O extends AnySchema,
  Id extends Exclude<Identity, 'none'>,
  Ab,
  P,
  R,
>(
  contract: Contract<I, O, Id, Ab> & { kind: 'write' },
  {
    reveal,
    ...writing
  }: Writing<I, R, Id, Ab, P> & {
    reveal(given: Revealing<Call<I, Id>, P, R>): z.input<O>;
  },
): WriteHandler {
  return handlerOf(contract, writing, reveal);
}

function handlerOf(
  contract: unknown,
  { prepare, decide, settle }: { prepare?: unknown; decide: unknown; settle?: unknown },
  reveal: unknown,
): WriteHandler {
  const nothing = async () => undefined;
  return {
    kind: 'write',
    contract,
    prepare: prepare ?? nothing,
    decide,
    settle: settle ?? nothing,
    reveal,
  } as unknown as WriteHandler;
}
