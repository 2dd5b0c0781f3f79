/** Why: `$bitsAllSet` and its three sisters test bits of whole numbers, given as mask or positions. */
import { CloudError } from '../../gateway/cloud-error';
import type { Value } from '../values/ejson';
import type { Test } from './match-path';

const maskOf = (operand: Value): bigint => {
  if (Array.isArray(operand)) {
    return operand.reduce<bigint>((mask, position) => mask | (1n << BigInt(Number(position))), 0n);
  }
  if (Number.isInteger(operand) && Number(operand) >= 0) return BigInt(Number(operand));
  throw new CloudError('DATABASE_INVALID_OPERRATOR', 'bits need a mask or an array of positions');
};

const bits =
  (holds: (bits: bigint, mask: bigint) => boolean) =>
  (operand: Value): Test => {
    const mask = maskOf(operand);
    return (value) => Number.isInteger(value) && holds(BigInt(Number(value)) & mask, mask);
  };

export const bitOperators = {
  $bitsAllSet: bits((found, mask) => found === mask),
  $bitsAnySet: bits((found) => found !== 0n),
  $bitsAllClear: bits((found) => found === 0n),
  $bitsAnyClear: bits((found, mask) => found !== mask),
};
