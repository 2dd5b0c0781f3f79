/**
 * Why: a collection is a table of EJSON texts in insertion order, plus its index tables. All
 * changes of a document pass through here, so text and indexes cannot part.
 */
import { duplicateKey } from '../gateway/cloud-error';
import { parseDocument, stringifyEjson, type Document, type Value } from './ejson';
import type { IndexTable } from './index-table';
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
}

export class CollectionTable {
  readonly table: string;
  private readonly getSql: string;
  private readonly seqSql: string;
  private readonly insertSql: string;

  constructor(
    private readonly connection: Connection,
    number: number,
    readonly name: string,
    readonly indexes: IndexTable[],
  ) {
    this.table = `docs_${number}`;
    this.getSql = `SELECT seq, doc FROM ${this.table} WHERE id = ?`;
    this.insertSql = `INSERT INTO ${this.table} (id, doc) VALUES (?, ?)`;
    this.seqSql = `SELECT seq FROM ${this.table} WHERE id = ?`;
  }

  create(): void {
    this.connection.exec(
      `CREATE TABLE ${this.table} (seq INTEGER PRIMARY KEY AUTOINCREMENT, id NOT NULL UNIQUE, doc TEXT NOT NULL)`,
    );
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

  apply(change: Change): void {
    if (change.before && change.after) this.replace(change.before, change.after);
    else if (change.after) this.insert(change.after);
    else if (change.before) this.remove(change.before);
  }

  /**
   * Half of a replacement: gives up its index rows. Within a batch every document does so before
   * any takes new ones, so that two may exchange a unique key.
   */
  detach({ before, after }: Change): void {
    const seq = before && after ? this.seqOf(before._id) : undefined;
    if (seq === undefined || !before) return;
    for (const index of this.indexes) index.remove(seq, before);
  }

  attach(change: Change): void {
    const { before, after } = change;
    const seq = before && after ? this.seqOf(before._id) : undefined;
    if (seq === undefined || !after) return this.apply(change);
    this.setText(seq, after);
    for (const index of this.indexes) {
      index.assertUnique(after, seq);
      index.add(seq, after);
    }
  }

  /** Without a filter there is nothing to read. */
  count(): number {
    return Number(this.connection.get(`SELECT count(*) FROM ${this.table}`, [])?.[0] ?? 0);
  }

  insert(document: Document): void {
    for (const index of this.indexes) index.assertUnique(document, undefined);
    const seq = this.insertRow(document);
    for (const index of this.indexes) index.add(seq, document);
  }

  /** The table's own constraint tells a second id; asking first would cost another query. */
  private insertRow(document: Document): number {
    try {
      const cells = [sortKeyOf(document._id), stringifyEjson(document)];
      return this.connection.run(this.insertSql, cells);
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      if (String(code).startsWith('SQLITE_CONSTRAINT')) throw this.duplicateId(document._id);
      throw error;
    }
  }

  duplicateId(id: Value): Error {
    return duplicateKey(this.name, '_id_', `{ _id: ${stringifyEjson(id)} }`);
  }

  /** Rows of an index that is declared after documents exist. */
  fill(index: IndexTable): void {
    for (const [seq, text] of this.connection.all(`SELECT seq, doc FROM ${this.table}`, [])) {
      const document = parseDocument(String(text));
      index.assertUnique(document, Number(seq));
      index.add(Number(seq), document);
    }
  }

  private replace(before: Document, after: Document): void {
    const seq = this.seqOf(before._id);
    if (seq === undefined) throw new Error(`a document to replace is gone in ${this.name}`);
    this.setText(seq, after);
    for (const index of this.indexes) index.move(seq, before, after);
  }

  private setText(seq: number, document: Document): void {
    const text = stringifyEjson(document);
    this.connection.run(`UPDATE ${this.table} SET doc = ? WHERE seq = ?`, [text, seq]);
  }

  private remove(before: Document): void {
    const seq = this.seqOf(before._id);
    if (seq === undefined) return;
    this.connection.run(`DELETE FROM ${this.table} WHERE seq = ?`, [seq]);
    for (const index of this.indexes) index.remove(seq, before);
  }
}
