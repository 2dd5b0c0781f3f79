/** A small journal with documents and batches, as the kernel writes them, and ways to forge it. */
import type { Batch } from '../batches';
import { nextBatch } from '../batches';
import { type JournalEntry, entryFor, journalId } from '../journal';
import type { Exported, StoredDocument } from '../../audit/findings';

const MINUTE_MS = 60_000;
const START = Date.parse('2026-10-14T02:00:00.000Z');
const at = (minute: number) => new Date(START + minute * MINUTE_MS).toISOString();

/** `acts` acts on each of `entities` documents of two contexts, in turn. */
export function journalOf(entities: number, acts: number): JournalEntry[] {
  const heads = new Map<string, JournalEntry>();
  const entries: JournalEntry[] = [];
  for (let turn = 0; turn < acts; turn += 1)
    for (let nth = 0; nth < entities; nth += 1) {
      const context = nth % 2 === 0 ? 'hazards' : 'conduct';
      const entity = `${context}/${context}-${nth}`;
      const before = heads.get(entity);
      const procedure = `${context}.verb`;
      const id = journalId(`who-${nth}`, procedure, `command-${turn}`);
      const act = { id, procedure, who: `who-${nth}`, at: at(turn), input: { turn } };
      const events = [{ type: 'Happened', turn, nth }];
      const made = { entity, entityVersion: turn + 1, previous: before?.hash ?? null, events };
      const entry = entryFor(act, { ...made, reply: { turn }, pending: false });
      heads.set(entity, entry);
      entries.push(entry);
    }
  return entries;
}

const documentsOf = (journal: readonly JournalEntry[]): Record<string, StoredDocument[]> => {
  const newest = new Map(journal.map((entry) => [entry.entity, entry]));
  const documents: Record<string, StoredDocument[]> = {};
  for (const [entity, { hash: head, entityVersion: version }] of newest) {
    const [collection = '', _id = ''] = entity.split('/');
    documents[collection] = [...(documents[collection] ?? []), { _id, version, head }];
  }
  return documents;
};

/** Seals all but the last `open` entries, `size` a batch. */
export function sealedExport(journal: JournalEntry[], size = 4, open = 3): Exported {
  const batches: Batch[] = [];
  const last = new Map<string, Batch>();
  const sealable = journal.slice(0, journal.length - open);
  for (const context of ['hazards', 'conduct']) {
    const own = sealable.filter((entry) => entry.context === context);
    for (let from = 0; from < own.length; from += size) {
      const some = own.slice(from, from + size);
      const sealing = { fence: 1 + batches.length, sealedAt: at(10) };
      const batch = { ...nextBatch(context, last.get(context), some, sealing), marked: true };
      for (const entry of some) entry.batch = batch.number;
      last.set(context, batch);
      batches.push(batch);
    }
  }
  return { journal, batches, documents: documentsOf(journal) };
}

/** What a checkpoint of this export would have kept. */
export const checkpointOf = ({ batches }: Exported): NonNullable<Exported['checkpoint']> => {
  const newest = new Map(batches.map((batch) => [batch.context, batch]));
  const heads = [...newest.values()].map(({ context, number, root, seal, sealedAt }) => ({
    context,
    number,
    root,
    seal,
    sealedAt,
  }));
  return { at: at(11), heads };
};
