/**
 * Why: the one door to stored documents. Plain operations and transactions read through the same
 * finder and every write, single or a whole transaction, is one atomic, durable batch.
 */
import { CandidateReader, idText, type Counted, type Found, type FindRequest } from './candidates';
import { Catalog, type CollectionDeclaration } from './catalog';
import type { Change } from './collection-table';
import { DocumentLocks } from '../transactions/document-locks';
import { parseDocument, type Document, type Value } from '../values/ejson';
import { newDocumentId } from '../values/document-id';
import { Connection } from './sqlite';
import { VersionHistory } from '../transactions/version-history';

export class DocumentStore {
  readonly connection: Connection;
  readonly catalog: Catalog;
  readonly locks = new DocumentLocks();
  readonly history = new VersionHistory();
  private readonly reader: CandidateReader;

  constructor(directory: string | undefined, declarations: CollectionDeclaration[]) {
    this.connection = new Connection(directory);
    this.catalog = new Catalog(this.connection);
    this.reader = new CandidateReader(this.connection);
    for (const declaration of declarations) this.catalog.declare(declaration);
  }

  find(collection: string, request: FindRequest): Found {
    return this.reader.find(this.catalog.find(collection), request);
  }

  /** Like `find`, for results so large that others should not wait for all of it. */
  gather(collection: string, request: FindRequest): Promise<Found> {
    return this.reader.gather(this.catalog.find(collection), request);
  }

  /** Like `find`, for those who want to know how many; an index alone may tell. */
  count(collection: string, filter: Record<string, Value>): Counted {
    return this.reader.count(this.catalog.find(collection), filter);
  }

  textOf(collection: string, id: Value): string | undefined {
    return this.catalog.find(collection).get(id)?.text;
  }

  get(collection: string, id: Value): Document | undefined {
    const text = this.textOf(collection, id);
    return text === undefined ? undefined : parseDocument(text);
  }

  /** All or nothing, on disk when it returns. */
  write(changes: Change[]): void {
    try {
      this.inOrder(changes);
    } catch (error) {
      this.rereadIndexes(changes);
      if (changes.length === 1) throw error;
      this.inPhases(changes);
    }
    this.history.record(changes);
  }

  /** The fast path for filling: one atomic batch, no protocol in between. */
  insertMany(collection: string, documents: Document[]): Value[] {
    const complete = documents.map((document) => ({
      ...document,
      _id: document._id ?? newDocumentId(),
    }));
    this.write(complete.map((after) => ({ collection, id: after._id, after })));
    return complete.map((document) => document._id);
  }

  /** Every document, as inserted. */
  all(collection: string): Document[] {
    const request = { filter: {}, order: [], skip: 0, limit: Number.MAX_SAFE_INTEGER };
    return this.find(collection, request).documents.map((found) => found.document);
  }

  /** Empties one collection, or all of them; declarations stay. */
  clear(collection?: string): void {
    for (const name of collection ? [collection] : this.catalog.names()) {
      this.write(this.all(name).map((before) => ({ collection: name, id: before._id, before })));
    }
  }

  lockKey(collection: string, id: Value): string {
    return `${collection}\u0000${idText(id)}`;
  }

  close(): void {
    this.connection.close();
  }

  private inOrder(changes: Change[]): void {
    const [only, ...others] = changes;
    if (only && others.length === 0) return this.catalog.find(only.collection).apply(only);
    this.connection.atomically(() => {
      for (const change of changes) this.catalog.find(change.collection).apply(change);
    });
  }

  /** Slower; for batches in which a unique key passes from one document to another. */
  private inPhases(changes: Change[]): void {
    try {
      this.connection.atomically(() => {
        for (const change of changes) this.catalog.find(change.collection).detach(change);
        for (const change of changes) this.catalog.find(change.collection).attach(change);
      });
    } catch (error) {
      this.rereadIndexes(changes);
      throw error;
    }
  }

  private rereadIndexes(changes: Change[]): void {
    for (const name of new Set(changes.map((change) => change.collection))) {
      if (this.catalog.has(name))
        this.catalog.find(name).indexes.forEach((index) => index.rereadLoose());
    }
  }
}
