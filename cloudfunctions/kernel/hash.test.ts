import fc from 'fast-check';
import { canonical, freshReceipt, hashOf } from './hash';

it('does not depend on the order of keys', () => {
  expect(hashOf({ a: 1, b: { c: 2, d: 3 } })).toBe(hashOf({ b: { d: 3, c: 2 }, a: 1 }));
});

it('tells different content apart, however it is split', () => {
  expect(hashOf('ab', 'c')).not.toBe(hashOf('a', 'bc'));
});

it('is JSON with sorted keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

it('makes receipts that the contract accepts', () => {
  for (let i = 0; i < 200; i += 1) expect(freshReceipt()).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
});
