/** What the verification looks at and what it may find, in words that an auditor reads. */
import type { Batch } from '../kernel/batches';
import type { JournalEntry } from '../kernel/journal';
import type { SealedHead } from '@louyu/shared/domain/records/state';

/** Documents as exported: `_id`, the head beside the fields. */
export interface StoredDocument {
  _id: string;
  version?: number;
  head?: string;
}

export interface Exported {
  journal: JournalEntry[];
  batches: Batch[];
  /** Collection → documents; only those given are checked against their newest entry. */
  documents: Record<string, StoredDocument[]>;
  /** A file taken out of the house earlier. */
  checkpoint?: { at: string; heads: SealedHead[] };
}

export const FINDINGS = {
  edited_entry: 'an entry does not have the content that its hash was made of',
  broken_chain: 'an entry does not follow the one before it on the same document',
  removed_entry: 'an entry is missing',
  forked_chain: 'two entries claim the same version of one document',
  inserted_entry: 'an entry stands among the sealed ones that no batch lists',
  edited_batch: 'a batch does not have the content that it was sealed with',
  broken_batches: 'a batch does not follow the one before it',
  removed_batch: 'a batch is missing',
  document_head: 'a document does not stand where its newest entry left it',
  cut_tail: 'what a checkpoint saw sealed is no longer there',
} as const;

export type FindingKind = keyof typeof FINDINGS;

export interface Finding {
  kind: FindingKind;
  /** The entry, batch or document. */
  where: string;
}

export interface Verdict {
  findings: Finding[];
  entries: number;
  sealed: number;
  unsealed: number;
  batches: number;
  /** Documents compared with their newest entry. */
  documents: number;
}
