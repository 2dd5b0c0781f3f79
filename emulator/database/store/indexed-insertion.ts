/**
 * Why: a new document and its index rows in one statement, through a view whose trigger spreads
 * them over the tables: one crossing into SQLite and one SQLite transaction instead of a begin,
 * an insertion per table and a commit. View and trigger are temporary: nothing of them is stored.
 */
import type { Document } from '../values/ejson';
import type { IndexTable } from './index-table';
import { sortKeyOf } from './sort-key';
import type { Cell, Connection } from './sqlite';

export class IndexedInsertion {
  private readonly view: string;
  private readonly rowSql: string;
  private readonly insertSql: string;

  constructor(
    private readonly connection: Connection,
    private readonly table: string,
    private readonly indexes: IndexTable[],
  ) {
    this.view = `add_${table}`;
    this.rowSql = `INSERT INTO ${table} (id, doc) VALUES (?, ?)`;
    const marks = this.columns().map(() => ', ?');
    const through = `INSERT INTO ${this.view} VALUES (?, ?${marks.join('')})`;
    this.insertSql = indexes.length === 0 ? this.rowSql : through;
  }

  create(): void {
    if (this.indexes.length === 0) return;
    const columns = ['id', 'doc', ...this.columns()].map((name) => `NULL AS ${name}`);
    const rows = this.indexes.map(
      (index) =>
        `INSERT INTO ${index.table} VALUES (${this.columnsOf(index)
          .map((name) => `NEW.${name}, `)
          .join('')}last_insert_rowid());`,
    );
    this.connection.exec(`CREATE TEMP VIEW ${this.view} AS SELECT ${columns.join(', ')}`);
    this.connection.exec(
      `CREATE TEMP TRIGGER ${this.view}_row INSTEAD OF INSERT ON ${this.view} BEGIN
       INSERT INTO ${this.table} (id, doc) VALUES (NEW.id, NEW.doc); ${rows.join(' ')} END`,
    );
  }

  drop(): void {
    this.connection.exec(`DROP VIEW IF EXISTS ${this.view}`);
  }

  run(document: Document, text: string): void {
    const cells: Cell[] = [sortKeyOf(document._id), text];
    for (const index of this.indexes) {
      if (!index.appendRow(document, cells)) return this.runInSteps(document, text);
    }
    this.connection.run(this.insertSql, cells);
  }

  /** A document with arrays has several rows in an index. */
  private runInSteps(document: Document, text: string): void {
    this.connection.atomically(() => {
      const seq = this.connection.run(this.rowSql, [sortKeyOf(document._id), text]);
      for (const index of this.indexes) index.add(seq, document);
    });
  }

  private columns(): string[] {
    return this.indexes.flatMap((index) => this.columnsOf(index));
  }

  private columnsOf(index: IndexTable): string[] {
    return index.columns.map((column) => `${index.table}_${column}`);
  }
}
