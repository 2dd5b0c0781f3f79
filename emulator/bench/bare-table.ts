/**
 * Why: the baseline, as somebody would write it who needs nothing but this one table: prepared
 * statements, JSON in a text column, indexed fields extracted into columns of their own. It is a
 * fair opponent because it has the same pragmas (so the same durability), the same index, returns
 * the same rows and parses and writes their JSON as the store must; and it does less: it knows no
 * dates, no MongoDB semantics, no arrays in an index, no versions for open transactions.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'libsql';
import type { Document } from '../database/values/ejson';

interface Statement {
  run(cells: unknown[]): unknown;
  get(cells: unknown[]): unknown[] | undefined;
  all(cells: unknown[]): unknown[][];
}

const open = (directory: string | undefined): Sqlite.Database => {
  if (directory) mkdirSync(directory, { recursive: true });
  const database = new Sqlite(directory ? join(directory, 'bare.sqlite') : ':memory:');
  if (directory) database.exec('PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL');
  database.exec('PRAGMA cache_size=-65536');
  return database;
};

const schema = `
  CREATE TABLE IF NOT EXISTS records (seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE, doc TEXT NOT NULL, "group" TEXT, at INTEGER);
  CREATE INDEX IF NOT EXISTS group_at ON records ("group", at DESC);`;

export class BareTable {
  private readonly database: Sqlite.Database;
  private readonly begin: Statement;
  private readonly commit: Statement;
  private readonly byId: Statement;
  private readonly byGroup: Statement;
  private readonly everything: Statement;
  private readonly insertion: Statement;
  private readonly change: Statement;

  constructor(directory?: string) {
    this.database = open(directory);
    this.database.exec(schema);
    this.begin = this.prepare('BEGIN IMMEDIATE');
    this.commit = this.prepare('COMMIT');
    this.byId = this.reader('SELECT doc FROM records WHERE id = ?');
    this.byGroup = this.reader(
      'SELECT doc FROM records WHERE "group" = ? ORDER BY at DESC LIMIT 100',
    );
    this.everything = this.reader('SELECT doc FROM records');
    this.insertion = this.prepare('INSERT INTO records (id, doc, "group", at) VALUES (?, ?, ?, ?)');
    this.change = this.prepare('UPDATE records SET doc = ? WHERE id = ?');
  }

  add(document: Document): void {
    const { _id, group, at } = document;
    this.insertion.run([_id, JSON.stringify(document), group, (at as Date).getTime()]);
  }

  get(id: string): Document | undefined {
    const row = this.byId.get([id]);
    return row && (JSON.parse(String(row[0])) as Document);
  }

  /** Read, change, write: a document's text can only be replaced whole. */
  update(id: string, fields: Document): void {
    const document = this.get(id);
    if (document) this.change.run([JSON.stringify({ ...document, ...fields }), id]);
  }

  where(group: string): Document[] {
    return this.byGroup.all([group]).map(([text]) => JSON.parse(String(text)) as Document);
  }

  all(): Document[] {
    return this.everything.all([]).map(([text]) => JSON.parse(String(text)) as Document);
  }

  atomically(work: () => void): void {
    this.begin.run([]);
    work();
    this.commit.run([]);
  }

  fill(documents: Document[]): void {
    this.atomically(() => documents.forEach((document) => this.add(document)));
  }

  close(): void {
    this.database.close();
  }

  private prepare(sql: string): Statement {
    return this.database.prepare(sql) as unknown as Statement;
  }

  private reader(sql: string): Statement {
    return this.database.prepare(sql).raw() as unknown as Statement;
  }
}
