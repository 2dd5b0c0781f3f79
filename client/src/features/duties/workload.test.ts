import { spansAt, sumsInWords } from './workload';

const none = { due: 0, done: 0, late: 0, excused: 0, missing: 0, coming: 0 };

test('missing is not zero, and nothing due is neither', () => {
  expect(sumsInWords({ duties: 0, sums: none })).toBe('这段时间没有安排');
  expect(sumsInWords({ duties: 1, sums: none })).toBe('有安排，没有到期要做的');
  expect(sumsInWords({ duties: 1, sums: { ...none, coming: 2 } })).toBe('有安排，2 项还没到期');
  expect(sumsInWords({ duties: 1, sums: { ...none, due: 3, missing: 3 } })).toBe(
    '应做 3：没有记录 3',
  );
  expect(sumsInWords({ duties: 2, sums: { ...none, due: 4, done: 2, late: 1, excused: 1 } })).toBe(
    '应做 4：按时 2、晚了 1、请假 1',
  );
});

test('offers this term, the one before and the last month', () => {
  const spans = spansAt('2026-10-14');
  expect(spans.map(({ label }) => label)).toEqual([
    '2026 年秋季学期',
    '2026 年春季学期',
    '最近一个月',
  ]);
  for (const { from, until } of spans)
    expect(Date.parse(until) - Date.parse(from)).toBeLessThanOrEqual(200 * 86_400_000);
});
