/** Why: `$lookup` with a pipeline, whose `let` names values of the outer document. */
import { Aggregator } from 'mingo/aggregator';
import type { AnyObject, Options } from 'mingo/types';
import { isPlainObject, type Document, type Value } from '../values/ejson';
import { valuesAt } from '../values/field-path';
import { matcher } from '../query/query-matcher';
import { withPath, type Stage, type StageTools } from './stage-kit';
import { refused } from '../refusal';

interface Join {
  from: string;
  as: string;
  pipeline: AnyObject[];
  variables: Record<string, Value>;
  localField?: string;
  foreignField?: string;
}

const textOf = (given: Record<string, Value>, name: string): string => {
  const value = given[name];
  if (typeof value === 'string' && value !== '') return value;
  throw refused(`$lookup argument '${name}' must be a string`);
};

const joinOf = (specification: Value): Join => {
  if (!isPlainObject(specification)) throw refused('the $lookup specification must be an object');
  const { pipeline, let: variables, localField, foreignField } = specification;
  if (!pipeline && !localField)
    throw refused('$lookup requires a pipeline or localField and foreignField');
  return {
    from: textOf(specification, 'from'),
    as: textOf(specification, 'as'),
    pipeline: Array.isArray(pipeline) ? (pipeline as AnyObject[]) : [],
    variables: isPlainObject(variables) ? variables : {},
    ...(typeof localField === 'string' && { localField }),
    ...(typeof foreignField === 'string' && { foreignField }),
  };
};

const joined = (document: Document, foreign: Document[], join: Join): Document[] => {
  if (join.localField === undefined || join.foreignField === undefined) return foreign;
  const wanted = valuesAt(document, join.localField.split('.')).values;
  return foreign.filter(
    matcher({ [join.foreignField]: { $in: wanted.map((each) => each ?? null) } }),
  );
};

const run = (document: Document, foreign: Document[], join: Join, tools: StageTools): Value => {
  const entries = Object.entries(join.variables).map(([name, expression]): [string, Value] => [
    name,
    tools.evaluate(document, expression) ?? null,
  ]);
  const { context, collectionResolver, variables } = tools.options;
  const options: Partial<Options> = {
    context,
    scriptEnabled: false,
    variables: { ...variables, ...Object.fromEntries(entries) },
    ...(collectionResolver && { collectionResolver }),
  };
  return new Aggregator(join.pipeline, options).run(joined(document, foreign, join));
};

export const lookup: Stage = (documents, specification, tools) => {
  const join = joinOf(specification);
  const foreign = (tools.options.collectionResolver?.(join.from) ?? []) as Document[];
  return documents.map((document) =>
    withPath(document, join.as, run(document, foreign, join, tools)),
  );
};
