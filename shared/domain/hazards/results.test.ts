import { repeatsIn } from './repeats';
import { type Counted, figuresOf } from './results';

const NOW = '2026-10-20T02:00:00.000Z';
const daysAgo = (days: number): string =>
  new Date(Date.parse(NOW) - days * 86_400_000).toISOString();

const seen = (roomId: string, days: number, kind: 'water' | 'wiring' = 'water') => ({
  roomId,
  kind,
  reportedAt: daysAgo(days),
});

describe('what comes back', () => {
  it('is noticed in a room from the second time on, and forgotten after sixty days', () => {
    expect(repeatsIn([seen('b03-0412', 3), seen('b03-0412', 40)], NOW)).toEqual([
      { level: 'room', place: 'b03-0412', kind: 'water', count: 2, latestAt: daysAgo(3) },
    ]);
    expect(repeatsIn([seen('b03-0412', 3), seen('b03-0412', 61)], NOW)).toEqual([]);
    expect(repeatsIn([seen('b03-0412', 3), seen('b03-0412', 4, 'wiring')], NOW)).toEqual([]);
  });

  it('is noticed on a floor and in a building across rooms', () => {
    const floor = [1, 2, 3, 4].map((room) => seen(`b03-040${room}`, room));
    expect(repeatsIn(floor, NOW)).toMatchObject([{ level: 'floor', place: '4', count: 4 }]);
    const building = Array.from({ length: 10 }, (_, at) => seen(`b03-${10 + at}01`, at));
    expect(repeatsIn(building, NOW)).toMatchObject([{ level: 'building', place: '', count: 10 }]);
  });
});

describe('the figures of a building', () => {
  const hazard = (days: number, over: Partial<Counted> = {}): Counted => ({
    ...{ kind: 'water', state: 'open', reportedAt: daysAgo(days), dueAt: daysAgo(days - 1) },
    ...{ fixedAt: null, closedAt: null },
    ...over,
  });
  const closed = (days: number, took: number) =>
    hazard(days, {
      state: 'closed',
      fixedAt: daysAgo(days - took),
      closedAt: daysAgo(days - took),
    });

  it('tell age, share in time and median; merged reports are not counted twice', () => {
    const all = [
      ...[1, 2, 5, 10, 20].map((days) => hazard(days)),
      ...[0.5, 0.5, 0.5, 3, 4].map((took) => closed(30, took)),
      hazard(2, { state: 'merged' }),
    ];
    expect(figuresOf(all, NOW)).toEqual({
      ...{ reported: 10, closed: 5, open: 5, overdue: 5 },
      ...{ ages: [2, 1, 1, 1], inTime: 60, medianDays: 1 },
      kinds: [{ kind: 'water', reported: 10 }],
    });
  });

  it('keep back what is so small that it points at a room', () => {
    const few = [hazard(2), hazard(3), closed(20, 1), closed(21, 1)];
    expect(figuresOf(few, NOW)).toMatchObject({
      ...{ open: 2, ages: null, inTime: null, medianDays: null, kinds: [] },
    });
  });

  it('count what was reported long ago only while it is open', () => {
    const old = [hazard(200), closed(200, 1)];
    expect(figuresOf(old, NOW)).toMatchObject({ reported: 0, closed: 0, open: 1, overdue: 1 });
  });
});
