/** Why: `getDocument` and `calculateDocument`, with the platform's limits and defaults. */
import type { Found, FindRequest } from './store/candidates';
import type { DocumentStore } from './store/document-store';
import { stringifyEjson, type Value } from './values/ejson';
import { filterShape } from './query/filter-shape';
import { nearOf } from './query/geo-operators';
import { projected } from './query/projection';
import { replyText } from './reply-text';
import { isScalar } from './store/sort-key';
import type { TransactionRegistry } from './transactions/transaction-registry';
import {
  collectionOf,
  countOf,
  filterOf,
  orderOf,
  projectionOf,
  type RequestContext,
  type WireParameters,
} from './wire-request';

const defaultLimit = 100;
const maximumLimit = 1000;
export const slowThreshold = 1000;

/** An aggregate may look up thousands of times; the first ones tell. */
const scansKept = 20;

const noteScan = (
  { usage: { scans } }: RequestContext,
  collection: string,
  index: string | undefined,
  examined: number,
): void => {
  if (scans && scans.length < scansKept) scans.push({ collection, index: index ?? null, examined });
};

export const noteUsage = (
  context: RequestContext,
  found: Found,
  collection: string,
  filter: Value,
): void => {
  context.usage.examined += found.examined;
  context.usage.read += found.documents.length;
  noteScan(context, collection, found.index, found.examined);
  if (found.index === undefined && found.examined > slowThreshold) {
    const slow = { collection, filter: filterShape(filter), examined: found.examined };
    context.usage.slow = slow;
    context.onSlow?.(slow);
  }
};

const onlyId = (filter: Record<string, Value>): Value =>
  Object.keys(filter).length === 1 && isScalar(filter['_id']) && filter['_id'] !== null
    ? filter['_id']
    : undefined;

/** `$nearSphere` orders its results by distance, unless an order was asked for. */
const findNearest = (request: FindRequest, find: (request: FindRequest) => Found): Found => {
  const distance = request.order.length > 0 ? undefined : nearOf(request.filter);
  if (!distance) return find(request);
  const { skip, limit } = request;
  const found = find({ ...request, skip: 0, limit: Number.MAX_SAFE_INTEGER });
  const byDistance = found.documents
    .map((each) => ({ each, metres: distance(each.document) }))
    .sort((left, right) => left.metres - right.metres)
    .map(({ each }) => each);
  return { ...found, documents: byDistance.slice(skip, skip + limit) };
};

export class ReadActions {
  constructor(
    private readonly store: DocumentStore,
    private readonly transactions: TransactionRegistry,
  ) {}

  getDocument(parameters: WireParameters, context: RequestContext): Record<string, unknown> {
    const collection = collectionOf(parameters);
    const filter = filterOf(parameters, context.now);
    const projection = projectionOf(parameters);
    const id = onlyId(filter);
    const direct = id !== undefined && !parameters['transactionId'] && !projection;
    if (direct) return { data: { list: this.byId(collection, id, context).map(replyText) } };
    const found = this.run(parameters, collection, this.requestOf(parameters, filter), context);
    const project = projection && projected(projection, filter);
    const list = found.documents.map((each) =>
      project ? stringifyEjson(project(each.document)) : each.text,
    );
    return { data: { list: list.map(replyText) } };
  }

  calculateDocument(parameters: WireParameters, context: RequestContext): Record<string, unknown> {
    const collection = collectionOf(parameters);
    const filter = filterOf(parameters, context.now);
    const { total, ...walked } = this.store.count(collection, filter);
    noteUsage(context, { ...walked, documents: [] }, collection, filter);
    return { data: { total } };
  }

  private requestOf(parameters: WireParameters, filter: Record<string, Value>): FindRequest {
    return {
      filter,
      order: orderOf(parameters),
      skip: countOf(parameters, 'offset', 0),
      limit: Math.min(countOf(parameters, 'limit', defaultLimit) || defaultLimit, maximumLimit),
    };
  }

  private run(
    parameters: WireParameters,
    collection: string,
    request: FindRequest,
    context: RequestContext,
  ): Found {
    const id = parameters['transactionId'];
    const source = id ? this.transactions.find(String(id)) : this.store;
    const found = findNearest(request, (each) => source.find(collection, each));
    noteUsage(context, found, collection, request.filter);
    return found;
  }

  /** The commonest read of all: the stored text is the reply. */
  private byId(collection: string, id: Value, context: RequestContext): string[] {
    const text = this.store.textOf(collection, id);
    context.usage.examined += text === undefined ? 0 : 1;
    context.usage.read += text === undefined ? 0 : 1;
    noteScan(context, collection, '_id_', text === undefined ? 0 : 1);
    return text === undefined ? [] : [text];
  }
}
