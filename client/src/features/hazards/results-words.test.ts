import { ageWords, rowOf } from './results-words';

const building = {
  ...{ buildingId: 'b03', reported: 20, closed: 14, open: 6, overdue: 2 },
  ...{ ages: [3, 0, 2, 1], inTime: 80, medianDays: 0, kinds: [] },
};

test('says shares and days as people do', () => {
  expect(rowOf(building)).toEqual(['20', '14', '6', '2', '80%', '当天']);
  expect(ageWords(building)).toBe('未销号的：3 天内 3，7–14 天 2，超过 14 天 1');
});

test('says that a number was kept back instead of showing nothing', () => {
  const few = { ...building, ages: null, inTime: null, medianDays: null };
  expect(rowOf(few).slice(-2)).toEqual(['太少，不算', '太少，不算']);
  expect(ageWords(few)).toBe('');
});
