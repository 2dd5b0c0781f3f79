import { DocumentStore } from '@louyu/emulator/database/store/document-store';
import { COLLECTIONS } from './collections';
import {
  creationOf,
  type DatabaseAdministration,
  deployDatabase,
  type IndexChange,
  type PresentIndex,
} from './database-deployment';

/** The platform's side: collections with their indexes, as it describes them. */
class Environment implements DatabaseAdministration {
  readonly collections = new Map<string, PresentIndex[]>();

  createCollectionIfNotExists(name: string): Promise<void> {
    const own = { Name: '_id_', Unique: true, Keys: [{ Name: '_id', Direction: '1' }] };
    if (!this.collections.has(name)) this.collections.set(name, [own]);
    return Promise.resolve();
  }

  describeCollection(name: string): Promise<{ Indexes?: PresentIndex[] }> {
    return Promise.resolve({ Indexes: this.collections.get(name) });
  }

  updateCollection(name: string, change: IndexChange): Promise<void> {
    const dropped = new Set((change.DropIndexes ?? []).map(({ IndexName }) => IndexName));
    const kept = (this.collections.get(name) ?? []).filter((index) => !dropped.has(index.Name));
    for (const { IndexName, MgoKeySchema } of change.CreateIndexes ?? []) {
      if (kept.some((index) => index.Name === IndexName)) throw new Error(`${IndexName} exists`);
      const { MgoIsUnique, MgoIndexKeys } = MgoKeySchema;
      kept.push({ Name: IndexName, Unique: MgoIsUnique, Keys: MgoIndexKeys });
    }
    this.collections.set(name, kept);
    return Promise.resolve();
  }

  declared(): Record<string, PresentIndex[]> {
    const entries = [...this.collections].map(
      ([name, indexes]) => [name, indexes.filter(({ Name }) => Name !== '_id_')] as const,
    );
    return Object.fromEntries(entries);
  }
}

const localIndexes = (): Record<string, PresentIndex[]> => {
  const store = new DocumentStore(undefined, COLLECTIONS);
  const entries = store.catalog.names().map((name) => {
    const declarations = store.catalog.find(name).indexes.map((index) => index.declaration);
    return [
      name,
      declarations.map((declaration) => ({
        Name: declaration.name,
        Unique: declaration.unique ?? false,
        Keys: declaration.keys.map((key) => ({ Name: key.field, Direction: `${key.direction}` })),
      })),
    ] as const;
  });
  store.close();
  return Object.fromEntries(entries);
};

describe('a deployment of the database', () => {
  it('creates the very indexes that the local cloud has', async () => {
    const environment = new Environment();
    await deployDatabase(environment);
    expect(environment.declared()).toEqual(localIndexes());
  });

  it('changes nothing when run again', async () => {
    const environment = new Environment();
    await deployDatabase(environment);
    expect(await deployDatabase(environment)).toEqual([]);
  });

  it("builds anew what differs and leaves others' indexes alone", async () => {
    const environment = new Environment();
    await deployDatabase(environment);
    const expected = environment.declared()['rooms'];
    const [own, declared] = environment.collections.get('rooms') ?? [];
    if (!own || !declared) throw new Error('rooms should have an index');
    const foreign = { Name: 'by_hand', Keys: [{ Name: 'floor', Direction: '1' }] };
    environment.collections.set('rooms', [own, foreign, { ...declared, Unique: true }]);
    expect(await deployDatabase(environment)).toEqual(['rooms']);
    expect(environment.declared()['rooms']).toEqual([foreign, ...(expected ?? [])]);
  });

  it('writes directions as text and uniqueness always', () => {
    const keys = [
      { field: 'room.id', direction: 1 as const },
      { field: 'at', direction: -1 as const },
    ];
    expect(creationOf({ name: 'room_at', keys })).toEqual({
      IndexName: 'room_at',
      MgoKeySchema: {
        MgoIsUnique: false,
        MgoIndexKeys: [
          { Name: 'room.id', Direction: '1' },
          { Name: 'at', Direction: '-1' },
        ],
      },
    });
  });
});

describe('the declarations', () => {
  it('keep the platform’s limits: 100 collections, 20 indexes each, every name once', () => {
    expect(COLLECTIONS.length).toBeLessThanOrEqual(100);
    for (const { indexes } of COLLECTIONS) {
      const names = indexes.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(names.length).toBeLessThan(20);
    }
  });
});
