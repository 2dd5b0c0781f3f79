/**
 * Why: looking at documents and mending one by hand. Reads and writes are the very actions that
 * the SDK sends, so unique indexes, locks and refusals hold for a person as they do for code.
 */
import { z } from 'zod';
import type { DatabaseActions } from '../database/database-actions';
import type { DocumentStore } from '../database/store/document-store';
import { isPlainObject, parseEjson, stringifyEjson, type Document } from '../database/values/ejson';
import type { Scan, Usage, WireParameters } from '../database/wire-request';
import { CloudError } from '../gateway/cloud-error';
import { HttpRefusal, replyJson, type Exchange } from '../gateway/http-exchange';
import { readShape } from '../gateway/request-shape';
import type { Route } from '../gateway/router';
import type { VirtualClock } from '../timers/virtual-clock';

/** One collection as the console lists it. */
export interface CollectionSummary {
  name: string;
  documents: number;
  indexes: { name: string; keys: { field: string; direction: 1 | -1 }[]; unique: boolean }[];
}

/** One page of a query; documents as EJSON texts. */
export interface DocumentPage {
  documents: string[];
  /** How many the filter matches in all. */
  total: number;
  scans: Scan[];
  /** Milliseconds of the page's own query. */
  ms: number;
}

const name = z.string().min(1);
const ejson = z.string();
const mostBytes = 20 * 1024 * 1024;

const querySchema = z
  .object({
    collection: name,
    filter: ejson.default('{}'),
    sort: ejson.default('{}'),
    skip: z.number().int().min(0).default(0),
    limit: z.number().int().min(1).max(100).default(20),
  })
  .strict();
const insertSchema = z.object({ collection: name, document: ejson }).strict();
const replaceSchema = z.object({ collection: name, before: ejson, after: ejson }).strict();

const documentFrom = (text: string): Document => {
  try {
    const document = parseEjson(text);
    if (isPlainObject(document)) return document;
  } catch {
    // Told below, together with EJSON that is no object.
  }
  throw new HttpRefusal(400, 'the document must be an EJSON object');
};

const idQuery = (document: Document): string => stringifyEjson({ _id: document._id });

const refusing = async (exchange: Exchange, work: () => Promise<unknown>): Promise<void> => {
  try {
    replyJson(exchange.response, await work());
  } catch (error) {
    if (!(error instanceof CloudError)) throw error;
    const refusal = { error: error.message, code: error.code };
    replyJson(exchange.response, refusal, {}, 400);
  }
};

export class DocumentEndpoint {
  constructor(
    private readonly store: DocumentStore,
    private readonly database: DatabaseActions,
    private readonly clock: VirtualClock,
  ) {}

  /** What the page asks for; each write answers `{ done: true }` or says why not. */
  routes(): Route[] {
    const post = (path: string, work: (exchange: Exchange) => Promise<unknown>): Route => ({
      method: 'POST',
      path: `/sandbox/documents/${path}`,
      handle: (exchange) => refusing(exchange, () => work(exchange)),
    });
    return [
      {
        method: 'GET',
        path: '/sandbox/collections',
        handle: ({ response }) => replyJson(response, this.collections()),
      },
      post('query', (exchange) => this.query(exchange)),
      post('insert', (exchange) => this.insert(exchange)),
      post('replace', (exchange) => this.replace(exchange)),
      post('remove', (exchange) => this.remove(exchange)),
    ];
  }

  private collections(): CollectionSummary[] {
    const { catalog } = this.store;
    return [...catalog.names()].sort().map((each) => {
      const table = catalog.find(each);
      const indexes = table.indexes.map(({ declaration }) => ({
        name: declaration.name,
        keys: declaration.keys,
        unique: declaration.unique ?? false,
      }));
      return { name: each, documents: this.store.count(each, {}).total, indexes };
    });
  }

  private async query(exchange: Exchange): Promise<DocumentPage> {
    const { collection, filter, sort, skip, limit } = await readShape(exchange, querySchema);
    const asked = { collectionName: collection, query: filter };
    const page = { ...asked, order: sort, offset: skip, limit };
    const started = performance.now();
    const { reply, usage } = await this.ask('getDocument', page);
    const ms = Math.round((performance.now() - started) * 10) / 10;
    const counted = await this.ask('calculateDocument', asked);
    const { list } = reply['data'] as { list: string[] };
    const { total } = counted.reply['data'] as { total: number };
    return { documents: list, total, scans: usage.scans ?? [], ms };
  }

  private async insert(exchange: Exchange): Promise<unknown> {
    const { collection, document } = await readShape(exchange, insertSchema, mostBytes);
    const data = [stringifyEjson(documentFrom(document))];
    const { reply } = await this.ask('insertDocument', { collectionName: collection, data });
    const { insertedIds } = reply['data'] as { insertedIds: unknown[] };
    return { done: true, id: stringifyEjson(insertedIds[0]) };
  }

  private async replace(exchange: Exchange): Promise<unknown> {
    const { collection, ...texts } = await readShape(exchange, replaceSchema, mostBytes);
    const before = documentFrom(texts.before);
    const { _id: id, ...after } = documentFrom(texts.after);
    if (stringifyEjson(id) !== stringifyEjson(before._id))
      throw new HttpRefusal(400, 'the _id of a document cannot be changed');
    this.assertUnchanged(collection, before);
    const query = idQuery(before);
    const data = stringifyEjson(after);
    const target = { collectionName: collection, query, queryType: 'DOC', multi: false };
    await this.ask('modifyDocument', { ...target, data, merge: false, upsert: false });
    return { done: true };
  }

  private async remove(exchange: Exchange): Promise<unknown> {
    const { collection, document } = await readShape(exchange, insertSchema, mostBytes);
    const before = documentFrom(document);
    this.assertUnchanged(collection, before);
    const query = idQuery(before);
    const target = { collectionName: collection, query, queryType: 'DOC', multi: false };
    await this.ask('removeDocument', target);
    return { done: true };
  }

  /** Nobody means to overwrite what a function wrote while the form was open. */
  private assertUnchanged(collection: string, before: Document): void {
    const current = this.store.get(collection, before._id);
    if (!current) throw new HttpRefusal(409, 'the document is gone');
    if (stringifyEjson(current) !== stringifyEjson(before))
      throw new HttpRefusal(409, 'the document has changed since it was read');
  }

  private async ask(
    action: string,
    parameters: WireParameters,
  ): Promise<{ reply: Record<string, unknown>; usage: Usage }> {
    const usage: Usage = { examined: 0, read: 0, written: 0, scans: [] };
    const context = { instance: undefined, call: undefined, now: this.clock.now(), usage };
    return { reply: await this.database.run(action, parameters, context), usage };
  }
}
