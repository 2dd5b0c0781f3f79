/**
 * Collections and indexes in a real environment, from the same declarations that the local cloud
 * enforces. `database` is what `@cloudbase/manager-node` offers under that name:
 *
 *   deployDatabase(CloudBase.init({ secretId, secretKey, envId }).database)
 *
 * It may be run again at any time: what is there already stays, what differs is built anew.
 */
import { COLLECTIONS, type CollectionDeclaration, type IndexDeclaration } from './collections';

interface IndexField {
  Name: string;
  /** `'1'` ascending, `'-1'` descending: the platform takes no numbers here. */
  Direction: '1' | '-1';
}

export interface IndexCreation {
  IndexName: string;
  MgoKeySchema: { MgoIsUnique: boolean; MgoIndexKeys: IndexField[] };
}

/** An index as the platform describes it. */
export interface PresentIndex {
  Name: string;
  Unique?: boolean;
  Keys: { Name: string; Direction: string }[];
}

export interface IndexChange {
  CreateIndexes?: IndexCreation[];
  DropIndexes?: { IndexName: string }[];
}

export interface DatabaseAdministration {
  createCollectionIfNotExists(name: string): Promise<unknown>;
  describeCollection(name: string): Promise<{ Indexes?: PresentIndex[] }>;
  updateCollection(name: string, change: IndexChange): Promise<unknown>;
}

export const creationOf = ({ name, keys, unique }: IndexDeclaration): IndexCreation => ({
  IndexName: name,
  MgoKeySchema: {
    MgoIsUnique: unique ?? false,
    MgoIndexKeys: keys.map(({ field, direction }) => ({
      Name: field,
      Direction: direction === 1 ? '1' : '-1',
    })),
  },
});

const isAsDeclared = ({ MgoKeySchema }: IndexCreation, { Unique, Keys }: PresentIndex): boolean => {
  const present = Keys.map(({ Name, Direction }) => ({ Name, Direction: String(Direction) }));
  const keys = JSON.stringify(MgoKeySchema.MgoIndexKeys);
  return (Unique ?? false) === MgoKeySchema.MgoIsUnique && JSON.stringify(present) === keys;
};

/** What is missing, and what has a declared name but another shape; others' indexes stay. */
export function changesOf(
  { indexes }: CollectionDeclaration,
  present: readonly PresentIndex[],
): { create: IndexCreation[]; drop: string[] } {
  const named = new Map(present.map((index) => [index.Name, index]));
  const create = indexes.map(creationOf).filter((index) => {
    const found = named.get(index.IndexName);
    return !found || !isAsDeclared(index, found);
  });
  const drop = create.map(({ IndexName }) => IndexName).filter((name) => named.has(name));
  return { create, drop };
}

/** Returns the names of the collections in which something was changed. */
export async function deployDatabase(
  database: DatabaseAdministration,
  collections: readonly CollectionDeclaration[] = COLLECTIONS,
): Promise<string[]> {
  const changed: string[] = [];
  for (const declaration of collections) {
    const { name } = declaration;
    await database.createCollectionIfNotExists(name);
    const { Indexes = [] } = await database.describeCollection(name);
    const { create, drop } = changesOf(declaration, Indexes);
    if (create.length === 0) continue;
    // One after the other: a name must be free before it is taken again.
    if (drop.length > 0) {
      await database.updateCollection(name, {
        DropIndexes: drop.map((IndexName) => ({ IndexName })),
      });
    }
    await database.updateCollection(name, { CreateIndexes: create });
    changed.push(name);
  }
  return changed;
}
