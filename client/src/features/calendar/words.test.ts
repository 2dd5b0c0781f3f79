import { occasionOf, placeOf } from './occasion';
import { hoursOf, monthBeside, stateWord, whenOf, windowOf } from './words';

it('says hours on Shanghai’s clock, and a due time as a due time', () => {
  expect(hoursOf('2026-10-14T11:00:00.000Z', '2026-10-14T12:30:00.000Z')).toBe('19:00–20:30');
  expect(hoursOf('2026-12-20T15:59:00.000Z', '2026-12-20T15:59:00.000Z')).toBe('23:59 前');
  expect(whenOf('2026-10-14T11:00:00.000Z', '2026-10-14T12:30:00.000Z')).toBe(
    '2026 年 10 月 14 日 周三 19:00–20:30',
  );
});

it('knows months across the year, and their last day', () => {
  expect([monthBeside('2026-12', 1), monthBeside('2027-01', -1)]).toEqual(['2027-01', '2026-12']);
  expect(windowOf('2027-02')).toEqual({ from: '2027-02-01', until: '2027-02-28' });
});

it('finds the occasion and the building in what a reminder names', () => {
  expect(occasionOf('organization_life.b03.2026-10:r1')).toBe('organization_life.b03.2026-10');
  expect(placeOf('organization_life.b03.2026-10.m1')).toBe('b03');
  expect(placeOf('nonsense')).toBe('');
});

it('says no state of a notice for what needs none', () => {
  expect(stateWord({ kind: 'shift', state: 'planned' })).toBeNull();
  expect(stateWord({ kind: 'organization_life', state: 'missed' })).toBe('没有开成');
});
