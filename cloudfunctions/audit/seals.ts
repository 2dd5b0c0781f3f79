/** Batches by themselves, one after the other, and against the entries that they list. */
import { type Batch, batchId, sealOf } from '../kernel/batches';
import type { JournalEntry } from '../kernel/journal';
import { merkleRoot } from '../kernel/merkle';
import type { Exported, Finding } from './findings';

export type Entries = ReadonlyMap<string, JournalEntry>;

const soundItself = (batch: Batch): boolean =>
  batch.id === batchId(batch.context, batch.number) &&
  batch.count === batch.entries.length &&
  sealOf(batch) === batch.seal;

/** A missing entry is said as such; otherwise root and membership must agree. */
function contentFindings(batch: Batch, entries: Entries): Finding[] {
  const missing = batch.entries.filter((id) => !entries.has(id));
  if (missing.length > 0) return missing.map((where) => ({ kind: 'removed_entry', where }));
  const listed = batch.entries.flatMap((id) => entries.get(id) ?? []);
  const own = listed.every(({ context }) => context === batch.context);
  const root = merkleRoot(listed.map(({ hash }) => hash));
  return own && root === batch.root ? [] : [{ kind: 'edited_batch', where: batch.id }];
}

function orderFindings(before: Batch | undefined, batch: Batch): Finding[] {
  const where = batch.id;
  if (batch.number !== (before?.number ?? 0) + 1) return [{ kind: 'removed_batch', where }];
  const follows = batch.previous === (before?.seal ?? null) && batch.fence >= (before?.fence ?? 0);
  return follows ? [] : [{ kind: 'broken_batches', where }];
}

function byContext(batches: readonly Batch[]): Batch[][] {
  const groups = new Map<string, Batch[]>();
  for (const batch of batches)
    groups.set(batch.context, [...(groups.get(batch.context) ?? []), batch]);
  return [...groups.values()].map((group) => group.sort((a, b) => a.number - b.number));
}

export const batchFindings = (batches: readonly Batch[], entries: Entries): Finding[] =>
  byContext(batches).flatMap((group) =>
    group.flatMap((batch, at): Finding[] => [
      ...(soundItself(batch) ? [] : [{ kind: 'edited_batch' as const, where: batch.id }]),
      ...orderFindings(group[at - 1], batch),
      ...contentFindings(batch, entries),
    ]),
  );

/** Where each entry is sealed; in two places at once is as wrong as in none. */
function places(batches: readonly Batch[]): Map<string, Batch[]> {
  const found = new Map<string, Batch[]>();
  for (const batch of batches)
    for (const id of batch.entries) found.set(id, [...(found.get(id) ?? []), batch]);
  return found;
}

/** An act commits within a minute of its time; much older than what is sealed it was put in later. */
const LATE_MS = 10 * 60_000;

/** Contexts are sealed oldest first: the time up to which each one is. */
function sealedUpTo(journal: readonly JournalEntry[], sealedIn: ReadonlyMap<string, unknown>) {
  const upTo = new Map<string, number>();
  for (const { id, context, at } of journal)
    if (sealedIn.has(id)) upTo.set(context, Math.max(upTo.get(context) ?? 0, Date.parse(at)));
  return upTo;
}

function belongs(entry: JournalEntry, sealedIn: readonly Batch[], upTo: number): boolean {
  const [batch, ...more] = sealedIn;
  if (more.length > 0) return false;
  // A run that died between sealing and marking leaves `null`, which the next run puts right.
  if (batch) return entry.batch === batch.number || entry.batch === null;
  return entry.batch === null && Date.parse(entry.at) > upTo - LATE_MS;
}

/** Entries that stand among the sealed ones without belonging there. */
export function membershipFindings(
  journal: readonly JournalEntry[],
  batches: readonly Batch[],
): { findings: Finding[]; sealed: number } {
  const sealedIn = places(batches);
  const upTo = sealedUpTo(journal, sealedIn);
  const wrong = journal.filter(
    (entry) => !belongs(entry, sealedIn.get(entry.id) ?? [], upTo.get(entry.context) ?? 0),
  );
  const findings = wrong.map(({ id: where }): Finding => ({ kind: 'inserted_entry', where }));
  return { findings, sealed: journal.filter(({ id }) => sealedIn.has(id)).length };
}

/** Whatever a checkpoint saw must still stand, with the same seal. */
export function checkpointFindings(
  checkpoint: Exported['checkpoint'],
  batches: readonly Batch[],
): Finding[] {
  const byId = new Map(batches.map((batch) => [batch.id, batch]));
  return (checkpoint?.heads ?? []).flatMap(({ context, number, root, seal }): Finding[] => {
    const where = batchId(context, number);
    const batch = byId.get(where);
    return batch?.seal === seal && batch.root === root ? [] : [{ kind: 'cut_tail', where }];
  });
}
