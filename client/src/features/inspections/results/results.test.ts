import { chartRows, floorsOf, monthInWords, monthName, trendInWords } from './results';
import type { Results, RoomResult } from './results';

const NOW = new Date('2026-11-20T08:00:00.000Z');
const room = (roomId: string, changes: Partial<RoomResult> = {}): RoomResult => ({
  ...{ roomId, inspected: 2, missed: 0, asked: 22, passed: 22, safety: 0, struck: 0, contested: 0 },
  ...{ lastAt: '2026-11-18T02:00:00.000Z', lastFailed: 0, verdict: 'meets' },
  ...changes,
});
const building = (...rooms: RoomResult[]): Results => ({
  ...{ name: '3 号楼', floors: 1, roomsPerFloor: 4, rooms },
  rule: { version: '', inspections: 2, passPercent: 95, safety: 0, source: '' },
});
const tones = (of: Results, question: 'last' | 'age') =>
  floorsOf('b03', of, question, NOW)[0]?.rooms.map(({ tone }) => tone);

test('every room of the grid has the colour of its last inspection, and of how long ago it was', () => {
  const of = building(
    room('b03-0101'),
    room('b03-0102', { lastFailed: 1, lastAt: '2026-11-01T02:00:00.000Z' }),
    room('b03-0103', { lastAt: '2026-10-01T02:00:00.000Z' }),
  );
  expect(tones(of, 'last')).toEqual(['done', 'overdue', 'done', 'none']);
  expect(tones(of, 'age')).toEqual(['done', 'due', 'overdue', 'none']);
});

test('a month is told in one sentence, and an empty one as empty', () => {
  const of = building(room('b03-0101'), room('b03-0102', { passed: 20, safety: 2 }));
  expect(monthInWords(of)).toBe('查了 2 间，合格项占 95%，安全不合格 2 项');
  expect(monthInWords(building())).toBe('这个月还没有检查记录');
});

test('a trend says where it began and where it is, and what it cannot say', () => {
  const sums = { rooms: 3, inspected: 3, missed: 0, safety: 0, struck: 0, contested: 0 };
  const rows = chartRows([
    { ...sums, month: '2026-09', asked: 100, passed: 80 },
    { ...sums, month: '2026-10', asked: 0, passed: 0 },
    { ...sums, month: '2026-11', asked: 100, passed: 97 },
  ]);
  expect(rows.map(({ percent }) => percent)).toEqual([80, null, 97]);
  expect(trendInWords(rows)).toBe('从9 月的 80% 到11 月的 97%。');
  expect(trendInWords([])).toBe('还没有可以比较的月份。');
  expect(monthName('2026-09')).toBe('2026 年 9 月');
});
