/**
 * Merkle trees as RFC 6962 builds them: leaves and nodes are hashed under different prefixes,
 * so that a node can never pass for a leaf, and a list has one root whatever its length.
 */
import { createHash } from 'node:crypto';

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

const sha256 = (...parts: Buffer[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** The largest power of two below `count`; `count` is at least 2. */
const split = (count: number): number => 2 ** Math.floor(Math.log2(count - 1));

function treeHash(leaves: readonly Buffer[]): Buffer {
  const [first] = leaves;
  if (!first) return sha256();
  if (leaves.length === 1) return sha256(LEAF, first);
  const at = split(leaves.length);
  return sha256(NODE, treeHash(leaves.slice(0, at)), treeHash(leaves.slice(at)));
}

/** The root over hashes in hex, in the order given; in hex. */
export const merkleRoot = (hashes: readonly string[]): string =>
  treeHash(hashes.map((hash) => Buffer.from(hash, 'hex'))).toString('hex');
