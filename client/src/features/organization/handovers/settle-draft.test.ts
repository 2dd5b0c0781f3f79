import { EMPTY_SETTLING, missingIn, readSettling, settlementOf } from './settle-draft';

const zhou = { id: 'zhou', name: '周远' };

test('a successor or a reason is asked for, one after the other', () => {
  expect(missingIn(EMPTY_SETTLING)).toBe('先选有没有人接手');
  expect(missingIn({ ...EMPTY_SETTLING, way: 'successor' })).toBe('先选由谁接手');
  expect(missingIn({ ...EMPTY_SETTLING, way: 'nobody', reason: ' ' })).toBe('写明为什么不用接手');
  expect(missingIn({ way: 'successor', successor: zhou, reason: '' })).toBeUndefined();
  expect(missingIn({ way: 'nobody', successor: null, reason: '长'.repeat(201) })).toMatch('太长');
});

test('whoever was chosen before one thought again is not sent', () => {
  expect(settlementOf({ way: 'nobody', successor: zhou, reason: ' 楼已停用 ' })).toEqual({
    successor: null,
    reason: '楼已停用',
  });
});

test('what another version stored is dropped', () => {
  expect(readSettling({ way: 'later' })).toBeUndefined();
  expect(readSettling(EMPTY_SETTLING)).toEqual(EMPTY_SETTLING);
});
