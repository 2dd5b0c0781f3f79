/** Why: how our stages stand in mingo's pipeline: documents in, documents out, expressions by mingo. */
import { evalExpr } from 'mingo/core';
import { Lazy, type Iterator } from 'mingo/lazy';
import type { Options } from 'mingo/types';
import { keyText, sortKeyOf } from '../store/sort-key';
import { isPlainObject, type Document, type Value } from '../values/ejson';

export interface StageTools {
  /** The value of an expression on a document; undefined is missing. */
  evaluate(document: Document, expression: Value): Value;
  options: Options;
}

export type Stage = (documents: Document[], specification: Value, tools: StageTools) => Document[];

export type PipelineOperator = (
  documents: Iterator,
  specification: Value,
  options: Options,
) => Iterator;

/** A whole field or a constant is most of what is asked; it needs no evaluator. */
const isField = (expression: Value): expression is string =>
  typeof expression === 'string' && /^\$[^$.]+$/.test(expression);

const evaluator =
  (options: Options): StageTools['evaluate'] =>
  (document, expression) => {
    if (typeof expression === 'number') return expression;
    if (!isField(expression)) return evalExpr(document, expression, options);
    const name = expression.slice(1);
    return Object.hasOwn(document, name) ? document[name] : undefined;
  };

export const stage =
  (run: Stage): PipelineOperator =>
  (documents, specification, options) => {
    const evaluate = evaluator(options);
    return documents.transform((items) =>
      Lazy(run(items as Document[], specification, { evaluate, options })),
    );
  };

/** The same document with a value at a dotted path; what is in the way is replaced. */
export const withPath = (document: Document, path: string, value: Value): Document => {
  const [first = '', ...rest] = path.split('.');
  const child = document[first];
  const next =
    rest.length === 0 ? value : withPath(isPlainObject(child) ? child : {}, rest.join('.'), value);
  return { ...document, [first]: next };
};

/** Documents in groups by a value; null and missing are one, in the order of their first. */
export const grouped = (
  documents: Document[],
  keyOf: (document: Document) => Value,
): { key: Value; members: Document[] }[] => {
  const groups = new Map<string, { key: Value; members: Document[] }>();
  for (const document of documents) {
    const key = keyOf(document) ?? null;
    const text = keyText(sortKeyOf(key));
    const group = groups.get(text);
    if (group) group.members.push(document);
    else groups.set(text, { key, members: [document] });
  }
  return [...groups.values()];
};
