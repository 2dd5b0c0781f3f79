import { byHarm, countInWords } from './harm';

const NOW = new Date('2026-11-20T08:00:00.000Z');
const at = (dueAt: string | null) => ({ dueAt });
const LATE = at('2026-11-19T15:59:59.999Z');
const SOON = at('2026-11-20T15:59:59.999Z');
const WHENEVER = at(null);

test('what is late stands apart, and the order within stays', () => {
  expect(byHarm([LATE, SOON, WHENEVER], NOW)).toEqual({
    overdue: [LATE],
    waiting: [SOON, WHENEVER],
  });
});

test.each([
  [[], '没有等你办的事'],
  [[SOON], '1 件等你办'],
  [[LATE], '1 件等你办，已逾期'],
  [[LATE, LATE], '2 件等你办，都已逾期'],
  [[LATE, SOON], '2 件等你办，其中 1 件已逾期'],
])('is counted in words: %j', (rows, words) => {
  expect(countInWords(byHarm(rows, NOW))).toBe(words);
});
