/**
 * Why: a collection is a table of EJSON texts in insertion order, plus its index tables. All
 * changes of a document pass through here, so text and indexes cannot part.
 */
import { duplicateKey } from '../../gateway/cloud-error';
import { parseDocument, stringifyEjson, type Document, type Value } from '../values/ejson';
import { IndexedInsertion } from './indexed-insertion';
import type { IndexTable } from './index-table';
import { isPrecise } from './key-precision';
import { sortKeyOf } from './sort-key';
import type { Connection } from './sqlite';

export interface StoredDocument {
  seq: number;
  text: string;
}

/** What a write does to one document; absent before: created, absent after: removed. */
export interface Change {
  collection: string;
  id: Value;
  before?: Document;
  after?: Document;
  /** The text of `after`, where the writer has it already. */
  text?: string;
}

const textOf = ({ after, text }: Change): string => text ?? stringifyEjson(after);

const fillChunk = 1000;

export class CollectionTable {
  readonly table: string;
  readonly indexes: IndexTable[] = [];
  /** The unique constraint on `id` serves queries as a declared index does. */
  readonly idIndex;
  private readonly getSql: string;
  private readonly seqSql: string;
  private readonly updateSql: string;
  private readonly deleteSql: string;
  private insertion: IndexedInsertion;

  constructor(
    private readonly connection: Connection,
    number: number,
    readonly name: string,
  ) {
    this.table = `docs_${number}`;
    this.idIndex = {
      name: '_id_',
      table: this.table,
      columns: ['id'],
      keys: [{ field: '_id', direction: 1 as const }],
      loose: false,
      // A long and a double may share a key, and nobody remembers whether such an id was stored.
      isExact: (value: Value) => isPrecise(value) && value !== null && typeof value !== 'number',
    };
    this.getSql = `SELECT seq, doc FROM ${this.table} WHERE id = ?`;
    this.seqSql = `SELECT seq FROM ${this.table} WHERE id = ?`;
    this.updateSql = `UPDATE ${this.table} SET doc = ? WHERE id = ?`;
    this.deleteSql = `DELETE FROM ${this.table} WHERE id = ?`;
    this.insertion = new IndexedInsertion(connection, this.table, []);
  }

  create(): void {
    this.connection.exec(
      `CREATE TABLE ${this.table} (seq INTEGER PRIMARY KEY AUTOINCREMENT, id NOT NULL UNIQUE, doc TEXT NOT NULL)`,
    );
  }

  /** Which indexes every insertion must fill; to be called outside of any batch. */
  useIndexes(indexes: IndexTable[]): void {
    this.indexes.splice(0, this.indexes.length, ...indexes);
    this.insertion.drop();
    this.insertion = new IndexedInsertion(this.connection, this.table, this.indexes);
    this.insertion.create();
  }

  get(id: Value): StoredDocument | undefined {
    const row = this.connection.get(this.getSql, [sortKeyOf(id)]);
    return row && { seq: Number(row[0]), text: String(row[1]) };
  }

  /** For the uniqueness check inside a transaction, which disregards rows it will replace. */
  seqOf(id: Value): number | undefined {
    const row = this.connection.get(this.seqSql, [sortKeyOf(id)]);
    return row && Number(row[0]);
  }

  /** All of the change or nothing; one statement, and so its own SQLite transaction, if it can be. */
  apply(change: Change): void {
    const { before, after } = change;
    try {
      if (before && after) this.replace(before, after, textOf(change));
      else if (after) this.insertion.run(after, textOf(change));
      else if (before) this.remove(before);
    } catch (error) {
      throw after ? this.explained(error, after) : error;
    }
  }

  /**
   * Half of a replacement: gives up its index rows. Within a batch every document does so before
   * any takes new ones, so that two may exchange a unique key.
   */
  detach({ before, after }: Change): void {
    if (!before || !after) return;
    const seq = this.rowOf(before);
    for (const index of this.indexes) index.remove(seq, before);
  }

  attach(change: Change): void {
    const { before, after } = change;
    if (!before || !after) return this.apply(change);
    const seq = this.rowOf(before);
    try {
      this.setText(after, textOf(change));
      for (const index of this.indexes) index.add(seq, after);
    } catch (error) {
      throw this.explained(error, after);
    }
  }

  duplicateId(id: Value): Error {
    return duplicateKey(this.name, '_id_', `{ _id: ${stringifyEjson(id)} }`);
  }

  /** Rows of an index that is declared after documents exist; throws at the first duplicate. */
  fill(index: IndexTable): void {
    const sql = `SELECT seq, doc FROM ${this.table} WHERE seq > ? ORDER BY seq LIMIT ${fillChunk}`;
    for (let last = 0; ; ) {
      const rows = this.connection.all(sql, [last]);
      for (const [seq, text] of rows) this.fillRow(index, Number(seq), parseDocument(String(text)));
      if (rows.length < fillChunk) return;
      last = Number(rows.at(-1)?.[0]);
    }
  }

  private fillRow(index: IndexTable, seq: number, document: Document): void {
    try {
      index.add(seq, document);
    } catch (error) {
      throw this.explained(error, document, [index]);
    }
  }

  private replace(before: Document, after: Document, text: string): void {
    const touched = this.indexes.filter((index) => index.isTouched(before, after));
    if (touched.length === 0) return this.setText(after, text);
    this.connection.atomically(() => {
      const seq = this.rowOf(before);
      this.setText(after, text);
      for (const index of touched) {
        index.remove(seq, before);
        index.add(seq, after);
      }
    });
  }

  private remove(before: Document): void {
    const id = sortKeyOf(before._id);
    if (this.indexes.length === 0) return void this.connection.run(this.deleteSql, [id]);
    const seq = this.seqOf(before._id);
    if (seq === undefined) return;
    this.connection.atomically(() => {
      this.connection.run(this.deleteSql, [id]);
      for (const index of this.indexes) index.remove(seq, before);
    });
  }

  private setText(document: Document, text: string): void {
    const changed = this.connection.change(this.updateSql, [text, sortKeyOf(document._id)]);
    if (changed === 0) throw this.gone();
  }

  private rowOf(document: Document): number {
    const seq = this.seqOf(document._id);
    if (seq === undefined) throw this.gone();
    return seq;
  }

  private gone(): Error {
    return new Error(`a document to replace is gone in ${this.name}`);
  }

  /** The tables' own constraints tell of duplicates; asking first would cost another query. */
  private explained(error: unknown, document: Document, indexes = this.indexes): unknown {
    const { code, message } = error as { code?: unknown; message?: unknown };
    if (!String(code).startsWith('SQLITE_CONSTRAINT')) return error;
    const table = /failed: (\w+)\./.exec(String(message))?.[1];
    if (table === this.table) return this.duplicateId(document._id);
    return indexes.find((index) => index.table === table)?.duplicate(document) ?? error;
  }
}
