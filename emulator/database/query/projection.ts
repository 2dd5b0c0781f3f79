/**
 * Why: which fields a query returns. The SDK can ask for fields, against fields, for a slice of
 * an array, for its first element that meets a condition, or for the one that the query met.
 */
import { isPlainObject, type Document, type Value } from '../values/ejson';
import { isOperatorObject, matcher, valueMatcher } from './query-matcher';
import { refused } from '../refusal';
import { concretePaths, edited, valueAt } from '../update/update-path';

type Fields = Record<string, Value>;
type Tree = Map<string, Tree>;

const flattened = (fields: Fields, prefix = ''): [path: string, wanted: Value][] =>
  Object.entries(fields).flatMap(([name, wanted]): [string, Value][] =>
    isPlainObject(wanted) && !isOperatorObject(wanted)
      ? flattened(wanted, `${prefix}${name}.`)
      : [[prefix + name, wanted]],
  );

const treeOf = (paths: string[]): Tree => {
  const root: Tree = new Map();
  for (const path of paths) {
    let node = root;
    for (const step of path.split('.')) {
      const next: Tree = node.get(step) ?? new Map<string, Tree>();
      node.set(step, next);
      node = next;
    }
  }
  return root;
};

/** Undefined: nothing of the value is wanted. Scalars on the way to a deeper field fall away. */
const included = (value: Value, tree: Tree): Value => {
  if (tree.size === 0) return value;
  if (Array.isArray(value))
    return value.map((item: Value) => included(item, tree)).filter((item) => item !== undefined);
  if (!isPlainObject(value)) return undefined;
  const kept = Object.entries(value).flatMap(([name, child]): [string, Value][] => {
    const branch = tree.get(name);
    const next = branch && included(child, branch);
    return next === undefined ? [] : [[name, next]];
  });
  return Object.fromEntries(kept);
};

const excluded = (value: Value, tree: Tree): Value => {
  if (Array.isArray(value)) return value.map((item: Value) => excluded(item, tree));
  if (!isPlainObject(value)) return value;
  const kept = Object.entries(value).flatMap(([name, child]): [string, Value][] => {
    const branch = tree.get(name);
    if (branch?.size === 0) return [];
    return [[name, branch ? excluded(child, branch) : child]];
  });
  return Object.fromEntries(kept);
};

const sliceOf = (items: Value[], operand: Value): Value[] => {
  if (typeof operand === 'number')
    return operand < 0 ? items.slice(operand) : items.slice(0, operand);
  const [skip, limit] = Array.isArray(operand) ? (operand as Value[]).map(Number) : [];
  if (skip === undefined || limit === undefined || !(limit > 0))
    throw refused('$slice needs a number, or an array of skip and a positive limit');
  const from = skip < 0 ? Math.max(items.length + skip, 0) : skip;
  return items.slice(from, from + limit);
};

const firstMatch = (items: Value[], operand: Value): Value => {
  const test = isOperatorObject(operand) ? valueMatcher(operand) : matcher(operand as Fields);
  const found = items.find((item) => test(item as Document));
  return found === undefined ? undefined : [found];
};

type Shape = (value: Value) => Value;

/** What an operator makes of an array; anything but an array is no business of it. */
const shapeOf = (operator: Fields): Shape => {
  const [[name, operand] = ['', undefined]] = Object.entries(operator);
  if (name === '$slice')
    return (value) => (Array.isArray(value) ? sliceOf(value as Value[], operand) : value);
  if (name === '$elemMatch')
    return (value) => (Array.isArray(value) ? firstMatch(value as Value[], operand) : undefined);
  throw refused(`Unsupported projection option: ${name}`);
};

const positioned = (document: Document, path: string, filter: Fields): Value => {
  const [steps = []] = concretePaths(document, `${path}.$`, filter);
  return [valueAt(document, steps)];
};

interface Plan {
  includes: boolean;
  tree: Tree;
  shapes: [path: string, shape: Shape][];
  positional: string | undefined;
}

const isOn = (wanted: Value): boolean =>
  wanted === true || (typeof wanted === 'number' && wanted !== 0);

const planOf = (projection: Fields): Plan => {
  const { _id, ...fields } = projection;
  const entries = flattened(fields);
  const operators = entries.filter((each): each is [string, Fields] => isPlainObject(each[1]));
  const plain = entries.filter(([, wanted]) => !isPlainObject(wanted));
  const includes =
    plain.some(([, wanted]) => isOn(wanted)) ||
    operators.some(([, operator]) => '$elemMatch' in operator) ||
    (plain.length === 0 && isOn(_id));
  if (plain.some(([, wanted]) => isOn(wanted) !== includes))
    throw refused('Cannot do exclusion on a field in inclusion projection');
  const positional = plain.map(([path]) => path).find((path) => path.endsWith('.$'));
  const paths = plain.map(([path]) => path.replace(/\.\$$/, ''));
  const idIn = _id === undefined || isOn(_id);
  const extra = includes
    ? [...operators.map(([path]) => path), ...(idIn ? ['_id'] : [])]
    : idIn
      ? []
      : ['_id'];
  return {
    includes,
    tree: treeOf([...paths, ...extra]),
    shapes: operators.map(([path, operator]) => [path, shapeOf(operator)]),
    positional: positional?.replace(/\.\$$/, ''),
  };
};

/** Compiles a projection; the filter of the query says which element `.$` means. */
export const projected = (
  projection: Fields,
  filter: Fields,
): ((document: Document) => Document) => {
  const { includes, tree, shapes, positional } = planOf(projection);
  return (document) => {
    const base = (includes ? included(document, tree) : excluded(document, tree)) as Document;
    const shaped = shapes.reduce(
      (next, [path, change]) => edited(next, { steps: path.split('.'), change, creates: false }),
      base,
    );
    if (positional === undefined) return shaped;
    const item = positioned(document, positional, filter);
    return edited(shaped, { steps: positional.split('.'), change: () => item, creates: false });
  };
};
