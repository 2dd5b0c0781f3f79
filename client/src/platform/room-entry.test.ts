import { roomIdOf } from './room-entry';

test.each([
  ['3-412', 'b03-0412'],
  ['3栋412', 'b03-0412'],
  ['3 号楼 412'.replaceAll(' ', ''), 'b03-0412'],
  ['12-1005', 'b12-1005'],
  [' 3-412室 ', 'b03-0412'],
  ['3-0412', 'b03-0412'],
])('%s is room %s', (written, roomId) => {
  expect(roomIdOf(written)).toBe(roomId);
});

test('a bare number is in the one building that somebody looks after', () => {
  expect(roomIdOf('412', 'b03')).toBe('b03-0412');
  expect(roomIdOf('412')).toBeUndefined();
});

test.each(['', '3', '3-', '3-4', '三栋', '3-00'])('%j names no room yet', (written) => {
  expect(roomIdOf(written, 'b03')).toBeUndefined();
});
