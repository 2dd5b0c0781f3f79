import { daysOf } from './export-days';

test('a month is told from its first to its last day, also over the new year', () => {
  expect(daysOf('this', '2026-11-20')).toEqual({ from: '2026-11-01', to: '2026-11-20' });
  expect(daysOf('last', '2026-03-05')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  expect(daysOf('last', '2027-01-31')).toEqual({ from: '2026-12-01', to: '2026-12-31' });
});
