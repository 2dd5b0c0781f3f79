import { isCooling } from './cool-down';

const NOW = Date.parse('2026-10-14T02:00:00.000Z');
const DAY = 86_400_000;

test.each([
  [null, false],
  ['yesterday', false],
  [NOW - DAY, true],
  [NOW - 8 * DAY, false],
  [NOW + DAY, false],
])('refused at %p holds the question back: %p', (at, cooling) => {
  expect(isCooling(at, NOW)).toBe(cooling);
});
