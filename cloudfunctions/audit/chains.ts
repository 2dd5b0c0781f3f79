/** Entries by themselves, along each document, and against the documents that they made. */
import { type JournalEntry, contextOf, entryHash } from '../kernel/journal';
import type { Exported, Finding, StoredDocument } from './findings';

/** Content and hash agree, and the context is that of the procedure. */
export const entryFindings = (entry: JournalEntry): Finding[] =>
  entryHash(entry) === entry.hash && entry.context === contextOf(entry.procedure)
    ? []
    : [{ kind: 'edited_entry', where: entry.id }];

export function byEntity(journal: readonly JournalEntry[]): Map<string, JournalEntry[]> {
  const chains = new Map<string, JournalEntry[]>();
  for (const entry of journal) {
    const chain = chains.get(entry.entity);
    if (chain) chain.push(entry);
    else chains.set(entry.entity, [entry]);
  }
  for (const chain of chains.values()) chain.sort((a, b) => a.entityVersion - b.entityVersion);
  return chains;
}

/** What was imported has no first entry: its first one then names none before it. */
function linkFinding(before: JournalEntry | undefined, entry: JournalEntry): Finding[] {
  const where = entry.id;
  if (!before) return entry.previous === null ? [] : [{ kind: 'removed_entry', where }];
  if (before.entityVersion === entry.entityVersion) return [{ kind: 'forked_chain', where }];
  if (entry.entityVersion > before.entityVersion + 1) return [{ kind: 'removed_entry', where }];
  return entry.previous === before.hash ? [] : [{ kind: 'broken_chain', where }];
}

export const chainFindings = (chain: readonly JournalEntry[]): Finding[] =>
  chain.flatMap((entry, at) => linkFinding(chain[at - 1], entry));

const standsAt = (document: StoredDocument, newest: JournalEntry | undefined): boolean =>
  newest
    ? document.head === newest.hash && document.version === newest.entityVersion
    : document.head === undefined;

/** Documents that stand elsewhere than their newest entry says; erased ones are gone, not wrong. */
export function headFindings(
  documents: Exported['documents'],
  chains: ReadonlyMap<string, readonly JournalEntry[]>,
): Finding[] {
  return Object.entries(documents).flatMap(([collection, stored]) =>
    stored.flatMap((document): Finding[] => {
      const where = `${collection}/${document._id}`;
      const fine = standsAt(document, chains.get(where)?.at(-1));
      return fine ? [] : [{ kind: 'document_head', where }];
    }),
  );
}
