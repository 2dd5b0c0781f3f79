/**
 * Why: which collections and indexes exist is itself stored, so a filled directory opens without
 * reading a single document; only indexes that were newly declared are built.
 */
import { CloudError, missingCollection } from '../../gateway/cloud-error';
import { CollectionTable } from './collection-table';
import { IndexTable, type IndexDeclaration, type IndexKey } from './index-table';
import type { Connection } from './sqlite';
import { renewKeys } from './stored-format';

export interface CollectionDeclaration {
  name: string;
  indexes?: IndexDeclaration[];
}

const schema = `
  CREATE TABLE IF NOT EXISTS collections (number INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL);
  CREATE TABLE IF NOT EXISTS indexes (number INTEGER PRIMARY KEY, collection TEXT NOT NULL,
    name TEXT NOT NULL, keys TEXT NOT NULL, is_unique INTEGER NOT NULL, loose INTEGER NOT NULL);`;

const sameIndex = (left: IndexDeclaration, right: IndexDeclaration): boolean =>
  JSON.stringify([left.keys, !!left.unique]) === JSON.stringify([right.keys, !!right.unique]);

export class Catalog {
  private readonly tables = new Map<string, CollectionTable>();

  constructor(private readonly connection: Connection) {
    renewKeys(connection);
    connection.exec(schema);
    for (const [number, name] of connection.all('SELECT number, name FROM collections', [])) {
      const table = new CollectionTable(connection, Number(number), String(name));
      table.useIndexes(this.storedIndexes(String(name)));
      this.tables.set(String(name), table);
    }
  }

  names(): string[] {
    return [...this.tables.keys()];
  }

  find(name: string): CollectionTable {
    const table = this.tables.get(name);
    if (!table) throw missingCollection(name);
    return table;
  }

  has(name: string): boolean {
    return this.tables.has(name);
  }

  add(name: string): CollectionTable {
    if (this.tables.has(name)) {
      throw new CloudError('DATABASE_COLLECTION_ALREADY_EXIST', `Table exist: ${name}`);
    }
    return this.connection.atomically(() => {
      const number = this.connection.run('INSERT INTO collections (name) VALUES (?)', [name]);
      const table = new CollectionTable(this.connection, number, name);
      table.create();
      this.tables.set(name, table);
      return table;
    });
  }

  declare(declaration: CollectionDeclaration): void {
    const table = this.tables.get(declaration.name) ?? this.add(declaration.name);
    const wanted = declaration.indexes ?? [];
    for (const index of [...table.indexes]) {
      if (
        !wanted.some(
          (each) => each.name === index.declaration.name && sameIndex(each, index.declaration),
        )
      )
        this.drop(table, index);
    }
    for (const each of wanted) {
      if (!table.indexes.some((index) => index.declaration.name === each.name))
        this.build(table, each);
    }
  }

  private build(table: CollectionTable, declaration: IndexDeclaration): void {
    const built = this.connection.atomically(() => {
      const number = this.connection.run(
        'INSERT INTO indexes (collection, name, keys, is_unique, loose) VALUES (?, ?, ?, ?, 0)',
        [
          table.name,
          declaration.name,
          JSON.stringify(declaration.keys),
          declaration.unique ? 1 : 0,
        ],
      );
      const index = new IndexTable(this.connection, number, table.name, declaration, false);
      index.create();
      table.fill(index);
      return index;
    });
    table.useIndexes([...table.indexes, built]);
  }

  private drop(table: CollectionTable, index: IndexTable): void {
    table.useIndexes(table.indexes.filter((each) => each !== index));
    this.connection.atomically(() => {
      this.connection.exec(`DROP TABLE ${index.table}`);
      const one = 'DELETE FROM indexes WHERE collection = ? AND name = ?';
      this.connection.run(one, [table.name, index.name]);
    });
  }

  private storedIndexes(collection: string): IndexTable[] {
    const sql =
      'SELECT number, name, keys, is_unique, loose FROM indexes WHERE collection = ? ORDER BY number';
    return this.connection.all(sql, [collection]).map(([number, name, keys, unique, loose]) => {
      const declaration: IndexDeclaration = {
        name: String(name),
        keys: JSON.parse(String(keys)) as IndexKey[],
        unique: unique === 1,
      };
      return new IndexTable(this.connection, Number(number), collection, declaration, loose === 1);
    });
  }
}
