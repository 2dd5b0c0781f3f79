/**
 * Why: a declared index is its own SQLite table of encoded keys, so that equality, ranges and
 * order of a query become one b-tree scan. Unique indexes are checked here, before the write.
 */
import { duplicateKey } from '../gateway/cloud-error';
import type { Document } from './ejson';
import { stringifyEjson } from './ejson';
import { valuesAt } from './field-path';
import { keyText, sortKeyOf, type SortKey } from './sort-key';
import type { Connection } from './sqlite';

export interface IndexKey {
  field: string;
  direction: 1 | -1;
}

export interface IndexDeclaration {
  name: string;
  keys: IndexKey[];
  unique?: boolean;
}

interface Entries {
  rows: SortKey[][];
  multikey: boolean;
}

/** Every combination of the values found per field; more than one only where arrays were met. */
const combine = (perField: SortKey[][]): SortKey[][] =>
  perField.reduce<SortKey[][]>(
    (rows, keys) => rows.flatMap((row) => keys.map((key) => [...row, key])),
    [[]],
  );

const distinct = (rows: SortKey[][]): SortKey[][] =>
  rows.length < 2
    ? rows
    : [...new Map(rows.map((row) => [row.map(keyText).join('\u0001'), row])).values()];

export class IndexTable {
  readonly columns: string[];
  readonly table: string;
  private readonly paths: string[][];
  private readonly insertSql: string;
  private readonly deleteSql: string;
  private readonly uniqueSql: string;

  constructor(
    private readonly connection: Connection,
    private readonly number: number,
    private readonly collection: string,
    readonly declaration: IndexDeclaration,
    public multikey: boolean,
  ) {
    this.table = `ix_${number}`;
    this.columns = declaration.keys.map((_, at) => `k${at}`);
    this.paths = declaration.keys.map((key) => key.field.split('.'));
    const equal = this.columns.map((column) => `${column} = ?`).join(' AND ');
    const marks = this.columns.map(() => '?').join(', ');
    this.insertSql = `INSERT OR IGNORE INTO ${this.table} VALUES (${marks}, ?)`;
    this.deleteSql = `DELETE FROM ${this.table} WHERE ${equal} AND seq = ?`;
    this.uniqueSql = `SELECT seq FROM ${this.table} WHERE ${equal} LIMIT 2`;
  }

  create(): void {
    const keys = this.declaration.keys;
    const order = this.columns.map((c, at) => `${c}${keys[at]?.direction === -1 ? ' DESC' : ''}`);
    this.connection.exec(
      `CREATE TABLE ${this.table} (${this.columns.join(', ')}, seq INTEGER,
       PRIMARY KEY (${order.join(', ')}, seq)) WITHOUT ROWID`,
    );
  }

  entriesOf(document: Document): Entries {
    const found = this.paths.map((path) => valuesAt(document, path));
    const rows = combine(found.map((each) => each.values.map(sortKeyOf)));
    return { rows: distinct(rows), multikey: found.some((each) => each.multikey) };
  }

  /** The text of every unique key that the document would hold; transactions lock them. */
  uniqueKeysOf(document: Document): string[] {
    if (!this.declaration.unique) return [];
    return this.entriesOf(document).rows.map((row) => row.map(keyText).join('\u0001'));
  }

  add(seq: number, document: Document): void {
    const entries = this.entriesOf(document);
    if (entries.multikey && !this.multikey) this.rememberMultikey();
    for (const row of entries.rows) this.connection.run(this.insertSql, [...row, seq]);
  }

  remove(seq: number, document: Document): void {
    for (const row of this.entriesOf(document).rows) {
      this.connection.run(this.deleteSql, [...row, seq]);
    }
  }

  /** Most updates leave a given index alone: compare keys first, touch the table only if needed. */
  move(seq: number, before: Document, after: Document): void {
    const old = this.entriesOf(before);
    const next = this.entriesOf(after);
    const text = (entries: Entries): string =>
      entries.rows.map((row) => row.map(keyText).join('\u0001')).join('\u0002');
    if (text(old) === text(next)) return;
    this.remove(seq, before);
    this.assertUnique(after, seq);
    this.add(seq, after);
  }

  assertUnique(document: Document, own: number | undefined, ignored = new Set<number>()): void {
    if (!this.declaration.unique) return;
    for (const row of this.entriesOf(document).rows) {
      const holders = this.connection.all(this.uniqueSql, row).map(([seq]) => Number(seq));
      if (holders.some((seq) => seq !== own && !ignored.has(seq))) throw this.duplicate(document);
    }
  }

  duplicate(document: Document): Error {
    const keys = this.paths.map((path, at) => {
      const value = valuesAt(document, path).values[0];
      return `${this.declaration.keys[at]?.field}: ${stringifyEjson(value ?? null)}`;
    });
    return duplicateKey(this.collection, this.declaration.name, `{ ${keys.join(', ')} }`);
  }

  /** After a rollback the flag in memory may claim a row that was never stored. */
  rereadMultikey(): void {
    const row = this.connection.get('SELECT multikey FROM indexes WHERE number = ?', [this.number]);
    this.multikey = row?.[0] === 1;
  }

  private rememberMultikey(): void {
    this.multikey = true;
    this.connection.run('UPDATE indexes SET multikey = 1 WHERE number = ?', [this.number]);
  }
}
