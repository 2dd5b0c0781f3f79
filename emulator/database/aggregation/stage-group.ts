/** Why: `$group` and the two buckets share how they gather a group's documents into fields. */
import { accumulators } from './accumulators';
import { compareBson, rankOf } from '../values/bson-order';
import { isPlainObject, type Document, type Value } from '../values/ejson';
import { grouped, stage, type Stage, type StageTools } from './stage-kit';
import { badOperand, refused } from '../refusal';

type Output = [field: string, gather: (members: Document[]) => Value];

const outputOf = (field: string, specification: Value, { evaluate }: StageTools): Output => {
  const [[name, expression] = ['', undefined], ...others] = Object.entries(
    isPlainObject(specification) ? specification : {},
  );
  const accumulate = Object.hasOwn(accumulators, name) ? accumulators[name] : undefined;
  if (others.length > 0 || name === '')
    throw refused(`The field '${field}' must be an accumulator object`);
  if (!accumulate) throw badOperand(`unknown group operator '${name}'`);
  return [field, (members) => accumulate(members.map((each) => evaluate(each, expression)))];
};

const outputsOf = (fields: Record<string, Value>, tools: StageTools): Output[] =>
  Object.entries(fields).map(([field, each]) => outputOf(field, each, tools));

const gathered = (id: Value, members: Document[], outputs: Output[]): Document => ({
  _id: id,
  ...Object.fromEntries(outputs.map(([field, gather]) => [field, gather(members)])),
});

const group: Stage = (documents, specification, tools) => {
  if (!isPlainObject(specification) || !('_id' in specification))
    throw refused('a group specification must include an _id');
  const { _id, ...fields } = specification;
  const outputs = outputsOf(fields, tools);
  return grouped(documents, (document) => tools.evaluate(document, _id)).map(({ key, members }) =>
    gathered(key, members, outputs),
  );
};

const counting = { count: { $sum: 1 } };

const bucketOutputs = (specification: Record<string, Value>, tools: StageTools): Output[] => {
  const { output } = specification;
  return outputsOf(isPlainObject(output) ? output : counting, tools);
};

const assertBoundaries: (boundaries: Value) => asserts boundaries is Value[] = (boundaries) => {
  if (!Array.isArray(boundaries) || boundaries.length < 2)
    throw refused("The $bucket 'boundaries' field must have at least 2 values");
  for (const [at, each] of boundaries.slice(1).entries()) {
    if (rankOf(each) !== rankOf(boundaries[at]) || compareBson(boundaries[at], each) >= 0)
      throw refused("The 'boundaries' option to $bucket must be sorted and of one type");
  }
};

const bucketOf = (value: Value, boundaries: Value[], fallback: Value): Value => {
  const at = boundaries.findIndex((each) => compareBson(value, each) < 0);
  if (at > 0) return boundaries[at - 1];
  if (fallback === undefined)
    throw refused(
      '$bucket could not find a matching branch for an input, and no default was specified.',
    );
  return fallback;
};

const bucket: Stage = (documents, specification, tools) => {
  const given = isPlainObject(specification) ? specification : {};
  const { boundaries, groupBy } = given;
  assertBoundaries(boundaries);
  const outputs = bucketOutputs(given, tools);
  const keyOf = (document: Document): Value =>
    bucketOf(tools.evaluate(document, groupBy) ?? null, boundaries, given['default']);
  return grouped(documents, keyOf)
    .sort((left, right) => compareBson(left.key, right.key))
    .map(({ key, members }) => gathered(key, members, outputs));
};

interface Keyed {
  key: Value;
  document: Document;
}

/** Takes the share of one bucket, and then everything that equals its last value. */
const takeBucket = (rest: Keyed[], share: number): Keyed[] => {
  const taken = rest.splice(0, share);
  const last = taken.at(-1)?.key;
  while (rest[0] && compareBson(rest[0].key, last) === 0) taken.push(rest.shift() as Keyed);
  return taken;
};

const bucketAuto: Stage = (documents, specification, tools) => {
  const given = isPlainObject(specification) ? specification : {};
  const wanted = given['buckets'];
  if (!Number.isInteger(wanted) || Number(wanted) < 1)
    throw refused("The $bucketAuto 'buckets' field must be a positive integer");
  const outputs = bucketOutputs(given, tools);
  const rest = documents
    .map((document) => ({ key: tools.evaluate(document, given['groupBy']) ?? null, document }))
    .sort((left, right) => compareBson(left.key, right.key));
  const share = Math.max(Math.round(rest.length / Number(wanted)), 1);
  const result: Document[] = [];
  while (rest.length > 0) {
    const isLast = result.length === Number(wanted) - 1;
    const taken = takeBucket(rest, isLast ? rest.length : share);
    const max = rest[0]?.key ?? taken.at(-1)?.key;
    const members = taken.map((each) => each.document);
    result.push(gathered({ min: taken[0]?.key, max }, members, outputs));
  }
  return result;
};

export const groupStages = {
  $group: stage(group),
  $bucket: stage(bucket),
  $bucketAuto: stage(bucketAuto),
};
