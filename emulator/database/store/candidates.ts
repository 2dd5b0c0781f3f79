/**
 * Why: runs one query against one collection: candidates come in growing chunks through the
 * access path, the filter is evaluated with MongoDB semantics unless the path proves it, and a
 * limit ends the reading. Documents are parsed when somebody looks at them.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { accessPath, type AccessPath, type Order } from './access-path';
import type { CollectionTable } from './collection-table';
import { sortDocuments } from './document-order';
import { parseDocument, type Document, type Value } from '../values/ejson';
import { matcher } from '../query/query-matcher';
import { keyText, sortKeyOf } from './sort-key';
import type { Connection } from './sqlite';

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
  readonly seq: number;
  readonly document: Document;
  readonly text: string;
}

export interface Found {
  documents: FoundDocument[];
  examined: number;
  index: string | undefined;
}

export type Counted = Omit<Found, 'documents'> & { total: number };

export const idText = (id: Value): string => keyText(sortKeyOf(id));

type Test = (document: Document) => boolean;

class Candidate implements FoundDocument {
  private parsed: Document | undefined;

  constructor(
    readonly seq: number,
    readonly text: string,
  ) {}

  get document(): Document {
    return (this.parsed ??= parseDocument(this.text));
  }
}

export const inOrder = (found: FoundDocument[], order: Order): FoundDocument[] => {
  if (order.length === 0) return found;
  const inserted = found.sort((left, right) => left.seq - right.seq);
  return sortDocuments(inserted, (each) => each.document, order);
};

const smallestChunk = 64;
const largestChunk = 1024;

export class CandidateReader {
  constructor(private readonly connection: Connection) {}

  find(collection: CollectionTable, request: FindRequest): Found {
    const path = accessPath(collection, request.filter, request.order);
    const tests = testsOf(path, request);
    // What is neither tested nor sorted can be skipped without being read.
    const skipped = path.ordered && tests.length === 0 ? request.skip : 0;
    const wanted = request.skip + request.limit - skipped;
    const read = this.readUntil(path, path.ordered ? wanted : Infinity, skipped, tests);
    const sorted = path.ordered ? read.documents : inOrder(read.documents, request.order);
    const documents = sorted.slice(request.skip - skipped, wanted);
    return { documents, examined: read.examined, index: path.index };
  }

  /** Through the index alone where it proves the filter; no document is read then. */
  count(collection: CollectionTable, filter: Record<string, Value>): Counted {
    const path = accessPath(collection, filter, []);
    if (!path.countSql) {
      const request = { filter, order: [], skip: 0, limit: Infinity };
      const { documents, examined, index } = this.find(collection, request);
      return { total: documents.length, examined, index };
    }
    const total = Number(this.connection.get(path.countSql, path.cells)?.[0] ?? 0);
    return { total, examined: path.index ? total : 0, index: path.index };
  }

  /**
   * Like `find`, for a whole collection: what is read is of one moment, but it is parsed in
   * slices, with other calls in between.
   */
  async gather(collection: CollectionTable, request: FindRequest): Promise<Found> {
    const path = accessPath(collection, request.filter, request.order);
    const wanted = request.skip + request.limit;
    if (wanted <= largestChunk && path.ordered) return this.find(collection, request);
    const tests = testsOf(path, request);
    const chunks = this.everyChunk(path);
    const found: FoundDocument[] = [];
    let examined = 0;
    for (const chunk of chunks) {
      const rows = candidatesOf(chunk);
      examined += rows.length;
      for (const row of rows) if (passes(row, tests)) found.push(row);
      if (chunks.length > 1) await nextTurn();
    }
    const sorted = path.ordered ? found : inOrder(found, request.order);
    return { documents: sorted.slice(request.skip, wanted), examined, index: path.index };
  }

  private readUntil(
    path: AccessPath,
    wanted: number,
    skipped: number,
    tests: Test[],
  ): Omit<Found, 'index'> {
    const documents: FoundDocument[] = [];
    let examined = 0;
    let last = 0;
    let chunk = Math.min(Math.max(wanted, 1), largestChunk);
    while (documents.length < wanted) {
      const rows = candidatesOf(this.chunkOf(path, chunk, skipped, examined, last));
      for (const row of rows) {
        if (tests.length === 0 || passes(row, tests)) documents.push(row);
      }
      examined += rows.length;
      if (rows.length < chunk) break;
      last = rows.at(-1)?.seq ?? 0;
      chunk = Math.min(Math.max(chunk * 2, smallestChunk), largestChunk);
    }
    return { documents, examined };
  }

  private everyChunk(path: AccessPath): Chunk[] {
    const chunks: Chunk[] = [];
    for (let last = 0; ; ) {
      const chunk = this.chunkOf(path, largestChunk, 0, chunks.length * largestChunk, last);
      chunks.push(chunk);
      if (chunk.seqs.length < largestChunk) return chunks;
      last = chunk.seqs.at(-1) ?? 0;
    }
  }

  /**
   * All rows in two cells, because every value that leaves SQLite costs more than finding it. The
   * limit keeps the inner query whole, so the rows are joined in its order; EJSON is one line.
   * A walk goes on after the `last` row; on an index the `passed` rows are counted off again.
   */
  private chunkOf(
    path: AccessPath,
    limit: number,
    skipped: number,
    passed: number,
    last: number,
  ): Chunk {
    const inner = `SELECT d.seq AS seq, d.doc AS doc ${path.sql} LIMIT ? OFFSET ?`;
    const sql = `SELECT group_concat(seq), group_concat(doc, char(10)) FROM (${inner})`;
    const position = path.isWalk
      ? [last, limit, last === 0 ? skipped : 0]
      : [...path.cells, limit, skipped + passed];
    const [seqs, texts] = this.connection.get(sql, position) ?? [];
    if (typeof seqs !== 'string' || typeof texts !== 'string') return { seqs: [], texts: '' };
    return { seqs: seqs.split(',').map(Number), texts };
  }
}

/** Rows as they come out of SQLite: the documents' texts are lines of one text. */
interface Chunk {
  seqs: number[];
  texts: string;
}

const candidatesOf = ({ seqs, texts }: Chunk): Candidate[] =>
  seqs.length === 0
    ? []
    : texts.split('\n').map((text, at) => new Candidate(Number(seqs[at]), text));

const passes = ({ document }: FoundDocument, tests: Test[]): boolean =>
  tests.every((test) => test(document));

const testsOf = (path: AccessPath, { filter, exclude }: FindRequest): Test[] => {
  const tests = path.exact ? [] : [matcher(filter)];
  if (exclude) tests.unshift((document) => !exclude.has(idText(document._id)));
  return tests;
};
