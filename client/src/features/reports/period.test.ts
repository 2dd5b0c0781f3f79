import { spanOf } from './period';

test.each([
  ['this_month', '2026-10-14', '2026-10-01', '2026-10-14'],
  ['last_month', '2026-10-14', '2026-09-01', '2026-09-30'],
  ['last_month', '2027-01-03', '2026-12-01', '2026-12-31'],
  ['this_week', '2026-10-14', '2026-10-12', '2026-10-14'],
  ['this_week', '2026-10-12', '2026-10-12', '2026-10-12'],
  ['last_week', '2026-10-14', '2026-10-05', '2026-10-11'],
  ['last_week', '2026-10-11', '2026-09-28', '2026-10-04'],
] as const)('%s on %s runs from %s until %s', (period, today, from, until) =>
  expect(spanOf(period, today)).toEqual({ from, until }),
);
