/**
 * Why: where an update lands. A path is followed without changing what it passes through (every
 * touched parent is copied), parents are made where MongoDB makes them, and refused where it does.
 */
import type { CloudError } from '../../gateway/cloud-error';
import { isPlainObject, stringifyEjson, type Document, type Value } from '../values/ejson';
import { isOperatorObject, matcher } from '../query/query-matcher';
import { refused } from '../refusal';

/** What becomes of a value; undefined removes it, the same value leaves it alone. */
export type Change = (present: Value) => Value;

const isIndex = (step: string): boolean => /^\d+$/.test(step);

const cannotCreate = (step: string, holder: string, value: Value): CloudError =>
  refused(`Cannot create field '${step}' in element ${stringifyEjson({ [holder]: value })}`);

interface Walk {
  steps: string[];
  change: Change;
  /** Parents that are missing are made, and an unfit one is refused. */
  creates: boolean;
}

const changedAt = (value: Value, walk: Walk, at: number): Value =>
  at === walk.steps.length ? walk.change(value) : inParent(value, walk, at);

const inParent = (parent: Value, walk: Walk, at: number): Value => {
  const step = walk.steps[at] ?? '';
  if (isPlainObject(parent)) return inObject(parent, step, walk, at);
  if (Array.isArray(parent) && isIndex(step)) return inArray(parent, Number(step), walk, at);
  if (!walk.creates) return parent;
  if (parent === undefined) return inObject({}, step, walk, at);
  throw cannotCreate(step, walk.steps[at - 1] ?? '', parent);
};

const inObject = (parent: Record<string, Value>, step: string, walk: Walk, at: number): Value => {
  const present = Object.hasOwn(parent, step) ? parent[step] : undefined;
  const next = changedAt(present, walk, at + 1);
  if (next === present) return parent;
  if (next !== undefined) return { ...parent, [step]: next };
  const { [step]: _, ...rest } = parent;
  return rest;
};

/** A removed element leaves null behind; one beyond the end is preceded by nulls. */
const inArray = (parent: Value[], index: number, walk: Walk, at: number): Value => {
  const next = changedAt(parent[index], walk, at + 1);
  if (next === parent[index]) return parent;
  const copy = [...parent];
  while (copy.length < index) copy.push(null);
  copy[index] = next === undefined ? null : next;
  return copy;
};

/** The document with one concrete path changed. */
export const edited = (document: Document, walk: Walk): Document =>
  changedAt(document, walk, 0) as Document;

/** The value at a path, without opening arrays except by index. */
export const valueAt = (document: Value, steps: string[]): Value =>
  steps.reduce<Value>((parent, step) => {
    const isParent = isPlainObject(parent) || (Array.isArray(parent) && isIndex(step));
    return isParent && Object.hasOwn(parent, step)
      ? (parent as Record<string, Value>)[step]
      : undefined;
  }, document);

type Condition = [path: string, condition: Value];

const conditionsUnder = (filter: Record<string, Value>, prefix: string): Condition[] =>
  Object.entries(filter).flatMap(([key, condition]): Condition[] => {
    if (key === '$and' && Array.isArray(condition)) {
      return condition.flatMap((each: Value) =>
        isPlainObject(each) ? conditionsUnder(each, prefix) : [],
      );
    }
    return key === prefix || key.startsWith(`${prefix}.`) ? [[key, condition]] : [];
  });

const wrapped = (steps: string[], value: Value): Document =>
  steps.reduceRight<Value>((inner, step) => ({ [step]: inner }), value) as Document;

const isNegative = (condition: Value): boolean =>
  isOperatorObject(condition) &&
  Object.keys(condition).every((name) => /^\$(ne|nin|not)$/.test(name));

/** Which element `$` means: the first that meets the condition on the array. */
const matchedIndex = (
  document: Document,
  steps: string[],
  filter: Record<string, Value>,
): string => {
  const items = valueAt(document, steps);
  const conditions = conditionsUnder(filter, steps.join('.')).filter(
    ([, each]) => !isNegative(each),
  );
  const [key, condition] = conditions.at(-1) ?? [];
  if (key === undefined || !Array.isArray(items))
    throw refused('The positional operator did not find the match needed from the query.');
  const test = matcher({ [key]: condition });
  const found = items.findIndex((item: Value) => test(wrapped(steps, [item])));
  return String(Math.max(found, 0));
};

/** The concrete paths that a path with `$` or `$[]` stands for in this document. */
export const concretePaths = (
  document: Document,
  path: string,
  filter: Record<string, Value>,
): string[][] =>
  path.split('.').reduce<string[][]>(
    (paths, step) =>
      paths.flatMap((steps) => {
        if (step === '$') return [[...steps, matchedIndex(document, steps, filter)]];
        if (!step.startsWith('$[')) return [[...steps, step]];
        const items = valueAt(document, steps);
        if (step !== '$[]') throw refused(`No array filter found for identifier in path '${path}'`);
        if (!Array.isArray(items))
          throw refused(
            `The path '${steps.join('.')}' must exist in the document in order to apply array updates.`,
          );
        return items.map((_: Value, at: number) => [...steps, String(at)]);
      }),
    [[]],
  );
