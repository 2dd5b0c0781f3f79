/**
 * Why: turns one document and an update into the next document by MongoDB's rules, or refuses
 * the whole update where it does: unfit parents, wrong types, two operators on one path.
 */
import { invalidParameter } from '../../gateway/cloud-error';
import { compareBson } from '../values/bson-order';
import { isPlainObject, type Document, type Value } from '../values/ejson';
import { addToSet, pop, pull, pullAll, push } from './update-arrays';
import { bit, increment, multiply } from './update-numbers';
import { refused } from '../refusal';
import { concretePaths, edited, valueAt, type Change } from './update-path';

type Modifier = Record<string, Record<string, Value>>;

/** What an update may depend on besides the document. */
export interface UpdateSituation {
  /** Names the element that `$` means. */
  filter: Record<string, Value>;
  /** For `$currentDate`, milliseconds. */
  now: number;
}

interface Operator {
  creates: boolean;
  make: (operand: Value, path: string, situation: UpdateSituation) => Change;
}

const extreme =
  (way: 1 | -1): Operator['make'] =>
  (operand) =>
  (present) =>
    present === undefined || compareBson(operand, present) * way > 0 ? operand : present;

const creating = (make: Operator['make']): Operator => ({ creates: true, make });
const touching = (make: Operator['make']): Operator => ({ creates: false, make });

const operators: Record<string, Operator> = {
  $set: creating((operand) => () => operand),
  $inc: creating(increment),
  $mul: creating(multiply),
  $min: creating(extreme(-1)),
  $max: creating(extreme(1)),
  $bit: creating(bit),
  $push: creating(push),
  $addToSet: creating(addToSet),
  $currentDate: creating(
    (_operand, _path, { now }) =>
      () =>
        new Date(now),
  ),
  $unset: touching(() => () => undefined),
  $pull: touching(pull),
  $pullAll: touching(pullAll),
  $pop: touching(pop),
};

/** Handled on their own: one moves a value, the other waits for a document that is created. */
const special = new Set(['$rename', '$setOnInsert']);

const pathsOf = (modifier: Modifier): string[] =>
  Object.entries(modifier).flatMap(([operator, fields]) =>
    Object.entries(fields).flatMap(([path, value]) =>
      operator === '$rename' ? [path, String(value)] : [path],
    ),
  );

/** Two operators may not touch one field, nor a field and what is inside it. */
const assertNoConflict = (modifier: Modifier): void => {
  const paths = pathsOf(modifier);
  for (const [at, path] of paths.entries()) {
    const other = paths.find(
      (each, place) => place !== at && (each === path || path.startsWith(`${each}.`)),
    );
    if (other !== undefined)
      throw refused(`Updating the path '${path}' would create a conflict at '${other}'`);
  }
};

const assertOperator = (operator: string, fields: Value): void => {
  const isKnown = Object.hasOwn(operators, operator) || special.has(operator);
  if (!isKnown) throw invalidParameter(`unknown update operator: ${operator}`);
  if (!isPlainObject(fields)) throw invalidParameter(`${operator} needs an object of fields`);
  if (Object.keys(fields).some((path) => path === '_id' || path.startsWith('_id.')))
    throw invalidParameter('不能更新_id的值');
};

/** A well-formed update, or the platform's refusal of it. */
export const assertModifier = (modifier: Value): Modifier => {
  if (!isPlainObject(modifier)) throw invalidParameter('update data must be an object');
  for (const [operator, fields] of Object.entries(modifier)) assertOperator(operator, fields);
  assertNoConflict(modifier as Modifier);
  return modifier as Modifier;
};

const throughArray = (document: Document, steps: string[]): boolean =>
  steps.some((_, at) => Array.isArray(valueAt(document, steps.slice(0, at))));

const renamed = (document: Document, from: string, to: Value): Document => {
  const [source, target] = [from.split('.'), String(to).split('.')];
  const value = valueAt(document, source);
  if (value === undefined) return document;
  if (throughArray(document, source) || throughArray(document, target))
    throw refused(`The source and target field for $rename must not be on an array: '${from}'`);
  const moved = edited(document, { steps: source, change: () => undefined, creates: false });
  return edited(moved, { steps: target, change: () => value, creates: true });
};

const applied = (
  document: Document,
  operator: string,
  [path, operand]: [string, Value],
  situation: UpdateSituation,
): Document => {
  if (operator === '$setOnInsert') return document;
  if (operator === '$rename') return renamed(document, path, operand);
  const { creates, make } = operators[operator] as Operator;
  const change = make(operand, path, situation);
  return concretePaths(document, path, situation.filter).reduce(
    (next, steps) => edited(next, { steps, change, creates }),
    document,
  );
};

/** The next document; the one that is given stays as it is. */
export const updatedDocument = (
  document: Document,
  modifier: Modifier,
  situation: UpdateSituation,
): Document =>
  Object.entries(modifier).reduce(
    (next, [operator, fields]) =>
      Object.entries(fields).reduce(
        (each, field) => applied(each, operator, field, situation),
        next,
      ),
    document,
  );

/** The document that an upsert creates: the filter's equalities, then the update. */
export const upsertBase = (filter: Record<string, Value>): Document =>
  Object.fromEntries(
    Object.entries(filter).filter(
      ([key, value]) => !key.startsWith('$') && !key.includes('.') && !isPlainObject(value),
    ),
  );
