/**
 * Why: runs one query against one collection: candidates come in growing chunks through the
 * access path, the filter is evaluated with MongoDB semantics, and a limit ends the reading.
 */
import { accessPath, type AccessPath, type Order } from './access-path';
import type { CollectionTable } from './collection-table';
import { sortDocuments } from './document-order';
import { parseDocument, type Document, type Value } from './ejson';
import { matcher } from './query-matcher';
import { keyText, sortKeyOf } from './sort-key';
import type { Connection, Row } from './sqlite';

export interface FindRequest {
  filter: Record<string, Value>;
  order: Order;
  skip: number;
  limit: number;
  /** Documents that a transaction sees differently, by the text of their id key. */
  exclude?: Set<string>;
}

export interface FoundDocument {
  /** Insertion order; ties of a sort keep it. */
  seq: number;
  document: Document;
  text: string;
}

export interface Found {
  documents: FoundDocument[];
  examined: number;
  index: string | undefined;
}

export const idText = (id: Value): string => keyText(sortKeyOf(id));

type Test = (document: Document) => boolean;

const pass = (
  row: Row,
  test: Test,
  exclude: Set<string> | undefined,
): FoundDocument | undefined => {
  const text = String(row[1]);
  const document = parseDocument(text);
  if (exclude?.has(idText(document._id))) return undefined;
  return test(document) ? { seq: Number(row[0]), document, text } : undefined;
};

export const inOrder = (found: FoundDocument[], order: Order): FoundDocument[] => {
  if (order.length === 0) return found;
  const inserted = found.sort((left, right) => left.seq - right.seq);
  return sortDocuments(inserted, (each) => each.document, order);
};

const smallestChunk = 64;

export class CandidateReader {
  constructor(private readonly connection: Connection) {}

  find(collection: CollectionTable, request: FindRequest): Found {
    const path = accessPath(collection, request.filter, request.order);
    const test = matcher(request.filter);
    const wanted = request.skip + request.limit;
    const read = path.ordered
      ? this.readUntil(path, wanted, test, request.exclude)
      : this.readUntil(path, Infinity, test, request.exclude);
    const sorted = path.ordered ? read.documents : inOrder(read.documents, request.order);
    return { ...read, documents: sorted.slice(request.skip, wanted), index: path.index };
  }

  private readUntil(path: AccessPath, wanted: number, test: Test, exclude?: Set<string>): Found {
    const documents: FoundDocument[] = [];
    let examined = 0;
    let chunk = Number.isFinite(wanted) ? Math.max(wanted, 1) : -1;
    while (documents.length < wanted) {
      const sql = `SELECT d.seq, d.doc ${path.sql} LIMIT ? OFFSET ?`;
      const rows = this.connection.all(sql, [...path.cells, chunk, examined]);
      for (const row of rows) {
        const found = pass(row, test, exclude);
        if (found) documents.push(found);
      }
      examined += rows.length;
      if (chunk < 0 || rows.length < chunk) break;
      chunk = Math.max(chunk * 2, smallestChunk);
    }
    return { documents, examined, index: path.index };
  }
}
