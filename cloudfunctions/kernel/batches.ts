/**
 * Sealed batches: the entries of one context in order, under one root, each batch naming the
 * seal of the one before. What is sealed can no longer be changed, taken out or put in
 * between without the chain of seals showing it.
 */
import type { Instant } from '@louyu/shared/domain/kernel/calendar';
import type { Entity } from '@louyu/shared/domain/kernel/entity';
import type { SealedHead } from '@louyu/shared/domain/records/state';
import { type Collection, collection } from './collection';
import { hashOf } from './hash';
import { merkleRoot } from './merkle';
import type { Reader } from './repository';

export interface Batch extends Entity {
  context: string;
  /** From 1, without gaps. */
  number: number;
  /** The entries' ids in the order of the root's leaves. */
  entries: string[];
  count: number;
  /** Over the entries' hashes. */
  root: string;
  /** The seal of the batch before; `null` for a context's first. */
  previous: string | null;
  /** The number under which the sealing run held its lease; never falls. */
  fence: number;
  sealedAt: Instant;
  /** Over all of the above. */
  seal: string;
  /** Whether its entries carry its number already; bookkeeping, outside the seal. */
  marked: boolean;
  /** Whether it is the context's last; outside the seal, since the next one takes it away. */
  newest: boolean;
}

export const batches: Collection<Batch> = collection<Batch>('batches');

const DIGITS = 8;

/** `hazards.00000012`: whoever seals a number second meets the first. */
export const batchId = (context: string, number: number): string =>
  `${context}.${String(number).padStart(DIGITS, '0')}`;

export const sealOf = (
  batch: Omit<Batch, 'id' | 'version' | 'seal' | 'marked' | 'newest'>,
): string => {
  const { context, number, entries, count, root, previous, fence, sealedAt } = batch;
  return hashOf('batch', context, number, entries, count, root, previous, fence, sealedAt);
};

export interface Sealable {
  id: string;
  hash: string;
}

/** The next batch of a context. */
export function nextBatch(
  context: string,
  last: Pick<Batch, 'number' | 'seal'> | undefined,
  entries: readonly Sealable[],
  { fence, sealedAt }: Pick<Batch, 'fence' | 'sealedAt'>,
): Batch {
  const number = (last?.number ?? 0) + 1;
  const batch = {
    context,
    number,
    entries: entries.map(({ id }) => id),
    count: entries.length,
    root: merkleRoot(entries.map(({ hash }) => hash)),
    previous: last?.seal ?? null,
    fence,
    sealedAt,
  };
  const bookkeeping = { marked: false, newest: true };
  return {
    id: batchId(context, number),
    version: 1,
    ...batch,
    seal: sealOf(batch),
    ...bookkeeping,
  };
}

/** A context's newest batch. One round trip. */
export async function newestBatch(read: Reader, context: string): Promise<Batch | undefined> {
  const order = { orderBy: ['number', 'desc'] as const, limit: 1 };
  const { rows } = await read.page(batches, { context }, order);
  return rows[0];
}

/** More contexts than there will be, each with its newest batch and perhaps one before. */
const MOST_HEADS = 200;

/** Every context's newest batch. One round trip. */
export async function sealedHeads(read: Reader): Promise<SealedHead[]> {
  const found = await read.all(batches, { newest: true }, MOST_HEADS);
  const byContext = new Map<string, Batch>();
  for (const batch of found)
    if (batch.number > (byContext.get(batch.context)?.number ?? 0))
      byContext.set(batch.context, batch);
  return [...byContext.values()]
    .map(({ context, number, root, seal, sealedAt }) => ({ context, number, root, seal, sealedAt }))
    .sort((a, b) => a.context.localeCompare(b.context));
}

const HEX_SHOWN = 16;

/** A root as a notice prints it. */
export const shortRoot = (root: string): string => root.slice(0, HEX_SHOWN);

/** The code of a checkpoint, in four groups of four. */
export const checkpointCode = (at: Instant, heads: readonly SealedHead[]): string =>
  (hashOf('checkpoint', at, heads).slice(0, HEX_SHOWN).match(/.{4}/g) ?? []).join('-');
