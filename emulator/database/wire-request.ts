/**
 * Why: reads the parameters of a `database.*` request as the SDK writes them (EJSON inside JSON
 * strings) and refuses malformed ones with the platform's code instead of failing later.
 */
import { CloudError, invalidParameter } from '../gateway/cloud-error';
import type { Order } from './store/access-path';
import { isPlainObject, parseEjson, type Document, type Value } from './values/ejson';

export type WireParameters = Record<string, unknown>;

/** How one query reached its documents. */
export interface Scan {
  collection: string;
  /** Null: every document was walked. */
  index: string | null;
  examined: number;
}

/** A query that no index served and that walked far. */
export interface SlowScan {
  collection: string;
  /** Without values. */
  filter: string;
  examined: number;
}

/** What one request did, for the metrics and for the warning about unserved queries. */
export interface Usage {
  examined: number;
  read: number;
  written: number;
  /** Filled in the order of the queries, when somebody wants to know. */
  scans?: Scan[];
  slow?: SlowScan;
}

export interface RequestContext {
  /** The function instance that asks; absent for traffic from outside. */
  instance: string | undefined;
  /** The call that it is answering. */
  call: string | undefined;
  now: number;
  usage: Usage;
  /** Hears of a slow scan before anything comes of it, and may throw. */
  onSlow?: (scan: SlowScan) => void;
}

const decode = (text: unknown, name: string, now: number): Value => {
  if (isPlainObject(text) || Array.isArray(text)) return parseEjson(JSON.stringify(text), now);
  if (typeof text !== 'string') throw invalidParameter(`${name} must be EJSON text`);
  try {
    return parseEjson(text, now);
  } catch {
    throw invalidParameter(`${name} is not valid EJSON`);
  }
};

export const collectionOf = (parameters: WireParameters): string => {
  const name = parameters['collectionName'];
  if (typeof name !== 'string' || name === '') throw invalidParameter('collectionName is missing');
  return name;
};

export const filterOf = (parameters: WireParameters, now: number): Record<string, Value> => {
  const query = parameters['query'];
  if (query === undefined || query === null || query === '') return {};
  const filter = decode(query, 'query', now);
  if (!isPlainObject(filter)) throw invalidParameter('query must be an object');
  return filter;
};

export const objectOf = (parameters: WireParameters, name: string, now: number): Document => {
  const value = decode(parameters[name], name, now);
  if (!isPlainObject(value)) throw invalidParameter(`${name} must be an object`);
  return value;
};

export const documentsOf = (parameters: WireParameters, now: number): Document[] => {
  const texts = parameters['data'];
  const list = Array.isArray(texts) ? texts : [texts];
  return list.map((text) => {
    const document = decode(text, 'data', now);
    if (!isPlainObject(document)) throw invalidParameter('data must be an object');
    return document;
  });
};

const direction = (value: Value): 1 | -1 => (value === -1 || value === 'desc' ? -1 : 1);

/** New SDKs send `{field: 1}`, older ones `[{field, direction}]`. */
export const orderOf = (parameters: WireParameters): Order => {
  const order = parameters['order'];
  if (order === undefined || order === null || order === '') return [];
  const value = decode(order, 'order', 0);
  if (Array.isArray(value)) {
    return (value as { field: string; direction: Value }[]).map((each) => [
      String(each.field),
      direction(each.direction),
    ]);
  }
  if (!isPlainObject(value)) throw invalidParameter('order must be an object');
  return Object.entries(value).map(([field, each]) => [field, direction(each)]);
};

export const countOf = (parameters: WireParameters, name: string, fallback: number): number => {
  const value = parameters[name];
  if (value === undefined || value === null) return fallback;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw invalidParameter(`${name} must be a non-negative integer`);
  }
  return value;
};

export const projectionOf = (parameters: WireParameters): Record<string, Value> | undefined => {
  if (!parameters['projection']) return undefined;
  const projection = objectOf(parameters, 'projection', 0);
  return Object.keys(projection).length > 0 ? projection : undefined;
};

/** mingo reports a bad operator with its own error; the platform has a code for it. */
export const withQueryErrors = async <Result>(
  work: () => Result | Promise<Result>,
): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CloudError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    if (/unknown .*operator|not registered|unregistered/i.test(message)) {
      throw new CloudError('DATABASE_INVALID_OPERRATOR', message);
    }
    throw new CloudError('DATABASE_REQUEST_FAILED', message);
  }
};
