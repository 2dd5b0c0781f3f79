/** A leave of duties: what it refuses, what it leaves behind. */
import { endLeave, noLeave, onLeaveOn, takeLeave } from './leaves';

const NOW = '2026-10-14T02:00:00.000Z';
const period = (from: string, until: string) => ({ from, until, reason: 'internship' as const });

it('stands on its days, the first and the last included', () => {
  const { next, events } = takeLeave(noLeave('anna'), period('2026-10-14', '2026-10-20'), NOW);
  expect(
    ['2026-10-13', '2026-10-14', '2026-10-20', '2026-10-21'].map((day) =>
      onLeaveOn(next.periods, day),
    ),
  ).toEqual([false, true, true, false]);
  expect(events).toEqual([
    { type: 'LeaveTaken', personId: 'anna', from: '2026-10-14', until: '2026-10-20' },
  ]);
});

it.each([
  ['duties.in_the_past', '2026-10-13', '2026-10-20'],
  ['duties.empty_period', '2026-10-20', '2026-10-19'],
  ['duties.leave_overlaps', '2026-11-03', '2026-11-09'],
])('refuses %s', (code, from, until) => {
  const { next } = takeLeave(noLeave('anna'), period('2026-11-01', '2026-11-03'), NOW);
  expect(() => takeLeave(next, period(from, until), NOW)).toThrow(code);
});

it('ended early keeps the days behind; without one there is nothing to end', () => {
  const { next } = takeLeave(noLeave('anna'), period('2026-10-14', '2026-10-20'), NOW);
  const back = endLeave(next, '2026-10-16T02:00:00.000Z');
  expect(back.next.periods).toEqual([period('2026-10-14', '2026-10-15')]);
  expect(() => endLeave(back.next, '2026-10-16T02:00:00.000Z')).toThrow('duties.no_leave');
});
