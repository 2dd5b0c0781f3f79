/**
 * Looks into a store that nobody runs: whether each acknowledged act is there, and whether
 * every document stands exactly where its newest journal entry says.
 */
import { DocumentStore } from '@louyu/emulator/database/store/document-store';
import { canonical } from '@louyu/cloudfunctions/kernel/hash';
import { type Document, documentsIn, groundOf } from './ground';
import { type Ground, type Submission, entryOf } from './submissions';

interface Entry {
  _id: string;
  entity: string;
  entityVersion: number;
  hash: string;
  reply: unknown;
  pending: boolean;
}

/** Collections whose documents come into being through an act, never by import. */
const ACTED = ['hazards', 'letters', 'inspections', 'rounds', 'conduct_facts'];

function newestEntries(entries: readonly Entry[]): Map<string, Entry> {
  const newest = new Map<string, Entry>();
  for (const entry of entries) {
    const before = newest.get(entry.entity);
    if (!before || before.entityVersion < entry.entityVersion) newest.set(entry.entity, entry);
  }
  return newest;
}

/** A document without its entry, an entry without its document, or two that disagree. */
function halves(store: DocumentStore, entries: readonly Entry[]): string[] {
  const newest = newestEntries(entries);
  const orphans = [...newest.values()].flatMap(({ entity, entityVersion, hash }) => {
    const [name = '', id = ''] = entity.split('/');
    const document = store.get(name, id) as Document | undefined;
    const agrees = document?.version === entityVersion && document.head === hash;
    return agrees ? [] : [`${entity} is not what its entry ${entityVersion} says`];
  });
  const unwritten = ACTED.flatMap((name) =>
    documentsIn<Document>(store, name)
      .filter(({ _id }) => !newest.has(`${name}/${_id}`))
      .map(({ _id }) => `${name}/${_id} has no journal entry`),
  );
  return [...orphans, ...unwritten];
}

/** An act that was acknowledged and is not there, or is there with another reply. */
const lost = (entries: readonly Entry[], submissions: readonly Submission[]): string[] => {
  const byId = new Map(entries.map((entry) => [entry._id, entry]));
  return submissions
    .filter(({ reply }) => reply !== undefined)
    .flatMap((submission) => {
      const entry = byId.get(entryOf(submission));
      if (!entry) return [`${submission.procedure} was acknowledged and is lost`];
      const same = canonical(entry.reply) === canonical(submission.reply);
      return same ? [] : [`${submission.procedure} was acknowledged with another reply`];
    });
};

function inspect<T>(directory: string, look: (store: DocumentStore) => T): T {
  const store = new DocumentStore(directory, []);
  try {
    return look(store);
  } finally {
    store.close();
  }
}

/** Everything that is wrong with the store in a directory; empty when nothing is. */
export const faultsIn = (directory: string, submissions: readonly Submission[]): string[] =>
  inspect(directory, (store) => {
    const entries = documentsIn<Entry>(store, 'journal');
    return [...halves(store, entries), ...lost(entries, submissions)];
  });

/** Entries whose subscribers have not seen them. */
export const pendingIn = (directory: string): number =>
  inspect(
    directory,
    (store) => documentsIn<Entry>(store, 'journal').filter(({ pending }) => pending).length,
  );

const MADE = ['hazards', 'letters', 'inspections'];

/** How many documents there are of the kinds that submissions make. */
export const madeIn = (directory: string): number =>
  inspect(directory, (store) =>
    MADE.reduce((sum, name) => sum + documentsIn(store, name).length, 0),
  );

/** Doors and inspectors of a campus, for composing submissions. */
export const groundIn = (directory: string): Ground => inspect(directory, groundOf);
