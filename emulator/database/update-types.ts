/** Why: which present value each update operator can work on, and what MongoDB says otherwise. */
import { Decimal128, Long } from 'bson';
import type { Value } from './ejson';

const typeName = (value: Value): string => {
  if (value === null) return 'null';
  if (typeof value === 'number') return Number.isInteger(value) ? 'int' : 'double';
  if (typeof value === 'boolean') return 'bool';
  return value instanceof Date ? 'date' : typeof value;
};

const isNumeric = (value: Value): boolean =>
  typeof value === 'number' || value instanceof Long || value instanceof Decimal128;

const arithmetic = new Set(['$inc', '$mul']);
const growing = new Set(['$push', '$addToSet']);
const shrinking = new Set(['$pull', '$pullAll', '$pop']);

/** Undefined: the operator may work; a missing field always may. */
export const typeRefusal = (operator: string, path: string, value: Value): string | undefined => {
  if (value === undefined) return undefined;
  const type = typeName(value);
  if (arithmetic.has(operator) && !isNumeric(value)) {
    return `Cannot apply ${operator} to a value of non-numeric type: field '${path}' is of type ${type}`;
  }
  if (Array.isArray(value)) return undefined;
  if (growing.has(operator)) return `The field '${path}' must be an array but is of type ${type}`;
  if (shrinking.has(operator)) return `Cannot apply ${operator} to a non-array value: ${path}`;
  return undefined;
};
