import { CallProblem } from '../../../platform/call/call-problem';
import { refusalText, waitsUntil } from './join-words';

const NOW = new Date('2026-10-14T01:30:00.000Z');
const locked = (until: string) => new CallProblem('organization.joining_locked', { until });

test('a wrong code says how many tries are left', () => {
  const wrong = new CallProblem('organization.code_unknown', { left: 3 });
  expect(refusalText(wrong, NOW)).toContain('还可以再试 3 次');
  expect(waitsUntil(wrong, NOW)).toBeUndefined();
});

test('a lock says when it ends, and that it ended', () => {
  const until = '2026-10-14T02:30:00.000Z';
  expect(refusalText(locked(until), NOW)).toContain('请在今天 10:30 以后再试');
  expect(waitsUntil(locked(until), new Date(until))).toBeUndefined();
  expect(refusalText(locked(until), new Date(until))).toContain('现在可以再试了');
});
