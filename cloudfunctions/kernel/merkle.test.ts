import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { merkleRoot } from './merkle';

const sha = (...parts: (string | number[])[]) => {
  const hash = createHash('sha256');
  for (const part of parts)
    hash.update(typeof part === 'string' ? Buffer.from(part, 'hex') : Buffer.from(part));
  return hash.digest('hex');
};

const [a, b, c] = ['aa', 'bb', 'cc'] as [string, string, string];

describe('a root', () => {
  it('is that of RFC 6962: prefixed leaves and nodes, the left side full', () => {
    expect(merkleRoot([])).toBe(sha());
    expect(merkleRoot([a])).toBe(sha([0], a));
    expect(merkleRoot([a, b])).toBe(sha([1], sha([0], a), sha([0], b)));
    expect(merkleRoot([a, b, c])).toBe(sha([1], merkleRoot([a, b]), sha([0], c)));
  });

  it('tells every list from every other: order, length and content', () => {
    const hashes = fc.array(fc.uint8Array({ minLength: 4, maxLength: 4 }), { maxLength: 9 });
    const hex = (list: Uint8Array[]) => list.map((bytes) => Buffer.from(bytes).toString('hex'));
    fc.assert(
      fc.property(hashes, hashes, (one, other) => {
        const same = hex(one).join() === hex(other).join();
        expect(merkleRoot(hex(one)) === merkleRoot(hex(other))).toBe(same);
      }),
    );
  });
});
