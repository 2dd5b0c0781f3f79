/**
 * Whether journal, batches and documents still are what they were when they were written. Needs
 * nothing secret and nothing personal: hashes, chains and seals. What it cannot see: entries
 * that are not sealed yet and were cut from a chain's end together with their document's
 * head, and a cut tail of batches unless a checkpoint is given.
 */
import { byEntity, chainFindings, entryFindings, headFindings } from './chains';
import type { Exported, Finding, Verdict } from './findings';
import { batchFindings, checkpointFindings, membershipFindings } from './seals';

/** Everything that is wrong, each thing once. */
const distinct = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [`${finding.kind} ${finding.where}`, finding])).values(),
];

/** Verifies an export; an empty list of findings means that it is whole. */
export function verify({ journal, batches, documents, checkpoint }: Exported): Verdict {
  const chains = byEntity(journal);
  const entries = new Map(journal.map((entry) => [entry.id, entry]));
  const { findings: misplaced, sealed } = membershipFindings(journal, batches);
  const findings = distinct([
    ...journal.flatMap(entryFindings),
    ...[...chains.values()].flatMap(chainFindings),
    ...batchFindings(batches, entries),
    ...misplaced,
    ...headFindings(documents, chains),
    ...checkpointFindings(checkpoint, batches),
  ]);
  return {
    findings,
    entries: journal.length,
    sealed,
    unsealed: journal.length - sealed,
    batches: batches.length,
    documents: Object.values(documents).reduce((sum, list) => sum + list.length, 0),
  };
}
