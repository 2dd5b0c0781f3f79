import { roomIdIn } from './room-typed';

test.each([
  ['3-412', 'b03-0412'],
  ['12-1105', 'b12-1105'],
  ['３－４１２', 'b03-0412'],
  [' 3 - 412 ', 'b03-0412'],
  ['3', undefined],
  ['412', undefined],
  ['三号楼', undefined],
])('%s is %s', (typed, roomId) => {
  expect(roomIdIn(typed)).toBe(roomId);
});
