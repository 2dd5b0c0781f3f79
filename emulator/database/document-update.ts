/**
 * Why: turns one document and an update into the next document, or refuses as MongoDB does where
 * a lenient evaluator would quietly invent parents.
 */
import { updateOne } from 'mingo';
import { CloudError, invalidParameter } from '../gateway/cloud-error';
import { isPlainObject, stringifyEjson, type Document, type Value } from './ejson';
import { typeRefusal } from './update-types';

type Modifier = Record<string, Record<string, Value>>;

const creating = ['$set', '$inc', '$mul', '$min', '$max', '$push', '$addToSet', '$currentDate'];

const requestFailed = (message: string): CloudError =>
  new CloudError('DATABASE_REQUEST_FAILED', message);

/** MongoDB will not put a field into null, a number or a string; the SDK's merge runs into this. */
const assertParents = (document: Document, path: string): void => {
  const steps = path.split('.');
  let parent: Value = document;
  for (const [at, step] of steps.slice(0, -1).entries()) {
    parent = isPlainObject(parent) || Array.isArray(parent) ? (parent as Document)[step] : parent;
    if (parent === undefined || step.startsWith('$')) return;
    if (!isPlainObject(parent) && !Array.isArray(parent)) {
      const element = stringifyEjson({ [step]: parent });
      throw requestFailed(`Cannot create field '${steps[at + 1]}' in element ${element}`);
    }
  }
};

const valueAt = (document: Document, path: string): Value =>
  path
    .split('.')
    .reduce<Value>((parent, step) => (parent as Document | null | undefined)?.[step], document);

/** mingo passes over a value of the wrong type; MongoDB refuses the whole update. */
const assertTypes = (document: Document, modifier: Modifier): void => {
  for (const [operator, fields] of Object.entries(modifier)) {
    for (const path of Object.keys(fields)) {
      const refusal = path.includes('$')
        ? undefined
        : typeRefusal(operator, path, valueAt(document, path));
      if (refusal) throw requestFailed(refusal);
    }
  }
};

const assertCreatable = (document: Document, modifier: Modifier): void => {
  for (const operator of creating) {
    for (const path of Object.keys(modifier[operator] ?? {})) assertParents(document, path);
  }
};

export const assertModifier = (modifier: Value): Modifier => {
  if (!isPlainObject(modifier)) throw invalidParameter('update data must be an object');
  for (const [operator, fields] of Object.entries(modifier)) {
    if (!operator.startsWith('$') || !isPlainObject(fields)) {
      throw invalidParameter(`unknown update operator: ${operator}`);
    }
    if ('_id' in fields) throw invalidParameter('不能更新_id的值');
  }
  return modifier as Modifier;
};

export const updatedDocument = (
  document: Document,
  modifier: Modifier,
  filter: Record<string, Value>,
): Document => {
  assertCreatable(document, modifier);
  assertTypes(document, modifier);
  const copy = structuredCopy(document);
  try {
    updateOne([copy], filter, modifier, { cloneMode: 'deep' });
  } catch (error) {
    throw requestFailed(error instanceof Error ? error.message : String(error));
  }
  return copy;
};

/** A deep copy that keeps BSON values as they are; they are never changed in place. */
const structuredCopy = <T extends Value>(value: T): T => {
  if (Array.isArray(value)) return value.map(structuredCopy) as T;
  if (!isPlainObject(value)) return value;
  const copy: Record<string, Value> = {};
  for (const key of Object.keys(value)) copy[key] = structuredCopy(value[key]);
  return copy as T;
};

/** The document that an upsert creates: the filter's equalities, then the update. */
export const upsertBase = (filter: Record<string, Value>): Document =>
  Object.fromEntries(
    Object.entries(filter).filter(
      ([key, value]) => !key.startsWith('$') && !key.includes('.') && !isPlainObject(value),
    ),
  );
