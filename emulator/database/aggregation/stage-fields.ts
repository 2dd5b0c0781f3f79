/** Why: `$addFields` adds inside documents and inside every element of an array on its way. */
import { isPlainObject, type Document, type Value } from '../values/ejson';
import { isOperatorObject } from '../query/query-matcher';
import { refused } from '../refusal';
import type { Stage } from './stage-kit';

const isNest = (value: Value): value is Record<string, Value> =>
  isPlainObject(value) && !isOperatorObject(value) && Object.keys(value).length > 0;

/** A document within the specification names fields within a field; it does not replace it. */
const flattened = (fields: Record<string, Value>, prefix: string[]): [string[], Value][] =>
  Object.entries(fields).flatMap(([name, expression]): [string[], Value][] => {
    const path = [...prefix, ...name.split('.')];
    return isNest(expression) ? flattened(expression, path) : [[path, expression]];
  });

const withField = (parent: Value, [step = '', ...rest]: string[], computed: Value): Value => {
  if (Array.isArray(parent))
    return parent.map((item: Value) => withField(item, [step, ...rest], computed));
  if (!isPlainObject(parent) && computed === undefined) return parent;
  const fields = isPlainObject(parent) ? parent : {};
  const next = rest.length === 0 ? computed : withField(fields[step], rest, computed);
  if (next !== undefined) return { ...fields, [step]: next };
  const { [step]: _, ...others } = fields;
  return others;
};

/** Every expression sees the document as it came into the stage. */
export const addFields: Stage = (documents, specification, { evaluate }) => {
  if (!isPlainObject(specification)) throw refused('$addFields specification must be an object');
  const fields = flattened(specification, []);
  return documents.map((document) =>
    fields.reduce<Document>(
      (next, [path, expression]) =>
        withField(next, path, evaluate(document, expression)) as Document,
      document,
    ),
  );
};
