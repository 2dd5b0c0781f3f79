/**
 * Why: `aggregateDocuments`. Leading match, sort, skip and limit go to the finder, so indexes
 * serve them; a lookup asks the other collection by value or by its match; the rest is mingo's.
 */
import { Aggregator } from 'mingo/aggregator';
import { invalidParameter } from '../../gateway/cloud-error';
import type { DocumentStore } from '../store/document-store';
import {
  isPlainObject,
  parseEjson,
  stringifyEjson,
  type Document,
  type Value,
} from '../values/ejson';
import { valuesAt } from '../values/field-path';
import { type NarrowedLookup, narrowedLookup } from './narrowed-lookup';
import { pipelineContext } from './pipeline-context';
import { noteUsage } from '../read-actions';
import { refused } from '../refusal';
import { withPath } from './stage-kit';
import { orderOfSort, stageCount } from './stages';
import { replyText } from '../reply-text';
import { keyText, sortKeyOf } from '../store/sort-key';
import { collectionOf, type RequestContext, type WireParameters } from '../wire-request';

type Stage = Record<string, Value>;

interface Lookup {
  from: string;
  localField: string;
  foreignField: string;
  as: string;
}

const defaultLimit = 20;
const everything = Number.MAX_SAFE_INTEGER;

const stagesOf = (parameters: WireParameters, now: number): Stage[] => {
  const stages = parameters['stages'];
  if (!Array.isArray(stages)) throw invalidParameter('stages must be an array');
  return stages.map((stage: unknown) => {
    const { stageKey, stageValue } = (stage ?? {}) as { stageKey?: unknown; stageValue?: unknown };
    if (typeof stageKey !== 'string' || typeof stageValue !== 'string') {
      throw invalidParameter('a stage needs stageKey and stageValue');
    }
    return { [stageKey]: parseEjson(stageValue, now) };
  });
};

const isPlainLookup = (stage: Stage): boolean => {
  const lookup = stage['$lookup'];
  return isPlainObject(lookup) && 'localField' in lookup && !('pipeline' in lookup);
};

const isServed = (stage: Stage): boolean =>
  isPlainLookup(stage) || narrowedLookup(stage) !== undefined;

export class Aggregation {
  constructor(private readonly store: DocumentStore) {}

  async aggregateDocuments(
    parameters: WireParameters,
    context: RequestContext,
  ): Promise<Record<string, unknown>> {
    const stages = stagesOf(parameters, context.now);
    if (!stages.some((stage) => '$limit' in stage)) stages.push({ $limit: defaultLimit });
    if (stages.slice(1).some((stage) => '$geoNear' in stage))
      throw refused('$geoNear is only valid as the first stage in a pipeline.');
    let documents = await this.beginning(collectionOf(parameters), stages, context);
    while (stages.length > 0) documents = this.nextRun(documents, stages, context);
    return { data: { list: documents.map((each) => replyText(stringifyEjson(each))) } };
  }

  /** Consumes the leading stages that a query can answer. */
  private async beginning(
    collection: string,
    stages: Stage[],
    context: RequestContext,
  ): Promise<Document[]> {
    const take = (key: string): Value =>
      stages[0] && key in stages[0] ? stages.shift()?.[key] : undefined;
    const filter = (take('$match') ?? {}) as Record<string, Value>;
    const sort = take('$sort');
    const order = sort === undefined ? [] : orderOfSort(sort);
    const skip = stageCount('$skip', take('$skip') ?? 0);
    const limit = stageCount('$limit', take('$limit') ?? everything);
    const found = await this.store.gather(collection, { filter, order, skip, limit });
    noteUsage(context, found, collection, filter);
    return found.documents.map((each) => each.document);
  }

  /** Everything up to the next lookup that an index may serve, or that lookup. */
  private nextRun(documents: Document[], stages: Stage[], context: RequestContext): Document[] {
    const first = stages[0];
    if (first && isServed(first)) {
      stages.shift();
      const narrowed = narrowedLookup(first);
      return narrowed
        ? this.lookUpNarrowed(documents, narrowed, context)
        : this.lookUp(documents, first['$lookup'] as Lookup, context);
    }
    const end = stages.findIndex(isServed);
    const run = stages.splice(0, end === -1 ? stages.length : end);
    return this.evaluate(documents, run, (name) => this.matching(name, {}, context));
  }

  private evaluate(
    documents: Document[],
    run: Stage[],
    collectionResolver: (name: string) => Document[],
  ): Document[] {
    const options = { context: pipelineContext, collectionResolver, scriptEnabled: false };
    return new Aggregator(run, options).run(documents) as Document[];
  }

  private matching(
    name: string,
    filter: Record<string, Value>,
    context: RequestContext,
  ): Document[] {
    if (!this.store.catalog.has(name)) return [];
    const found = this.store.find(name, { filter, order: [], skip: 0, limit: everything });
    noteUsage(context, found, name, filter);
    return found.documents.map((each) => each.document);
  }

  private lookUpNarrowed(
    documents: Document[],
    { from, filter, rest }: NarrowedLookup,
    context: RequestContext,
  ): Document[] {
    if (documents.length === 0) return documents;
    const foreign = this.matching(from, filter, context);
    return this.evaluate(documents, [rest], () => foreign);
  }

  private lookUp(documents: Document[], lookup: Lookup, context: RequestContext): Document[] {
    const path = lookup.localField.split('.');
    const wanted = documents.map((document) =>
      valuesAt(document, path).values.map((v) => v ?? null),
    );
    const foreign = this.foreignByKey(lookup, wanted.flat(), context);
    return documents.map((document, at) => {
      const matches = new Set(
        (wanted[at] ?? []).flatMap((v) => foreign.get(keyText(sortKeyOf(v))) ?? []),
      );
      return withPath(document, lookup.as, [...matches]);
    });
  }

  private foreignByKey(
    lookup: Lookup,
    values: Value[],
    context: RequestContext,
  ): Map<string, Document[]> {
    const byKey = new Map<string, Document[]>();
    if (!this.store.catalog.has(lookup.from) || values.length === 0) return byKey;
    const distinct = [...new Map(values.map((v) => [keyText(sortKeyOf(v)), v])).values()];
    const filter = { [lookup.foreignField]: { $in: distinct } };
    const found = this.store.find(lookup.from, { filter, order: [], skip: 0, limit: everything });
    noteUsage(context, found, lookup.from, filter);
    for (const { document } of found.documents) {
      for (const value of valuesAt(document, lookup.foreignField.split('.')).values) {
        const key = keyText(sortKeyOf(value));
        byKey.set(key, [...(byKey.get(key) ?? []), document]);
      }
    }
    return byKey;
  }
}
