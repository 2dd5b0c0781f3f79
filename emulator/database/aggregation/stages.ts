/** Why: the stages in which mingo and MongoDB part: order, unwinding, samples, counts, queries. */
import { sortDocuments } from '../store/document-order';
import { isPlainObject, type Document, type Value } from '../values/ejson';
import type { Order } from '../store/access-path';
import { matcher } from '../query/query-matcher';
import { isTrue } from './expressions-values';
import { addFields } from './stage-fields';
import { groupStages } from './stage-group';
import { geoNear } from './stage-geo-near';
import { lookup } from './stage-lookup';
import { grouped, stage, withPath, type Stage } from './stage-kit';
import { refused } from '../refusal';
import { edited, valueAt } from '../update/update-path';

/** The order of a `$sort`; refuses what is no order. */
export const orderOfSort = (specification: Value): Order => {
  const entries = Object.entries(isPlainObject(specification) ? specification : {});
  if (entries.length === 0) throw refused('$sort stage must have at least one sort key');
  return entries.map(([field, way]) => {
    if (way !== 1 && way !== -1) throw refused('$sort key ordering must be 1 or -1');
    return [field, way];
  });
};

const sort: Stage = (documents, specification) =>
  sortDocuments(documents, (each) => each, orderOfSort(specification));

const match: Stage = (documents, specification, { evaluate }) => {
  if (!isPlainObject(specification))
    throw refused('the match filter must be an expression in an object');
  const expressionTest = (expression: Value) => (document: Value) =>
    isTrue(evaluate(document as Document, expression));
  return documents.filter(matcher(specification, expressionTest));
};

const count: Stage = (documents, name) => {
  if (typeof name !== 'string' || name === '' || /^\$|\./.test(name))
    throw refused('the count field must be a non-empty string without $ and dots');
  return documents.length === 0 ? [] : [{ [name]: documents.length }];
};

const sortByCount: Stage = (documents, expression, { evaluate }) =>
  grouped(documents, (document) => evaluate(document, expression))
    .map(({ key, members }) => ({ _id: key, count: members.length }))
    .sort((left, right) => right.count - left.count);

/** A random choice without repetition. */
const sample: Stage = (documents, specification) => {
  const size = isPlainObject(specification) ? Number(specification['size']) : NaN;
  if (!Number.isInteger(size) || size < 0)
    throw refused('size argument to $sample must be a positive integer');
  const rest = [...documents];
  for (let at = 0; at < Math.min(size, rest.length); at += 1) {
    const other = at + Math.floor(Math.random() * (rest.length - at));
    [rest[at], rest[other]] = [rest[other] as Document, rest[at] as Document];
  }
  return rest.slice(0, size);
};

/** The number of a `$skip` or `$limit`; refuses what MongoDB does. */
export const stageCount = (name: '$skip' | '$limit', value: Value): number => {
  const least = name === '$limit' ? 1 : 0;
  if (Number.isInteger(value) && Number(value) >= least) return Number(value);
  throw refused(`invalid argument to ${name} stage: ${String(value)}`);
};

const skip: Stage = (documents, value) => documents.slice(stageCount('$skip', value));
const limit: Stage = (documents, value) => documents.slice(0, stageCount('$limit', value));

interface Unwinding {
  steps: string[];
  index: string | undefined;
  keepsEmpty: boolean;
}

const unwindingOf = (specification: Value): Unwinding => {
  const given = isPlainObject(specification) ? specification : { path: specification };
  const path = String(given['path']);
  if (!path.startsWith('$'))
    throw refused(`path option to $unwind stage should be prefixed with a '$': ${path}`);
  const index = given['includeArrayIndex'];
  return {
    steps: path.slice(1).split('.'),
    index: typeof index === 'string' ? index : undefined,
    keepsEmpty: given['preserveNullAndEmptyArrays'] === true,
  };
};

const unwound = (document: Document, { steps, index, keepsEmpty }: Unwinding): Document[] => {
  const value = valueAt(document, steps);
  const indexed = (each: Document, at: Value): Document =>
    index === undefined ? each : withPath(each, index, at);
  const put = (item: Value): Document =>
    edited(document, { steps, change: () => item, creates: true });
  const isEmptyList = Array.isArray(value) && value.length === 0;
  if (Array.isArray(value) && !isEmptyList)
    return value.map((item: Value, at) => indexed(put(item), at));
  if (value !== null && value !== undefined && !isEmptyList) return [indexed(document, null)];
  if (!keepsEmpty) return [];
  return [indexed(isEmptyList ? put(undefined) : document, null)];
};

const unwind: Stage = (documents, specification) => {
  const unwinding = unwindingOf(specification);
  return documents.flatMap((document) => unwound(document, unwinding));
};

export const stages = {
  ...groupStages,
  $addFields: stage(addFields),
  $set: stage(addFields),
  $match: stage(match),
  $skip: stage(skip),
  $limit: stage(limit),
  $sort: stage(sort),
  $count: stage(count),
  $sortByCount: stage(sortByCount),
  $sample: stage(sample),
  $unwind: stage(unwind),
  $lookup: stage(lookup),
  $geoNear: stage(geoNear),
};
