/**
 * Why: a declared index is its own SQLite table of encoded keys, so that equality, ranges and
 * order of a query become one b-tree scan. A unique index has its keys alone as primary key.
 */
import { duplicateKey } from '../../gateway/cloud-error';
import type { Document, Value } from '../values/ejson';
import { stringifyEjson } from '../values/ejson';
import { onlyValueAt, several, valuesAt } from '../values/field-path';
import { rowsOf } from './index-rows';
import { isPrecise } from './key-precision';
import { compareKeys, keyText, sortKeyOf, type SortKey } from './sort-key';
import type { Cell, Connection } from './sqlite';

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
  loose: boolean;
}

const textOf = (row: SortKey[]): string => row.map(keyText).join('\u0001');

const distinct = (rows: SortKey[][]): SortKey[][] =>
  rows.length < 2 ? rows : [...new Map(rows.map((row) => [textOf(row), row])).values()];

const sameKey = (left: Value, right: Value): boolean =>
  left === right ||
  (isPrecise(left) && isPrecise(right) && compareKeys(sortKeyOf(left), sortKeyOf(right)) === 0);

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
    /** An array or a rounded key was met: order, two bounds at once, exactness cannot be trusted. */
    public loose: boolean,
  ) {
    this.table = `ix_${number}`;
    this.columns = declaration.keys.map((_, at) => `k${at}`);
    this.paths = declaration.keys.map((key) => key.field.split('.'));
    const equal = this.columns.map((column) => `${column} = ?`).join(' AND ');
    const marks = this.columns.map(() => '?').join(', ');
    this.insertSql = `INSERT INTO ${this.table} VALUES (${marks}, ?)`;
    this.deleteSql = `DELETE FROM ${this.table} WHERE ${equal} AND seq = ?`;
    this.uniqueSql = `SELECT seq FROM ${this.table} WHERE ${equal}`;
  }

  get name(): string {
    return this.declaration.name;
  }

  get keys(): IndexKey[] {
    return this.declaration.keys;
  }

  create(): void {
    const order = this.columns.map(
      (c, at) => `${c}${this.keys[at]?.direction === -1 ? ' DESC' : ''}`,
    );
    if (!this.declaration.unique) order.push('seq');
    this.connection.exec(
      `CREATE TABLE ${this.table} (${this.columns.join(', ')}, seq INTEGER,
       PRIMARY KEY (${order.join(', ')})) WITHOUT ROWID`,
    );
  }

  /** Whether the key of this value in a query stands for this value alone. */
  isExact(value: Value): boolean {
    return !this.loose && value !== null && isPrecise(value);
  }

  /** Appends the row of a document that has but one, as most have; false: `add` must be used. */
  appendRow(document: Document, cells: Cell[]): boolean {
    for (const path of this.paths) {
      const value = onlyValueAt(document, path);
      if (value === several || !isPrecise(value)) return false;
      cells.push(sortKeyOf(value));
    }
    return true;
  }

  /** The text of every unique key that the document would hold; transactions lock them. */
  uniqueKeysOf(document: Document): string[] {
    return this.declaration.unique ? this.entriesOf(document).rows.map(textOf) : [];
  }

  add(seq: number, document: Document): void {
    const entries = this.entriesOf(document);
    if (entries.loose && !this.loose) this.rememberLoose();
    for (const row of entries.rows) this.connection.run(this.insertSql, [...row, seq]);
  }

  remove(seq: number, document: Document): void {
    for (const row of this.entriesOf(document).rows) {
      this.connection.run(this.deleteSql, [...row, seq]);
    }
  }

  /** Most updates leave a given index alone. */
  isTouched(before: Document, after: Document): boolean {
    return this.paths.some((path) => {
      const [old, next] = [onlyValueAt(before, path), onlyValueAt(after, path)];
      return old === several || next === several
        ? !this.hasSameRows(before, after)
        : !sameKey(old, next);
    });
  }

  /** For transactions, which must know before they commit; elsewhere the primary key tells. */
  assertUnique(document: Document, own: number | undefined, ignored: Set<number>): void {
    if (!this.declaration.unique) return;
    for (const row of this.entriesOf(document).rows) {
      const holder = this.connection.get(this.uniqueSql, row)?.[0];
      if (holder === undefined || holder === own || ignored.has(Number(holder))) continue;
      throw this.duplicate(document);
    }
  }

  duplicate(document: Document): Error {
    const keys = this.paths.map((path, at) => {
      const value = valuesAt(document, path).values[0];
      return `${this.keys[at]?.field}: ${stringifyEjson(value ?? null)}`;
    });
    return duplicateKey(this.collection, this.name, `{ ${keys.join(', ')} }`);
  }

  /** After a rollback the flag in memory may claim a row that was never stored. */
  rereadLoose(): void {
    const row = this.connection.get('SELECT loose FROM indexes WHERE number = ?', [this.number]);
    this.loose = row?.[0] === 1;
  }

  private entriesOf(document: Document): Entries {
    const values = rowsOf(document, this.paths);
    const hasArray = this.paths.some((path) => onlyValueAt(document, path) === several);
    const loose = hasArray || !values.every((row) => row.every(isPrecise));
    return { rows: distinct(values.map((row) => row.map(sortKeyOf))), loose };
  }

  private hasSameRows(before: Document, after: Document): boolean {
    const textsOf = (document: Document): string =>
      this.entriesOf(document).rows.map(textOf).join('\u0002');
    return textsOf(before) === textsOf(after);
  }

  private rememberLoose(): void {
    this.loose = true;
    this.connection.run('UPDATE indexes SET loose = 1 WHERE number = ?', [this.number]);
  }
}
