/** Why: the door that fills and inspects a store directly, and what a directory keeps of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CollectionDeclaration } from './catalog';
import { DocumentStore } from './document-store';

const people: CollectionDeclaration = {
  name: 'people',
  indexes: [{ name: 'number', unique: true, keys: [{ field: 'number', direction: 1 }] }],
};
const everything = { filter: {}, order: [], skip: 0, limit: 100 };

describe('a batch', () => {
  it('is all or nothing', () => {
    const store = new DocumentStore(undefined, [people]);
    expect(() => store.insertMany('people', [{ number: 1 }, { number: 1 }])).toThrow('E11000');
    expect(store.all('people')).toEqual([]);
    store.close();
  });

  it('inside another undoes only its own part', () => {
    const store = new DocumentStore(undefined, [people]);
    store.connection.atomically(() => {
      store.insertMany('people', [{ _id: 'a', number: 1 }]);
      expect(() => store.insertMany('people', [{ number: 2 }, { number: 1 }])).toThrow('E11000');
    });
    expect(store.all('people')).toEqual([{ _id: 'a', number: 1 }]);
    store.close();
  });
});

describe('a directory', () => {
  const directory = mkdtempSync(join(tmpdir(), 'store-'));
  afterAll(() => rmSync(directory, { recursive: true }));

  it('keeps documents and indexes, builds new ones and drops old ones', () => {
    const first = new DocumentStore(directory, [people]);
    first.insertMany('people', [
      { number: 2, tags: ['x', 'y'] },
      { number: 1, tags: 'x' },
    ]);
    first.close();
    const tags = { name: 'tags', keys: [{ field: 'tags', direction: 1 as const }] };
    const second = new DocumentStore(directory, [{ name: 'people', indexes: [tags] }]);
    const found = second.find('people', { ...everything, filter: { tags: 'x' } });
    expect(found).toMatchObject({ index: 'tags', examined: 2 });
    second.insertMany('people', [{ number: 2 }]);
    second.close();
    const third = new DocumentStore(directory, [{ name: 'people', indexes: [tags] }]);
    const bounds = { ...everything, filter: { tags: { $gt: 'x', $lt: 'z' } } };
    expect(third.find('people', bounds)).toMatchObject({ index: 'tags' });
    expect(third.all('people')).toHaveLength(3);
    third.close();
  });

  it('refuses a unique index that its documents break, and stays usable', () => {
    expect(() => new DocumentStore(directory, [people])).toThrow('E11000');
    const store = new DocumentStore(directory, [{ name: 'people' }]);
    expect(store.all('people')).toHaveLength(3);
    store.close();
  });
});
