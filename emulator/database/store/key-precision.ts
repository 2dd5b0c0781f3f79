/**
 * Why: an index key is a little less than the value it stands for: long numbers are rounded,
 * NaN stands beside the lowest number, a zero character is replaced. Where the key says all, a
 * condition that an index has proven need not be evaluated again on every document.
 */
import { Decimal128, Long } from 'bson';
import type { Value } from '../values/ejson';

/** False when another value may have the same key. */
export const isPrecise = (value: Value): boolean => {
  // Both, because the first is stored as the second.
  if (typeof value === 'string') return !value.includes('\0') && !value.includes('\u0001');
  if (typeof value === 'number') return Number.isFinite(value);
  if (value instanceof Date) return Number.isFinite(value.getTime());
  return !(value instanceof Long || value instanceof Decimal128);
};
